package org.pledgehub.cli.replay;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress over the bytes of the files, on standard error. */
final class ByteProgress implements LongConsumer, AutoCloseable {

    private static final int UPDATE_MILLIS = 250;
    private static final int WIDTH = 80;

    private final ProgressBar bar;

    ByteProgress(String task, long bytes) {
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" KiB", 1024)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    @Override
    public void accept(long bytesRead) {
        bar.stepBy(bytesRead);
    }

    @Override
    public void close() {
        bar.close();
    }
}

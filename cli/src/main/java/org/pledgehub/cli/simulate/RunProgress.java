package org.pledgehub.cli.simulate;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How many runs have ended, as a bar on standard error. */
final class RunProgress implements AutoCloseable {

    private static final int UPDATE_MILLIS = 500;
    private static final int WIDTH = 80;
    private static final long UNKNOWN = -1;

    private final ProgressBar bar;

    RunProgress(long runs) {
        bar = new ProgressBarBuilder()
                .setTaskName("simulate")
                .setInitialMax(runs == Long.MAX_VALUE ? UNKNOWN : runs)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    void ended() {
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}

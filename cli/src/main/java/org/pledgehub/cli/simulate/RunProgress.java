package org.pledgehub.cli.simulate;

import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How many runs have ended, and how many of them differed, as a bar on standard error. */
final class RunProgress implements AutoCloseable {

    private static final int UPDATE_MILLIS = 500;
    private static final int WIDTH = 90;
    private static final long UNKNOWN = -1;

    private final ProgressBar bar;
    private final AtomicLong differing = new AtomicLong();

    RunProgress(long runs) {
        bar = new ProgressBarBuilder()
                .setTaskName("simulate")
                .setInitialMax(runs == Long.MAX_VALUE ? UNKNOWN : runs)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    /** Counts a run that has ended. Called by several threads. */
    void ended(boolean agrees) {
        if (!agrees) {
            bar.setExtraMessage(differing.incrementAndGet() + " ≠");
        }
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}

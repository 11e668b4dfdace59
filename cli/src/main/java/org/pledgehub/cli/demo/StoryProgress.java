package org.pledgehub.cli.demo;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the story has been told, as a bar on standard error. */
final class StoryProgress implements AutoCloseable {
    private final ProgressBar bar;

    StoryProgress(String name, int steps) {
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(500)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, 80))
                .build();
    }

    void told(int steps) {
        bar.stepTo(steps);
    }

    @Override
    public void close() {
        bar.close();
    }
}

package org.pledgehub.streams.runtime;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for what happens again and again. A round that fails is logged and is not the last one. */
final class Scheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "hub-services");
        thread.setDaemon(true);
        return thread;
    });

    /** Does the work now, and again each time so long after its end. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void every(long period, TimeUnit unit, Runnable work) {
        executor.scheduleWithFixedDelay(() -> doOnce(work), 0, period, unit);
    }

    // What throws is never scheduled again: no tick would come any more, and no deadline be missed.
    private static void doOnce(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("work={} failed, tried again", work.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

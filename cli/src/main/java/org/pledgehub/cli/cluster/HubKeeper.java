package org.pledgehub.cli.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Keeps one hub process running: a hub that ends, whatever ended it, is started again until the keeper is closed. */
final class HubKeeper {
    private static final int PATIENCE_STARTS = 20;

    private final ChildCommand command;
    private final LongConsumer started;
    private final Object lock = new Object();
    private Optional<ChildProcess> hub = Optional.empty();
    private int starts;
    private Keeping keeping = Keeping.ON;

    private enum Keeping {
        ON,
        OFF
    }

    /**
     * A keeper that has not started its hub yet.
     *
     * @param started told the process id of each start
     */
    HubKeeper(ChildCommand command, LongConsumer started) {
        this.command = command;
        this.started = started;
    }

    ChildProcess start() {
        synchronized (lock) {
            var child = ChildProcess.start(command);
            starts++;
            hub = Optional.of(child);
            started.accept(child.pid());
            child.whenEnded(this::startAgain);
            return child;
        }
    }

    private void startAgain() {
        synchronized (lock) {
            if (keeping == Keeping.ON && starts < PATIENCE_STARTS) {
                start();
            }
        }
    }

    /** How often the hub was started again after its first start. */
    int restarts() {
        synchronized (lock) {
            return Math.max(0, starts - 1);
        }
    }

    ChildProcess current() {
        synchronized (lock) {
            return hub.orElseThrow(() -> new IllegalStateException("The hub has not been started."));
        }
    }

    /** Stops keeping and asks the hub to end. */
    void requestStop() {
        synchronized (lock) {
            keeping = Keeping.OFF;
            hub.ifPresent(ChildProcess::requestStop);
        }
    }

    void awaitEnd(Duration patience) {
        Optional<ChildProcess> last;
        synchronized (lock) {
            last = hub;
        }
        last.ifPresent(child -> child.awaitEnd(patience));
    }
}

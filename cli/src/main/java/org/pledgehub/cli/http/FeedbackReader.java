package org.pledgehub.cli.http;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.UnknownSchemaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads answers with the schemas of the registry; asks it again when a newer hub has written with one that is not known yet, but not
 * with every such answer. Safe for use by several threads.
 */
final class FeedbackReader {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackReader.class);

    private final Supplier<ContractSerdes> registry;
    private final Duration pause;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile ContractSerdes serdes;
    private volatile long askAfter = System.nanoTime();

    /**
     * A reader.
     *
     * @param known what is known of the registry
     * @param registry asks it; may take long
     * @param pause how long it is left alone after it was asked
     */
    FeedbackReader(ContractSerdes known, Supplier<ContractSerdes> registry, Duration pause) {
        this.serdes = known;
        this.registry = registry;
        this.pause = pause;
    }

    /**
     * An answer from its wire bytes.
     *
     * @throws org.pledgehub.streams.serde.UnreadableRecordException when the bytes are at fault
     * @throws UnknownSchemaException when the registry does not know the schema either, or cannot be asked now
     */
    Feedback read(byte[] wire) {
        try {
            return serdes.fromBytes(Feedback.class, wire);
        } catch (UnknownSchemaException unknown) {
            askAgain();
            return serdes.fromBytes(Feedback.class, wire);
        }
    }

    /** Whoever comes while another asks waits for what that one hears. */
    private void askAgain() {
        asking.lock();
        try {
            if (System.nanoTime() - askAfter >= 0) {
                ask();
                askAfter = System.nanoTime() + pause.toNanos();
            }
        } finally {
            asking.unlock();
        }
    }

    private void ask() {
        try {
            serdes = registry.get();
            LOG.info("the registry has been asked again: a newer hub answers");
        } catch (RuntimeException unwell) {
            LOG.warn("the registry cannot be asked for a newer schema: {}", unwell.getMessage());
        }
    }
}

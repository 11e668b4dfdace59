package org.pledgehub.cli.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.Feedback;

/** The hub as the ingest sees it: events go in, answers come out. */
interface EventGate extends AutoCloseable {

    /** Role of a party; empty when it is not registered. */
    Optional<Role> roleOf(String party);

    /**
     * Hands events over in their order and waits for their answers.
     *
     * @param patience longest wait for answers once the broker has the events
     * @throws Problem when an event is too large or the broker does not confirm
     */
    Handed send(String party, List<SentEvent> events, Duration patience);

    /**
     * What was answered to an event, in the order of the answers.
     *
     * @param from offset of the feedback topic before which there is no answer; 0 = anywhere
     * @throws Problem when it cannot be found out in time
     */
    List<Feedback> receipts(String party, String eventId, long from);

    @Override
    void close();

    /**
     * An event on its way.
     *
     * @param eventId its id as the receipt is asked for
     * @param event the record
     */
    record SentEvent(String eventId, SpecificRecord event) {}

    /**
     * What came of handing events over. The broker has all of them.
     *
     * @param from offset of the feedback topic before which none of the answers stands
     * @param answers the first answer to each, in the order of the events; empty where none came in time
     */
    record Handed(long from, List<Optional<Feedback>> answers) {

        /** Keeps its own copy. */
        public Handed {
            answers = List.copyOf(answers);
        }
    }
}

package org.pledgehub.simulation.check;

import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.simulation.broker.Committed;

/** Where a record stands, as one text: topic, partition and offset. */
final class RecordPlace {

    private RecordPlace() {}

    static String of(Committed committed) {
        return of(committed.topic(), committed.partition(), committed.offset());
    }

    /** Of the record that is answered. */
    static String of(Feedback answer) {
        var source = answer.getSource();
        return of(source.getTopic(), source.getPartition(), source.getOffset());
    }

    /** Of the record that a command carries on. */
    static String of(Origin origin) {
        return of(origin.getTopic(), origin.getPartition(), origin.getOffset());
    }

    static String of(String topic, int partition, long offset) {
        return topic + "/" + partition + "/" + offset;
    }
}

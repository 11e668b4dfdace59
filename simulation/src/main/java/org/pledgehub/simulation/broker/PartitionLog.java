package org.pledgehub.simulation.broker;

import java.util.ArrayList;
import java.util.List;

/** Committed records of one partition; offsets count from 0 without gaps. */
final class PartitionLog {

    private final List<Committed> records = new ArrayList<>();

    /** Offset that the next record gets. */
    int end() {
        return records.size();
    }

    void append(Committed record) {
        records.add(record);
    }

    Committed at(int offset) {
        return records.get(offset);
    }
}

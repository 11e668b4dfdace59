package org.pledgehub.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.pledgehub.contract.out.LedgerEntry;

/** The ledger entries on the audit topic, in the order in which they were committed. */
public final class LedgerTopic {
    private LedgerTopic() {}

    /** Every committed entry of every pool. */
    public static List<LedgerEntry> read(HubTopics topics) {
        var entries = new ArrayList<LedgerEntry>();
        try (var reader = new TopicReader(topics.clientSettings())) {
            reader.readAll(
                    topics.catalog().auditLedger(),
                    record -> entries.add(topics.read(LedgerEntry.class, record.value())));
        }
        return entries;
    }
}

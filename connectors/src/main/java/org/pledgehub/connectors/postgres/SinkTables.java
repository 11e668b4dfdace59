package org.pledgehub.connectors.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.connectors.postgres.SinkTable.RowKey;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.out.SubsidyView;

/** Which topic is written to which table; the tables themselves are made by the migrations beside this package's resources. */
final class SinkTables {

    static final SinkTable POOL_EXPOSURE = SinkTable.of("pool_exposure", PoolExposure.class, RowKey.RECORD_KEY);
    static final SinkTable POOL_BREAKDOWN = SinkTable.of("pool_breakdown", PoolBreakdown.class, RowKey.RECORD_KEY);
    static final SinkTable LOAN = SinkTable.of("loan", LoanView.class, RowKey.RECORD_KEY);
    static final SinkTable CLAIM = SinkTable.of("claim", ClaimView.class, RowKey.RECORD_KEY);
    static final SinkTable DEADLINE = SinkTable.of("deadline", DeadlineView.class, RowKey.RECORD_KEY);
    static final SinkTable DUTY = SinkTable.of("duty", DutyView.class, RowKey.RECORD_KEY);
    static final SinkTable SUBSIDY = SinkTable.of("subsidy", SubsidyView.class, RowKey.RECORD_KEY);
    static final SinkTable LEDGER_ENTRY = SinkTable.of("ledger_entry", LedgerEntry.class, RowKey.FIRST_FIELD);

    private final Map<String, SinkTable> byTopic;

    private SinkTables(Map<String, SinkTable> byTopic) {
        this.byTopic = byTopic;
    }

    static SinkTables of(TopicCatalog catalog) {
        var tables = new LinkedHashMap<String, SinkTable>();
        tables.put(catalog.poolExposure(), POOL_EXPOSURE);
        tables.put(catalog.poolBreakdown(), POOL_BREAKDOWN);
        tables.put(catalog.loans(), LOAN);
        tables.put(catalog.claims(), CLAIM);
        tables.put(catalog.deadlines(), DEADLINE);
        tables.put(catalog.duties(), DUTY);
        tables.put(catalog.subsidies(), SUBSIDY);
        tables.put(catalog.auditLedger(), LEDGER_ENTRY);
        return new SinkTables(tables);
    }

    /** All tables. */
    static List<SinkTable> all() {
        return List.of(POOL_EXPOSURE, POOL_BREAKDOWN, LOAN, CLAIM, DEADLINE, DUTY, SUBSIDY, LEDGER_ENTRY);
    }

    /** Topics that can be written. */
    Set<String> topics() {
        return byTopic.keySet();
    }

    Optional<SinkTable> of(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }
}

package org.pledgehub.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.contract.common.LedgerLine;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.PoolExposure;

/** The sink's task against a real PostgreSQL. */
class PostgresSinkTaskIT {

    private static final String EXPOSURE = "pledgehub.agg.pool-exposure.v1";
    private static final String LEDGER = "pledgehub.audit.ledger.v1";

    private static TestRegistry registry;
    private static TestDatabase database;

    @BeforeAll
    static void start() throws Exception {
        registry = new TestRegistry();
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        registry.close();
    }

    private static SinkScenario scenario(String schema, String topic) {
        return new SinkScenario(database.settings(schema, registry), registry, topic);
    }

    private static PoolExposure exposure(String pool, long outstandingFen) {
        return SampleRecords.of(
                PoolExposure.class,
                Map.of(
                        "pool",
                        pool,
                        "outstandingFen",
                        outstandingFen,
                        "asOf",
                        LocalDate.of(2026, 3, 2),
                        "claims",
                        Map.of("PENDING", 2L)));
    }

    @Test
    void shouldHaveAColumnForEveryFieldOfTheContract() throws Exception {
        scenario("columns", EXPOSURE).started().stopped();
        for (var table : SinkTables.all()) {
            var wanted = table.columns().stream()
                    .map(column -> column.name() + "|" + column.type())
                    .toList();
            var found = database.rows("select column_name, data_type from information_schema.columns"
                    + " where table_schema = 'columns' and table_name = '" + table.name()
                    + "' and column_name not in ('record_key', 'source_partition', 'source_offset')"
                    + " order by ordinal_position");
            assertThat(found)
                    .as("%s; a new field is a new column in a new migration", table.name())
                    .isEqualTo(wanted);
        }
    }

    @Test
    void shouldHoldTheNewestRecordOfEachKey() throws Exception {
        scenario("newest", EXPOSURE)
                .put("a", exposure("a", 1))
                .put("b", exposure("b", 2))
                .put("a", exposure("a", 3))
                .put("c", exposure("c", 4))
                .delete("b")
                .started()
                .read(2)
                .stopped();
        assertThat(database.rows("select record_key, outstanding_fen, as_of, claims, source_offset"
                        + " from newest.pool_exposure order by 1"))
                .containsExactly("a|3|2026-03-02|{\"PENDING\": 2}|2", "c|4|2026-03-02|{\"PENDING\": 2}|3");
    }

    @Test
    void shouldChangeNothingWhenABatchComesTwice() throws Exception {
        var scenario = scenario("twice", EXPOSURE)
                .put("a", exposure("a", 1))
                .put("a", exposure("a", 2))
                .delete("a")
                .put("a", exposure("a", 4))
                .started()
                .handedOver(0, 1, 2, 3)
                .handedOver(0, 1)
                .handedOver(2, 3);
        assertThat(database.rows("select outstanding_fen from twice.pool_exposure"))
                .containsExactly("4");
        assertThat(scenario.committed()).isEqualTo(4);
        scenario.stopped();
    }

    @Test
    void shouldGoOnWhereTheDatabaseStandsAfterACrash() throws Exception {
        var scenario = scenario("crash", EXPOSURE)
                .put("a", exposure("a", 1))
                .put("a", exposure("a", 2))
                .put("b", exposure("b", 3))
                .started()
                .handedOver(0, 1);
        scenario.started();
        assertThat(scenario.position()).isEqualTo(2);
        scenario.read(10).stopped();
        assertThat(database.rows("select sum(outstanding_fen) from crash.pool_exposure"))
                .containsExactly("5");
    }

    @Test
    void shouldWriteNothingOfABatchThatCannotBeRead() throws Exception {
        var scenario = scenario("whole", EXPOSURE)
                .put("a", exposure("a", 1))
                .add("b", new byte[] {0, 0, 0, 0, 1, 99})
                .started();
        assertThatThrownBy(() -> scenario.handedOver(0, 1)).isInstanceOf(RuntimeException.class);
        scenario.stopped();
        assertThat(database.rows("select count(*) from whole.pool_exposure")).containsExactly("0");
        assertThat(database.rows("select next_offset from whole.sink_position")).containsExactly("0");
    }

    @Test
    void shouldRefuseATopicThatWasMadeAnew() throws Exception {
        var scenario = scenario("anew", EXPOSURE)
                .put("a", exposure("a", 1))
                .put("a", exposure("a", 2))
                .started()
                .read(10)
                .stopped();
        scenario.started().handedOver(0, 1);
        assertThatThrownBy(() -> scenario.handedOver(0))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("made anew");
        scenario.stopped();
    }

    @Test
    void shouldWriteATextWithACharacterThatPostgresCannotHold() throws Exception {
        scenario("nul", EXPOSURE)
                .put("a", SampleRecords.of(PoolExposure.class, Map.of("pool", "a\u0000b", "asOf", LocalDate.EPOCH)))
                .started()
                .read(1)
                .stopped();
        assertThat(database.rows("select pool from nul.pool_exposure")).containsExactly("a\uFFFDb");
    }

    /** The first batch comes from where the group stood, beyond what the database holds: it is fetched again from there. */
    @Test
    void shouldGoOnWithADatabaseThatAnswersLater() throws Exception {
        database.run("create role late login; grant create on database postgres to late");
        var settings = new HashMap<>(database.settings("later", registry));
        settings.put("db.user", "late");
        var scenario = new SinkScenario(settings, registry, EXPOSURE)
                .put("a", exposure("a", 1))
                .started()
                .read(1)
                .stopped();
        scenario.put("b", exposure("b", 2)).put("c", exposure("c", 4));
        database.run("alter role late connection limit 0");
        scenario.started();
        assertThatThrownBy(() -> scenario.handedOver(2)).isInstanceOf(RetriableException.class);
        database.run("alter role late connection limit -1");
        scenario.handedOver(2).read(1).stopped();
        assertThat(database.rows("select sum(outstanding_fen) from later.pool_exposure"))
                .containsExactly("7");
    }

    @Test
    void shouldLayOutTheLinesOfTheLedger() throws Exception {
        var lines =
                List.of(new LedgerLine("FISCAL_CASH", "DEBIT", 500L), new LedgerLine("FISCAL_CAPITAL", "CREDIT", 500L));
        scenario("ledger", LEDGER)
                .put("p", SampleRecords.of(LedgerEntry.class, Map.of("entryId", "p#1#1", "pool", "p", "lines", lines)))
                .put("p", SampleRecords.of(LedgerEntry.class, Map.of("entryId", "p#2#1", "pool", "p", "lines", lines)))
                .started()
                .read(10)
                .stopped();
        assertThat(database.rows("select side, sum(amount_fen) from ledger.ledger_line group by side order by side"))
                .containsExactly("CREDIT|1000", "DEBIT|1000");
    }
}

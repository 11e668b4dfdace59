package org.pledgehub.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.contract.common.LedgerLine;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.PoolExposure;

/** Every query of the dashboards and alert rules in {@code deploy/grafana} runs on the tables that the sink makes. */
class DashboardQueriesIT {

    private static final Path FOLDER = Path.of("..", "deploy", "grafana");
    private static final String EXPOSURE = "pledgehub.agg.pool-exposure.v1";
    private static final String AVAILABLE = "可用资金不足 Little money left";

    private static TestRegistry registry;
    private static TestDatabase database;

    @BeforeAll
    static void start() throws Exception {
        registry = new TestRegistry();
        database = new TestDatabase();
        new SinkScenario(database.settings("pledgehub", registry), registry, EXPOSURE)
                .put("pool-1", exposure("pool-1", 1_000_00, 99_00))
                .put("pool-2", exposure("pool-2", 1_000_00, 100_00))
                .started()
                .read(10)
                .stopped();
        new SinkScenario(database.settings("pledgehub", registry), registry, "pledgehub.audit.ledger.v1")
                .put("pool-1", oneSided("pool-1", "DEBIT"))
                .put("pool-2", oneSided("pool-2", "CREDIT"))
                .started()
                .read(10)
                .stopped();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        registry.close();
    }

    static List<String> queries() throws Exception {
        var queries = new ArrayList<String>();
        for (var file : List.of("pool-money.json", "party-onboarding.json", "stream-health.json", "alerts.json")) {
            collect(read(file), queries);
        }
        return queries;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void shouldRun(String query) throws Exception {
        assertThat(database.rows(asGrafanaSendsIt(query))).isNotNull();
    }

    @Test
    void shouldBeFound() throws Exception {
        assertThat(queries()).hasSizeGreaterThan(20).anyMatch(query -> query.contains("ledger_line"));
    }

    @Test
    void shouldWarnOfAPoolWithLessThanATenthOfItsContributions() throws Exception {
        assertThat(database.rows(ruleQuery(AVAILABLE))).containsExactly("1");
    }

    @Test
    void shouldWarnOfEachPoolWhoseBookDoesNotBalance() throws Exception {
        assertThat(database.rows(ruleQuery("借贷不平 Debits and credits differ") + " ORDER BY pool"))
                .containsExactly("pool-1|5", "pool-2|5");
    }

    @Test
    void shouldWarnOfTablesThatNobodyWrites() throws Exception {
        assertThat(database.rows(ruleQuery("数据表未更新 Tables stand still")))
                .singleElement()
                .satisfies(days -> assertThat(Long.parseLong(days)).isGreaterThan(1));
    }

    /** Grafana puts in what its variables and macros stand for. */
    private static String asGrafanaSendsIt(String query) {
        return query.replace("${pool:sqlstring}", "'pool-1','pool-2'")
                .replaceAll("\\$__timeFilter\\(([^)]*)\\)", "$1 BETWEEN now() - interval '1 year' AND now()");
    }

    private static String ruleQuery(String title) throws Exception {
        for (var group : read("alerts.json").get("groups")) {
            for (var rule : group.get("rules")) {
                if (rule.get("title").textValue().equals(title)) {
                    return rule.at("/data/0/model/rawSql").textValue();
                }
            }
        }
        throw new AssertionError("no rule is called " + title);
    }

    private static PoolExposure exposure(String pool, long contributedFen, long availableFen) {
        return SampleRecords.of(
                PoolExposure.class,
                Map.of(
                        "pool",
                        pool,
                        "contributedFen",
                        contributedFen,
                        "availableFen",
                        availableFen,
                        "asOf",
                        LocalDate.of(2026, 3, 2)));
    }

    private static LedgerEntry oneSided(String pool, String side) {
        var lines = List.of(new LedgerLine("FISCAL_CASH", side, 5L));
        return SampleRecords.of(LedgerEntry.class, Map.of("entryId", pool + "#1", "pool", pool, "lines", lines));
    }

    private static JsonNode read(String file) throws Exception {
        return new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
    }

    private static void collect(JsonNode node, List<String> found) {
        for (var field : List.of("rawSql", "query")) {
            var text = node.path(field).asText();
            if (text.startsWith("SELECT")) {
                found.add(text);
            }
        }
        node.forEach(inner -> collect(inner, found));
    }
}

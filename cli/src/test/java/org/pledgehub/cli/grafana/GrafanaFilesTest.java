package org.pledgehub.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.cli.kept.KeptFile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The dashboards hold together by themselves; whether what they ask for exists, broker and database tell. */
final class GrafanaFilesTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([a-zA-Z_]\\w*)");
    private static final Pattern INCREASE = Pattern.compile("increase\\((\\w+(?:\\{[^}]*})?)\\[(\\w+)]\\)");
    private static final Set<String> GRAFANAS_OWN = Set.of("__range", "__rate_interval", "__timeFilter", "labels");

    static List<String> dashboards() {
        return GrafanaFiles.DASHBOARDS;
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldGiveEachPanelANumberAndAPlaceOfItsOwn(String name) {
        var panels = panels(name);

        assertThat(panels).extracting(panel -> panel.get("id").intValue()).doesNotHaveDuplicates();
        for (var one : panels) {
            assertThat(right(one)).isLessThanOrEqualTo(24);
            assertThat(panels.stream().filter(other -> !other.equals(one) && overlap(one, other)))
                    .as(one.get("title").textValue())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldSayWhatItShowsInBothLanguages(String name) {
        var board = GrafanaFiles.dashboard(name);

        assertThat(board.get("description").textValue())
                .containsPattern(CHINESE)
                .containsPattern("[a-z]{4}");
        assertThat(panels(name))
                .extracting(panel -> panel.get("title").textValue())
                .allMatch(title -> CHINESE.matcher(title).find() && title.matches(".*[A-Za-z]{3}.*"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldUseNoVariableThatItDoesNotHave(String name) {
        var board = GrafanaFiles.dashboard(name);
        var declared = new ArrayList<>(GRAFANAS_OWN);
        board.at("/templating/list")
                .forEach(variable -> declared.add(variable.get("name").textValue()));

        assertThat(VARIABLE.matcher(board.toString()).results().map(hit -> hit.group(1)))
                .isNotEmpty()
                .isSubsetOf(declared);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldAskInEveryPanelThatIsNoHeading(String name) {
        assertThat(panels(name))
                .filteredOn(panel -> !panel.get("type").textValue().equals("row"))
                .allSatisfy(panel -> assertThat(panel.get("targets")).isNotEmpty());
    }

    @Test
    void shouldTellDashboardsApart() {
        assertThat(GrafanaFiles.DASHBOARDS)
                .extracting(name -> GrafanaFiles.dashboard(name).get("uid").textValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldAskSourcesThatAreProvisioned() {
        var sources = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(KeptFile.read("deploy/grafana/datasources.yaml"));
        var known = ((List<?>) sources.get("datasources"))
                .stream().map(source -> ((Map<?, ?>) source).get("uid")).toList();

        assertThat(GrafanaFiles.alertRules())
                .allSatisfy(rule ->
                        assertThat(rule.at("/data/0/datasourceUid").textValue()).isIn(known));
    }

    @Test
    void shouldGiveEveryAlertANameALimitAndAPageToRead() {
        assertThat(GrafanaFiles.alertRules())
                .extracting(rule -> rule.get("uid").textValue())
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.length() <= 40);
        assertThat(GrafanaFiles.alertRules()).allSatisfy(rule -> {
            assertThat(rule.get("condition").textValue())
                    .isEqualTo(rule.at("/data/1/refId").textValue());
            assertThat(rule.at("/data/1/model/conditions/0/evaluator/type").textValue())
                    .isIn("gt", "lt");
            assertThat(rule.at("/labels/severity").textValue()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/summary").textValue()).containsPattern(CHINESE);
            assertThat(KeptFile.read(rule.at("/annotations/runbook").textValue()))
                    .isNotBlank();
        });
    }

    /** {@code increase} leaves out what a series holds when it is first seen: the one fault that ended a process soon after its start. */
    @Test
    void shouldAlertOnWhatACounterBeginsWithToo() {
        assertThat(alertQueries())
                .filteredOn(query -> query.contains("increase(") && !query.contains("ticks"))
                .hasSizeGreaterThan(3)
                .allSatisfy(query -> assertThat(INCREASE.matcher(query).results())
                        .allSatisfy(hit -> assertThat(query)
                                .contains(hit.group(1) + " unless " + hit.group(1) + " offset " + hit.group(2))));
    }

    /** A hub that is restarted each day has no instance that is old enough; and a series that nobody begins is none at all. */
    @Test
    void shouldMissADayHoweverOftenTheHubIsRestarted() {
        assertThat(alertQueries())
                .filteredOn(query -> query.contains("ticks"))
                .singleElement(STRING)
                .contains("[26h])) or vector(0)")
                .contains("count(process_uptime_seconds offset 26h) > 0");
    }

    @Test
    void shouldReadAQuery() {
        var query =
                PromQuery.of("sum by (topic) (rate(a_total{x=\"1\", y=~\"b{2}|c\"}[5m])) / max(b) > 0 or vector(0)");

        assertThat(query.labelsByMetric()).isEqualTo(Map.of("a_total", Set.of("x=1", "y"), "b", Set.of()));
        assertThat(query.groups()).containsExactly("topic");
    }

    @Test
    void shouldMissWhatAPageDoesNotShow() {
        var page = Scrape.of("# HELP a\na_total{x=\"1\",y=\"{}\"} 2.0\nb 1\n");

        assertThat(page.lacks(PromQuery.of("sum by (x) (a_total{y=\"{}\"}) + b")))
                .isEmpty();
        assertThat(page.lacks(PromQuery.of("sum by (z) (a_total{x=\"2\", w=~\"1\"}) + c")))
                .containsExactly("a_total{w}", "a_total{x=2}", "by (z) [a_total, c]", "c");
    }

    private static List<String> alertQueries() {
        return GrafanaFiles.alertRules().stream()
                .map(rule -> rule.at("/data/0/model/expr").asText())
                .toList();
    }

    private static List<JsonNode> panels(String name) {
        return StreamSupport.stream(GrafanaFiles.dashboard(name).get("panels").spliterator(), false)
                .toList();
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return left(one) < right(other)
                && left(other) < right(one)
                && top(one) < bottom(other)
                && top(other) < bottom(one);
    }

    private static int left(JsonNode panel) {
        return panel.at("/gridPos/x").intValue();
    }

    private static int right(JsonNode panel) {
        return left(panel) + panel.at("/gridPos/w").intValue();
    }

    private static int top(JsonNode panel) {
        return panel.at("/gridPos/y").intValue();
    }

    private static int bottom(JsonNode panel) {
        return top(panel) + panel.at("/gridPos/h").intValue();
    }
}

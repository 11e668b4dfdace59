package org.pledgehub.cli.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.pledgehub.cli.kept.KeptFile;

/** The files in {@code deploy/grafana} and the queries in them. */
final class GrafanaFiles {

    /** Names of the dashboards. */
    static final List<String> DASHBOARDS = List.of("pool-money.json", "party-onboarding.json", "stream-health.json");

    private static final String FOLDER = "deploy/grafana/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private GrafanaFiles() {}

    /** A dashboard. */
    static JsonNode dashboard(String name) {
        return json(name);
    }

    /** Every alert rule. */
    static List<JsonNode> alertRules() {
        var rules = new ArrayList<JsonNode>();
        json("alerts.json").get("groups").forEach(group -> group.get("rules").forEach(rules::add));
        return rules;
    }

    /** Every query to Prometheus, of dashboards and alert rules. */
    static List<String> promQueries() {
        var queries = new ArrayList<String>();
        DASHBOARDS.forEach(name -> collect(dashboard(name), "expr", queries));
        alertRules().forEach(rule -> collect(rule, "expr", queries));
        return queries;
    }

    private static JsonNode json(String name) {
        try {
            return JSON.readTree(KeptFile.read(FOLDER + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, String field, List<String> found) {
        if (node.path(field).isTextual()) {
            found.add(node.get(field).textValue());
        }
        node.forEach(inner -> collect(inner, field, found));
    }
}

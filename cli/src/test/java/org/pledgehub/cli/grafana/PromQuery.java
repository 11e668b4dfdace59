package org.pledgehub.cli.grafana;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a query of a dashboard names.
 *
 * @param labelsByMetric labels by which each metric is chosen, with the values that are named exactly, {@code label=value}
 * @param groups labels by which the query groups
 */
record PromQuery(Map<String, Set<String>> labelsByMetric, Set<String> groups) {

    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern METRIC =
            Pattern.compile("\\b([a-zA-Z_:][a-zA-Z0-9_:]*)\\b(?!\\s*\\()(?:\\{((?:[^}\"]|\"[^\"]*\")*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern WINDOW = Pattern.compile("\\[[^\\]]*]");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /** Reads a query. */
    static PromQuery of(String expression) {
        var groups = new TreeSet<String>();
        GROUPING.matcher(expression).results().forEach(hit -> {
            for (var label : hit.group(1).split(",", -1)) {
                groups.add(label.strip());
            }
        });
        var rest = WINDOW.matcher(GROUPING.matcher(expression).replaceAll("")).replaceAll("");
        var metrics = new TreeMap<String, Set<String>>();
        METRIC.matcher(rest)
                .results()
                .filter(hit -> !WORDS.contains(hit.group(1)))
                .forEach(hit -> metrics.computeIfAbsent(hit.group(1), none -> new TreeSet<>())
                        .addAll(chosen(hit)));
        return new PromQuery(metrics, groups);
    }

    private static Set<String> chosen(MatchResult metric) {
        var labels = new TreeSet<String>();
        if (metric.group(2) != null) {
            MATCHER.matcher(metric.group(2))
                    .results()
                    .forEach(hit ->
                            labels.add(hit.group(2).equals("=") ? hit.group(1) + "=" + hit.group(3) : hit.group(1)));
        }
        return labels;
    }
}

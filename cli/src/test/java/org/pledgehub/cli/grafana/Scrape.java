package org.pledgehub.cli.grafana;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What {@code /metrics} showed.
 *
 * @param labelsByMetric labels of each metric, once alone and once as {@code label=value}
 */
record Scrape(Map<String, Set<String>> labelsByMetric) {

    /** Prometheus adds it to whatever it reads. */
    private static final String ADDED = "instance";

    private static final Pattern LINE = Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Reads a page. */
    static Scrape of(String page) {
        var metrics = new TreeMap<String, Set<String>>();
        page.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var hit = LINE.matcher(line);
            if (hit.matches()) {
                var labels = metrics.computeIfAbsent(hit.group(1), none -> new TreeSet<>(Set.of(ADDED)));
                if (hit.group(2) != null) {
                    LABEL.matcher(hit.group(2)).results().forEach(label -> {
                        labels.add(label.group(1));
                        labels.add(label.group(1) + "=" + label.group(2));
                    });
                }
            }
        });
        return new Scrape(metrics);
    }

    /** What a query names and the page does not show. */
    Set<String> lacks(PromQuery query) {
        var missing = new TreeSet<String>();
        var all = new TreeSet<String>();
        query.labelsByMetric().forEach((metric, wanted) -> {
            var found = labelsByMetric.get(metric);
            if (found == null) {
                missing.add(metric);
            } else {
                all.addAll(found);
                wanted.stream()
                        .filter(label -> !found.contains(label))
                        .forEach(label -> missing.add(metric + "{" + label + "}"));
            }
        });
        if (!all.isEmpty()) {
            query.groups().stream()
                    .filter(label -> !all.contains(label))
                    .forEach(label -> missing.add(
                            "by (" + label + ") " + query.labelsByMetric().keySet()));
        }
        return missing;
    }
}

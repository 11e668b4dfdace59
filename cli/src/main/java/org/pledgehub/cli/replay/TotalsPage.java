package org.pledgehub.cli.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.connectors.mapping.FileTotals;

/** What became of the rows of a file, as one line for people. */
final class TotalsPage {

    private final Language language;

    TotalsPage(Language language) {
        this.language = language;
    }

    String line(FileTotals totals) {
        var where = totals.file() + " (" + totals.mapping() + "): ";
        return where
                + new Sentence(
                                totals.rows() + " 行，转换 " + totals.mappedRows() + "，跳过 " + sum(totals.skipped()) + "，退回 "
                                        + totals.rejectedRows(),
                                totals.rows() + " rows, mapped " + totals.mappedRows() + ", skipped "
                                        + sum(totals.skipped()) + ", rejected " + totals.rejectedRows())
                        .in(language)
                + named(" → ", totals.events())
                + named("; ", totals.skipped());
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String named(String before, Map<String, Long> counts) {
        return counts.isEmpty()
                ? ""
                : new TreeMap<>(counts)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", ", before, ""));
    }
}

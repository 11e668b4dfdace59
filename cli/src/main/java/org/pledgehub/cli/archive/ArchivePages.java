package org.pledgehub.cli.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.pledgehub.cli.table.Table;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.fact.Told;

/** The report for people, for spreadsheets and for programs: the same rows three times. */
final class ArchivePages {

    private static final List<Sentence> HEADERS = List.of(
            new Sentence("类别", "kind"),
            new Sentence("项目", "subject"),
            new Sentence("银行", "bank"),
            new Sentence("状态", "state"),
            new Sentence("备案期限", "due"),
            new Sentence("已归档", "present"),
            new Sentence("缺少", "missing"),
            new Sentence("缺失自", "missing since"));

    private final List<ArchiveRow> rows;

    ArchivePages(List<ArchiveRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** One line a row, with words of the language, and how many lack something. */
    List<String> lines(Language language) {
        var table = new TextTable(
                HEADERS.stream().map(header -> header.in(language)).toList());
        rows.forEach(row -> table.add(List.of(
                ArchiveWords.of(row.kind().name(), language),
                row.subject(),
                row.bank(),
                row.state(),
                day(row.due()),
                ArchiveWords.of(row.present(), language),
                ArchiveWords.of(row.missing(), language),
                day(row.missingSince()))));
        var lines = table.lines();
        lines.add(new Sentence(
                        "共 " + rows.size() + " 项，" + incomplete() + " 项材料不齐",
                        rows.size() + " in all, " + incomplete() + " lack something")
                .in(language));
        return lines;
    }

    /** As a table of codes. */
    Table table() {
        return new Table(
                HEADERS,
                rows.stream()
                        .map(row -> List.of(
                                Table.text(row.kind()),
                                Table.text(row.subject()),
                                Table.text(row.bank()),
                                Table.text(row.state()),
                                Table.text(day(row.due())),
                                Table.text(String.join(" ", row.present())),
                                Table.text(String.join(" ", row.missing())),
                                Table.text(day(row.missingSince()))))
                        .toList());
    }

    /** As JSON. */
    String json(String pool) {
        var page = JsonNodeFactory.instance.objectNode();
        page.put("pool", pool);
        page.put("rows", rows.size());
        page.put("incomplete", incomplete());
        var list = page.putArray("archive");
        rows.forEach(row -> list.add(json(row)));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(page);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode json(ArchiveRow row) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("kind", row.kind().name());
        node.put("subject", row.subject());
        node.put("bank", row.bank());
        node.put("state", row.state());
        row.due().asOptional().ifPresent(day -> node.put("dueOn", day.toString()));
        var present = node.putArray("present");
        row.present().forEach(present::add);
        var missing = node.putArray("missing");
        row.missing().forEach(missing::add);
        row.missingSince().asOptional().ifPresent(day -> node.put("missingSince", day.toString()));
        return node;
    }

    long incomplete() {
        return rows.stream().filter(row -> !row.isComplete()).count();
    }

    private static String day(Told<LocalDate> day) {
        return day.asOptional().map(LocalDate::toString).orElse("");
    }
}

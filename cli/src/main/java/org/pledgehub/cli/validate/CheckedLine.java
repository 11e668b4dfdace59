package org.pledgehub.cli.validate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgehub.cli.json.RecordWriter;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.common.ReasonText;

/**
 * What is said of one event of a file.
 *
 * @param place file and place in it
 * @param eventId the event's id, empty where it could not be read
 * @param kind the payload's kind, empty where it could not be read
 * @param status what became of it
 * @param reasons why
 */
record CheckedLine(String place, String eventId, String kind, CheckStatus status, List<ReasonText> reasons) {

    /** Keeps its own copy. */
    CheckedLine {
        reasons = List.copyOf(reasons);
    }

    /** For people: one line for each reason, with what to do next. */
    String text(Language language) {
        return reasons.stream()
                .map(reason -> head(reason) + ": " + said(reason).in(language))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** For programs. */
    ObjectNode json() {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("place", place);
        line.put("eventId", eventId);
        line.put("kind", kind);
        line.put("status", status.name());
        var array = line.putArray("reasons");
        reasons.forEach(reason -> array.add(RecordWriter.write(reason)));
        return line;
    }

    private String head(ReasonText reason) {
        return Stream.of(place, eventId, kind, status.name(), reason.getCode())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Sentence said(ReasonText reason) {
        return new Sentence(reason.getZh() + "。" + reason.getFixZh(), reason.getEn() + ". " + reason.getFixEn());
    }
}

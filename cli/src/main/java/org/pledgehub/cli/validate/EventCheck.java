package org.pledgehub.cli.validate;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.intake.FormVerdict;

/**
 * Looks at events one after another as intake and the first check of each room would: their form, and whether an id came
 * before. Holds the id and a hash of each event it has seen.
 */
final class EventCheck {

    private static final String NOT_AN_EVENT = "NOT_AN_EVENT";

    private final Instant receivedAt;
    private final FeedbackWriter feedback = FeedbackWriter.shipped();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<CheckStatus, Integer> counts = new EnumMap<>(CheckStatus.class);
    private long number;

    /** A check of events that the broker would take at this moment. */
    EventCheck(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    /** Looks at an event of this sender. */
    CheckedLine check(Party sender, SpecificRecord event, String place) {
        var verdict = FormVerdict.of(sender, event, receivedAt, number++);
        return verdict.isRefused()
                ? counted(place, verdict, CheckStatus.REFUSED, verdict.faults())
                : admitted(sender, verdict, place);
    }

    /** Notes a text that is no event. */
    CheckedLine unreadable(String place, InputFailure mistake) {
        var reason = ReasonText.newBuilder()
                .setCode(NOT_AN_EVENT)
                .setZh(mistake.sentence().zh())
                .setEn(mistake.sentence().en())
                .setFixZh("按 schemas 中的模式改写。")
                .setFixEn("Write it as the schema says.")
                .setDetails(Map.of())
                .build();
        var nothing = new FormVerdict("", "", "", List.of(), List.of());
        return counted(place, nothing, CheckStatus.UNREADABLE, List.of(reason));
    }

    /** How many events came out so. */
    int count(CheckStatus status) {
        return counts.getOrDefault(status, 0);
    }

    private CheckedLine admitted(Party sender, FormVerdict verdict, String place) {
        var earlier = bodies.putIfAbsent(sender.getParty() + "/" + verdict.eventId(), verdict.bodyHash());
        if (earlier == null) {
            var status = verdict.warnings().isEmpty() ? CheckStatus.WELL_FORMED : CheckStatus.WARNED;
            return counted(place, verdict, status, verdict.warnings());
        }
        if (earlier.equals(verdict.bodyHash())) {
            return counted(place, verdict, CheckStatus.REPEATED, List.of(feedback.reason("DUPLICATE")));
        }
        var reused = feedback.reason("EVENT_ID_REUSED", Map.of("eventId", verdict.eventId()));
        return counted(place, verdict, CheckStatus.REFUSED, List.of(reused));
    }

    private CheckedLine counted(String place, FormVerdict verdict, CheckStatus status, List<ReasonText> reasons) {
        counts.merge(status, 1, Integer::sum);
        return new CheckedLine(place, verdict.eventId(), verdict.kind(), status, reasons);
    }
}

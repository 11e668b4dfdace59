package org.pledgehub.streams.subsidy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.contract.state.SubsidyStoredFact;
import org.pledgehub.domain.subsidy.SubsidyCase;
import org.pledgehub.domain.subsidy.SubsidyReason;
import org.pledgehub.streams.fact.HeaderReader;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.serde.AvroBytes;

/**
 * Says what changed: the views that differ from those published, and what people must look at.
 *
 * @param shelf marks of what was published
 * @param words texts of the reasons
 */
record SubsidyPublication(SubsidyShelf shelf, FeedbackWriter words) {

    private static final String OVERDUE = "PENDING_OVERDUE";

    /** Reasons for which people are called once they come up. */
    private static final List<SubsidyReason> ALARMING = List.of(
            SubsidyReason.SUBSIDY_DECIDED_TOO_EARLY,
            SubsidyReason.SUBSIDY_DECIDED_ABOVE_COMPUTED,
            SubsidyReason.SUBSIDY_PAID_ABOVE_APPROVED,
            SubsidyReason.SUBSIDY_VIOLATION_FOUND);

    /** What is new of a programme's applications. */
    List<SubsidyOutput> changes(String programme, List<SubsidyCase> cases) {
        var outputs = new ArrayList<SubsidyOutput>();
        var marks = shelf.marks(programme);
        for (var standing : cases) {
            var application = standing.id().toString();
            var before = marks.remove(application);
            var view = SubsidyWriter.view(programme, standing);
            var mark = digest(view) + " " + alarms(standing);
            if (!mark.equals(before)) {
                shelf.mark(programme, application, mark);
                view.setAsOf(shelf.asOf().orElse(null));
                outputs.add(new SubsidyOutput.Changed(view));
                alerts(programme, standing, before == null ? "" : before).forEach(outputs::add);
            }
        }
        marks.keySet().forEach(application -> {
            shelf.forget(programme, application);
            outputs.add(new SubsidyOutput.Gone(programme, application));
        });
        return outputs;
    }

    /** An alert for an event that still waits on its review day; once. */
    Optional<Alert> reminder(String programme, SubsidyStoredFact stored, Optional<LocalDate> today) {
        var reviewOn = FeedbackWriter.reviewOn(stored.getFact().getOrigin());
        if (stored.getOverdueTold()
                || today.filter(day -> !day.isBefore(reviewOn)).isEmpty()) {
            return Optional.empty();
        }
        var event =
                HeaderReader.key(stored.getFact().getOrigin(), stored.getFact().getEnvelope());
        var details = Map.of("eventId", event.eventId().canonical(), "reviewOn", reviewOn.toString());
        return Optional.of(alert(programme, event + "#" + OVERDUE, OVERDUE, details));
    }

    private List<SubsidyOutput> alerts(String programme, SubsidyCase standing, String before) {
        var known = Arrays.asList(before.split("[ ,]"));
        return standing.checks().stream()
                .filter(check -> check.isOpen() && ALARMING.contains(check.reason()))
                .filter(check -> !known.contains(check.reason().name()))
                .<SubsidyOutput>map(check -> new SubsidyOutput.Alerted(alert(
                        programme,
                        standing.id() + "#" + check.reason(),
                        check.reason().name(),
                        check.detail())))
                .toList();
    }

    private Alert alert(String programme, String name, String code, Map<String, String> details) {
        return Alert.newBuilder()
                .setAlertId(programme + "#" + name)
                .setKind(code)
                .setSubject(programme)
                .setReason(words.reason(code, details))
                .setAsOf(shelf.asOf().orElse(LocalDate.EPOCH))
                .build();
    }

    private static String alarms(SubsidyCase standing) {
        return standing.reasons().stream()
                .filter(ALARMING::contains)
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    private static String digest(SubsidyView view) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(AvroBytes.encode(view)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}

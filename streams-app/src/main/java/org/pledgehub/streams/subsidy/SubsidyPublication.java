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
import java.util.Set;
import java.util.TreeSet;
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

    /** Stands for the digest of a view that is not there any more. */
    private static final String GONE = "gone";

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
            var raised = raised(before == null ? "" : before);
            var mark = digest(view) + " " + String.join(",", with(raised, standing));
            if (!mark.equals(before)) {
                shelf.mark(programme, application, mark);
                view.setAsOf(shelf.asOf().orElse(null));
                outputs.add(new SubsidyOutput.Changed(view));
                alerts(programme, standing, raised).forEach(outputs::add);
            }
        }
        marks.forEach((application, before) -> {
            if (!before.startsWith(GONE)) {
                forget(programme, application, raised(before));
                outputs.add(new SubsidyOutput.Gone(programme, application));
            }
        });
        return outputs;
    }

    /** What was called for once is not called for again, should the application come back. */
    private void forget(String programme, String application, Set<String> raised) {
        if (raised.isEmpty()) {
            shelf.forget(programme, application);
        } else {
            shelf.mark(programme, application, GONE + " " + String.join(",", raised));
        }
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

    private List<SubsidyOutput> alerts(String programme, SubsidyCase standing, Set<String> raised) {
        return standing.checks().stream()
                .filter(check -> check.isOpen() && ALARMING.contains(check.reason()))
                .filter(check -> !raised.contains(check.reason().name()))
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

    /** Alarms that were ever raised of an application, as its mark tells behind the digest. */
    private static Set<String> raised(String mark) {
        int blank = mark.indexOf(' ');
        return blank < 0 || blank + 1 == mark.length()
                ? Set.of()
                : new TreeSet<>(Arrays.asList(mark.substring(blank + 1).split(",")));
    }

    private static Set<String> with(Set<String> raised, SubsidyCase standing) {
        var all = new TreeSet<>(raised);
        standing.reasons().stream().filter(ALARMING::contains).map(Enum::name).forEach(all::add);
        return all;
    }

    private static String digest(SubsidyView view) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(AvroBytes.encode(view)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}

package org.pledgehub.domain.filing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.FilingCompleteness;
import org.pledgehub.domain.policy.FilingRule;

/**
 * Says how a filing deadline stands: a function of the rule, the receipts and what is known of time, never of an earlier
 * state. So a receipt that arrives late puts a missed deadline right by itself.
 */
public final class FilingJudge {

    private final FilingRule rule;
    private final WorkCalendar calendar;
    private final FilingMoment moment;

    /** Judges by a policy's rule and the working calendar at a moment. */
    public FilingJudge(FilingRule rule, WorkCalendar calendar, FilingMoment moment) {
        this.rule = rule;
        this.calendar = calendar;
        this.moment = moment;
    }

    /** How the filing of a tranche stands that has to be filed. */
    public FilingDeadline judge(Tranche tranche, LocalDate disbursedOn, List<FilingReceipt> receipts) {
        var due = rule.dueFrom(disbursedOn, calendar);
        return deadline(tranche, disbursedOn, due, standing(due.date(), receipts));
    }

    /** A disbursement that was undone: the duty is gone. */
    public FilingDeadline withdrawn(Tranche tranche, LocalDate disbursedOn) {
        var gone = new Standing(FilingState.WITHDRAWN, Told.unknown(), MissedBy.NOT_MISSED, ReceiptHour.NO_MATTER);
        return deadline(tranche, disbursedOn, rule.dueFrom(disbursedOn, calendar), gone);
    }

    /** A later tranche under a rule that asks for the first one only. */
    public FilingDeadline notRequired(Tranche tranche, LocalDate disbursedOn) {
        return FilingDeadline.notRequired(tranche, disbursedOn, rule.anchor().rule());
    }

    private record Standing(FilingState state, Told<LocalDate> receivedOn, MissedBy missedBy, ReceiptHour hour) {}

    private Standing standing(LocalDate dueOn, List<FilingReceipt> receipts) {
        var received = countingReceipt(receipts, dueOn);
        if (received.isPresent()) {
            var state = isInTime(received.get(), dueOn) ? FilingState.MET : FilingState.MET_LATE;
            var day = Told.known(received.get().receivedOn());
            return new Standing(state, day, MissedBy.NOT_MISSED, hour(received.get(), dueOn));
        }
        var missedBy = awaitsReview(receipts, dueOn) ? MissedBy.NOT_MISSED : missedBy(dueOn);
        return new Standing(byClock(dueOn, missedBy), Told.unknown(), missedBy, ReceiptHour.NO_MATTER);
    }

    /**
     * The earliest receipt, or under COMPLETE_ONLY the earliest of a filing that was accepted. Of several on the last day one
     * that was certainly in time, else one that may have been.
     */
    private Optional<FilingReceipt> countingReceipt(List<FilingReceipt> receipts, LocalDate dueOn) {
        return receipts.stream()
                .filter(receipt -> rule.completeness().value() == FilingCompleteness.DATE_COUNTS
                        || receipt.review() == FilingReceipt.Review.ACCEPTED)
                .min(Comparator.comparing(FilingReceipt::receivedOn).thenComparing(receipt -> hour(receipt, dueOn)));
    }

    /** A filing received in time cannot be missed by the authority's own delay in reviewing it. */
    private boolean awaitsReview(List<FilingReceipt> receipts, LocalDate dueOn) {
        return receipts.stream()
                .anyMatch(receipt -> receipt.review() == FilingReceipt.Review.OUTSTANDING && isInTime(receipt, dueOn));
    }

    /** By its day; on the last day not after the close of business. An hour that nobody has told is not held against it. */
    private boolean isInTime(FilingReceipt receipt, LocalDate dueOn) {
        return !receipt.receivedOn().isAfter(dueOn) && hour(receipt, dueOn) != ReceiptHour.RECEIVED_AFTER_CUT_OFF;
    }

    private ReceiptHour hour(FilingReceipt receipt, LocalDate dueOn) {
        return receipt.receivedOn().equals(dueOn)
                ? ReceiptHour.onTheLastDay(rule.cutOff().value(), receipt.at())
                : ReceiptHour.NO_MATTER;
    }

    private FilingState byClock(LocalDate dueOn, MissedBy missedBy) {
        if (missedBy != MissedBy.NOT_MISSED) {
            return FilingState.MISSED;
        }
        if (isOver(dueOn)) {
            return FilingState.MISSED_UNCONFIRMED;
        }
        return moment.hasReached(warnFrom(dueOn)) ? FilingState.DUE_SOON : FilingState.OPEN;
    }

    private MissedBy missedBy(LocalDate dueOn) {
        if (!isOver(dueOn)) {
            return MissedBy.NOT_MISSED;
        }
        if (moment.isReportedThrough(dueOn)) {
            return MissedBy.FEED_COMPLETE;
        }
        return moment.hasReached(silentFrom(dueOn)) ? MissedBy.FEED_SILENT : MissedBy.NOT_MISSED;
    }

    /**
     * The period ends on the due day, at 24:00 or at the close of business (Civil Code art. 203): that nothing came is known
     * when the next day has begun.
     */
    private boolean isOver(LocalDate dueOn) {
        return moment.hasReached(dueOn.plusDays(1));
    }

    private LocalDate warnFrom(LocalDate dueOn) {
        return dueOn.minusDays(rule.warningDays().value());
    }

    /** The days of silence are over when the day after the last of them has begun, like any other period. */
    private LocalDate silentFrom(LocalDate dueOn) {
        return dueOn.plusDays(rule.silenceDays().value() + 1L);
    }

    private FilingDeadline deadline(Tranche tranche, LocalDate disbursedOn, DueDate due, Standing standing) {
        var wake = standing.state().isUndecided() ? nextLook(due.date()) : Optional.<LocalDate>empty();
        return new FilingDeadline(
                tranche,
                disbursedOn,
                Told.known(due),
                standing.state(),
                standing.receivedOn(),
                standing.missedBy(),
                Told.known(rule.rule()),
                Told.from(wake),
                standing.hour());
    }

    private Optional<LocalDate> nextLook(LocalDate dueOn) {
        return FilingDeadline.earliest(Stream.of(warnFrom(dueOn), dueOn.plusDays(1), silentFrom(dueOn)), moment);
    }
}

package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.filing.FilingJudge;
import org.pledgehub.domain.filing.FilingMoment;
import org.pledgehub.domain.filing.FilingReceipt;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.domain.policy.FilingRule;

/** The filing deadlines of a loan, one for each tranche, as the policy asks for them. */
final class Filings {

    private final LoanFacts facts;
    private final NavigableMap<Tranche, LocalDate> standing;
    private final NavigableMap<Tranche, LocalDate> undone;

    Filings(LoanFacts facts, Disbursements disbursements) {
        this.facts = facts;
        this.standing = byTranche(disbursements.counted());
        this.undone = byTranche(disbursements.undone());
        standing.keySet().forEach(undone::remove);
    }

    /** The deadlines under resolved terms; none where the policy has no filing rule. */
    List<FilingDeadline> deadlines(LoanTerms.Resolved known, LoanReferences references, LoanMoment moment) {
        return switch (known.terms().policy().filing()) {
            case Filing.Unstated() -> List.of();
            case Filing.NotRequired(var rule) ->
                standing.entrySet().stream()
                        .map(tranche -> FilingDeadline.notRequired(tranche.getKey(), tranche.getValue(), rule))
                        .toList();
            case Filing.Required(var rule) ->
                deadlines(rule, new FilingJudge(rule, references.calendar(), momentFor(known, moment)));
        };
    }

    private List<FilingDeadline> deadlines(FilingRule rule, FilingJudge judge) {
        var deadlines = new ArrayList<FilingDeadline>();
        standing.forEach((tranche, day) -> deadlines.add(
                hasToBeFiled(rule, tranche)
                        ? judge.judge(tranche, day, receipts(tranche))
                        : judge.notRequired(tranche, day)));
        undone.forEach((tranche, day) -> deadlines.add(judge.withdrawn(tranche, day)));
        return deadlines;
    }

    private boolean hasToBeFiled(FilingRule rule, Tranche tranche) {
        return switch (rule.anchor().value()) {
            case EACH_TRANCHE -> true;
            case FIRST_TRANCHE -> firstTranche().filter(tranche::equals).isPresent();
        };
    }

    private Optional<Tranche> firstTranche() {
        return standing.entrySet().stream()
                .min(Map.Entry.<Tranche, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static FilingMoment momentFor(LoanTerms.Resolved known, LoanMoment moment) {
        var through = known.pool()
                .authority()
                .completeThrough(party -> moment.feeds().completeThrough(party).asOptional());
        return new FilingMoment(moment.asOf(), Told.from(through));
    }

    /** The authority's receipts of a tranche, each with what its last review made of it. */
    private List<FilingReceipt> receipts(Tranche tranche) {
        var received = facts.of(LoanFact.FilingReceived.class).stream()
                .filter(receipt -> receipt.body().tranche().equals(tranche))
                .toList();
        var days = received.stream().map(Held::occurredOn).toList();
        return received.stream()
                .map(receipt -> new FilingReceipt(
                        receipt.occurredOn(), receipt.body().at(), reviewOf(tranche, receipt.occurredOn(), days)))
                .toList();
    }

    private FilingReceipt.Review reviewOf(Tranche tranche, LocalDate receivedOn, List<LocalDate> days) {
        return facts.of(LoanFact.FilingReviewed.class).stream()
                .filter(review -> review.body().tranche().equals(tranche)
                        && reviewedDay(review, days).filter(receivedOn::equals).isPresent())
                .reduce((earlier, later) -> later)
                .map(review -> switch (review.body().outcome()) {
                    case ACCEPTED -> FilingReceipt.Review.ACCEPTED;
                    case RETURNED -> FilingReceipt.Review.RETURNED;
                })
                .orElse(FilingReceipt.Review.OUTSTANDING);
    }

    /** The receipt a review speaks of: the one it names, or the latest on or before the day of the review. */
    static Optional<LocalDate> reviewedDay(Held<LoanFact.FilingReviewed> review, List<LocalDate> days) {
        return review.body()
                .receivedOn()
                .asOptional()
                .or(() -> days.stream()
                        .filter(day -> !day.isAfter(review.occurredOn()))
                        .max(LocalDate::compareTo));
    }

    private static NavigableMap<Tranche, LocalDate> byTranche(List<Held<LoanFact.Disbursed>> disbursements) {
        var days = new TreeMap<Tranche, LocalDate>();
        disbursements.forEach(held -> days.merge(
                held.body().tranche(), held.occurredOn(), (one, other) -> one.isBefore(other) ? one : other));
        return days;
    }
}

package org.pledgehub.oracle.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.loan.Tranche;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Said;

/** The filing deadline of each tranche: when it was due, and what became of it. */
public final class FilingClock {
    private final Reading reading;
    private final LoanStory story;
    private final LoanDossier.Standing standing;

    /** The clock of one loan. */
    public FilingClock(Reading reading, LoanStory story, LoanDossier.Standing standing) {
        this.reading = reading;
        this.story = story;
        this.standing = standing;
    }

    /** Deadlines by tranche; none where no policy decides. */
    public SortedMap<String, DeadlineView> deadlines(List<Tranche> tranches) {
        var deadlines = new TreeMap<String, DeadlineView>();
        standing.policy().ifPresent(policy -> {
            var earliest = new HashMap<String, Tranche>();
            tranches.forEach(tranche -> earliest.putIfAbsent(tranche.name(), tranche));
            earliest.forEach(
                    (name, tranche) -> deadlines.put(name, deadline(policy, tranche, tranche.equals(tranches.get(0)))));
        });
        return deadlines;
    }

    private DeadlineView deadline(PolicyText policy, Tranche tranche, boolean first) {
        var view = blank(policy, tranche);
        switch (policy.filing()) {
            case PolicyText.FilingRequired rule -> {
                view.setRuleId(rule.clock().ruleId());
                view.setArticle(rule.clock().article());
                if (first || rule.anchor().value().equals("EACH_TRANCHE")) {
                    required(view, rule, tranche);
                }
            }
            case PolicyText.FilingNotRequired stated -> {
                view.setRuleId(stated.ruleId());
                view.setArticle(stated.article());
            }
            case PolicyText.FilingUnstated unstated -> {}
        }
        return view;
    }

    private void required(DeadlineView view, PolicyText.FilingRequired rule, Tranche tranche) {
        var due = reading.calendars().due(tranche.on(), rule.clock().value());
        var receivedOn = receivedOn(rule, tranche.name());
        view.setDueOn(due.on());
        view.setProvisional(due.provisional());
        view.setReceivedOn(receivedOn.orElse(null));
        if (receivedOn.isPresent()) {
            view.setState(receivedOn.get().isAfter(due.on()) ? DeadlineState.MET_LATE : DeadlineState.MET);
            return;
        }
        view.setState(open(rule, due.on()));
        if (view.getState() == DeadlineState.MISSED && !feedComplete(due.on())) {
            view.setReason("FEED_SILENT");
        }
    }

    /** State of a deadline without a receipt. A day is over when a tick of a later day was seen. */
    private DeadlineState open(PolicyText.FilingRequired rule, LocalDate dueOn) {
        var asOf = reading.asOf().orElse(LocalDate.MIN);
        if (!asOf.isAfter(dueOn)) {
            return asOf.isBefore(dueOn.minusDays(rule.warningDays().value()))
                    ? DeadlineState.OPEN
                    : DeadlineState.DUE_SOON;
        }
        var silent = asOf.isAfter(dueOn.plusDays(rule.silenceDays().value()));
        return silent || feedComplete(dueOn) ? DeadlineState.MISSED : DeadlineState.MISSED_UNCONFIRMED;
    }

    /** The receipt that counts: the earliest, where COMPLETE_ONLY without those that were returned. */
    private Optional<LocalDate> receivedOn(PolicyText.FilingRequired rule, String tranche) {
        var receipts = story.standing(FilingReceived.class).stream()
                .filter(receipt -> receipt.payload().getTranche().strip().equals(tranche))
                .toList();
        var days = receipts.stream().map(Said::on);
        if (rule.completeness().value().equals("COMPLETE_ONLY")) {
            var returned = returned(receipts, tranche);
            days = days.filter(day -> returned.getOrDefault(day, ReviewOutcome.ACCEPTED) != ReviewOutcome.RETURNED);
        }
        return days.min(LocalDate::compareTo);
    }

    /** The last review of each submission, named by its day of receipt. */
    private Map<LocalDate, ReviewOutcome> returned(List<Said<FilingReceived>> receipts, String tranche) {
        var outcomes = new HashMap<LocalDate, ReviewOutcome>();
        for (var review : story.standing(FilingReviewed.class)) {
            if (review.payload().getTranche().strip().equals(tranche)) {
                var named = Optional.ofNullable(review.payload().getReceivedOn())
                        .or(() -> receipts.stream()
                                .map(Said::on)
                                .filter(day -> !day.isAfter(review.on()))
                                .max(LocalDate::compareTo));
                named.ifPresent(day -> outcomes.put(day, review.payload().getOutcome()));
            }
        }
        return outcomes;
    }

    /** Whether the authority's feed has reported everything through a day. */
    private boolean feedComplete(LocalDate day) {
        var named = standing.pool().map(Pool::getAuthority);
        if (named.isPresent()) {
            return completeThrough(named.get(), day);
        }
        return reading.parties().values().stream()
                .filter(party -> party.getRole() == Role.AUTHORITY)
                .map(Party::getParty)
                .anyMatch(party -> completeThrough(party, day));
    }

    private boolean completeThrough(String party, LocalDate day) {
        return reading.feeds()
                .through(party)
                .filter(through -> !through.isBefore(day))
                .isPresent();
    }

    private DeadlineView blank(PolicyText policy, Tranche tranche) {
        return DeadlineView.newBuilder()
                .setDeadlineId(Keys.deadline(story.loan(), tranche.name()))
                .setLoan(story.loan())
                .setBank(story.bank())
                .setTranche(tranche.name())
                .setPool(standing.poolId().orElseThrow())
                .setPolicy(policy.name())
                .setRuleId(null)
                .setArticle(null)
                .setDisbursedOn(tranche.on())
                .setDueOn(null)
                .setProvisional(false)
                .setState(DeadlineState.NOT_REQUIRED)
                .setReceivedOn(null)
                .setReason(null)
                .setPreviousDueOn(null)
                .setPreviousState(null)
                .setRevision(1)
                .setAsOf(null)
                .build();
    }
}

package org.pledgehub.oracle.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.ref.FormerParty;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.loan.Tranche;
import org.pledgehub.oracle.reading.Calendars;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;

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

    /**
     * Deadlines by tranche; none where no policy decides, or the policy says nothing of filing.
     *
     * @param tranches disbursements that count
     * @param takenBack disbursements that were undone: their duty is gone, and published as gone
     */
    public SortedMap<String, DeadlineView> deadlines(List<Tranche> tranches, List<Tranche> takenBack) {
        return standing.policy()
                .<SortedMap<String, DeadlineView>>map(policy -> switch (policy.filing()) {
                    case PolicyText.FilingUnstated unstated -> new TreeMap<>();
                    case PolicyText.FilingNotRequired stated -> notRequired(policy, stated, tranches);
                    case PolicyText.FilingRequired rule -> required(policy, rule, tranches, takenBack);
                })
                .orElseGet(TreeMap::new);
    }

    private SortedMap<String, DeadlineView> notRequired(
            PolicyText policy, PolicyText.FilingNotRequired stated, List<Tranche> tranches) {
        var deadlines = new TreeMap<String, DeadlineView>();
        earliest(tranches)
                .forEach((name, tranche) ->
                        deadlines.put(name, ruled(blank(policy, tranche), stated.ruleId(), stated.article())));
        return deadlines;
    }

    private SortedMap<String, DeadlineView> required(
            PolicyText policy, PolicyText.FilingRequired rule, List<Tranche> tranches, List<Tranche> takenBack) {
        var deadlines = new TreeMap<String, DeadlineView>();
        var standingOnes = earliest(tranches);
        var first = standingOnes.values().stream()
                .min(Comparator.comparing(Tranche::on).thenComparing(Tranche::name));
        standingOnes.forEach((name, tranche) -> {
            var asked = rule.anchor().value().equals("EACH_TRANCHE") || first.equals(Optional.of(tranche));
            var view = blank(policy, tranche);
            deadlines.put(
                    name,
                    asked
                            ? judged(due(view, rule, tranche), rule)
                            : ruled(view, rule.anchor().ruleId(), rule.anchor().article()));
        });
        earliest(takenBack).forEach((name, tranche) -> {
            if (!deadlines.containsKey(name)) {
                var view = due(blank(policy, tranche), rule, tranche);
                view.setState(DeadlineState.WITHDRAWN);
                deadlines.put(name, view);
            }
        });
        return deadlines;
    }

    /** Of several disbursements of one tranche the earliest starts the clock. */
    private static SortedMap<String, Tranche> earliest(List<Tranche> tranches) {
        var earliest = new TreeMap<String, Tranche>();
        tranches.forEach(tranche -> earliest.merge(
                tranche.name(), tranche, (one, other) -> other.on().isBefore(one.on()) ? other : one));
        return earliest;
    }

    private DeadlineView due(DeadlineView view, PolicyText.FilingRequired rule, Tranche tranche) {
        Calendars.Due due = reading.calendars()
                .due(tranche.on(), rule.clock().value(), rule.restDays().value());
        view.setDueOn(due.on());
        view.setProvisional(due.provisional());
        return ruled(view, rule.clock().ruleId(), rule.clock().article());
    }

    private DeadlineView judged(DeadlineView view, PolicyText.FilingRequired rule) {
        var receipts = new Receipts(story, view.getTranche());
        var counting = receipts.counting(rule.completeness().value());
        var dueOn = view.getDueOn();
        new FiledMaterial(story, view.getTranche()).tell(view, rule.documents().value());
        if (!counting.isEmpty()) {
            received(view, rule, counting);
            return view;
        }
        var asOf = reading.asOf().orElse(LocalDate.MIN);
        if (!asOf.isAfter(dueOn)) {
            var soon = !asOf.isBefore(dueOn.minusDays(rule.warningDays().value()));
            view.setState(soon ? DeadlineState.DUE_SOON : DeadlineState.OPEN);
        } else if (receipts.awaitReview(one -> !isLate(one, dueOn, rule))) {
            view.setState(DeadlineState.MISSED_UNCONFIRMED);
        } else if (feedComplete(dueOn)) {
            view.setState(DeadlineState.MISSED);
        } else if (asOf.isAfter(dueOn.plusDays(rule.silenceDays().value()))) {
            view.setState(DeadlineState.MISSED);
            view.setReason("FEED_SILENT");
        } else {
            view.setState(DeadlineState.MISSED_UNCONFIRMED);
        }
        return view;
    }

    /** All receipts are of one day; on the last one an hour in time is the best, and one that nobody told comes before a late one. */
    private static void received(DeadlineView view, PolicyText.FilingRequired rule, List<Receipts.Receipt> receipts) {
        var day = receipts.getFirst().day();
        var dueOn = view.getDueOn();
        boolean endsEarly = day.equals(dueOn) && close(rule).isPresent();
        view.setReceivedOn(day);
        if (receipts.stream().allMatch(one -> isLate(one, dueOn, rule))) {
            view.setState(DeadlineState.MET_LATE);
            view.setReason(endsEarly ? "RECEIVED_AFTER_CUT_OFF" : null);
            return;
        }
        boolean isSure = receipts.stream().anyMatch(one -> one.hour().isPresent() && !isLate(one, dueOn, rule));
        view.setState(DeadlineState.MET);
        view.setReason(endsEarly && !isSure ? "RECEIPT_HOUR_NOT_TOLD" : null);
    }

    private static boolean isLate(Receipts.Receipt receipt, LocalDate dueOn, PolicyText.FilingRequired rule) {
        boolean afterHours = receipt.hour()
                .flatMap(hour -> close(rule).filter(hour::isAfter))
                .isPresent();
        return receipt.day().isAfter(dueOn) || (receipt.day().equals(dueOn) && afterHours);
    }

    /** The close of business, where the last day does not go on until midnight. */
    private static Optional<LocalTime> close(PolicyText.FilingRequired rule) {
        var written = rule.cutOff().value();
        return written.matches("[01][0-9]:[0-5][0-9]|2[0-3]:[0-5][0-9]")
                ? Optional.of(LocalTime.parse(written))
                : Optional.empty();
    }

    /**
     * Whether the authority's feed has reported everything through a day, or, of a day before it left, that of a former
     * one; where none is named there is no feed.
     */
    private boolean feedComplete(LocalDate day) {
        return standing.pool().stream()
                .flatMap(pool -> Stream.concat(
                        Stream.ofNullable(pool.getAuthority()),
                        pool.getFormer().stream()
                                .filter(former -> former.getRole() == Role.AUTHORITY
                                        && !former.getUntil().isBefore(day))
                                .map(FormerParty::getParty)))
                .flatMap(authority -> reading.feeds().through(authority).stream())
                .anyMatch(through -> !through.isBefore(day));
    }

    private static DeadlineView ruled(DeadlineView view, String ruleId, String article) {
        view.setRuleId(ruleId);
        view.setArticle(article);
        return view;
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
                .setDocuments(List.of())
                .setMissingDocuments(List.of())
                .setMissingSince(null)
                .build();
    }
}

package org.pledgehub.domain.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.CheckDate;
import org.pledgehub.domain.policy.Eligibility;
import org.pledgehub.domain.right.RightHistory;

/**
 * Checks of the pledged rights, each right for itself: kind, registration, force, pledgor. One right that passes them
 * all carries the claim; what is wrong with the others then only warns, and the share of the main pledge is taken of the
 * rights that passed.
 */
final class PledgeChecks {

    private final ClaimCase claim;
    private final Eligibility rules;

    PledgeChecks(ClaimCase claim) {
        this.claim = claim;
        this.rules = claim.policy().eligibility();
    }

    List<RuleCheck> checks() {
        return switch (claim.pledges().listed()) {
            case Told.Unknown<List<PledgedRight>>() ->
                List.of(RuleCheck.pending(
                        rules.acceptedKinds().rule(), EligibilityReason.PLEDGES_NOT_REPORTED, Map.of()));
            case Told.Known<List<PledgedRight>>(var listed)
            when listed.isEmpty() ->
                List.of(RuleCheck.fail(
                        rules.acceptedKinds().rule(), EligibilityReason.PLEDGES_NOT_REPORTED, Map.of("pledges", "0")));
            case Told.Known<List<PledgedRight>>(var listed) -> checksOf(listed);
        };
    }

    private List<RuleCheck> checksOf(List<PledgedRight> listed) {
        SortedMap<PledgedRight, List<RuleCheck>> byRight = new TreeMap<>(MainPledge.BY_RIGHT);
        // Of a right that is listed twice the last entry counts, with its valuation; put alone would keep the first as
        // key.
        listed.forEach(pledge -> {
            byRight.remove(pledge);
            byRight.put(pledge, checksOf(pledge));
        });
        boolean carried = byRight.values().stream().anyMatch(PledgeChecks::passes);
        var checks = new ArrayList<RuleCheck>();
        byRight.values().forEach(those -> those.forEach(check -> checks.add(carried ? lenient(check) : check)));
        if (carried) {
            checks.add(
                    new MainPledge(rules.mainPledgeShareMin(), claim.pledges().otherCollateral()).check(byRight));
            checks.addAll(countedPart(byRight));
        }
        return checks;
    }

    private List<RuleCheck> countedPart(SortedMap<PledgedRight, List<RuleCheck>> byRight) {
        var good = byRight.keySet().stream()
                .filter(pledge -> passes(byRight.getOrDefault(pledge, List.of())))
                .toList();
        var rule = claim.policy().coverage().mixedPledge();
        return new MixedPledge(rule, claim.pledges().appraised())
                .check(good, byRight.keySet()).stream().toList();
    }

    static boolean passes(List<RuleCheck> checks) {
        return checks.stream().allMatch(check -> check.outcome() == CheckOutcome.PASS);
    }

    private static RuleCheck lenient(RuleCheck check) {
        return check.outcome() == CheckOutcome.PASS
                ? check
                : new RuleCheck(check.rule(), CheckOutcome.WARN, check.reason(), check.detail());
    }

    private List<RuleCheck> checksOf(PledgedRight pledge) {
        var kind = kind(pledge);
        var registered = Optional.ofNullable(claim.pledges().histories().get(pledge.right()))
                .map(history -> List.of(registered(pledge, history), inForce(pledge, history)))
                .orElseGet(() -> List.of(RuleCheck.pending(
                        rules.pledgeInForceOn().rule(), EligibilityReason.RIGHT_NOT_REPORTED, of(pledge))));
        return Stream.of(List.of(kind), registered, List.of(pledgor(pledge)))
                .flatMap(List::stream)
                .toList();
    }

    private RuleCheck kind(PledgedRight pledge) {
        if (rules.acceptedKinds().value().contains(pledge.right().kind())) {
            return RuleCheck.pass(rules.acceptedKinds().rule(), EligibilityReason.IP_KIND_NOT_ACCEPTED, of(pledge));
        }
        var unlisted = rules.unlistedKind();
        return switch (unlisted.value()) {
            case REFUSE -> RuleCheck.fail(unlisted.rule(), EligibilityReason.IP_KIND_NOT_ACCEPTED, of(pledge));
            case PENDING -> RuleCheck.pending(unlisted.rule(), EligibilityReason.IP_KIND_UNLISTED, of(pledge));
        };
    }

    /** A registration stands on every day that the policy names (Chaoyang art. 13 and 16(3)). */
    private RuleCheck registered(PledgedRight pledge, RightHistory history) {
        return onEveryDay(
                pledge,
                EligibilityReason.PLEDGE_NOT_REGISTERED,
                day -> claim.pledges().pledgees().stream().anyMatch(pledgee -> history.isPledgedTo(pledgee, day)));
    }

    /** The right is in force on every day that the policy names; a lapse counts from the day it took effect. */
    private RuleCheck inForce(PledgedRight pledge, RightHistory history) {
        return onEveryDay(pledge, EligibilityReason.RIGHT_NOT_IN_FORCE, history::isInForceOn);
    }

    private RuleCheck onEveryDay(PledgedRight pledge, EligibilityReason otherwise, Predicate<LocalDate> holds) {
        var rule = rules.pledgeInForceOn().rule();
        return days().stream()
                .filter(holds.negate())
                .findFirst()
                .map(day -> RuleCheck.fail(
                        rule, otherwise, Map.of("right", pledge.right().canonical(), "on", day.toString())))
                .orElseGet(() -> RuleCheck.pass(rule, otherwise, of(pledge)));
    }

    /** The borrower pledges what it owns 合法拥有 (Chaoyang art. 2). */
    private RuleCheck pledgor(PledgedRight pledge) {
        var rule = rules.pledgor().rule();
        boolean allowed = switch (rules.pledgor().value()) {
            case ANYONE -> true;
            case BORROWER -> pledge.pledgor().equals(claim.pledges().borrower());
        };
        var detail = Map.of(
                "right", pledge.right().canonical(),
                "pledgor", pledge.pledgor().canonical(),
                "borrower", claim.pledges().borrower().canonical());
        return allowed
                ? RuleCheck.pass(rule, EligibilityReason.PLEDGOR_NOT_BORROWER, detail)
                : RuleCheck.fail(rule, EligibilityReason.PLEDGOR_NOT_BORROWER, detail);
    }

    /** The days on which pledge and right must stand; the day of a default that is not known is left out. */
    private SortedSet<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        for (CheckDate date : rules.pledgeInForceOn().value()) {
            switch (date) {
                case DISBURSEMENT -> days.add(claim.disbursedOn());
                case DEFAULT -> claim.claimed().asOptional().ifPresent(claimed -> days.add(claimed.reportedOn()));
                case CLAIM -> days.add(claim.noticedOn());
            }
        }
        return days;
    }

    private static Map<String, String> of(PledgedRight pledge) {
        return Map.of("right", pledge.right().canonical());
    }
}

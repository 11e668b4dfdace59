package org.pledgehub.domain.pool;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.compensation.Authorised;
import org.pledgehub.domain.compensation.AvailableMoney;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.BalanceCap;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * Brings the claims of a pool that may be paid in line with its money: keeps what is reserved as far as the cash still
 * carries it, earlier claims first, and gives what is free to the queue in the order of the pool's book.
 */
final class ClaimSettlement {

    private final Course course;
    private final PoolRules rules;
    private final Map<ClaimId, PoolTerms> terms = new HashMap<>();
    private final Map<ClaimId, Fen> kept = new TreeMap<>();
    private final Purses purses;
    private final Map<ClaimId, Compensation> planned = new HashMap<>();
    private final Map<ClaimId, Fen> balances = new HashMap<>();

    ClaimSettlement(Course course, PoolRules rules) {
        this.course = course;
        this.rules = rules;
        this.purses = Purses.empty(course.pool().funds());
    }

    void settle() {
        terms.putAll(new ClaimGate(course, rules).pass());
        var queue = queue();
        keepWhatCashCarries(queue);
        serve(queue);
        queue.forEach(this::publish);
    }

    private List<ClaimId> queue() {
        return course.pool().claims().values().stream()
                .filter(claim -> claim.order() > 0 && terms.containsKey(claim.id()))
                .sorted(Comparator.comparingLong(PoolClaim::order))
                .map(PoolClaim::id)
                .toList();
    }

    private void keepWhatCashCarries(List<ClaimId> queue) {
        course.pool().claims().values().stream()
                .filter(claim -> !queue.contains(claim.id()))
                .forEach(claim -> keep(claim.id(), Purses.payerOf(claim, rules), claim.reserved()));
        for (var id : queue) {
            var payer = payer(id);
            keep(id, payer, course.pool().claim(id).reserved().min(purses.free(payer)));
        }
    }

    private void keep(ClaimId id, FirstPayer payer, Fen money) {
        purses.hold(payer, money.minus(kept.getOrDefault(id, Fen.ZERO)));
        kept.put(id, money);
    }

    private FirstPayer payer(ClaimId id) {
        return Purses.payerUnder(termsOf(id));
    }

    private PoolTerms termsOf(ClaimId id) {
        var known = terms.get(id);
        if (known == null) {
            throw new IllegalStateException("no terms for claim " + id);
        }
        return known;
    }

    /** Money that a later claim gives up goes to earlier ones, so the queue is gone through until nothing moves. */
    private void serve(List<ClaimId> queue) {
        var before = Map.<ClaimId, Fen>of();
        for (int round = 0; round <= queue.size() && !before.equals(kept); round++) {
            before = Map.copyOf(kept);
            var used = new TakenRoom();
            queue.forEach(id -> serve(id, used));
        }
    }

    private void serve(ClaimId id, TakenRoom used) {
        var claim = course.pool().claim(id);
        var paid = course.pool().paidOn(id);
        if (isSettled(claim, paid) && !course.hasNewEvidence(id)) {
            used.add(claim, claim.amounts());
            return;
        }
        compute(claim, used).ifPresent(due -> {
            keep(id, payer(id), due.payable().minus(paid).atLeastZero());
            used.add(claim, PoolClaim.Amounts.of(due));
            planned.put(id, due);
        });
    }

    /** What was paid, what is set aside, and of what is free as much as the claim may take. */
    private Fen moneyFor(PoolClaim claim, Compensation due) {
        var free = mayTakeMore(claim, due) ? purses.free(payer(claim.id())) : Fen.ZERO;
        return course.pool()
                .paidOn(claim.id())
                .plus(kept.getOrDefault(claim.id(), Fen.ZERO))
                .plus(free);
    }

    private void publish(ClaimId id) {
        var claim = course.pool().claim(id);
        var reserved = kept.getOrDefault(id, Fen.ZERO);
        Optional.ofNullable(planned.get(id))
                .filter(due -> course.hasNewEvidence(id) || !stands(claim, due, reserved) || isAnsweredAnew(claim, due))
                .ifPresent(due -> course.then(new PoolEvent.TriggerIssued(id, due, reserved)));
    }

    private boolean stands(PoolClaim claim, Compensation due, Fen reserved) {
        var paid = course.pool().paidOn(claim.id());
        return claim.trigger().isActive()
                && claim.reserved().equals(reserved)
                && claim.amounts().equals(PoolClaim.Amounts.of(due))
                && claim.joint().equals(claim.joint().revised(JointClaim.membersOf(due), paid));
    }

    /** The authority's word is another than the one that the trigger shows, or a payment has overtaken a rejection. */
    private boolean isAnsweredAnew(PoolClaim claim, Compensation due) {
        var shown = course.pool().progressOf(claim.id());
        var answer = answer(claim, due);
        boolean asksForNothing = answer instanceof PlanAnswer.Rejected
                && !course.pool().paidOn(claim.id()).isPositive();
        return asksForNothing != (shown.stage() == ClaimStage.REJECTED)
                || !shown.answer().limit(due.poolAmount()).equals(answer.limit(due.poolAmount()));
    }

    /**
     * All that is due is promised and paid; nothing about the claim hangs on the pool's money any more. A claim to which a
     * ceiling leaves nothing has not been paid: it waits for room.
     */
    private static boolean isSettled(PoolClaim claim, Fen paid) {
        var due = claim.amounts().poolAmount();
        return claim.trigger().isActive()
                && due.isPositive()
                && claim.amounts().payable().equals(due)
                && !due.exceeds(paid);
    }

    /**
     * Where what is missing is never made up, or what is too large is rejected, a claim is served once, once more when the
     * authority lets more of it be paid than before, and once more at the last stage of its payout; after the pool's
     * liquidation none is, nor one that was paid in part and lacks something since.
     */
    private boolean mayTakeMore(PoolClaim claim, Compensation due) {
        if (course.pool().steps().life().isLiquidated()
                || since(claim).filter(LaterWord::isLacking).isPresent()) {
            return false;
        }
        var shortage = termsOf(claim.id()).policy().payment().shortage().value();
        return switch (shortage) {
            case PARTIAL_AND_QUEUE, WHOLE_OR_QUEUE -> true;
            case PARTIAL_AND_CLOSE, REJECT ->
                !claim.trigger().isActive()
                        || isLastStageOpen(claim)
                        || answer(claim, due).letsMoreThan(shown(claim), due.poolAmount());
        };
    }

    /** Recovery has ended, and the trigger that stands is of the first stage. */
    private static boolean isLastStageOpen(PoolClaim claim) {
        return claim.assessment().toEnd().asOptional().isPresent()
                && claim.amounts().open().isPositive();
    }

    private Optional<LaterWord> since(PoolClaim claim) {
        return LaterWord.of(claim, Optional.of(termsOf(claim.id())));
    }

    private PlanAnswer shown(PoolClaim claim) {
        return course.pool().progressOf(claim.id()).answer();
    }

    /**
     * The money counts only as far as it is needed, so that a proof does not hang on what else lay on the account when it
     * was made.
     */
    private Optional<Compensation> compute(PoolClaim claim, TakenRoom used) {
        var known = termsOf(claim.id());
        var what = claim.caseUnder(known)
                .withUsed(used.by(claim))
                .with(PoolCircumstances.after(used.portfolio(), course.pool(), claim, known)
                        .withBalance(balance(claim, known)));
        return computed(what).flatMap(due -> {
            var most = most(claim, due);
            var money = moneyFor(claim, due);
            var paid = course.pool().paidOn(claim.id());
            return computed(what, due, most, money)
                    .filter(planned -> !paid.exceeds(planned.payable()) || paid.exceeds(most))
                    // What is too large to be paid whole waits or is rejected; what has been paid of it stands.
                    .or(() -> computed(what, due, paid, money));
        });
    }

    /** Taken once, at the claim's first turn; where the policy sets no such limit it is not looked at. */
    private Fen balance(PoolClaim claim, PoolTerms known) {
        var cap = known.policy().coverage().balanceCap().value();
        if (cap == BalanceCap.NONE) {
            return Fen.ZERO;
        }
        return claim.amounts()
                .entitlement()
                .balance()
                .asOptional()
                .orElseGet(() -> balances.computeIfAbsent(claim.id(), id -> {
                    var forOthers = Fen.sum(kept.values()).minus(kept.getOrDefault(id, Fen.ZERO));
                    return new BalanceTaken(course.pool(), claim).of(cap, forOthers);
                }));
    }

    private static Optional<Compensation> computed(CompensationCase what, Compensation due, Fen most, Fen money) {
        var limit = due.poolAmount().exceeds(most) ? Authorised.upTo(most) : Authorised.asDue();
        return computed(what.withAuthorised(limit).withAvailable(AvailableMoney.of(money.min(most))));
    }

    /** No more than the authority lets be paid, nor than is due by what was said since; what has been paid stands. */
    private Fen most(PoolClaim claim, Compensation due) {
        var paid = course.pool().paidOn(claim.id());
        var since = since(claim).flatMap(word -> word.most(paid));
        return answer(claim, due)
                .limit(due.poolAmount())
                .max(paid)
                .min(since.orElse(due.poolAmount()))
                .min(due.poolAmount());
    }

    /** The authority's word on these very figures. */
    private PlanAnswer answer(PoolClaim claim, Compensation due) {
        return course.pool().steps().of(claim.id()).answer(Told.from(claim.dueHash(PoolClaim.Amounts.of(due))));
    }

    private static Optional<Compensation> computed(CompensationCase what) {
        return CompensationCalculator.calculate(what) instanceof Calculation.Computed(var due)
                ? Optional.of(due)
                : Optional.empty();
    }
}

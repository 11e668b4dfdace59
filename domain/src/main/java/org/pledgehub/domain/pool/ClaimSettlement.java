package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.compensation.Authorised;
import org.pledgehub.domain.compensation.AvailableMoney;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.Circumstances;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * Brings all claims of a pool in line with its money: takes back triggers of claims that may no longer be paid, keeps
 * what is reserved as far as the cash still carries it, earlier claims first, and gives what is free to the queue in the
 * order of the pool's book.
 */
final class ClaimSettlement {

    /** Nothing remains to be compensated after the ceded and recovered parts. */
    static final String NOTHING_DUE = "NOTHING_DUE";

    /** The policy version of a claim has not reached the pool yet. */
    static final String NO_POLICY_IN_FORCE = "NO_POLICY_IN_FORCE";

    /** Another claim of the same default has been paid, and the money has not come back. */
    static final String DEFAULT_ALREADY_PAID = "DEFAULT_ALREADY_PAID";

    private final Course course;
    private final PoolRules rules;
    private final Map<String, List<PoolClaim>> paidByLoan;
    private final Map<ClaimId, PoolTerms> terms = new HashMap<>();
    private final Map<ClaimId, Fen> kept = new TreeMap<>();
    private final Purses purses;
    private final Map<ClaimId, Compensation> planned = new HashMap<>();

    ClaimSettlement(Course course, PoolRules rules) {
        this.course = course;
        this.rules = rules;
        this.purses = Purses.empty(course.pool().funds());
        this.paidByLoan = course.pool().claims().values().stream()
                .filter(claim -> course.pool().paidOn(claim.id()).isPositive())
                .collect(Collectors.groupingBy(
                        claim -> claim.assessment().parties().loan()));
    }

    void settle() {
        List.copyOf(course.pool().claims().keySet()).forEach(this::enterOrLeave);
        var queue = queue();
        keepWhatCashCarries(queue);
        serve(queue);
        queue.forEach(this::publish);
    }

    /** Claims that may be paid get a place in the queue; those that may not lose theirs, and their money. */
    private void enterOrLeave(ClaimId id) {
        var claim = course.pool().claim(id);
        boolean paid = course.pool().paidOn(id).isPositive();
        if (paid && claim.order() > 0) {
            claim.assessment().terms(rules).ifPresent(known -> terms.put(id, known));
            return;
        }
        var obstacles = obstacles(claim);
        if (claim.trigger().isActive() && (!obstacles.isEmpty() || !isEligible(claim))) {
            course.then(new PoolEvent.TriggerTakenBack(
                    id, obstacles.isEmpty() ? claim.assessment().reasons() : obstacles));
        }
        if (!claim.held().equals(obstacles)) {
            course.then(new PoolEvent.ClaimHeld(id, obstacles));
        }
        if (isEligible(claim) && obstacles.isEmpty() && course.pool().claim(id).order() == 0) {
            course.then(new PoolEvent.ClaimQueued(id, course.pool().nextOrder()));
        }
    }

    private static boolean isEligible(PoolClaim claim) {
        return claim.assessment().verdict() == ClaimVerdict.ELIGIBLE;
    }

    /** Codes why an eligible claim leads to nothing. */
    private List<String> obstacles(PoolClaim claim) {
        if (!isEligible(claim)) {
            return List.of();
        }
        var known = claim.assessment().terms(rules);
        if (known.isEmpty()) {
            return List.of(NO_POLICY_IN_FORCE);
        }
        terms.put(claim.id(), known.get());
        return switch (CompensationCalculator.calculate(caseOf(claim, known.get()))) {
            case Calculation.Incomplete(var gaps) ->
                gaps.stream().sorted().map(Enum::name).toList();
            case Calculation.Computed(var due) ->
                due.poolAmount().isZero()
                        ? List.of(NOTHING_DUE)
                        : isPaidForAlready(claim) ? List.of(DEFAULT_ALREADY_PAID) : endOfPool(claim, known.get());
        };
    }

    private List<String> endOfPool(PoolClaim claim, PoolTerms under) {
        var cover = under.policy().coverage().runOff().value();
        return LifeGate.obstacle(
                        course.pool().steps().life(), claim.assessment().days(), cover)
                .stream()
                .toList();
    }

    /** A notice that was paid and then taken back gives its place to another; the money has to come back first. */
    private boolean isPaidForAlready(PoolClaim claim) {
        return paidByLoan.getOrDefault(claim.assessment().parties().loan(), List.of()).stream()
                .anyMatch(paid -> !paid.id().equals(claim.id()) && paid.mayBeOfTheDefaultOf(claim));
    }

    private CompensationCase caseOf(PoolClaim claim, PoolTerms known) {
        return claim.caseUnder(known).with(PoolCircumstances.alone(course.pool(), claim, known));
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
            var used = new Used();
            queue.forEach(id -> serve(id, used));
        }
    }

    private void serve(ClaimId id, Used used) {
        var claim = course.pool().claim(id);
        var paid = course.pool().paidOn(id);
        if (isSettled(claim, paid) && !course.hasNewEvidence(id)) {
            used.add(claim, claim.amounts().base(), claim.amounts().payable());
            return;
        }
        compute(claim, used).ifPresent(due -> {
            keep(id, payer(id), due.payable().minus(paid).atLeastZero());
            used.add(claim, due.base(), due.payable());
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

    private static boolean stands(PoolClaim claim, Compensation due, Fen reserved) {
        return claim.trigger().isActive()
                && claim.reserved().equals(reserved)
                && claim.amounts().equals(PoolClaim.Amounts.of(due));
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
     * Where liability ends with the balance of the pool, or what is too large is rejected, a claim is served once, and
     * once more when the authority lets more of it be paid than before; after the pool's liquidation none is.
     */
    private boolean mayTakeMore(PoolClaim claim, Compensation due) {
        if (course.pool().steps().life().isLiquidated()) {
            return false;
        }
        var shortage = termsOf(claim.id()).policy().payment().shortage().value();
        return switch (shortage) {
            case PARTIAL_AND_QUEUE, WHOLE_OR_QUEUE -> true;
            case PARTIAL_AND_CLOSE, REJECT ->
                !claim.trigger().isActive() || answer(claim, due).letsMoreThan(shown(claim), due.poolAmount());
        };
    }

    private PlanAnswer shown(PoolClaim claim) {
        return course.pool().progressOf(claim.id()).answer();
    }

    /**
     * The money counts only as far as it is needed, so that a proof does not hang on what else lay on the account when it
     * was made.
     */
    private Optional<Compensation> compute(PoolClaim claim, Used used) {
        var known = termsOf(claim.id());
        var what = claim.caseUnder(known)
                .withUsed(used.by(claim))
                .with(PoolCircumstances.after(used.portfolio(), course.pool(), claim, known));
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

    private static Optional<Compensation> computed(CompensationCase what, Compensation due, Fen most, Fen money) {
        var limit = due.poolAmount().exceeds(most) ? Authorised.upTo(most) : Authorised.asDue();
        return computed(what.withAuthorised(limit).withAvailable(AvailableMoney.of(money.min(most))));
    }

    /** No more than the authority lets be paid, nor than is due by what was said since; what has been paid stands. */
    private Fen most(PoolClaim claim, Compensation due) {
        var paid = course.pool().paidOn(claim.id());
        var since = LaterWord.of(claim, Optional.of(termsOf(claim.id()))).flatMap(word -> word.most(paid));
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

    /** What earlier claims in the queue have taken of each ceiling. */
    private static final class Used {

        private final Map<List<String>, Fen> taken = new HashMap<>();
        private Fen loss = Fen.ZERO;
        private Fen borne = Fen.ZERO;

        Map<CapScope, Fen> by(PoolClaim claim) {
            var used = new EnumMap<CapScope, Fen>(CapScope.class);
            for (var scope : CapScope.values()) {
                used.put(scope, taken.getOrDefault(key(scope, claim), Fen.ZERO));
            }
            return used;
        }

        /** Losses of these claims, and what the pool bears of them. */
        Circumstances.Portfolio portfolio() {
            return new Circumstances.Portfolio(loss, borne);
        }

        void add(PoolClaim claim, Fen base, Fen payable) {
            loss = loss.plus(base);
            borne = borne.plus(payable);
            for (var scope : CapScope.values()) {
                taken.merge(key(scope, claim), payable, Fen::plus);
            }
        }

        private static List<String> key(CapScope scope, PoolClaim claim) {
            var parties = claim.assessment().parties();
            var whose = new ArrayList<String>(List.of(scope.name()));
            switch (scope) {
                case PROJECT -> whose.add(parties.loan());
                case BORROWER -> whose.add(parties.borrower());
                case BANK -> whose.add(parties.bank());
                case PORTFOLIO -> whose.add("");
            }
            return List.copyOf(whose);
        }
    }
}

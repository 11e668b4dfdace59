package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.domain.fact.Admission;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactRefusal;
import org.pledgehub.domain.fact.Standing;

/**
 * What the custodian tells of a pool's accounts: each event is refused, waits or is booked, and what waits is tried
 * again whenever something changes. Checks stand in the order of {@link PoolRejection}, then of {@link WaitReason}.
 */
final class AccountDesk {

    private final PoolRules rules;

    AccountDesk(PoolRules rules) {
        this.rules = rules;
    }

    Optional<PoolRejection> take(Fact<AccountEvent> fact, Course course) {
        var refusal = refusalOf(fact, course.pool());
        if (refusal.isEmpty()) {
            keep(fact, course);
        }
        return refusal;
    }

    private void keep(Fact<AccountEvent> fact, Course course) {
        var unfit = refusalOfContent(fact, course.pool());
        if (unfit.isPresent()) {
            course.then(new PoolEvent.AccountEventRefused(fact, unfit.get()));
            return;
        }
        var word = lastWordOn(fact, course.pool());
        var wait = word.isPresent() ? Optional.<WaitReason>empty() : waitOrFreeze(fact, course);
        if (wait.isPresent()) {
            course.then(new PoolEvent.AccountEventWaits(fact, wait.get()));
            return;
        }
        withWaitingTargets(word.orElse(fact), waitingToo(fact, course.pool()))
                .forEach(one -> course.then(
                        one.equals(fact)
                                ? new PoolEvent.AccountEventBooked(fact)
                                : new PoolEvent.WaitEnded(one.key())));
    }

    /** As if the event waited too, and what can never count, now that it is there, did so no more. */
    private Pool waitingToo(Fact<AccountEvent> fact, Pool pool) {
        var withIt = pool.evolve(new PoolEvent.AccountEventWaits(fact, WaitReason.CORRECTED_EVENT_UNKNOWN));
        for (var key : withIt.waiting()) {
            var refused = refusalAmong(withIt.received().standingOf(key));
            if (refused.isPresent()) {
                withIt = withIt.evolve(new PoolEvent.WaitRefused(key, refused.get()));
            }
        }
        return withIt;
    }

    /**
     * What came before the event and waited for it, at first or at second hand: a correction or reversal, or the
     * reversal of one, which now counts together with it.
     */
    private Optional<Fact<AccountEvent>> lastWordOn(Fact<AccountEvent> fact, Pool pool) {
        if (pool.waiting().isEmpty() || nothingMayCount(pool)) {
            return Optional.empty();
        }
        var withIt = waitingToo(fact, pool);
        return withIt.waiting().stream()
                .filter(key -> !key.equals(fact.key()) && isAbout(key, fact.key(), withIt))
                .map(key -> Objects.requireNonNull(withIt.received().facts().get(key)))
                .filter(other -> mayCount(other, withIt))
                .findFirst();
    }

    private boolean mayCount(Fact<AccountEvent> fact, Pool pool) {
        try {
            return waitOf(fact, pool).isEmpty();
        } catch (ArithmeticException beyond) {
            return false;
        }
    }

    private Optional<WaitReason> waitOrFreeze(Fact<AccountEvent> fact, Course course) {
        try {
            return waitOf(fact, course.pool());
        } catch (ArithmeticException beyond) {
            course.then(new PoolEvent.PoolFrozen(PoolFault.AMOUNT_OVERFLOW));
            return Optional.of(WaitReason.POOL_FROZEN);
        }
    }

    /**
     * Nothing is kept of a repeat, nor of what a stranger says. What says too little is told so whoever sent it: the
     * answer is the same before and after the pool is registered.
     */
    private Optional<PoolRejection> refusalOf(Fact<AccountEvent> fact, Pool pool) {
        return switch (pool.received().admit(fact.header())) {
            case DUPLICATE -> Optional.of(PoolRejection.DUPLICATE);
            case EVENT_ID_REUSED -> Optional.of(PoolRejection.EVENT_ID_REUSED);
            case NEW -> isFromAnotherThanTheCustodian(fact) ? Optional.of(refusalOfStranger(fact)) : Optional.empty();
        };
    }

    private static PoolRejection refusalOfStranger(Fact<AccountEvent> fact) {
        return AccountEvent.SUBJECT.saysEnough(fact.body())
                ? PoolRejection.NOT_THE_CUSTODIAN
                : PoolRejection.CLAIM_ID_MISSING;
    }

    private Optional<PoolRejection> refusalOfContent(Fact<AccountEvent> fact, Pool pool) {
        return AccountEvent.SUBJECT.saysEnough(fact.body())
                ? refusalAmong(pool.received().with(fact).standingOf(fact.key()))
                : Optional.of(PoolRejection.CLAIM_ID_MISSING);
    }

    /** Who keeps the accounts is not known before the pool is registered; until then nobody is another. */
    private boolean isFromAnotherThanTheCustodian(Fact<AccountEvent> fact) {
        return rules.registration() instanceof PoolRules.Registration.Known pool
                && !pool.custodian().admits(fact.header());
    }

    /** Not before the pool is known: a stranger is told that he is one, whenever the pool was registered. */
    private Optional<PoolRejection> refusalAmong(Standing standing) {
        return standing instanceof Standing.Refused(var reason)
                        && rules.registration() instanceof PoolRules.Registration.Known
                ? Optional.of(rejectionFor(reason))
                : Optional.empty();
    }

    private static PoolRejection rejectionFor(FactRefusal refusal) {
        return switch (refusal) {
            case CORRECTION_OF_REVERSAL -> PoolRejection.CORRECTION_OF_REVERSAL;
            case CORRECTION_CHANGES_SUBJECT -> PoolRejection.CORRECTION_CHANGES_SUBJECT;
        };
    }

    /** What a fact that is not booked has to wait for; nothing where it can be booked now. */
    private Optional<WaitReason> waitOf(Fact<AccountEvent> fact, Pool pool) {
        if (pool.fault().isPresent()) {
            return Optional.of(WaitReason.POOL_FROZEN);
        }
        if (rules.registration() instanceof PoolRules.Registration.Unknown) {
            return Optional.of(WaitReason.POOL_UNKNOWN);
        }
        var received = pool.received();
        var known = received.admit(fact.header()) == Admission.NEW ? received.with(fact) : received;
        if (known.standingOf(fact.key()) instanceof Standing.Waiting) {
            return Optional.of(WaitReason.CORRECTED_EVENT_UNKNOWN);
        }
        if (fact.body() instanceof AccountEvent.Movement movement
                && movement.compensatedClaim()
                        .filter(claim -> !pool.claims().containsKey(claim))
                        .isPresent()) {
            return Optional.of(WaitReason.CLAIM_UNKNOWN);
        }
        return pool.fundsWith(withWaitingTargets(fact, pool)).overdrawn()
                ? Optional.of(WaitReason.CASH_WOULD_BE_NEGATIVE)
                : Optional.empty();
    }

    /**
     * A fact and those it corrects or reverses that still wait: they count together or not at all. What names comes
     * before what is named, so nothing of it counts until the last is booked, and no payment uses up a reservation in
     * between that was reversed before it came.
     */
    private static List<Fact<AccountEvent>> withWaitingTargets(Fact<AccountEvent> fact, Pool pool) {
        var chain = new LinkedHashSet<>(Set.of(fact));
        var target = named(fact, pool);
        while (target.isPresent() && chain.add(target.get())) {
            target = named(target.get(), pool);
        }
        return chain.stream()
                .filter(one -> one.equals(fact) || pool.waiting().contains(one.key()))
                .toList();
    }

    private static Optional<Fact<AccountEvent>> named(Fact<AccountEvent> fact, Pool pool) {
        return fact.header()
                .targetKey()
                .flatMap(key -> Optional.ofNullable(pool.received().facts().get(key)));
    }

    /**
     * After an event that was booked, all that came before it are tried again, from the first on. After anything else
     * what waits is tried as if it came again. What can never count is refused before, so that nothing is booked
     * together with it.
     */
    void endWaits(Course course) {
        course.pool().waiting().forEach(key -> refuseWaiting(key, course));
        if (nothingMayCount(course.pool())) {
            return;
        }
        if (course.hasBooked()) {
            tryAllAgain(course);
        } else {
            tryAsTheyCame(course);
        }
    }

    /** No event can be booked, whatever it says. */
    private boolean nothingMayCount(Pool pool) {
        return pool.fault().isPresent() || rules.registration() instanceof PoolRules.Registration.Unknown;
    }

    private void tryAllAgain(Course course) {
        var arrived = List.copyOf(course.pool().waiting());
        boolean more = true;
        while (more) {
            more = arrived.stream().anyMatch(one -> endWait(one, arrived, course));
        }
    }

    /**
     * One after another in order of arrival: each is tried when it comes, with what speaks of it, and after each that
     * is booked all that came before it are tried again, from the first on.
     */
    private void tryAsTheyCame(Course course) {
        var arrived = new ArrayList<EventKey>();
        for (var key : course.pool().waiting()) {
            arrived.add(key);
            var next = speakingOf(key, arrived, course.pool());
            while (next.stream().anyMatch(one -> endWait(one, arrived, course))) {
                arrived.retainAll(course.pool().waiting());
                next = List.copyOf(arrived);
            }
        }
    }

    /** The event and those before it that correct or reverse it, or one another, and so have waited for it. */
    private static List<EventKey> speakingOf(EventKey key, List<EventKey> arrived, Pool pool) {
        return arrived.stream()
                .filter(other -> other.equals(key) || isAbout(other, key, pool))
                .toList();
    }

    private static boolean isAbout(EventKey other, EventKey key, Pool pool) {
        var fact = pool.received().facts().get(other);
        return fact != null
                && withWaitingTargets(fact, pool).stream()
                        .anyMatch(one -> one.key().equals(key));
    }

    private void refuseWaiting(EventKey key, Course course) {
        var received = course.pool().received();
        var fact = Objects.requireNonNull(received.facts().get(key));
        var refused = isFromAnotherThanTheCustodian(fact)
                ? Optional.of(PoolRejection.NOT_THE_CUSTODIAN)
                : refusalAmong(received.standingOf(key));
        refused.ifPresent(reason -> course.then(new PoolEvent.WaitRefused(key, reason)));
    }

    private boolean endWait(EventKey key, List<EventKey> arrived, Course course) {
        var pool = course.pool();
        var fact = pool.received().facts().get(key);
        if (fact == null || !pool.waiting().contains(key)) {
            return false;
        }
        boolean complete = withWaitingTargets(fact, pool).stream().allMatch(one -> arrived.contains(one.key()));
        if (!complete || waitOf(fact, pool).isPresent()) {
            return false;
        }
        endTogether(fact, course);
        return true;
    }

    private static void endTogether(Fact<AccountEvent> fact, Course course) {
        withWaitingTargets(fact, course.pool()).forEach(ready -> course.then(new PoolEvent.WaitEnded(ready.key())));
    }
}

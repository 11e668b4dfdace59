package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.StepBook;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Standing;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.FirstPayer;

/**
 * A pool's money and claims. Immutable.
 *
 * <p>Invariants: no account is overdrawn; no more is set aside on an account than lies there; what is reserved and paid on a claim is never more than is due on it, unless the custodian paid more. One that breaks freezes
 * the pool.
 *
 * <p>Cash is a function of the set of account events. What is first come, first served is scarce money only: claims are
 * served in the order of the pool's book.
 */
public final class Pool {

    private final FactBook<AccountEvent> received;
    private final List<EventKey> waiting;
    private final SortedMap<ClaimId, PoolClaim> claims;
    private final long nextOrder;
    private final Set<PoolFault> faults;
    private final Funds funds;
    private final ClaimBook book;

    private Pool(
            FactBook<AccountEvent> received,
            List<EventKey> waiting,
            SortedMap<ClaimId, PoolClaim> claims,
            long nextOrder,
            Set<PoolFault> faults,
            Funds funds,
            ClaimBook book) {
        this.received = received;
        this.waiting = List.copyOf(waiting);
        this.claims = Collections.unmodifiableSortedMap(claims);
        this.nextOrder = nextOrder;
        this.faults = Set.copyOf(faults);
        this.funds = funds;
        this.book = book;
    }

    /** A pool of which nothing is known. */
    public static Pool empty() {
        return new Pool(
                FactBook.empty(AccountEvent.SUBJECT),
                List.of(),
                new TreeMap<>(),
                1,
                Set.of(),
                Funds.NOTHING,
                ClaimBook.EMPTY);
    }

    /**
     * A pool as it was stored.
     *
     * @param facts account events in order of arrival
     * @param waiting those that wait, in order of arrival
     * @param claims all claims
     * @param nextOrder next place in the queue
     * @param faults what froze it, if anything did
     */
    public static Pool restore(
            Collection<Fact<AccountEvent>> facts,
            List<EventKey> waiting,
            Collection<PoolClaim> claims,
            long nextOrder,
            Set<PoolFault> faults) {
        var byId = new TreeMap<ClaimId, PoolClaim>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        var received = FactBook.of(AccountEvent.SUBJECT, facts);
        return new Pool(received, waiting, byId, nextOrder, faults, fundsOf(received, waiting), ClaimBook.EMPTY);
    }

    /** What a command leads to under the given references. Changes nothing. */
    public PoolDecision decide(PoolCommand command, PoolRules rules) {
        return new PoolDesk(this, rules).decide(command);
    }

    /** The pool after a decision. */
    public Pool after(PoolDecision decision) {
        return switch (decision) {
            case PoolDecision.Refused refused -> this;
            case PoolDecision.Accepted(var events) -> {
                var pool = this;
                for (var event : events) {
                    pool = pool.evolve(event);
                }
                yield pool;
            }
        };
    }

    /** The pool after an event. Never refuses. */
    public Pool evolve(PoolEvent event) {
        return switch (event) {
            case PoolEvent.AccountEventBooked(var fact) -> books(received.with(fact), waiting);
            case PoolEvent.AccountEventWaits(var fact, var reason) -> books(received.with(fact), plus(fact.key()));
            case PoolEvent.WaitEnded(var key) -> books(received, minus(key));
            case PoolEvent.AccountEventRefused(var fact, var reason) -> books(received.with(fact), waiting);
            case PoolEvent.WaitRefused(var key, var reason) ->
                books(reason == PoolRejection.NOT_THE_CUSTODIAN ? received.without(key) : received, minus(key));
            case PoolEvent.ClaimNoted(var noted) -> {
                var known = claims.get(noted.claim());
                yield with(known == null ? PoolClaim.noted(noted) : known.assessed(noted));
            }
            case PoolEvent.PaidClaimQuestioned(var noted) ->
                with(claim(noted.claim()).questionedBy(noted));
            case PoolEvent.ClaimQueued(var id, var order) ->
                new Pool(received, waiting, replacing(claim(id).queued(order)), order + 1, faults, funds, book);
            case PoolEvent.TriggerIssued(var id, var compensation, var reserved) ->
                with(claim(id)
                        .triggered(
                                PoolClaim.Amounts.of(compensation),
                                reserved,
                                claim(id).joint().revised(JointClaim.membersOf(compensation), paidOn(id))));
            case PoolEvent.TriggerTakenBack(var id, var reasons) ->
                with(claim(id).takenBack());
            case PoolEvent.ClaimHeld(var id, var reasons) -> with(claim(id).heldFor(reasons));
            case PoolEvent.PaidBeyondReservation beyond -> this;
            case PoolEvent.StepTaken(var step) -> with(book.with(steps().with(step)));
            case PoolEvent.StepWaits(var step, var reason) -> with(book.with(steps().withWaiting(step)));
            case PoolEvent.StepWaitEnded(var key) -> with(book.with(steps().ended(key)));
            case PoolEvent.StepRefused(var key, var reason) ->
                with(book.with(isOfAStranger(reason) ? steps().forgetting(key) : steps().refused(key)));
            case PoolEvent.StepTurnedDown(var step, var reason) -> with(book.with(steps().withRefused(step)));
            case PoolEvent.ClaimAdvanced(var id, var progress) -> with(book.with(id, progress));
            case PoolEvent.ClaimConcerned concerned -> this;
            case PoolEvent.PoolFrozen(var fault) ->
                new Pool(received, waiting, new TreeMap<>(claims), nextOrder, Set.of(fault), funds, book);
            case PoolEvent.PoolThawed() ->
                new Pool(received, waiting, new TreeMap<>(claims), nextOrder, Set.of(), funds, book);
        };
    }

    private static boolean isOfAStranger(PoolRejection reason) {
        return reason == PoolRejection.NOT_THE_POOL_OPERATOR || reason == PoolRejection.NOT_THE_POOL_AUTHORITY;
    }

    /** True where nothing that was told of the accounts counts or waits. */
    public boolean isUntold() {
        return received.facts().values().stream().allMatch(this::isRefused);
    }

    private boolean isRefused(Fact<AccountEvent> fact) {
        return !AccountEvent.SUBJECT.saysEnough(fact.body())
                || received.standingOf(fact.key()) instanceof Standing.Refused;
    }

    /** Every account event ever received, waiting and refused ones included. */
    public FactBook<AccountEvent> received() {
        return received;
    }

    /** Account events that count for nothing yet, in order of arrival. */
    public List<EventKey> waiting() {
        return waiting;
    }

    /** All claims by id. */
    public SortedMap<ClaimId, PoolClaim> claims() {
        return claims;
    }

    /** Next place in the queue. */
    public long nextOrder() {
        return nextOrder;
    }

    /** What froze the pool; empty while it works. */
    public Optional<PoolFault> fault() {
        return faults.stream().findFirst();
    }

    /** Cash, contributions and payments. */
    public Funds funds() {
        return funds;
    }

    /** What was paid on a claim. */
    public Fen paidOn(ClaimId claim) {
        return funds.paidOn(claim);
    }

    /** What operator and authority said about claims. */
    public StepBook steps() {
        return book.steps();
    }

    /** Written off of what was paid on a claim and is not to be given back. */
    public Fen writtenOffOn(ClaimId id) {
        return steps().of(id).writtenOff(paidOn(id).minus(progressOf(id).later().refundDue()));
    }

    /** How far a claim has come. */
    public ClaimProgress progressOf(ClaimId id) {
        var known = book.progress().get(id);
        return known == null ? ClaimProgress.startingAt(claim(id).stage(paidOn(id))) : known;
    }

    /** The same pool with what was said about its claims and how far they had come, as it was stored. */
    public Pool restoring(StepBook steps, Map<ClaimId, ClaimProgress> progress) {
        return with(new ClaimBook(steps, new TreeMap<>(progress)));
    }

    /** Money set aside for all claims together. */
    public Fen reserved() {
        return claims.values().stream().map(PoolClaim::reserved).reduce(Fen.ZERO, Fen::plus);
    }

    /** The first payer's cash less what is set aside on it, never below zero. */
    public Fen available(FirstPayer payer, PoolRules rules) {
        return Purses.of(this, rules).free(payer);
    }

    /** A claim that is known; throws {@link IllegalStateException} for any other. */
    public PoolClaim claim(ClaimId id) {
        var claim = claims.get(id);
        if (claim == null) {
            throw new IllegalStateException("no claim " + id);
        }
        return claim;
    }

    /** What the accounts come to if these events count too; throws {@link ArithmeticException} beyond a long. */
    Funds fundsWith(Collection<Fact<AccountEvent>> more) {
        var facts = bookedFacts(received, waiting);
        more.forEach(fact -> facts.put(fact.key(), fact));
        return Funds.of(FactBook.of(AccountEvent.SUBJECT, facts.values()).effective());
    }

    private static Funds fundsOf(FactBook<AccountEvent> facts, List<EventKey> waiting) {
        var booked = waiting.isEmpty()
                ? facts
                : FactBook.of(AccountEvent.SUBJECT, bookedFacts(facts, waiting).values());
        return Funds.of(booked.effective());
    }

    private static SortedMap<EventKey, Fact<AccountEvent>> bookedFacts(
            FactBook<AccountEvent> facts, List<EventKey> waiting) {
        var booked = new TreeMap<>(facts.facts());
        waiting.forEach(booked::remove);
        return booked;
    }

    private Pool books(FactBook<AccountEvent> facts, List<EventKey> nowWaiting) {
        var next = fundsOf(facts, nowWaiting);
        return new Pool(facts, nowWaiting, lessPaid(next), nextOrder, faults, next, book);
    }

    private SortedMap<ClaimId, PoolClaim> lessPaid(Funds next) {
        var changed = new TreeMap<>(claims);
        changed.replaceAll((id, claim) -> claim.whenPaid(funds.paidOn(id), next.paidOn(id)));
        return changed;
    }

    private Pool with(ClaimBook next) {
        return new Pool(received, waiting, claims, nextOrder, faults, funds, next);
    }

    private Pool with(PoolClaim claim) {
        return new Pool(received, waiting, replacing(claim), nextOrder, faults, funds, book);
    }

    private SortedMap<ClaimId, PoolClaim> replacing(PoolClaim claim) {
        var changed = new TreeMap<>(claims);
        changed.put(claim.id(), claim);
        return changed;
    }

    private List<EventKey> plus(EventKey key) {
        var more = new ArrayList<>(waiting);
        more.add(key);
        return more;
    }

    private List<EventKey> minus(EventKey key) {
        return waiting.stream().filter(other -> !other.equals(key)).toList();
    }
}

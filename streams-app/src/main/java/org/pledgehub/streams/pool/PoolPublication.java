package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.pool.Payee;
import org.pledgehub.domain.pool.PoolClaim;
import org.pledgehub.domain.pool.PoolEvent;
import org.pledgehub.domain.pool.PoolRules;
import org.pledgehub.domain.pool.Slice;

/**
 * Works out what the room says after a pool changed: answers, triggers, claims that stand differently, alerts, and the
 * aggregates of the parts concerned.
 *
 * @param feedback answers to senders
 * @param alerts what people must look at
 * @param tallies sums over loans
 * @param ledgers books of the pools
 */
record PoolPublication(PoolFeedback feedback, PoolAlerts alerts, PoolTallies tallies, LedgerShelf ledgers) {

    /** After events on the pool's money and claims. */
    List<PoolOutput> after(Change change, PoolReferences references, Optional<LocalDate> asOf) {
        var outputs = new ArrayList<PoolOutput>();
        feedback.answers(change.before(), change.after(), change.events())
                .forEach(answer -> outputs.add(new PoolOutput.Answered(answer)));
        outputs.addAll(triggers(change));
        var slices = new TreeSet<Slice>();
        for (var id : change.after().pool().claims().keySet()) {
            if (standsDifferently(change, id)) {
                outputs.add(new PoolOutput.ClaimChanged(view(change.after(), id), payees(change, id)));
                slices.addAll(slicesOf(change, id));
            }
        }
        outputs.addAll(ledgers.follow(change, references, asOf));
        alerts.alerts(change.after(), change.events(), asOf)
                .forEach(alert -> outputs.add(new PoolOutput.Alerted(alert)));
        slices.remove(Slice.WHOLE);
        outputs.addAll(breakdowns(change.after(), slices));
        outputs.add(exposure(change.after(), references, asOf));
        return outputs;
    }

    /**
     * A pool before and after a command.
     *
     * @param before before
     * @param after after
     * @param events what happened
     */
    record Change(KeptPool before, KeptPool after, List<PoolEvent> events) {

        Change {
            events = List.copyOf(events);
        }
    }

    /** Aggregates of some parts of a pool. */
    List<PoolOutput> breakdowns(KeptPool kept, Collection<Slice> slices) {
        return slices.stream()
                .<PoolOutput>map(slice -> {
                    var key = PoolTallies.key(kept.id(), slice);
                    return PoolWriter.breakdown(kept, slice, tallies.tally(kept.id(), slice))
                            .<PoolOutput>map(breakdown -> new PoolOutput.BreakdownChanged(key, breakdown))
                            .orElseGet(() -> new PoolOutput.BreakdownGone(key));
                })
                .toList();
    }

    /** Aggregate of a whole pool; a name that nobody has registered as a pool is none, whatever waits under it. */
    PoolOutput exposure(KeptPool kept, PoolReferences references, Optional<LocalDate> asOf) {
        var tally = tallies.tally(kept.id(), Slice.WHOLE);
        var isUnknown = references.registration() instanceof PoolRules.Registration.Unknown;
        return isUnknown || PoolWriter.isNothing(kept, tally)
                ? new PoolOutput.ExposureGone(kept.id())
                : new PoolOutput.ExposureChanged(PoolWriter.exposure(kept, tally, references, asOf));
    }

    /** Each trigger as it was when it was issued, for one command may change it more than once. */
    private static List<PoolOutput> triggers(Change change) {
        var outputs = new ArrayList<PoolOutput>();
        boolean once = issues(change) < 2;
        var moment = once ? change.after().pool() : change.before().pool();
        for (var event : change.events()) {
            moment = once ? moment : moment.evolve(event);
            outputs.addAll(triggers(change, event, change.after().at(moment)));
        }
        return outputs;
    }

    private static long issues(Change change) {
        return change.events().stream()
                .filter(event ->
                        event instanceof PoolEvent.TriggerIssued || event instanceof PoolEvent.TriggerTakenBack)
                .count();
    }

    private static List<PoolOutput> triggers(Change change, PoolEvent event, KeptPool kept) {
        return switch (event) {
            case PoolEvent.TriggerIssued(var claim, var due, var reserved) ->
                List.of(new PoolOutput.Triggered(PoolWriter.trigger(kept, claim, due)));
            case PoolEvent.TriggerTakenBack(var claim, var reasons) -> {
                var was = Optional.ofNullable(change.before().pool().claims().get(claim))
                        .map(PoolClaim::amounts)
                        .orElse(PoolClaim.Amounts.NONE);
                yield List.of(new PoolOutput.Triggered(PoolWriter.takenBack(kept, claim, was, reasons)));
            }
            case PoolEvent.AccountEventBooked booked -> List.of();
            case PoolEvent.AccountEventWaits waits -> List.of();
            case PoolEvent.AccountEventRefused refused -> List.of();
            case PoolEvent.WaitEnded ended -> List.of();
            case PoolEvent.WaitRefused refused -> List.of();
            case PoolEvent.ClaimNoted noted -> List.of();
            case PoolEvent.PaidClaimQuestioned questioned -> List.of();
            case PoolEvent.ClaimQueued queued -> List.of();
            case PoolEvent.ClaimHeld held -> List.of();
            case PoolEvent.StepTaken taken -> List.of();
            case PoolEvent.StepWaits waits -> List.of();
            case PoolEvent.StepWaitEnded ended -> List.of();
            case PoolEvent.StepRefused refused -> List.of();
            case PoolEvent.StepTurnedDown down -> List.of();
            case PoolEvent.ClaimAdvanced advanced -> List.of();
            case PoolEvent.ClaimConcerned concerned -> List.of();
            case PoolEvent.PaidBeyondReservation beyond -> List.of();
            case PoolEvent.PoolFrozen frozen -> List.of();
            case PoolEvent.PoolThawed thawed -> List.of();
        };
    }

    private static boolean standsDifferently(Change change, ClaimId id) {
        return !change.before().pool().claims().containsKey(id)
                || !view(change.before(), id).equals(view(change.after(), id))
                || !slicesOf(change.before(), id).equals(slicesOf(change.after(), id));
    }

    private static Set<String> payees(Change change, ClaimId id) {
        return Stream.of(change.before(), change.after())
                .flatMap(kept -> Optional.ofNullable(kept.pool().claims().get(id)).stream())
                .flatMap(claim -> Stream.concat(
                        Stream.of(claim.payee()), Payee.ofAll(claim).stream().map(Payee::party)))
                .filter(party -> !party.isEmpty())
                .collect(Collectors.toSet());
    }

    private static ClaimView view(KeptPool kept, ClaimId id) {
        return PoolWriter.claimView(kept, kept.pool().claim(id));
    }

    private static SortedSet<Slice> slicesOf(Change change, ClaimId id) {
        var both = new TreeSet<>(slicesOf(change.after(), id));
        if (change.before().pool().claims().containsKey(id)) {
            both.addAll(slicesOf(change.before(), id));
        }
        return both;
    }

    private static SortedSet<Slice> slicesOf(KeptPool kept, ClaimId id) {
        return PoolReader.slices(kept.assessed(id));
    }
}

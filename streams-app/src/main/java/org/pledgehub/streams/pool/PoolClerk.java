package org.pledgehub.streams.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.pool.PoolCommand;
import org.pledgehub.domain.pool.PoolDecision;
import org.pledgehub.domain.pool.PoolFault;
import org.pledgehub.domain.pool.Slice;
import org.pledgehub.domain.pool.Tally;
import org.pledgehub.streams.pool.LedgerShelf.NewDay;
import org.pledgehub.streams.reference.ReferenceBook;

/**
 * Takes one command after another to its pool. Each method loads, lets the pool decide, makes the next state, stores it
 * and gives back what is to be said.
 *
 * @param book references as they stand at this moment
 * @param pools stored pools
 * @param clock tick and references that the room last acted on
 * @param publication what is said after a change
 * @param duties what the pools have to do
 */
record PoolClerk(ReferenceBook book, PoolShelf pools, PoolClock clock, PoolPublication publication, DutyDesk duties) {

    /** The custodian reports something, or operator or authority speak of a claim. */
    List<PoolOutput> record(String id, PoolFact fact) {
        var before = pools.load(id);
        return switch (decide(before, PoolReader.command(fact))) {
            case PoolDecision.Refused(var reason) ->
                List.of(new PoolOutput.Answered(publication.feedback().rejected(id, fact, reason)));
            case PoolDecision.Accepted accepted ->
                conclude(before, before.with(fact).after(accepted), accepted);
        };
    }

    /** A loan's dossier says something of a claim. An outdated assessment is passed over: a later one is known. */
    List<PoolOutput> assess(String id, ClaimAssessed assessed) {
        var before = pools.load(id);
        return switch (decide(before, new PoolCommand.AssessClaim(PoolReader.assessment(assessed)))) {
            case PoolDecision.Refused outdated -> List.of();
            case PoolDecision.Accepted accepted ->
                conclude(before, before.after(accepted).with(assessed), accepted);
        };
    }

    /** A pool is registered: it has duties from now on, whether anything else is said of it or not. */
    List<PoolOutput> begin(String id) {
        return duties.look(pools.load(id), references(id), clock.asOf());
    }

    /** A loan's contribution changed. A change that was counted before, because the book is read again, is passed over. */
    List<PoolOutput> contribute(String id, ContributionChanged changed) {
        if (!publication.tallies().notes(id, changed.getLoan(), changed.getSequence())) {
            return List.of();
        }
        var kept = pools.load(id);
        var change = PoolReader.change(changed);
        try {
            var tallies = publication.tallies().apply(id, change);
            if (!tallies.values().stream().allMatch(Tally::isSound)) {
                return freeze(kept, PoolFault.EXPOSURE_NEGATIVE);
            }
            return summed(kept, tallies.keySet());
        } catch (ArithmeticException beyond) {
            return freeze(kept, PoolFault.AMOUNT_OVERFLOW);
        }
    }

    /**
     * Acts on changed references, once. What has waited for them comes before the next command: it was told earlier, and
     * the money that is there is the first one's.
     */
    List<PoolOutput> keepUp() {
        var outputs = new ArrayList<PoolOutput>();
        if (clock.notices(book.fingerprint())) {
            pools.all().forEach(id -> outputs.addAll(review(id)));
        }
        return outputs;
    }

    /** Acts on changed references and on a new tick, once each. */
    List<PoolOutput> keepTime() {
        var outputs = new ArrayList<>(keepUp());
        var before = clock.asOf();
        book.tick()
                .filter(clock::reaches)
                .map(day -> new NewDay(before, day))
                .ifPresent(day -> pools.all().forEach(id -> outputs.addAll(newDay(id, day))));
        return outputs;
    }

    private List<PoolOutput> review(String id) {
        var before = pools.load(id);
        return switch (decide(before, new PoolCommand.ReviewReferences())) {
            case PoolDecision.Refused(var reason) ->
                throw new IllegalStateException("A review is never refused: " + reason);
            case PoolDecision.Accepted accepted -> {
                var outputs = new ArrayList<>(conclude(before, before.after(accepted), accepted));
                outputs.addAll(duties.look(pools.load(id), references(id), clock.asOf()));
                yield outputs;
            }
        };
    }

    private List<PoolOutput> newDay(String id, NewDay day) {
        var kept = pools.load(id);
        var outputs = new ArrayList<PoolOutput>();
        for (var alert : publication.alerts().overdue(kept, day.now())) {
            outputs.add(new PoolOutput.Alerted(alert));
            kept = kept.withAlert(alert.getAlertId());
        }
        if (!outputs.isEmpty()) {
            pools.save(kept);
        }
        outputs.add(publication.exposure(kept, references(id), clock.asOf()));
        outputs.addAll(publication.ledgers().onDay(kept, references(id), day));
        outputs.addAll(duties.onDay(kept, references(id), day.now()));
        return outputs;
    }

    private List<PoolOutput> freeze(KeptPool before, PoolFault fault) {
        return switch (decide(before, new PoolCommand.Freeze(fault))) {
            case PoolDecision.Refused(var reason) ->
                throw new IllegalStateException("Freezing is never refused: " + reason);
            case PoolDecision.Accepted accepted -> conclude(before, before.after(accepted), accepted);
        };
    }

    private List<PoolOutput> summed(KeptPool kept, Collection<Slice> slices) {
        var outputs = new ArrayList<>(publication.breakdowns(
                kept,
                slices.stream().filter(slice -> !slice.equals(Slice.WHOLE)).toList()));
        outputs.add(publication.exposure(kept, references(kept.id()), clock.asOf()));
        return outputs;
    }

    private PoolDecision decide(KeptPool kept, PoolCommand command) {
        return kept.pool().decide(command, references(kept.id()));
    }

    private List<PoolOutput> conclude(KeptPool before, KeptPool after, PoolDecision.Accepted decision) {
        var outputs = publication.after(
                new PoolPublication.Change(before, after, decision.events()), references(after.id()), clock.asOf());
        if (!decision.events().isEmpty()) {
            pools.save(remembering(outputs, after));
        }
        if (decision.events().isEmpty()) {
            return outputs;
        }
        var following = duties.follow(before, after, references(after.id()), clock.asOf());
        return Stream.concat(outputs.stream(), following.stream()).toList();
    }

    /** What has been raised is not raised again, also where a payment is undone and made once more. */
    private static KeptPool remembering(List<PoolOutput> outputs, KeptPool after) {
        var kept = after;
        for (var output : outputs) {
            if (output instanceof PoolOutput.Alerted(var alert)) {
                kept = kept.withAlert(alert.getAlertId());
            }
        }
        return kept;
    }

    private PoolReferences references(String id) {
        return new PoolReferences(book, PoolId.of(id));
    }
}

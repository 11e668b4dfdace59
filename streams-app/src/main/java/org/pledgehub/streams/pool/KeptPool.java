package org.pledgehub.streams.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolDecision;
import org.pledgehub.streams.fact.HeaderReader;

/**
 * A pool as the room keeps it: the domain's pool, and the records that its answers and outputs have to quote.
 *
 * @param id canonical pool id
 * @param pool the pool
 * @param facts account events and steps on claims as they came, in order of arrival
 * @param assessed assessments in force, by claim
 * @param questioned later assessments of paid claims that do not count yet, by claim
 * @param alerts ids of alerts already raised
 */
record KeptPool(
        String id,
        Pool pool,
        List<PoolFact> facts,
        SortedMap<ClaimId, ClaimAssessed> assessed,
        SortedMap<ClaimId, ClaimAssessed> questioned,
        SortedSet<String> alerts) {

    KeptPool {
        facts = List.copyOf(facts);
        assessed = Collections.unmodifiableSortedMap(assessed);
        questioned = Collections.unmodifiableSortedMap(questioned);
        alerts = Collections.unmodifiableSortedSet(alerts);
    }

    /** A pool of which nothing is known. */
    static KeptPool unknown(String id) {
        return new KeptPool(id, Pool.empty(), List.of(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    /** After a decision; the record of an account event that the pool forgets goes with the event. */
    KeptPool after(PoolDecision decision) {
        var next = pool.after(decision);
        var accounts = next.received().facts();
        var steps = next.steps().received().facts();
        var kept = accounts.size() + steps.size() == facts.size()
                ? facts
                : facts.stream()
                        .filter(fact -> (PoolReader.isAboutAccounts(fact) ? accounts : steps).containsKey(key(fact)))
                        .toList();
        var inForce = new TreeMap<>(assessed);
        var open = new TreeMap<>(questioned);
        questioned.forEach((claim, record) -> {
            if (next.claim(claim).assessment().sequence() == record.getSequence()) {
                inForce.put(claim, record);
                open.remove(claim);
            }
        });
        return new KeptPool(id, next, kept, inForce, open, alerts);
    }

    private static EventKey key(PoolFact fact) {
        return HeaderReader.key(fact.getOrigin(), fact.getEnvelope());
    }

    KeptPool with(PoolFact fact) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return new KeptPool(id, pool, more, assessed, questioned, alerts);
    }

    /** With the record of an assessment: of the one that the pool goes by, or of one that a payment still shields it from. */
    KeptPool with(ClaimAssessed latest) {
        var claim = new ClaimId(latest.getClaimId());
        var known = pool.claim(claim);
        var inForce = new TreeMap<>(assessed);
        var open = new TreeMap<>(questioned);
        if (known.assessment().sequence() == latest.getSequence()) {
            inForce.put(claim, latest);
            open.remove(claim);
        } else if (known.latestSequence() == latest.getSequence()) {
            open.put(claim, latest);
        }
        return new KeptPool(id, pool, facts, inForce, open, alerts);
    }

    KeptPool withAlert(String alertId) {
        var more = new TreeSet<>(alerts);
        more.add(alertId);
        return new KeptPool(id, pool, facts, assessed, questioned, more);
    }

    /** The same records around the pool as it was at another moment. */
    KeptPool at(Pool moment) {
        return new KeptPool(id, moment, facts, assessed, questioned, alerts);
    }

    /** The record of an account event or step that was kept. */
    PoolFact fact(EventKey key) {
        return facts.stream()
                .filter(fact -> key(fact).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Pool " + id + " keeps no event " + key));
    }

    /** Of each claim the record of the last assessment, whether it counts yet or not. */
    SortedMap<ClaimId, ClaimAssessed> latest() {
        var latest = new TreeMap<>(assessed);
        latest.putAll(questioned);
        return latest;
    }

    /** The record of the assessment in force. */
    ClaimAssessed assessed(ClaimId claim) {
        return Optional.ofNullable(assessed.get(claim))
                .orElseThrow(() -> new IllegalStateException("Pool " + id + " keeps no claim " + claim));
    }
}

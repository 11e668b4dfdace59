package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.duty.ClaimMilestones;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.duty.DutyRoster;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.pool.ClaimDiary;
import org.pledgehub.streams.duty.DutyBoard;

/**
 * Looks what the pools and their claims have to do, and says what stands otherwise than when it was last published. On a new day it looks
 * only at pools for which time alone changes something; the days are held in memory, so a task that starts again looks
 * once at each of its pools and finds nothing new.
 */
final class DutyDesk {

    private final DutyBoard board;
    private final Map<String, LocalDate> nextLooks = new HashMap<>();

    DutyDesk(DutyBoard board) {
        this.board = board;
    }

    /** A new day has come. */
    List<PoolOutput> onDay(KeptPool kept, PoolReferences references, LocalDate day) {
        var next = nextLooks.get(kept.id());
        return next != null && day.isBefore(next) ? List.of() : look(kept, references, Optional.of(day));
    }

    /** References have changed. Before the first tick nothing is due. */
    List<PoolOutput> look(KeptPool kept, PoolReferences references, Optional<LocalDate> asOf) {
        return asOf.map(day -> lookAtAll(kept, references, day)).orElse(List.of());
    }

    private List<PoolOutput> lookAtAll(KeptPool kept, PoolReferences references, LocalDate asOf) {
        nextLooks.put(kept.id(), LocalDate.MAX);
        return publish(kept.id(), board.shelf().of(kept.id()), all(kept, references, asOf), asOf);
    }

    private List<Duty> all(KeptPool kept, PoolReferences references, LocalDate asOf) {
        var duties = new ArrayList<>(own(kept, references, asOf));
        ClaimDiary.of(kept.pool()).values().forEach(days -> duties.addAll(ofClaim(kept, references, days, asOf)));
        return duties;
    }

    /** The pool was told something: its own duties and those of the claims that it concerns are looked at. */
    List<PoolOutput> follow(KeptPool before, KeptPool after, PoolReferences references, Optional<LocalDate> asOf) {
        return asOf.map(day -> followOn(before, after, references, day)).orElse(List.of());
    }

    private List<PoolOutput> followOn(KeptPool before, KeptPool after, PoolReferences references, LocalDate asOf) {
        var outputs = new ArrayList<PoolOutput>();
        if (!before.pool().steps().equals(after.pool().steps()) || contributesOtherwise(before, after, references)) {
            outputs.addAll(publish(after.id(), board.shelf().ownOf(after.id()), own(after, references, asOf), asOf));
        }
        var earlier = ClaimDiary.of(before.pool());
        ClaimDiary.of(after.pool()).forEach((claim, days) -> {
            if (!days.equals(earlier.get(claim)) || !policy(before, claim).equals(policy(after, claim))) {
                var duties = ofClaim(after, references, days, asOf);
                outputs.addAll(publish(after.id(), board.shelf().of(after.id(), claim), duties, asOf));
            }
        });
        return outputs;
    }

    private static boolean contributesOtherwise(KeptPool before, KeptPool after, PoolReferences references) {
        var was = references.agreedContributions(before.pool().funds());
        return !was.equals(references.agreedContributions(after.pool().funds()));
    }

    private static Optional<PolicyRef> policy(KeptPool kept, ClaimId claim) {
        return kept.pool().claim(claim).assessment().policy();
    }

    private List<Duty> own(KeptPool kept, PoolReferences references, LocalDate asOf) {
        var steps = kept.pool().steps();
        var roster = references
                .duties(steps.life())
                .map(known -> known.agreeing(
                                references.agreedContributions(kept.pool().funds()))
                        .on(asOf, steps.duties()))
                .orElse(DutyRoster.EMPTY);
        roster.wakeOn().asOptional().ifPresent(day -> wakeOn(kept.id(), day));
        return roster.duties();
    }

    private List<Duty> ofClaim(KeptPool kept, PoolReferences references, ClaimMilestones days, LocalDate asOf) {
        var duties = policy(kept, new ClaimId(days.claim()))
                .flatMap(references::claimClocks)
                .map(clocks -> clocks.on(asOf, days))
                .orElse(List.of());
        duties.forEach(duty -> duty.wakeOn().asOptional().ifPresent(day -> wakeOn(kept.id(), day)));
        return duties;
    }

    /** A pool that nobody has looked at yet is looked at on the next day, whatever else is known of it. */
    private void wakeOn(String pool, LocalDate day) {
        nextLooks.computeIfPresent(pool, (id, next) -> day.isBefore(next) ? day : next);
    }

    private List<PoolOutput> publish(
            String pool, SortedMap<String, DutyView> known, List<Duty> duties, LocalDate asOf) {
        var outputs = new ArrayList<PoolOutput>();
        for (var posted : board.post(pool, known, duties, asOf)) {
            outputs.add(new PoolOutput.DutyChanged(posted.view()));
            posted.alert().ifPresent(alert -> outputs.add(new PoolOutput.Alerted(alert)));
        }
        return outputs;
    }
}

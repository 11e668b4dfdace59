package org.pledgehub.domain.subsidy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Standing;
import org.pledgehub.domain.subsidy.SubsidyEvent.Applied;
import org.pledgehub.domain.subsidy.SubsidyEvent.Called;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/** What is known of a programme, whether it was corrected or reversed since: it never becomes unknown again. */
final class KnownEvents {

    private final FactBook<SubsidyEvent> facts;
    private final Map<EventKey, Applied> applications = new HashMap<>();
    private final Set<Integer> calls = new HashSet<>();
    private final Set<EventKey> takenUp = new HashSet<>();
    private final Set<EventKey> reversed = new HashSet<>();

    KnownEvents(FactBook<SubsidyEvent> facts, Voices voices) {
        this.facts = facts;
        facts.facts().values().stream()
                .filter(fact -> isResolved(fact) && maySay(fact, voices))
                .forEach(this::note);
    }

    /** The application of that name, its own or that of a correction. */
    Optional<Applied> application(EventKey name) {
        return Optional.ofNullable(applications.get(name));
    }

    boolean isCalled(int year) {
        return calls.contains(year);
    }

    /** Whether its sender has corrected or reversed it, or what it corrects: then it waits no more. */
    boolean isTakenUp(Fact<SubsidyEvent> fact) {
        if (takenUp.contains(fact.key())) {
            return true;
        }
        for (var below = corrected(fact); below.isPresent(); below = corrected(below.get())) {
            if (reversed.contains(below.get().key())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Fact<SubsidyEvent>> corrected(Fact<SubsidyEvent> fact) {
        return fact.header()
                .corrects()
                .flatMap(id -> Optional.ofNullable(
                        facts.facts().get(new EventKey(fact.header().party(), id))));
    }

    private void note(Fact<SubsidyEvent> fact) {
        switch (fact.body()) {
            case Applied applied -> applications.put(fact.key(), applied);
            case Called called -> calls.add(called.year());
            case SubsidyEvent.OfApplication said -> {}
            case SubsidyEvent.Reversal reversal -> {}
        }
        fact.header().targetKey().ifPresent(takenUp::add);
        if (fact.header().relation() instanceof Relation.Reverses) {
            fact.header().targetKey().ifPresent(reversed::add);
        }
    }

    private boolean isResolved(Fact<SubsidyEvent> fact) {
        return switch (facts.standingOf(fact.key())) {
            case Standing.Waiting waiting -> false;
            case Standing.Refused refused -> false;
            case Standing.Effective effective -> true;
            case Standing.Superseded superseded -> true;
            case Standing.Reversed undone -> true;
        };
    }

    private static boolean maySay(Fact<SubsidyEvent> fact, Voices voices) {
        boolean isAuthoritys = fact.body() instanceof Called || fact.body() instanceof StepTaken;
        return !isAuthoritys || voices.isAuthority(fact.header());
    }
}

package org.pledgehub.oracle.pool;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.reading.Custody;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;

/**
 * What operator and authority have said of the claims of a pool ({@code docs/claims.md}). A word waits for its pool,
 * its claim and the claim's figures; one about other figures than those that stand is refused for good.
 */
final class Steps {

    private final String pool;
    private final Custody custody;
    private final Map<String, Fact> heard = new LinkedHashMap<>();
    private final Map<String, String> waiting = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private Optional<Fact> fresh = Optional.empty();
    private Story told;

    Steps(String pool, Custody custody) {
        this.pool = pool;
        this.custody = custody;
        this.told = Story.of(pool, List.of(), custody::hears);
    }

    /** Hears a word; one whose id is known already changes nothing. */
    void hear(Fact fact) {
        if (heard.putIfAbsent(fact.name(), fact) == null) {
            waiting.put(fact.name(), "");
            told = Story.of(pool, heard.values(), custody::hears);
            fresh = Optional.of(fact);
        }
    }

    /** Nothing can come of what has just come; it takes its turn with all that waits. */
    void rest() {
        fresh = Optional.empty();
    }

    /**
     * Looks at what has just come, and again at what waits: what names another after that one, and after each that waits no
     * more from the first on. Whether any waits no more.
     */
    boolean lookAgain(Map<String, Case> cases) {
        boolean moved = fresh.filter(fact -> look(fact, cases)).isPresent();
        fresh = Optional.empty();
        while (lookAtFirst(cases)) {
            moved = true;
        }
        return moved;
    }

    private boolean lookAtFirst(Map<String, Case> cases) {
        return heard.values().stream()
                .filter(fact -> waiting.containsKey(fact.name()) && !namesOneThatWaits(fact))
                .anyMatch(fact -> look(fact, cases));
    }

    private boolean namesOneThatWaits(Fact fact) {
        return named(fact)
                .filter(id -> waiting.containsKey(fact.party() + ":" + id))
                .isPresent();
    }

    private boolean look(Fact fact, Map<String, Case> cases) {
        var refusal = refusal(fact);
        var missing = refusal.isPresent() ? "" : missing(fact, cases);
        if (!missing.isEmpty()) {
            waiting.put(fact.name(), missing);
            return false;
        }
        // What stands before it counts itself decides.
        refusal.or(() -> stale(fact, cases))
                .or(() -> objection(fact, cases))
                .ifPresent(reason -> refused.put(fact.name(), reason));
        waiting.remove(fact.name());
        return true;
    }

    /** A decision about the pool is held against what stands; one that puts right what counts is not. */
    private Optional<String> objection(Fact fact, Map<String, Case> cases) {
        boolean putsRight = fact.corrects()
                .filter(id -> !refused.containsKey(fact.party() + ":" + id))
                .isPresent();
        return fact.payload() instanceof PoolDecided decided && !putsRight
                ? Life.of(standing())
                        .objection(
                                decided.getDecision(),
                                cases.values().stream()
                                        .mapToLong(Case::reservedFen)
                                        .sum())
                : Optional.empty();
    }

    private Optional<String> refusal(Fact fact) {
        if (!custody.hears(fact)) {
            return Optional.of(fact.role() == Role.OPERATOR ? "NOT_THE_POOL_OPERATOR" : "NOT_THE_POOL_AUTHORITY");
        }
        if (custody.pool().isEmpty()) {
            return Optional.empty();
        }
        return switch (told.fate(fact)) {
            case OF_REVERSAL -> Optional.of("CORRECTION_OF_REVERSAL");
            case CHANGES_SUBJECT -> Optional.of("CORRECTION_CHANGES_SUBJECT");
            case STANDS, REPLACED, REVERSED, WAITS, SAYS_TOO_LITTLE, NOT_HEARD -> Optional.empty();
        };
    }

    private String missing(Fact fact, Map<String, Case> cases) {
        if (custody.pool().isEmpty()) {
            return "POOL_UNKNOWN";
        }
        if (told.fate(fact) == Story.Fate.WAITS) {
            return "CORRECTED_EVENT_UNKNOWN";
        }
        var claim = Keys.claim(fact.payload());
        if (claim.isEmpty() || isSpokenOf(fact)) {
            return "";
        }
        var one = cases.get(claim.get());
        if (one == null) {
            return "CLAIM_UNKNOWN";
        }
        return Word.rests(fact).isPresent() && Word.figuresIt(fact, one).isEmpty() ? "FIGURES_NOT_SHOWN" : "";
    }

    private Optional<String> stale(Fact fact, Map<String, Case> cases) {
        var hash = Word.rests(fact);
        if (hash.isEmpty() || isSpokenOf(fact)) {
            return Optional.empty();
        }
        var one = Objects.requireNonNull(cases.get(Keys.claim(fact.payload()).orElseThrow()));
        if (!hash.equals(Word.figuresIt(fact, one))) {
            return Optional.of("FIGURES_STALE");
        }
        boolean lacksSome = fact.warnings().contains("DOCUMENTS_INCOMPLETE");
        boolean wantsAll = one.terms().map(terms -> terms.course().wantsAll()).orElse(false);
        return lacksSome && wantsAll ? Optional.of("APPLICATION_INCOMPLETE") : Optional.empty();
    }

    /** Whether its sender has corrected it or taken it back since. */
    private boolean isSpokenOf(Fact fact) {
        return heard.values().stream()
                .anyMatch(other -> !isOfAStranger(other)
                        && other.party().equals(fact.party())
                        && named(other).filter(fact.eventId()::equals).isPresent());
    }

    private boolean isOfAStranger(Fact fact) {
        return refused.getOrDefault(fact.name(), "").startsWith("NOT_THE_POOL");
    }

    private static Optional<String> named(Fact fact) {
        return fact.corrects()
                .or(() -> fact.payload() instanceof PoolEventReversed reversal
                        ? Keys.event(reversal.getReversedEventId())
                        : Optional.empty());
    }

    /** What stands of all that neither waits nor is refused; a correction that is one of these replaces nothing. */
    List<Said<?>> standing() {
        var left = new LinkedHashMap<>(heard);
        left.keySet().removeIf(name -> isOfAStranger(Objects.requireNonNull(heard.get(name))));
        boolean less = true;
        while (less) {
            Set<String> spokenOf = new HashSet<>();
            left.values().forEach(fact -> named(fact).ifPresent(id -> spokenOf.add(fact.party() + ":" + id)));
            less = left.keySet().removeIf(name -> isIdle(name) && !spokenOf.contains(name));
        }
        return Story.of(pool, left.values(), fact -> true).standing().stream()
                .filter(said -> !isIdle(said.fact().name()))
                .toList();
    }

    private boolean isIdle(String name) {
        return waiting.containsKey(name) || refused.containsKey(name);
    }

    /** The answer to each word. */
    Map<EventName, Answer> answers() {
        Map<EventName, Answer> answers = new TreeMap<>();
        heard.values().forEach(fact -> answers.put(new EventName(fact.party(), fact.eventId()), answer(fact)));
        return answers;
    }

    /** What is odd about a word goes with its acceptance; one that waits or is refused is told why, and no more. */
    private Answer answer(Fact fact) {
        var missing = waiting.get(fact.name());
        var refusal = refused.get(fact.name());
        if (missing != null) {
            return new Answer("PENDING", new TreeSet<>(List.of(missing)));
        }
        if (refusal != null) {
            return new Answer("REJECTED", new TreeSet<>(List.of(refusal)));
        }
        var warnings = new TreeSet<>(fact.warnings());
        return new Answer(warnings.isEmpty() ? "ACCEPTED" : "ACCEPTED_WITH_WARNINGS", warnings);
    }
}

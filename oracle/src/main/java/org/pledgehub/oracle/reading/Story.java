package org.pledgehub.oracle.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything told of one loan, right or pool, resolved: which facts were taken up, and what stands of them after
 * corrections and reversals. It never changes.
 */
public final class Story {
    /** Earlier legal date first; the rest only makes the order a total one. */
    static final Comparator<Fact> BY_DATE = Comparator.comparing(Fact::occurredOn)
            .thenComparing(Fact::recordedAt)
            .thenComparing(Fact::party)
            .thenComparing(Fact::eventId);

    private final String subject;
    private final List<Fact> facts;
    private final Map<String, Fact> byName = new LinkedHashMap<>();
    private final List<Fact> repeats = new ArrayList<>();
    private final Replacement replacement;
    private final List<Said<?>> standing;

    private Story(String subject, Collection<Fact> told, Predicate<Fact> speaks) {
        this.subject = subject;
        told.stream().sorted(Comparator.comparing(Fact::place)).forEach(this::take);
        this.facts = byName.values().stream().sorted(BY_DATE).toList();
        this.replacement = new Replacement(facts.stream().filter(speaks).toList());
        this.standing = replacement.standing();
    }

    /**
     * Resolves what was told.
     *
     * @param subject key
     * @param told facts, repeats among them
     * @param speaks whose word counts; a fact of another is kept apart and stands for nothing
     */
    public static Story of(String subject, Collection<Fact> told, Predicate<Fact> speaks) {
        return new Story(subject, told, speaks);
    }

    /** Key of the subject. */
    public String subject() {
        return subject;
    }

    /** Every fact once, earlier legal dates first, whether it stands or not. */
    public List<Fact> facts() {
        return facts;
    }

    /** Facts that bear the id of an earlier one of the same sender: duplicates, or ids used again. */
    public List<Fact> repeats() {
        return List.copyOf(repeats);
    }

    /** The fact that a repeat repeats, or the fact itself. */
    public Fact first(Fact repeat) {
        return Objects.requireNonNull(byName.get(repeat.name()));
    }

    /** The fact with this id of this sender. */
    public Optional<Fact> find(String party, String eventId) {
        return Optional.ofNullable(byName.get(party + ":" + eventId));
    }

    /** How a fact fares as a correction or reversal. */
    public Fate fate(Fact fact) {
        return replacement.fate(fact);
    }

    /** What stands, earlier legal dates first. */
    public List<Said<?>> standing() {
        return standing;
    }

    /** What stands of one kind. */
    public <T> List<Said<T>> standing(Class<T> kind) {
        var some = new ArrayList<Said<T>>();
        for (var said : standing) {
            if (kind.isInstance(said.payload())) {
                some.add(new Said<>(said.root(), said.fact(), said.ids(), kind.cast(said.payload())));
            }
        }
        return some;
    }

    /** Whether a fact of this kind is known, standing or not. */
    public boolean knows(Class<?> kind) {
        return facts.stream().anyMatch(fact -> kind.isInstance(fact.payload()));
    }

    private void take(Fact fact) {
        if (byName.putIfAbsent(fact.name(), fact) != null) {
            repeats.add(fact);
        }
    }

    /** How a fact fares as a correction or reversal; a plain fact that nobody touched stands. */
    public enum Fate {
        /** It says what counts, or it is a reversal that holds. */
        STANDS,
        /** Its sender has said something else instead. */
        REPLACED,
        /** Its sender has taken it back. */
        REVERSED,
        /** It speaks of an event that nobody has told yet. */
        WAITS,
        /** It corrects a reversal. */
        OF_REVERSAL,
        /** It is of another kind or subject than what it corrects. */
        CHANGES_SUBJECT,
        /** Its sender has no word in this matter. */
        NOT_HEARD
    }
}

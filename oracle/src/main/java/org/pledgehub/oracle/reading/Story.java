package org.pledgehub.oracle.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Everything told of one loan, right or pool, resolved: which facts were taken up, and what stands of them after
 * corrections and reversals. It never changes.
 */
public final class Story {
    /** Earlier legal date first; the rest only makes the order a total one. */
    public static final Comparator<Fact> BY_DATE = Comparator.comparing(Fact::occurredOn)
            .thenComparing(Fact::recordedAt)
            .thenComparing(Fact::party)
            .thenComparing(Fact::eventId);

    private final String subject;
    private final List<Fact> facts;
    private final Map<String, Fact> byName;
    private final List<Fact> repeats;
    private final Predicate<Fact> speaks;
    private final Replacement replacement;
    private final List<Said<?>> standing;

    private Story(String subject, Collection<Fact> told, Predicate<Fact> speaks) {
        this.subject = subject;
        this.byName = new LinkedHashMap<>();
        this.repeats = new ArrayList<>();
        told.stream().sorted(Comparator.comparing(Fact::place)).forEach(this::take);
        this.facts = byName.values().stream().sorted(BY_DATE).toList();
        this.speaks = speaks;
        this.replacement = new Replacement(facts);
        this.standing = heard(replacement.standing());
    }

    private Story(Story story, Predicate<Fact> speaks) {
        this.subject = story.subject;
        this.byName = story.byName;
        this.repeats = story.repeats;
        this.facts = story.facts;
        this.speaks = speaks;
        this.replacement = story.replacement;
        this.standing = heard(replacement.standing());
    }

    private List<Said<?>> heard(List<Said<?>> said) {
        return said.stream().filter(one -> speaks.test(one.root())).toList();
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

    /** The same, where only some have a word. */
    public Story hearing(Predicate<Fact> others) {
        return new Story(this, others);
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

    /** How a fact fares as a correction or reversal. */
    public Fate fate(Fact fact) {
        return speaks.test(fact) ? replacement.fate(fact) : Fate.NOT_HEARD;
    }

    /** What stands, earlier legal dates first. */
    public List<Said<?>> standing() {
        return standing;
    }

    /** What stands of one kind. */
    public <T> List<Said<T>> standing(Class<T> kind) {
        return some(standing, kind);
    }

    /** What was taken back of one kind, each in the last form it had. */
    public <T> List<Said<T>> takenBack(Class<T> kind) {
        return some(replacement.takenBack(), kind);
    }

    /** Whether its sender has corrected or reversed a fact, whatever became of that. */
    public boolean takenUp(Fact fact) {
        return replacement.takenUp(fact);
    }

    private static <T> List<Said<T>> some(List<Said<?>> all, Class<T> kind) {
        var some = new ArrayList<Said<T>>();
        for (var said : all) {
            if (kind.isInstance(said.payload())) {
                some.add(new Said<>(said.root(), said.fact(), said.ids(), kind.cast(said.payload())));
            }
        }
        return some;
    }

    /** Facts that are known, standing or not: what waits for another event, or is refused, is not. */
    public List<Fact> known() {
        return facts.stream().filter(fact -> isKnown(fate(fact))).toList();
    }

    /** Whether a fact of this kind is known, standing or not. */
    public boolean knows(Class<?> kind) {
        return known().stream().anyMatch(fact -> kind.isInstance(fact.payload()));
    }

    private static boolean isKnown(Fate fate) {
        return switch (fate) {
            case STANDS, REPLACED, REVERSED -> true;
            case WAITS, OF_REVERSAL, CHANGES_SUBJECT, SAYS_TOO_LITTLE, NOT_HEARD -> false;
        };
    }

    private void take(Fact fact) {
        byName.merge(fact.name(), fact, (first, repeat) -> {
            repeats.add(repeat);
            return first.saysTheSameAs(repeat) ? first.arrivedBy(repeat.arrivedOn()) : first;
        });
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
        /** It lacks something without which it cannot count. */
        SAYS_TOO_LITTLE,
        /** Its sender has no word in this matter. */
        NOT_HEARD
    }
}

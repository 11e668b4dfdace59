package org.pledgehub.domain.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A set of facts, and what is left of them once corrections and reversals are applied. The answer depends on the set
 * only, never on the order in which the facts came.
 *
 * <ul>
 *   <li>A correction or reversal names an event of its own party. Until that event is known, and does not wait itself,
 *       it waits.
 *   <li>Of the corrections of one event, corrections of corrections included, the last ones of each chain compete: the
 *       latest {@code recordedAt}, then the greatest event id, wins.
 *   <li>A reversal undoes the event that it names with everything that corrects it. A reversed correction gives its
 *       place back. A reversal that is itself reversed undoes nothing. An event reversed twice needs both undone.
 *   <li>Events that name each other in a circle wait for ever.
 *   <li>A fact that is refused stays in the book: it counts for nothing, and what names it finds it.
 * </ul>
 *
 * @param <B> what the facts say; reversals have bodies too, which never hold
 */
public final class FactBook<B> {

    private final SubjectRule<B> subjects;
    private final SortedMap<EventKey, Fact<B>> facts;
    private final FactResolution<B> resolution;

    private FactBook(SubjectRule<B> subjects, SortedMap<EventKey, Fact<B>> facts) {
        this.subjects = subjects;
        this.facts = Collections.unmodifiableSortedMap(facts);
        this.resolution = FactResolution.of(this.facts, subjects);
    }

    /** A book without facts. */
    public static <B> FactBook<B> empty(SubjectRule<B> subjects) {
        return new FactBook<>(subjects, new TreeMap<>());
    }

    /**
     * A book of facts that were all admitted as new.
     *
     * @throws IllegalArgumentException where two have the same key
     */
    public static <B> FactBook<B> of(SubjectRule<B> subjects, Collection<Fact<B>> facts) {
        var byKey = new TreeMap<EventKey, Fact<B>>();
        for (var fact : facts) {
            if (byKey.put(fact.key(), fact) != null) {
                throw new IllegalArgumentException("two facts with the key " + fact.key());
            }
        }
        return new FactBook<>(subjects, byKey);
    }

    /** Whether an event is new, a repeat, or another event under a used id. */
    public Admission admit(EventHeader header) {
        var held = facts.get(header.key());
        if (held == null) {
            return Admission.NEW;
        }
        return held.header().bodyHash().equals(header.bodyHash()) ? Admission.DUPLICATE : Admission.EVENT_ID_REUSED;
    }

    /**
     * This book and one more fact.
     *
     * @throws IllegalStateException where {@link #admit} does not say NEW
     */
    public FactBook<B> with(Fact<B> fact) {
        if (admit(fact.header()) != Admission.NEW) {
            throw new IllegalStateException("not a new event: " + fact.key());
        }
        var more = new TreeMap<>(facts);
        more.put(fact.key(), fact);
        return new FactBook<>(subjects, more);
    }

    /** This book without one fact, as if it had never come; what names that fact waits for it. */
    public FactBook<B> without(EventKey key) {
        var fewer = new TreeMap<>(facts);
        fewer.remove(key);
        return new FactBook<>(subjects, fewer);
    }

    /** The facts that hold, in {@link EventHeader#LEGAL_ORDER}. */
    public List<EffectiveFact<B>> effective() {
        return resolution.effective();
    }

    /** How each fact stands, by key. */
    public Map<EventKey, Standing> standings() {
        return resolution.standings();
    }

    /**
     * How one fact stands.
     *
     * @throws IllegalArgumentException where the book does not hold it
     */
    public Standing standingOf(EventKey key) {
        var standing = standings().get(key);
        if (standing == null) {
            throw new IllegalArgumentException("no fact with the key " + key);
        }
        return standing;
    }

    /** All facts by key. */
    public Map<EventKey, Fact<B>> facts() {
        return facts;
    }
}

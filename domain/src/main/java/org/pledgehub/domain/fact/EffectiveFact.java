package org.pledgehub.domain.fact;

import java.util.Set;
import org.pledgehub.domain.key.EventId;

/**
 * A fact that holds, in its last corrected form. What is derived from it is named after the original, so a correction
 * does not rename it.
 *
 * @param original header of the event that first reported it
 * @param latest the event whose body holds: the original, or the correction that won
 * @param names ids of the original and of all its corrections: by any of them others may speak of the fact
 * @param <B> what facts of this kind say
 */
public record EffectiveFact<B>(EventHeader original, Fact<B> latest, Set<EventId> names) {

    /** Keeps its own copy. */
    public EffectiveFact {
        names = Set.copyOf(names);
    }

    /** Names the fact through all its corrections. */
    public EventKey identity() {
        return original.key();
    }

    /** What holds. */
    public B body() {
        return latest.body();
    }

    /** Header of the event whose body holds. */
    public EventHeader header() {
        return latest.header();
    }
}

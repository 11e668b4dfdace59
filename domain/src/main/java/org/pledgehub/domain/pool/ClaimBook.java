package org.pledgehub.domain.pool;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.StepBook;

/**
 * What was said about the claims of a pool, and how far each has come.
 *
 * @param steps what operator and authority said
 * @param progress how far each claim has come, as last worked out
 */
record ClaimBook(StepBook steps, SortedMap<ClaimId, ClaimProgress> progress) {

    /** Nothing. */
    static final ClaimBook EMPTY = new ClaimBook(StepBook.empty(), new TreeMap<>());

    /** Keeps its own copy. */
    ClaimBook {
        progress = Collections.unmodifiableSortedMap(new TreeMap<>(progress));
    }

    ClaimBook with(StepBook next) {
        return new ClaimBook(next, progress);
    }

    ClaimBook with(ClaimId claim, ClaimProgress next) {
        var changed = new TreeMap<>(progress);
        changed.put(claim, next);
        return new ClaimBook(steps, changed);
    }
}

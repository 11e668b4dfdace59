package org.pledgehub.oracle.pool;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A question about borrowers: of whom it is answered, and of whom with yes. One loan that says yes is enough. */
final class Census {

    private final SortedSet<String> asked = new TreeSet<>();
    private final SortedSet<String> answered = new TreeSet<>();
    private final SortedSet<String> yes = new TreeSet<>();

    /** What one loan says of its borrower, if it says anything. */
    void hear(String borrower, @Nullable Boolean word) {
        asked.add(borrower);
        if (word != null) {
            answered.add(borrower);
        }
        if (Boolean.TRUE.equals(word)) {
            yes.add(borrower);
        }
    }

    /** Borrowers of whom a loan says yes. */
    long yes() {
        return yes.size();
    }

    /** Borrowers of whom no loan says anything. */
    long untold() {
        return asked.stream().filter(borrower -> !answered.contains(borrower)).count();
    }
}

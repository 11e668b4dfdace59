package org.pledgehub.simulation.check;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgehub.simulation.check.Violation.Rule;

/** What the watches have found. */
final class Findings {

    private final SortedSet<Violation> found = new TreeSet<>();

    /** Notes a violation where two values that must be the same are not. */
    void same(Rule rule, String subject, @Nullable Object expected, @Nullable Object seen) {
        if (!Objects.equals(expected, seen)) {
            add(rule, subject, "expected " + expected + ", seen " + seen);
        }
    }

    /** Notes a violation. */
    void add(Rule rule, String subject, String what) {
        found.add(new Violation(rule, subject, what));
    }

    SortedSet<Violation> all() {
        return found;
    }
}

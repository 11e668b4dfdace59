package org.pledgehub.simulation.check;

import java.util.Comparator;

/**
 * One place where what was seen is not what was expected.
 *
 * @param subject kind and key, e.g. {@code loan bank-a/HT-1}
 * @param field path within the record, empty where the whole is meant
 * @param expected as text
 * @param seen as text
 */
public record Difference(String subject, String field, String expected, String seen) implements Comparable<Difference> {

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::subject)
            .thenComparing(Difference::field)
            .thenComparing(Difference::expected)
            .thenComparing(Difference::seen);

    @Override
    public int compareTo(Difference other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return subject + (field.isEmpty() ? "" : " " + field) + ": expected " + expected + ", seen " + seen;
    }
}

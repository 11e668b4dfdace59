package org.pledgehub.policies.yaml;

import java.util.List;

/**
 * What came of reading a file: what it says, or everything that is wrong with it.
 *
 * @param <T> what it says
 */
public sealed interface Reading<T> {

    /**
     * Nothing is wrong.
     *
     * @param value what the file says
     */
    record Loaded<T>(T value) implements Reading<T> {}

    /**
     * Something is wrong.
     *
     * @param faults all mistakes, in order of place; at least one
     */
    record Faulty<T>(List<Fault> faults) implements Reading<T> {

        /** Keeps its own copy. */
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What the file says.
     *
     * @throws IllegalArgumentException with every mistake where there is one: for files of our own
     */
    default T orThrow() {
        return switch (this) {
            case Loaded<T>(var value) -> value;
            case Faulty<T>(var faults) -> throw new IllegalArgumentException(faults.toString());
        };
    }
}

package org.pledgehub.domain.fact;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something a sender may or may not tell. What was not told is unknown, never a default.
 *
 * @param <T> what would be told
 */
public sealed interface Told<T> {

    /**
     * It was told.
     *
     * @param value what
     */
    record Known<T>(T value) implements Told<T> {}

    /** It was not told. */
    record Unknown<T>() implements Told<T> {}

    /** It was told. */
    static <T> Told<T> known(T value) {
        return new Known<>(value);
    }

    /** It was not told. */
    static <T> Told<T> unknown() {
        return new Unknown<>();
    }

    /** Told where a value is present. */
    static <T> Told<T> from(Optional<T> value) {
        return value.<Told<T>>map(Known::new).orElseGet(Unknown::new);
    }

    /** What was told, if it was. */
    default Optional<T> asOptional() {
        return switch (this) {
            case Known<T>(var value) -> Optional.of(value);
            case Unknown<T>() -> Optional.empty();
        };
    }

    /** The same, seen through a function. */
    default <R> Told<R> map(Function<T, R> function) {
        return from(asOptional().map(function));
    }
}

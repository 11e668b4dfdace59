package org.pledgehub.domain.key;

import java.util.Optional;
import java.util.Set;

/**
 * What came of reading a key from somebody's text: the canonical key, or why there is none.
 *
 * @param <K> the key's type
 */
public sealed interface KeyReading<K> {

    /**
     * The text names this key.
     *
     * @param key canonical
     * @param warnings what is odd about it
     */
    record Valid<K>(K key, Set<KeyWarning> warnings) implements KeyReading<K> {

        /** Keeps its own copy. */
        public Valid {
            warnings = Set.copyOf(warnings);
        }
    }

    /**
     * The text names no key.
     *
     * @param fault why
     */
    record Invalid<K>(KeyFault fault) implements KeyReading<K> {}

    /** A key without anything odd. */
    static <K> KeyReading<K> valid(K key) {
        return new Valid<>(key, Set.of());
    }

    /** A key with something odd. */
    static <K> KeyReading<K> odd(K key, KeyWarning warning) {
        return new Valid<>(key, Set.of(warning));
    }

    /** No key. */
    static <K> KeyReading<K> invalid(KeyFault fault) {
        return new Invalid<>(fault);
    }

    /** The key, if there is one. */
    default Optional<K> asOptional() {
        return switch (this) {
            case Valid<K>(var key, var warnings) -> Optional.of(key);
            case Invalid<K>(var fault) -> Optional.empty();
        };
    }
}

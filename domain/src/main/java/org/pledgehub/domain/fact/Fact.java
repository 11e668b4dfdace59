package org.pledgehub.domain.fact;

/**
 * An event as a party reported it.
 *
 * @param header who, when, which
 * @param body what
 * @param <B> what facts of this kind say
 */
public record Fact<B>(EventHeader header, B body) {

    /** Sender and id. */
    public EventKey key() {
        return header.key();
    }
}

package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;

/** What the authority lets the pool pay of a sum that is due (Chaoyang art. 14). */
public sealed interface Authorised {

    /** It has set no limit. */
    record AsDue() implements Authorised {}

    /**
     * No more than that.
     *
     * @param sum fen, zero or more
     */
    record UpTo(Fen sum) implements Authorised {}

    /** No limit. */
    static Authorised asDue() {
        return new AsDue();
    }

    /** No more than that. */
    static Authorised upTo(Fen sum) {
        return new UpTo(sum);
    }
}

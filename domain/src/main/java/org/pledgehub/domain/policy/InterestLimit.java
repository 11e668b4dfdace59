package org.pledgehub.domain.policy;

/** For how long interest is covered. */
public sealed interface InterestLimit {

    /** For all of the time that the notice tells. */
    record Unlimited() implements InterestLimit {}

    /**
     * For so many days of it; interest is cut in proportion, rounded down to the fen.
     *
     * @param days calendar days
     */
    record AtMost(int days) implements InterestLimit {}
}

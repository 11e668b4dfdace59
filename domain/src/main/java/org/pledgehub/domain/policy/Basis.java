package org.pledgehub.domain.policy;

/** Whether a parameter is the text's or ours. */
public sealed interface Basis {

    /** The text fixes it. */
    record Stated() implements Basis {}

    /**
     * The text leaves it open; this is a default of ours that the parties may set otherwise.
     *
     * @param why reason for the default
     */
    record Open(Wording why) implements Basis {}

    /** The text fixes it. */
    static Basis stated() {
        return new Stated();
    }

    /** Left open; our default and why. */
    static Basis open(Wording why) {
        return new Open(why);
    }
}

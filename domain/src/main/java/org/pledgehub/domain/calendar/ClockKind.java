package org.pledgehub.domain.calendar;

/** The three kinds of clock. */
public enum ClockKind {
    /** A period for acting: a last day that is a rest day moves to the first working day after it. */
    ACT(Roll.FORWARD),
    /** A term, such as of a pool, a right or a ban: its end never moves. */
    TERM(Roll.NONE),
    /** A reminder before a day: one that falls on a rest day moves to the last working day before it. */
    BEFORE(Roll.BACKWARD);

    private final Roll usualRoll;

    ClockKind(Roll usualRoll) {
        this.usualRoll = usualRoll;
    }

    /** How a last day that is a rest day moves unless the parties agreed otherwise. */
    public Roll usualRoll() {
        return usualRoll;
    }
}

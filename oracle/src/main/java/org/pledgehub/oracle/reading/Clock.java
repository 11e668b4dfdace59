package org.pledgehub.oracle.reading;

/**
 * A legal period.
 *
 * @param length how many units
 * @param unit unit
 * @param back whether it is counted back from its day: a reminder of what comes then
 * @param roll where the last day moves when it rests
 */
public record Clock(int length, Unit unit, boolean back, Roll roll) {

    /** What is counted. */
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }

    /** Where the last day moves when it rests: a period for acting forward, a term not at all, a reminder back. */
    public enum Roll {
        FORWARD,
        NONE,
        BACKWARD;

        /** As the kind of clock has it. */
        static Roll ofKind(String kind) {
            return switch (kind) {
                case "ACT" -> FORWARD;
                case "BEFORE" -> BACKWARD;
                case "TERM" -> NONE;
                case String other -> throw PolicyText.unknown("kind of clock", other);
            };
        }
    }
}

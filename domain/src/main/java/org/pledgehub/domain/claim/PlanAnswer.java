package org.pledgehub.domain.claim;

import org.pledgehub.domain.money.Fen;

/** What the authority makes of a compensation plan (art. 14). */
public sealed interface PlanAnswer {

    /** It has not said anything about the figures in force. */
    record Open() implements PlanAnswer {}

    /** The whole sum due is confirmed. */
    record Confirmed() implements PlanAnswer {}

    /**
     * No more than a certain sum is confirmed.
     *
     * @param sum fen, above zero
     */
    record ReducedTo(Fen sum) implements PlanAnswer {}

    /** Nothing is confirmed. */
    record Rejected() implements PlanAnswer {}

    /** What may be paid of a sum that is due. */
    default Fen limit(Fen due) {
        return switch (this) {
            case Open open -> due;
            case Confirmed confirmed -> due;
            case ReducedTo(var sum) -> due.min(sum);
            case Rejected rejected -> Fen.ZERO;
        };
    }

    /** True where this lets more of a sum be paid than an earlier answer did. */
    default boolean letsMoreThan(PlanAnswer earlier, Fen due) {
        return limit(due).exceeds(earlier.limit(due));
    }

    /** True where the authority lets the claim be paid, in whole or in part. */
    default boolean lets() {
        return switch (this) {
            case Confirmed confirmed -> true;
            case ReducedTo reduced -> true;
            case Open open -> false;
            case Rejected rejected -> false;
        };
    }
}

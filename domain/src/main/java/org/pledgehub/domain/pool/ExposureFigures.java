package org.pledgehub.domain.pool;

import java.util.stream.Stream;
import org.pledgehub.domain.money.Fen;

/**
 * What loans add to a pool. May be negative, because differences are.
 *
 * @param rights number of pledged rights
 * @param disbursed fen ever disbursed
 * @param outstanding principal still owed, fen
 * @param exposure part of that which the pool bears, fen
 * @param defaults number of loans in default
 * @param nonPerforming outstanding principal of those, fen
 */
public record ExposureFigures(
        long rights, Fen disbursed, Fen outstanding, Fen exposure, long defaults, Fen nonPerforming) {

    /** Nothing. */
    public static final ExposureFigures NOTHING = new ExposureFigures(0, Fen.ZERO, Fen.ZERO, Fen.ZERO, 0, Fen.ZERO);

    /** These and the others; throws {@link ArithmeticException} beyond a long. */
    public ExposureFigures plus(ExposureFigures other) {
        return new ExposureFigures(
                Math.addExact(rights, other.rights),
                disbursed.plus(other.disbursed),
                outstanding.plus(other.outstanding),
                exposure.plus(other.exposure),
                Math.addExact(defaults, other.defaults),
                nonPerforming.plus(other.nonPerforming));
    }

    /** These less the others. */
    public ExposureFigures minus(ExposureFigures other) {
        return new ExposureFigures(
                Math.subtractExact(rights, other.rights),
                disbursed.minus(other.disbursed),
                outstanding.minus(other.outstanding),
                exposure.minus(other.exposure),
                Math.subtractExact(defaults, other.defaults),
                nonPerforming.minus(other.nonPerforming));
    }

    /** True where any figure is below zero, which a sum over loans never is. */
    boolean anyNegative() {
        return rights < 0
                || defaults < 0
                || Stream.of(disbursed, outstanding, exposure, nonPerforming).anyMatch(Fen::isNegative);
    }
}

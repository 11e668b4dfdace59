package org.pledgehub.oracle.loan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in parts per million. */
public final class Shares {

    private Shares() {}

    /** A share of an amount, rounded half up. */
    public static long halfUp(long fen, long ppm) {
        return part(fen, ppm, RoundingMode.HALF_UP);
    }

    /** A share of an amount, rounded down. */
    public static long down(long fen, long ppm) {
        return part(fen, ppm, RoundingMode.DOWN);
    }

    private static long part(long fen, long ppm, RoundingMode rounding) {
        return BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(ppm))
                .movePointLeft(6)
                .setScale(0, rounding)
                .longValueExact();
    }
}

package org.pledgehub.oracle.loan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in parts per million. */
final class Shares {

    private Shares() {}

    /** A share of an amount, rounded half up. */
    static long halfUp(long fen, long ppm) {
        return BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(ppm))
                .movePointLeft(6)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

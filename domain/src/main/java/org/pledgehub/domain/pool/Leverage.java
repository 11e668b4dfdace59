package org.pledgehub.domain.pool;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;

/** How many times the fund's money stands in loans 放大倍数. */
public final class Leverage {

    private static final int LARGEST_BITS = 63;

    private Leverage() {}

    /** Loans over contributions in parts per million, rounded down; empty without contributions or beyond a long. */
    public static OptionalLong ppm(Fen loans, Fen contributed) {
        if (!contributed.isPositive()) {
            return OptionalLong.empty();
        }
        var ppm = BigInteger.valueOf(loans.value())
                .multiply(BigInteger.valueOf(Share.WHOLE_PPM))
                .divide(BigInteger.valueOf(contributed.value()));
        return ppm.bitLength() > LARGEST_BITS ? OptionalLong.empty() : OptionalLong.of(ppm.longValue());
    }
}

package org.pledgehub.domain.right;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;

/**
 * A legal status from a day on, up to the next span.
 *
 * @param from first day
 * @param status status
 * @param cause why it lapsed, where that was told
 */
public record StatusSpan(LocalDate from, LegalStatus status, Told<LapseCause> cause) {

    /** A status of which no cause was told. */
    public StatusSpan(LocalDate from, LegalStatus status) {
        this(from, status, Told.unknown());
    }

    /** True for a lapse that only the annual fee has caused. */
    public boolean isForUnpaidFee() {
        return status == LegalStatus.LAPSED && cause.equals(Told.known(LapseCause.ANNUAL_FEE));
    }
}

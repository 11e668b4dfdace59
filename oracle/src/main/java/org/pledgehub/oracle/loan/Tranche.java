package org.pledgehub.oracle.loan;

import java.time.LocalDate;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.oracle.reading.Said;

/**
 * A disbursement that counts.
 *
 * @param name tranche
 * @param said what stands of it
 */
public record Tranche(String name, Said<LoanDisbursed> said) {

    /** Day of disbursement. */
    public LocalDate on() {
        return said.on();
    }
}

package org.pledgehub.oracle.loan;

import java.time.LocalDate;
import java.util.Optional;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.oracle.reading.Said;

/**
 * A default that stands.
 *
 * @param said report
 * @param curedOn day on which it ended, absent while it lasts
 */
public record Default(Said<DefaultReported> said, Optional<LocalDate> curedOn) {

    /** Day of the default. */
    public LocalDate on() {
        return said.on();
    }
}

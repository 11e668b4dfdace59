package org.pledgehub.oracle.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;

/**
 * A default that stands, from its first report on.
 *
 * @param reports all that speak of it, in legal order
 * @param curedOn day on which it ended, absent while it lasts
 */
public record Default(List<Said<DefaultReported>> reports, Optional<LocalDate> curedOn) {

    /** Its first report. */
    public Said<DefaultReported> said() {
        return reports.getFirst();
    }

    /** Day of the default. */
    public LocalDate on() {
        return said().on();
    }

    /** Name of the tranche that is in default; empty for the loan as a whole. */
    public Optional<String> tranche() {
        return tranche(said());
    }

    static Optional<String> tranche(Said<DefaultReported> report) {
        return Optional.ofNullable(report.payload().getTranche())
                .filter(name -> !name.isBlank())
                .map(Keys::label);
    }
}

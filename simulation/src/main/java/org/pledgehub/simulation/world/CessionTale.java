package org.pledgehub.simulation.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.in.RiskCeded;

/** What is passed on of a loss, and what of it comes in: told at once, later, never, or more than was passed on. */
final class CessionTale {

    private final LoanFile loan;
    private final Choices choices;

    CessionTale(LoanFile loan, Choices choices) {
        this.loan = loan;
        this.choices = choices;
    }

    /** Tells a cession; its receipt, where it comes later, is a correction of the report. */
    void tell(String party, LocalDate on, long cededFen) {
        Long atOnce = choices.chance(55) ? receivedFen(cededFen) : null;
        var said = loan.say(party, on, ceded(cededFen, atOnce));
        if (choices.chance(35)) {
            var sentOn = said.sentOn().plusDays(choices.between(0, 60));
            var later = Telling.of(party, said.on(), sentOn, ceded(cededFen, receivedFen(cededFen)));
            loan.keep(loan.desk().diary().tell(later.correcting(said.eventId())));
        }
    }

    private RiskCeded ceded(long cededFen, @Nullable Long receivedFen) {
        return new RiskCeded(loan.ref(), cededFen, receivedFen);
    }

    private long receivedFen(long cededFen) {
        return choices.oneOf(0L, cededFen, cededFen / 2, cededFen / 3, Math.max(0, cededFen - 1), cededFen + 1);
    }
}

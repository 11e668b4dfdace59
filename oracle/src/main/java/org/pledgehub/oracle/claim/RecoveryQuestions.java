package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.Default;
import org.pledgehub.oracle.loan.Proceeds;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Said;

/**
 * Is it certain that what came in by the day of the notice, and went to the credit of another claim without naming it,
 * is not of the default that is claimed here?
 *
 * @param demand the notice
 * @param living all that live, in order
 */
record RecoveryQuestions(Demand demand, List<Demand> living) {

    private static final Rule<String> NO_GUESS = new Rule<>("", "PH-51", "未规定", "");

    /** One for each that is not certain; a claim that does not live is not asked. */
    List<Finding> findings() {
        Optional<Default> own = demand.byDefault();
        if (own.isEmpty() || !living.contains(demand)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Said<RecoveryReceived> said : Proceeds.of(demand.loan().story()).toList()) {
            if (Proceeds.claim(said.payload()).isEmpty() && isUncertain(said.on(), own.get())) {
                findings.add(Finding.of(NO_GUESS, Outcome.PENDING, "RECOVERY_NAMES_NO_CLAIM"));
            }
        }
        return findings;
    }

    /** Another has it, whose default is over or is not the only one that was told by then. */
    private boolean isUncertain(LocalDate day, Default own) {
        Demand holder = Deductions.holder(day, living);
        if (day.isAfter(demand.noticedOn()) || holder.equals(demand)) {
            return false;
        }
        LocalDate since = holder.byDefault()
                .flatMap(Default::curedOn)
                .filter(own.on()::isAfter)
                .orElse(own.on());
        return !day.isBefore(since);
    }
}

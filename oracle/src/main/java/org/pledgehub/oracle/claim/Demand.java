package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.oracle.loan.Default;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;

/**
 * A notice of compensation on its loan: what a claim is judged by.
 *
 * @param loan the loan
 * @param root the notice as first told; it names the claim
 * @param said the event that says what counts now
 */
record Demand(LoanDossier loan, Fact root, Fact said) {

    String claimId() {
        return Keys.claim(loan.loan(), root.party(), root.eventId());
    }

    CompensationNotice notice() {
        return (CompensationNotice) said.payload();
    }

    LocalDate noticedOn() {
        return said.occurredOn();
    }

    /** The default of the report that it names, or of the latest on or before its day. */
    Optional<Default> byDefault() {
        String named = notice().getDefaultEventId();
        return loan.story().standing(DefaultReported.class).stream()
                .filter(report -> named == null
                        ? !report.on().isAfter(noticedOn())
                        : report.ids().contains(named.strip()))
                .reduce((earlier, later) -> later)
                .flatMap(report -> loan.defaults().stream()
                        .filter(one -> one.reports().contains(report))
                        .findFirst());
    }
}

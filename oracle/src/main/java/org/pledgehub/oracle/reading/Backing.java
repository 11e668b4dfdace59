package org.pledgehub.oracle.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.LoanDisbursed;

/**
 * Who stands behind a loan, as its first disbursement tells: of the guarantors and insurers nobody else is heard. Where it
 * names nobody, all of them are.
 *
 * @param named parties that it names
 */
public record Backing(Set<String> named) {

    static Backing of(Optional<LoanDisbursed> first) {
        return new Backing(first.map(Backing::told).orElse(Set.of()));
    }

    static Set<String> told(LoanDisbursed disbursed) {
        return disbursed.getGuarantors().stream()
                .flatMap(party -> Keys.party(party).stream())
                .collect(Collectors.toSet());
    }

    boolean hears(Fact fact) {
        return fact.role() != Role.GUARANTOR || stands(fact.party());
    }

    /** Whether a party may stand behind the loan. */
    public boolean stands(String party) {
        return named.isEmpty() || named.contains(party);
    }
}

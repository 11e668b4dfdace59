package org.pledgehub.domain.pool;

import org.pledgehub.domain.policy.Confirmation;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * Which steps a claim's policy asks for; the others fall away.
 *
 * @param confirmation whether the authority confirms before anything is paid (art. 14)
 * @param quorum so many different people decide on the fiscal part (art. 15); 0: nobody has to
 * @param fiscal whether the fiscal account makes good its share of what another account has paid
 */
record ClaimDuties(Confirmation confirmation, int quorum, Fiscal fiscal) {

    /** How the fiscal account bears its share. */
    enum Fiscal {
        /** It reimburses the partner account (art. 10). */
        REIMBURSES,
        /** It pays itself. */
        PAYS
    }

    static ClaimDuties of(PoolTerms terms) {
        var payment = terms.policy().payment();
        boolean partnerPays = payment.firstPayer().value() == FirstPayer.PARTNER;
        return new ClaimDuties(
                payment.confirmation().value(),
                terms.policy().decision().quorum().value(),
                partnerPays ? Fiscal.REIMBURSES : Fiscal.PAYS);
    }

    boolean needsConfirmation() {
        return confirmation == Confirmation.REQUIRED;
    }

    boolean reimburses() {
        return fiscal == Fiscal.REIMBURSES;
    }
}

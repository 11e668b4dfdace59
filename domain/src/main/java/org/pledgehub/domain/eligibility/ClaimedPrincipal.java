package org.pledgehub.domain.eligibility;

import org.pledgehub.domain.compensation.UnsharedRepayment;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;

/**
 * How much of the principal of a loan is claimed.
 *
 * @param claimed principal of the notice
 * @param claimedBefore principal of earlier notices that live, for other defaults that were not cured
 * @param lent principal of all tranches
 * @param notShared repaid since the notice and not told as recovered, if anything was
 */
public record ClaimedPrincipal(Fen claimed, Fen claimedBefore, Fen lent, Told<UnsharedRepayment> notShared) {

    /** Of this notice and those before it together. */
    Fen together() {
        return claimed.plus(claimedBefore);
    }
}

package org.pledgehub.domain.eligibility;

import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.money.Fen;

/**
 * The one tranche whose default is claimed.
 *
 * @param tranche which
 * @param disbursed its principal, fen; unknown while no disbursement of it is known
 * @param lent principal of all tranches
 * @param claimed principal of the notice
 * @param claimedBefore principal of earlier notices that live, for defaults that were not cured
 */
public record ClaimedTranche(Tranche tranche, Told<Fen> disbursed, Fen lent, Fen claimed, Fen claimedBefore) {}

package org.pledgehub.domain.eligibility;

import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.money.Fen;

/**
 * The one tranche whose default is claimed.
 *
 * @param tranche which
 * @param disbursed its principal, fen; unknown while no disbursement of it is known
 */
public record ClaimedTranche(Tranche tranche, Told<Fen> disbursed) {}

package org.pledgehub.domain.loan;

import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;

/**
 * Part of the loss that a claimant has passed on by re-guarantee 再担保 or reinsurance 再保险.
 *
 * @param party the claimant; unknown where the notice names only its kind
 * @param ceded principal passed on, fen
 */
public record CededPart(Told<PartyId> party, Fen ceded) {}

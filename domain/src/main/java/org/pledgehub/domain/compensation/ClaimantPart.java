package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;

/**
 * One institution in a claim.
 *
 * @param kind what it is
 * @param party its party id; empty where the notice does not say
 * @param own what principal it bears itself
 * @param ceded part of that which it passed on by re-guarantee 再担保 or reinsurance 再保险
 */
public record ClaimantPart(ClaimantKind kind, String party, OwnPrincipal own, Fen ceded) {

    /** The principal that an institution bears itself. */
    public sealed interface OwnPrincipal {

        /**
         * The notice says.
         *
         * @param amount fen, zero or more
         */
        record Told(Fen amount) implements OwnPrincipal {}

        /** The notice does not say. */
        record NotTold() implements OwnPrincipal {}
    }

    /** A claimant that bears so much. */
    public static ClaimantPart bearing(ClaimantKind kind, String party, Fen own, Fen ceded) {
        return new ClaimantPart(kind, party, new OwnPrincipal.Told(own), ceded);
    }

    /** A claimant whose principal the notice does not tell. */
    public static ClaimantPart untold(ClaimantKind kind, String party, Fen ceded) {
        return new ClaimantPart(kind, party, new OwnPrincipal.NotTold(), ceded);
    }

    /** What it bears in the end, never below zero; nothing where the notice does not tell. */
    Fen borne() {
        return switch (own) {
            case OwnPrincipal.Told(var amount) -> amount.minus(ceded).atLeastZero();
            case OwnPrincipal.NotTold() -> Fen.ZERO;
        };
    }
}

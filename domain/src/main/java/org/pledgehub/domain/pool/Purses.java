package org.pledgehub.domain.pool;

import java.util.EnumMap;
import java.util.Map;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * What is set aside, by the account on which it lies. Versions of a pool's policy may let different accounts pay first:
 * what is set aside under a version lies on the account that pays first under it, or on the two together.
 *
 * <pre>
 *   set aside on the partner account                        ≤ partner cash
 *   set aside on the fiscal account                         ≤ fiscal cash
 *   set aside on the partner, the fiscal, and both accounts ≤ fiscal cash + partner cash
 * </pre>
 */
final class Purses {

    private final Funds funds;
    private final Map<FirstPayer, Fen> held = new EnumMap<>(FirstPayer.class);

    private Purses(Funds funds) {
        this.funds = funds;
    }

    /** With nothing set aside. */
    static Purses empty(Funds funds) {
        return new Purses(funds);
    }

    /** As a pool stands. */
    static Purses of(Pool pool, PoolRules rules) {
        var purses = empty(pool.funds());
        for (var claim : pool.claims().values()) {
            if (!claim.reserved().isZero()) {
                purses.hold(payerOf(claim, rules), claim.reserved());
            }
        }
        return purses;
    }

    /** Where the version is not known here, the money lies somewhere on the two accounts. */
    static FirstPayer payerOf(PoolClaim claim, PoolRules rules) {
        return claim.assessment().terms(rules).map(Purses::payerUnder).orElse(FirstPayer.BOTH);
    }

    static FirstPayer payerUnder(PoolTerms terms) {
        return terms.policy().payment().firstPayer().value();
    }

    /** Sets more aside, or less where the amount is negative. */
    void hold(FirstPayer payer, Fen more) {
        held.merge(payer, more, Fen::plus);
    }

    /** What could be set aside besides, never below zero. */
    Fen free(FirstPayer payer) {
        return left(payer).min(left(FirstPayer.BOTH)).atLeastZero();
    }

    /** True where cash covers all that is set aside. */
    boolean areCovered() {
        for (var payer : FirstPayer.values()) {
            if (left(payer).isNegative()) {
                return false;
            }
        }
        return true;
    }

    private Fen left(FirstPayer payer) {
        return funds.cashOf(payer)
                .minus(
                        switch (payer) {
                            case PARTNER, FISCAL -> held.getOrDefault(payer, Fen.ZERO);
                            case BOTH -> Fen.sum(held.values());
                        });
    }
}

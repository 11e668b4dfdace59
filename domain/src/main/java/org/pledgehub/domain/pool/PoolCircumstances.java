package org.pledgehub.domain.pool;

import org.pledgehub.domain.compensation.Circumstances;
import org.pledgehub.domain.compensation.Circumstances.Contributions;
import org.pledgehub.domain.compensation.Circumstances.Portfolio;
import org.pledgehub.domain.compensation.PayoutStage;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Funding;
import org.pledgehub.domain.policy.PoolTerms;

/** What a pool itself knows of the figures that only some policies ask for. */
final class PoolCircumstances {

    /** No claim came before. */
    private static final Portfolio NO_EARLIER_LOSS = new Portfolio(Fen.ZERO, Fen.ZERO);

    /** Where a claim is looked at alone, or its balance has not been taken yet, the balance leaves room for all of it. */
    private static final Fen ALL_OF_IT = Fen.of(Long.MAX_VALUE);

    private PoolCircumstances() {}

    /** Of a claim as if it were the pool's only one. */
    static Circumstances alone(Pool pool, PoolClaim claim, PoolTerms terms) {
        return after(NO_EARLIER_LOSS, pool, claim, terms);
    }

    /**
     * Of a claim after the losses of those that have their places before it.
     *
     * @param earlier their bases, and what is payable on them
     */
    static Circumstances after(Portfolio earlier, Pool pool, PoolClaim claim, PoolTerms terms) {
        var contributions = pool.paidOn(claim.id()).isPositive() ? asAgreed(terms) : contributions(pool, terms);
        return told(earlier, claim.assessment(), contributions);
    }

    /**
     * Of what was said of a claim since money was paid on it: whether the contributions stand as agreed is asked before
     * that, and its balance was taken.
     */
    static Circumstances paid(PoolClaim claim, ClaimAssessment said, PoolTerms terms) {
        return told(NO_EARLIER_LOSS, said, asAgreed(terms))
                .withBalance(
                        claim.amounts().entitlement().balance().asOptional().orElse(ALL_OF_IT));
    }

    private static Circumstances told(Portfolio earlier, ClaimAssessment said, Told<Contributions> contributions) {
        return new Circumstances(
                Told.known(earlier),
                stageOf(said),
                said.cededReceived(),
                Told.known(ALL_OF_IT),
                contributions,
                said.pledged());
    }

    /** Once recovery has ended all that is due is known; what was paid at the first stage is a part of it. */
    private static PayoutStage stageOf(ClaimAssessment said) {
        return said.toEnd()
                .<PayoutStage>map(until -> new PayoutStage.Whole())
                .asOptional()
                .orElseGet(PayoutStage.First::new);
    }

    /** They are added up only where they are asked for. */
    private static Told<Contributions> contributions(Pool pool, PoolTerms terms) {
        return switch (terms.policy().payment().fundingTest().value()) {
            case REPORTED -> Told.unknown();
            case ENFORCED -> {
                var sums = AccountSums.of(pool.funds(), MovementKind.CONTRIBUTION);
                yield Told.known(new Contributions(sums.fiscal(), sums.partner()));
            }
        };
    }

    private static Told<Contributions> asAgreed(PoolTerms terms) {
        return switch (terms.policy().payment().funding().value()) {
            case Funding.FiscalOnly() -> Told.unknown();
            case Funding.Matched(var agreed) ->
                Told.known(new Contributions(Fen.of(agreed.numerator()), Fen.of(agreed.denominator())));
        };
    }
}

package org.pledgehub.domain.compensation;

import java.math.BigInteger;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;

/**
 * Figures that only some policies ask for. Where a policy asks and the figure is not told, nothing is computed.
 *
 * @param portfolio what the pool's earlier losses come to
 * @param stage which stage of the payout
 * @param cededReceived what has been received of what was ceded
 * @param balance what the pool holds, both accounts less what is reserved for others
 * @param contributions what the parties have paid in
 * @param pledged part that the pledged rights have in the value of all collateral
 */
public record Circumstances(
        Told<Portfolio> portfolio,
        PayoutStage stage,
        Told<Fen> cededReceived,
        Told<Fen> balance,
        Told<Contributions> contributions,
        Told<PledgedPart> pledged) {

    /** The same of a loan whose collateral nobody asks about. */
    public Circumstances(
            Told<Portfolio> portfolio,
            PayoutStage stage,
            Told<Fen> cededReceived,
            Told<Fen> balance,
            Told<Contributions> contributions) {
        this(portfolio, stage, cededReceived, balance, contributions, Told.unknown());
    }

    /** None is told; it is the first stage. */
    public static Circumstances untold() {
        return new Circumstances(
                Told.unknown(), new PayoutStage.First(), Told.unknown(), Told.unknown(), Told.unknown());
    }

    /** The same with what has been received of what was ceded. */
    public Circumstances withCededReceived(Told<Fen> received) {
        return new Circumstances(portfolio, stage, received, balance, contributions, pledged);
    }

    /** The same with the balance with which liability ends. */
    public Circumstances withBalance(Fen told) {
        return new Circumstances(portfolio, stage, cededReceived, Told.known(told), contributions, pledged);
    }

    /** The same with the part of the pledged rights. */
    public Circumstances withPledged(Told<PledgedPart> part) {
        return new Circumstances(portfolio, stage, cededReceived, balance, contributions, part);
    }

    /**
     * The losses of a pool's earlier projects.
     *
     * @param loss their bases together
     * @param borne what the pool bears of them
     */
    public record Portfolio(Fen loss, Fen borne) {}

    /**
     * What the parties have paid in.
     *
     * @param fiscal fiscal contributions
     * @param partner partner contributions
     */
    public record Contributions(Fen fiscal, Fen partner) {

        /** True where they stand as agreed, fiscal to partner. */
        boolean areAs(Ratio agreed) {
            return BigInteger.valueOf(fiscal.value())
                    .multiply(BigInteger.valueOf(agreed.denominator()))
                    .equals(BigInteger.valueOf(partner.value()).multiply(BigInteger.valueOf(agreed.numerator())));
        }
    }
}

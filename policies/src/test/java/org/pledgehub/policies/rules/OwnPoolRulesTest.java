package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.compensation.AmountBasis;
import org.pledgehub.domain.compensation.AvailableMoney;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.Circumstances;
import org.pledgehub.domain.compensation.ClaimantKind;
import org.pledgehub.domain.compensation.ClaimantPart;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.compensation.InterestSpan;
import org.pledgehub.domain.compensation.LoanShare;
import org.pledgehub.domain.compensation.NoticeFigures;
import org.pledgehub.domain.compensation.PledgedPart;
import org.pledgehub.domain.compensation.RequestedSum;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.policy.Ruled;

/**
 * What holds where the policy of a pool leaves a parameter out, one test each; the name ends with the id of the rule of our
 * own. Chaoyang leaves out all of these. The loss is 10 000.00 of principal and 1 000.00 of interest, a fifth of it 2 200.00.
 */
final class OwnPoolRulesTest {

    private static final PresetRules RULES = PresetRules.of("chaoyang", 1);
    private static final Fen FIFTH = Fen.of(220_000);
    private static final InterestSpan FOUR_HUNDRED_DAYS = span(Told.unknown());

    private static InterestSpan span(Told<LocalDate> bankruptOn) {
        return new InterestSpan(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-02-05"), bankruptOn);
    }

    private static void leavesOut(Ruled<?> parameter, String rule) {
        assertThat(HouseDefaults.holdFor(parameter)).isTrue();
        assertThat(parameter.rule().ruleId()).isEqualTo(rule);
    }

    private static NoticeFigures loss(InterestSpan interest, Told<LoanShare> share, Told<Fen> otherLevels) {
        return new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(1_000_000), LossItem.INTEREST, Fen.of(100_000)),
                RequestedSum.unstated(),
                List.of(ClaimantPart.bearing(ClaimantKind.BANK, "icbc", Fen.of(1_000_000), Fen.ZERO)),
                share,
                Told.known(interest),
                otherLevels);
    }

    private static NoticeFigures loss() {
        return loss(FOUR_HUNDRED_DAYS, Told.unknown(), Told.unknown());
    }

    private static Compensation due(PoolTerms terms, NoticeFigures figures, Fen ceded, Circumstances circumstances) {
        var what = new CompensationCase(terms, figures, ceded, Fen.ZERO, Map.of(), AvailableMoney.unlimited());
        if (CompensationCalculator.calculate(what.with(circumstances)) instanceof Calculation.Computed(var due)) {
            return due;
        }
        throw new AssertionError("something is missing");
    }

    private static Compensation due(NoticeFigures figures) {
        return due(PoolTerms.of(RULES.policy()), figures, Fen.ZERO, Circumstances.untold());
    }

    private static Compensation due(NoticeFigures figures, Circumstances circumstances) {
        return due(PoolTerms.of(RULES.policy()), figures, Fen.ZERO, circumstances);
    }

    @Test
    void shouldAskForNoLeastShareOfALoanByPH04() {
        leavesOut(RULES.policy().coverage().poolShareFloor(), "PH-04");
        var hundredth = Told.known(new LoanShare(Fen.of(1), Fen.of(100)));

        assertThat(due(loss(FOUR_HUNDRED_DAYS, hundredth, Told.unknown())).poolAmount())
                .isEqualTo(FIFTH);
    }

    /** 1 000.00 are ceded, and nothing of it has come: a fifth of the 10 000.00 that are left. */
    @Test
    void shouldTakeOffWhatWasCededWhetherOrNotItCameByPH05() {
        leavesOut(RULES.policy().coverage().ceded(), "PH-05");
        var untold = Circumstances.untold();
        var ceded = Fen.of(100_000);
        var terms = PoolTerms.of(RULES.policy());

        assertThat(due(terms, loss(), ceded, untold).poolAmount()).isEqualTo(Fen.of(200_000));
        assertThat(due(terms, loss(), ceded, untold.withCededReceived(Told.known(Fen.ZERO)))
                        .poolAmount())
                .isEqualTo(Fen.of(200_000));
    }

    @Test
    void shouldCountInterestForHoweverManyDaysByPH06() {
        leavesOut(RULES.policy().coverage().interestLimit(), "PH-06");

        assertThat(due(loss()).covered()).isEqualTo(Fen.of(1_100_000));
        assertThat(due(loss()).poolAmount()).isEqualTo(FIFTH);
    }

    @Test
    void shouldCountInterestAfterABankruptcyAsItIsNotifiedByPH07() {
        leavesOut(RULES.policy().coverage().bankruptcy(), "PH-07");
        var bankrupt = span(Told.known(LocalDate.parse("2025-01-02")));

        assertThat(due(loss(bankrupt, Told.unknown(), Told.unknown())).covered())
                .isEqualTo(Fen.of(1_100_000));
    }

    /** What there is no money for is queued; it is due all the same. */
    @Test
    void shouldOweMoreThanThePoolHoldsByPH08() {
        leavesOut(RULES.policy().coverage().balanceCap(), "PH-08");

        assertThat(due(loss(), Circumstances.untold().withBalance(Fen.of(1))).poolAmount())
                .isEqualTo(FIFTH);
    }

    @Test
    void shouldPayAllAtOnceByPH11() {
        leavesOut(RULES.policy().payment().payout(), "PH-11");
        var due = due(loss());

        assertThat(due.poolAmount()).isEqualTo(FIFTH);
        assertThat(due.entitlement().whole()).isEqualTo(FIFTH);
    }

    @Test
    void shouldTakeThePolicysShareWhateverANoticeTellsOfTheLoansOwnByPH13() {
        leavesOut(RULES.policy().coverage().shareSource(), "PH-13");
        var half = Told.known(new LoanShare(Fen.of(1), Fen.of(2)));

        assertThat(due(loss(FOUR_HUNDRED_DAYS, half, Told.unknown())).poolAmount())
                .isEqualTo(FIFTH);
    }

    @Test
    void shouldLetTheFiscalAccountBearItsShareOfEveryProductByPH15() {
        leavesOut(RULES.policy().payment().fiscalProducts(), "PH-15");
        var terms = PoolTerms.of(RULES.policy());

        assertThat(due(terms.forProduct(Told.known("无名产品")), loss(), Fen.ZERO, Circumstances.untold())
                        .fiscal())
                .isEqualTo(Fen.of(110_000));
        assertThat(due(terms.forProduct(Told.unknown()), loss(), Fen.ZERO, Circumstances.untold())
                        .fiscal())
                .isEqualTo(Fen.of(110_000));
    }

    /** A house of nine times the patent's value secures the loan too. */
    @Test
    void shouldCountTheWholeLossWhatEverElseSecuresTheLoanByPH54() {
        leavesOut(RULES.policy().coverage().mixedPledge(), "PH-54");
        var tenth = Told.known(new PledgedPart(Fen.of(1), Fen.of(10)));

        assertThat(due(loss(), Circumstances.untold().withPledged(tenth)).poolAmount())
                .isEqualTo(FIFTH);
    }

    @Test
    void shouldAskNothingOfWhatOtherLevelsBearByPH55() {
        leavesOut(RULES.policy().coverage().allLevelsCeiling(), "PH-55");

        assertThat(due(loss(FOUR_HUNDRED_DAYS, Told.unknown(), Told.known(Fen.of(1_100_000))))
                        .poolAmount())
                .isEqualTo(FIFTH);
    }
}

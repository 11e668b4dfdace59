package org.pledgehub.oracle.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.oracle.claim.Terms.Shortage;

/** The worked figures of {@code docs/compensation.md}, and what cannot be computed. */
final class AmountTest {

    private static final long ENOUGH = Long.MAX_VALUE;

    @Test
    void shouldRoundTheCeilingDownInTheWorkedExample() {
        Amount amount = Amount.of(claim(loss().build(), 0, 0), terms(200_000, 200_000), ENOUGH);

        assertEquals(new Amount(102_469_134, 102_469_134, 20_493_826, List.of()), amount);
    }

    @Test
    void shouldRoundTheShareHalfUpBelowItsCeiling() {
        Amount amount = Amount.of(claim(loss().build(), 0, 0), terms(200_000, 300_000), ENOUGH);

        assertEquals(20_493_827, amount.poolFen());
    }

    @Test
    void shouldTakeOffWhatWasCededAndWhatWasRecoveredBefore() {
        Amount amount = Amount.of(claim(loss().build(), 2_469_134, 50_000_000), terms(200_000, 200_000), ENOUGH);

        assertEquals(50_000_000, amount.baseFen());
        assertEquals(10_000_000, amount.poolFen());
    }

    @Test
    void shouldNeverPayMoreThanTheSumRequestedOrTheRoomUnderACap() {
        ClaimAssessed asked = claim(loss().setRequestedFen(123L).build(), 0, 0);

        assertEquals(123, Amount.of(asked, terms(200_000, 200_000), ENOUGH).poolFen());
        assertEquals(45, Amount.of(asked, terms(200_000, 200_000), 45).poolFen());
    }

    @Test
    void shouldSayThatNothingIsDueWhenTheLossWasMadeGood() {
        Amount amount = Amount.of(claim(loss().build(), 102_469_134, 1), terms(200_000, 200_000), ENOUGH);

        assertEquals(new Amount(102_469_134, 0, 0, List.of("NOTHING_DUE")), amount);
    }

    @Test
    void shouldNotGuessWhatANoticeDoesNotSay() {
        CompensationNotice silent = notice().setAmountBasis(AmountBasis.REQUESTED_COMPENSATION)
                .setClaimants(List.of(claimant(7L), claimant(null)))
                .build();

        assertEquals(
                List.of("REQUESTED_SUM_MISSING", "LOSS_NOT_TOLD", "CLAIMANT_PART_MISSING"),
                Amount.of(claim(silent, 0, 0), terms(200_000, 200_000), ENOUGH).held());
    }

    private static Claimant claimant(Long ownFen) {
        return Claimant.newBuilder()
                .setKind(ClaimantKind.BANK)
                .setOwnPrincipalFen(ownFen)
                .build();
    }

    private static CompensationNotice.Builder loss() {
        return notice().setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(100_000_000)
                .setInterestFen(2_345_678)
                .setPenaltyInterestFen(123_456);
    }

    private static CompensationNotice.Builder notice() {
        return CompensationNotice.newBuilder().setLoan(new LoanRef("bank-a", "HT-1"));
    }

    /** 20 493 826 in all, three quarters of it half up; 102 469 134 less 2 469 134 are a hundred million. */
    @Test
    void shouldOweAPartFirstAndTheWholeOnceRecoveryHasEnded() {
        ClaimAssessed open = claim(loss().build(), 0, 0);
        ClaimAssessed ended = ClaimAssessed.newBuilder(open)
                .setRecoveryEndedOn(LocalDate.parse("2026-07-01"))
                .setRecoveredToEndGrossFen(2_500_000)
                .setRecoveredToEndCostFen(30_866)
                .build();

        Amount first = Amount.of(open, staged(), ENOUGH);
        assertEquals(15_370_370, first.poolFen());
        assertEquals(5_123_456, first.openFen());
        assertEquals(new Amount(102_469_134, 100_000_000, 20_000_000, List.of()), Amount.of(ended, staged(), ENOUGH));
    }

    /** Two thirds of 102 469 134 are 68 312 756; a fifth of that is owed. */
    @Test
    void shouldCountOnlyTheRightsPartOfTheLoss() {
        ClaimAssessed claim = told(loss().build(), new RightsPart(200, 300));

        assertEquals(
                new Amount(102_469_134, 68_312_756, 13_662_551, List.of()),
                Amount.of(claim, with(finer(Optional.empty(), true, Optional.empty())), ENOUGH));
    }

    /** Four fifths of 102 469 134 are 81 975 307 down, whatever part of it counts; others bear seventy million of them. */
    @Test
    void shouldLeaveToThePoolWhatOtherLevelsLeave() {
        Terms terms = with(finer(Optional.empty(), true, Optional.of(800_000)));

        assertEquals(
                11_975_307,
                Amount.of(told(loss().setOtherLevelsFen(70_000_000L).build(), new RightsPart(2, 3)), terms, ENOUGH)
                        .poolFen());
        assertEquals(
                List.of("NOTHING_DUE"),
                Amount.of(told(loss().setOtherLevelsFen(81_975_307L).build(), new RightsPart(2, 3)), terms, ENOUGH)
                        .held());
    }

    @Test
    void shouldNotGuessWhatOthersBearNorWhatTheRightsAreWorth() {
        Terms terms = with(finer(Optional.empty(), true, Optional.of(800_000)));

        assertEquals(
                List.of("OTHER_LEVELS_NOT_TOLD", "VALUATION_MISSING"),
                Amount.of(claim(loss().build(), 0, 0), terms, ENOUGH).held());
    }

    private static ClaimAssessed told(CompensationNotice notice, RightsPart part) {
        var check = RuleCheck.newBuilder()
                .setRuleId("PH-54")
                .setArticle("")
                .setPhrase("")
                .setOutcome("PASS")
                .setCode(null)
                .setDetail(part.detail())
                .build();
        return ClaimAssessed.newBuilder(claim(notice, 0, 0))
                .setChecks(List.of(check))
                .build();
    }

    private static Terms staged() {
        return with(finer(Optional.of(750_000), false, Optional.empty()));
    }

    private static Terms with(Terms.Finer finer) {
        Terms plain = terms(200_000, 200_000);
        return new Terms(
                plain.items(),
                plain.sharePpm(),
                plain.ceilingPpm(),
                plain.shareBase(),
                plain.caps(),
                plain.fiscalPpm(),
                plain.firstPayer(),
                plain.shortage(),
                plain.course(),
                finer);
    }

    private static Terms.Finer finer(
            Optional<Integer> firstStagePpm, boolean rightsOnly, Optional<Integer> allLevelsPpm) {
        return new Terms.Finer(
                false,
                0,
                List.of(),
                false,
                Optional.empty(),
                false,
                "NONE",
                Terms.Finer.SILENT.funding(),
                firstStagePpm,
                List.of(),
                rightsOnly,
                allLevelsPpm);
    }

    private static Terms terms(long share, long ceiling) {
        return new Terms(
                Set.of("PRINCIPAL", "INTEREST", "PENALTY_INTEREST"),
                share,
                ceiling,
                "PROJECT_LOSS",
                List.of(),
                500_000,
                Set.of(PoolAccount.PARTNER),
                Shortage.PARTIAL_AND_QUEUE,
                new Terms.Course(false, 2, false, "PARI_PASSU"),
                Terms.Finer.SILENT);
    }

    private static ClaimAssessed claim(CompensationNotice notice, long cededFen, long recoveredFen) {
        return ClaimAssessed.newBuilder()
                .setClaimId("bank-a/HT-1#n1")
                .setLoan("bank-a/HT-1")
                .setBank("bank-a")
                .setPool("pool-a")
                .setSequence(1)
                .setVerdict(ClaimVerdict.ELIGIBLE)
                .setReasons(List.of())
                .setChecks(List.of())
                .setNoticedOn(LocalDate.of(2025, 6, 1))
                .setNotice(notice)
                .setNoticeParty("bank-a")
                .setCededFen(cededFen)
                .setRecoveredFen(recoveredFen)
                .setOutstandingFen(100_000_000)
                .setInputs(List.of())
                .build();
    }
}

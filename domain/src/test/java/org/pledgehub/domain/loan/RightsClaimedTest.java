package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.BANK;
import static org.pledgehub.domain.loan.LoanScenario.BORROWER;
import static org.pledgehub.domain.loan.LoanScenario.LOAN;
import static org.pledgehub.domain.loan.LoanScenario.PATENT;
import static org.pledgehub.domain.loan.LoanScenario.POOL;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.claim;
import static org.pledgehub.domain.loan.LoanScenario.claimable;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.defaultedTwice;
import static org.pledgehub.domain.loan.LoanScenario.key;
import static org.pledgehub.domain.loan.LoanScenario.noticed;
import static org.pledgehub.domain.loan.LoanScenario.pledged;
import static org.pledgehub.domain.loan.LoanScenario.registeredFrom;
import static org.pledgehub.domain.loan.LoanScenario.reversal;
import static org.pledgehub.domain.loan.LoanScenario.verdicts;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.eligibility.CheckOutcome;
import org.pledgehub.domain.eligibility.ClaimVerdict;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.eligibility.PledgedRight;
import org.pledgehub.domain.eligibility.RuleCheck;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.right.ClaimOnRight;
import org.pledgehub.domain.right.PledgeSpan;
import org.pledgehub.domain.right.RightHistory;

/** PH-52: a claim waits while an earlier one stands in another pool on another loan that the same right secures. */
class RightsClaimedTest {

    private static final RightId TRADEMARK = RightId.of("TRADEMARK:123");
    private static final PoolId ELSEWHERE = PoolId.of("hd");

    @Test
    void shouldWaitForAPersonWhereTheRightWasClaimedInAnotherPoolBefore() {
        var dossier = claimable()
                .claimed(PATENT, elsewhere("cmb/C7", ELSEWHERE, "2026-06-24"))
                .dossier();

        assertThat(verdicts(dossier)).containsExactly("icbc/C1#n1 PENDING [RIGHT_CLAIMED_ELSEWHERE]");
    }

    @Test
    void shouldTellNothingOfTheOtherClaimButItsPoolAndTheRight() {
        var check = held(claimable()
                .claimed(PATENT, elsewhere("cmb/C7", ELSEWHERE, "2026-06-24"))
                .dossier());

        assertThat(check).singleElement().satisfies(one -> {
            assertThat(one.rule().ruleId()).isEqualTo("PH-52");
            assertThat(one.outcome()).isEqualTo(CheckOutcome.PENDING);
            assertThat(one.detail()).isEqualTo(Map.of("right", "PATENT:200310100002X", "pool", "hd"));
        });
    }

    @Test
    void shouldPassWhereTheOtherPoolWasAskedLater() {
        var dossier = claimable()
                .claimed(PATENT, elsewhere("cmb/C7", ELSEWHERE, "2026-06-26"))
                .dossier();

        assertThat(verdicts(dossier)).containsExactly("icbc/C1#n1 ELIGIBLE []");
    }

    @Test
    void shouldPassWhereTheOtherLoanIsInTheSamePool() {
        var dossier = claimable()
                .claimed(PATENT, elsewhere("cmb/C7", POOL, "2026-06-24"))
                .dossier();

        assertThat(verdicts(dossier)).containsExactly("icbc/C1#n1 ELIGIBLE []");
    }

    @Test
    void shouldGoByTheLoanWhereNothingElseTellsTwoNoticesApart() {
        assertThat(verdicts(claimable().claimed(PATENT, twin("icbc/C0")).dossier()))
                .containsExactly("icbc/C1#n1 PENDING [RIGHT_CLAIMED_ELSEWHERE]");
        assertThat(verdicts(claimable().claimed(PATENT, twin("icbc/C2")).dossier()))
                .containsExactly("icbc/C1#n1 ELIGIBLE []");
    }

    @Test
    void shouldKeepItsPlaceWhereTheDayOfTheNoticeIsCorrected() {
        var dossier = claimable()
                .given(correction("n2", "n1", "2026-07-20", noticed()))
                .claimed(PATENT, elsewhere("cmb/C7", ELSEWHERE, "2026-07-01"))
                .dossier();

        assertThat(verdicts(dossier)).containsExactly("icbc/C1#n1 ELIGIBLE []");
        assertThat(dossier.claimsOnRights().get(PATENT))
                .extracting(ClaimOnRight::noticedOn)
                .isEqualTo(LocalDate.parse("2026-06-25"));
    }

    @Test
    void shouldWaitEvenWhereAnotherRightIsClaimedNowhereElse() {
        var dossier = claimable()
                .given(bank("p2", "2026-01-13", both()))
                .right(TRADEMARK, registeredFrom("2026-01-10"))
                .claimed(PATENT, elsewhere("cmb/C7", ELSEWHERE, "2026-06-24"))
                .dossier();

        assertThat(verdicts(dossier)).containsExactly("icbc/C1#n1 PENDING [RIGHT_CLAIMED_ELSEWHERE]");
    }

    @Test
    void shouldNotWaitForARightThatIsPledgedNoMore() {
        var dossier = claimable()
                .given(bank("p2", "2026-01-13", both()))
                .given(bank("p3", "2026-01-14", pledged()))
                .right(TRADEMARK, registeredFrom("2026-01-10"))
                .claimed(TRADEMARK, elsewhere("cmb/C7", ELSEWHERE, "2026-06-24"))
                .dossier();

        assertThat(verdicts(dossier)).containsExactly("icbc/C1#n1 ELIGIBLE []");
    }

    @Test
    void shouldNameEachRightAndPoolOnce() {
        var dossier = claimable()
                .given(bank("p2", "2026-01-13", both()))
                .right(TRADEMARK, registeredFrom("2026-01-10"))
                .claimed(
                        PATENT,
                        elsewhere("abc/C9", PoolId.of("zz"), "2026-06-01"),
                        elsewhere("cmb/C7", ELSEWHERE, "2026-06-20"),
                        elsewhere("cmb/C8", ELSEWHERE, "2026-06-24"))
                .claimed(TRADEMARK, elsewhere("cmb/C7", ELSEWHERE, "2026-06-20"))
                .dossier();

        assertThat(held(dossier).stream()
                        .map(one ->
                                one.detail().get("right") + " " + one.detail().get("pool")))
                .containsExactly("PATENT:200310100002X hd", "PATENT:200310100002X zz", "TRADEMARK:123 hd");
    }

    @Test
    void shouldTellItsRightsTheFirstClaimThatLives() {
        assertThat(claimable().dossier().claimsOnRights())
                .containsOnlyKeys(PATENT)
                .containsValue(new ClaimOnRight(
                        LOAN,
                        POOL,
                        LocalDate.parse("2026-06-25"),
                        LocalDate.parse("2026-06-25").atTime(4, 0).toInstant(ZoneOffset.UTC),
                        key(BANK, "n1")));
    }

    @Test
    void shouldTellNothingOfAClaimThatWasWithdrawnOrTakenBackOrOfAnUndoneLoan() {
        assertThat(claimable()
                        .given(bank("w1", "2026-07-01", new LoanFact.NoticeWithdrawn(EventId.of("n1"))))
                        .dossier()
                        .claimsOnRights())
                .isEmpty();
        assertThat(claimable()
                        .given(reversal("u1", "n1", "2026-07-01"))
                        .dossier()
                        .claimsOnRights())
                .isEmpty();
        assertThat(claimable()
                        .given(reversal("u1", "d1", "2026-07-01"))
                        .dossier()
                        .claimsOnRights())
                .isEmpty();
    }

    @Test
    void shouldTellOfTheClaimForTheNewDefaultOnceTheFirstIsCured() {
        assertThat(defaultedTwice().dossier().claimsOnRights().get(PATENT))
                .extracting(ClaimOnRight::notice)
                .isEqualTo(key(BANK, "n2"));
    }

    @Test
    void shouldTellTheSameWhateverIsClaimedElsewhere() {
        var alone = claimable().dossier();
        var held = claimable()
                .claimed(PATENT, elsewhere("cmb/C7", ELSEWHERE, "2026-06-24"))
                .dossier();

        assertThat(claim(held, "n1").assessment().verdict()).isEqualTo(ClaimVerdict.PENDING);
        assertThat(held.claimsOnRights()).isEqualTo(alone.claimsOnRights());
    }

    @Test
    void shouldNeitherHoldNorWaitOnARightThatWasOnlyListed() {
        var dossier = claimable()
                .right(PATENT, registeredFor("cmb", Told.unknown()))
                .claimed(PATENT, elsewhere("cmb/C7", ELSEWHERE, "2026-06-24"))
                .dossier();

        assertThat(verdicts(dossier)).containsExactly("icbc/C1#n1 INELIGIBLE [PLEDGE_NOT_REGISTERED]");
        assertThat(dossier.claimsOnRights()).isEmpty();
    }

    @Test
    void shouldTellOnlyThoseOfItsRightsThatWereRegistered() {
        var dossier = claimable().given(bank("p2", "2026-01-13", both())).dossier();

        assertThat(dossier.claimsOnRights()).containsOnlyKeys(PATENT);
    }

    @Test
    void shouldHoldOnARightWhoseRegistrationHasEnded() {
        var ended = Told.known(LocalDate.parse("2026-02-01"));
        var dossier = claimable().right(PATENT, registeredFor("icbc", ended)).dossier();

        assertThat(dossier.claimsOnRights()).containsOnlyKeys(PATENT);
    }

    @Test
    void shouldHoldAndWaitOnARightThatIsRegisteredForWhoeverElseClaims() {
        var guarantor = PartyId.of("danbao");
        var dossier = claimable()
                .given(correction(
                        "n2",
                        "n1",
                        "2026-06-25",
                        new LoanFact.CompensationNotified(
                                Told.unknown(), AmountBasisTold.GIVEN, List.of(), List.of(guarantor))))
                .right(PATENT, registeredFor("danbao", Told.unknown()))
                .claimed(PATENT, elsewhere("cmb/C7", ELSEWHERE, "2026-06-24"))
                .dossier();

        assertThat(verdicts(dossier)).containsExactly("icbc/C1#n1 PENDING [RIGHT_CLAIMED_ELSEWHERE]");
        assertThat(dossier.claimsOnRights()).containsOnlyKeys(PATENT);
    }

    @Test
    void shouldHoldItsPlaceByANoticeWithoutAmounts() {
        var dossier = claimable()
                .given(correction("n2", "n1", "2026-06-25", noticed(AmountBasisTold.MISSING)))
                .dossier();

        assertThat(claim(dossier, "n1").assessment().verdict()).isEqualTo(ClaimVerdict.PENDING);
        assertThat(dossier.claimsOnRights()).containsOnlyKeys(PATENT);
    }

    private static RightHistory registeredFor(String pledgee, Told<LocalDate> endedOn) {
        var span = new PledgeSpan("N9", BORROWER, PartyId.of(pledgee), LocalDate.parse("2026-01-10"), endedOn);
        return new RightHistory(List.of(span), List.of(), List.of());
    }

    private static List<RuleCheck> held(Dossier dossier) {
        return claim(dossier, "n1").assessment().checks().stream()
                .filter(check -> check.reason().equals(Told.known(EligibilityReason.RIGHT_CLAIMED_ELSEWHERE)))
                .toList();
    }

    private static ClaimOnRight elsewhere(String loan, PoolId pool, String noticedOn) {
        var key = LoanKey.of(loan);
        var day = LocalDate.parse(noticedOn);
        return new ClaimOnRight(key, pool, day, day.atTime(4, 0).toInstant(ZoneOffset.UTC), key(key.bank(), "k1"));
    }

    /** As noticed as the claim of the loan, even under one event id. */
    private static ClaimOnRight twin(String loan) {
        var like = elsewhere(loan, ELSEWHERE, "2026-06-25");
        return new ClaimOnRight(
                like.loan(), like.pool(), like.noticedOn(), like.recordedAt(), new EventKey(BANK, EventId.of("n1")));
    }

    private static LoanFact.RightsPledged both() {
        return new LoanFact.RightsPledged(
                List.of(
                        new PledgedRight(PATENT, BORROWER, Told.unknown()),
                        new PledgedRight(TRADEMARK, BORROWER, Told.unknown())),
                Told.unknown());
    }
}

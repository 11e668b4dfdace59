package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.PATENT;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.claim;
import static org.pledgehub.domain.loan.LoanScenario.claimable;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.defaulted;
import static org.pledgehub.domain.loan.LoanScenario.defaultedTwice;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.lapsedFrom;
import static org.pledgehub.domain.loan.LoanScenario.noticed;
import static org.pledgehub.domain.loan.LoanScenario.operator;
import static org.pledgehub.domain.loan.LoanScenario.recovered;
import static org.pledgehub.domain.loan.LoanScenario.reversal;
import static org.pledgehub.domain.loan.LoanScenario.verdicts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.VersionAnchor;

/** The claims of a dossier. */
class DossierClaimsTest {

    @Test
    void shouldFindAClaimEligible() {
        assertThat(verdicts(claimable().dossier())).containsExactly("icbc/C1#n1 ELIGIBLE []");
    }

    /** Disbursed on 16 January, in default on 20 June, notice on 25 June. */
    @ParameterizedTest
    @CsvSource({
        "DISBURSEMENT, 2026-01-16, 2", "DISBURSEMENT, 2026-01-17, 1",
        "DEFAULT, 2026-06-20, 2", "DEFAULT, 2026-06-21, 1",
        "CLAIM, 2026-06-25, 2", "CLAIM, 2026-06-26, 1",
    })
    void shouldJudgeAClaimByTheVersionThatItsDayPicks(VersionAnchor anchor, String from, int version) {
        var dossier = claimable()
                .under(LoanPolicies.strict(), LoanPolicies.nextPickedBy(anchor, from))
                .dossier();

        assertThat(dossier.claims())
                .extracting(claim -> claim.policy().asOptional().orElseThrow().version())
                .containsExactly(version);
        assertThat(dossier.terms().policy().orElseThrow().ref().version())
                .as("the loan itself goes by its disbursement")
                .isEqualTo(from.equals("2026-01-16") ? 2 : 1);
    }

    @Test
    void shouldLoseItsClaimByARetroactiveLapse() {
        assertThat(verdicts(claimable().right(PATENT, lapsedFrom("2026-06-01")).dossier()))
                .containsExactly("icbc/C1#n1 INELIGIBLE [RIGHT_NOT_IN_FORCE]");
    }

    @Test
    void shouldLetOnlyTheFirstNoticeLiveForADefault() {
        var guarantor = LoanScenario.event(
                PartyId.of("guarantor"), Role.GUARANTOR, "n1", "2026-06-24", Relation.original(), noticed());

        assertThat(verdicts(claimable().given(guarantor).dossier()))
                .containsExactlyInAnyOrder(
                        "icbc/C1#guarantor:n1 ELIGIBLE []", "icbc/C1#n1 INELIGIBLE [DEFAULT_ALREADY_CLAIMED]");
    }

    @Test
    void shouldGiveItsPlaceBackWhenANoticeIsWithdrawn() {
        var dossier = claimable()
                .given(
                        bank("n2", "2026-06-26", noticed()),
                        bank("w1", "2026-06-27", new LoanFact.NoticeWithdrawn(EventId.of("n1"))))
                .dossier();

        assertThat(verdicts(dossier)).containsExactlyInAnyOrder("icbc/C1#n1 WITHDRAWN []", "icbc/C1#n2 ELIGIBLE []");
    }

    @Test
    void shouldSayWhichDefaultIsClaimedWhateverBecomesOfTheNotice() {
        var standing = claimable().dossier().claims().getFirst();
        var reversed = claimable()
                .given(reversal("u1", "n1", "2026-06-26"))
                .dossier()
                .claims()
                .getFirst();

        assertThat(standing.claimedDefault().asOptional())
                .hasValueSatisfying(key -> assertThat(key).hasToString("icbc/x1"));
        assertThat(reversed.claimedDefault()).isEqualTo(standing.claimedDefault());
    }

    @Test
    void shouldMakeNoClaimOfAnOperatorsNoticeBeforeItIsKnownWhoMaySpeak() {
        var own = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(10)), operator("n1", "2026-06-25", noticed()));

        assertThat(verdicts(own.withoutPool().dossier())).isEmpty();
        assertThat(verdicts(claimable()
                        .given(operator("n2", "2026-06-26", noticed()))
                        .dossier()))
                .contains("icbc/C1#operator:n2 INELIGIBLE [DEFAULT_ALREADY_CLAIMED]");
    }

    @Test
    void shouldMakeNoClaimOfAStrangersNoticeThatHeReversed() {
        var stranger = PartyId.of("stranger");
        var notice = LoanScenario.event(stranger, Role.OPERATOR, "n1", "2026-06-25", Relation.original(), noticed());
        var reversal = LoanScenario.event(
                stranger,
                Role.OPERATOR,
                "u1",
                "2026-06-26",
                Relation.reverses(EventId.of("n1")),
                new LoanFact.Reversed());

        assertThat(verdicts(new LoanScenario()
                        .given(bank("d1", "2026-01-16", disbursed(10)), notice, reversal)
                        .dossier()))
                .isEmpty();
    }

    @Test
    void shouldKeepTheNameOfACorrectedNotice() {
        var dossier = claimable()
                .given(correction("n1a", "n1", "2026-06-26", noticed(AmountBasisTold.MISSING)))
                .dossier();

        assertThat(verdicts(dossier)).containsExactly("icbc/C1#n1 PENDING [AMOUNT_BASIS_MISSING]");
    }

    @Test
    void shouldWithdrawTheClaimsOfAReversedNoticeAndOfAWithdrawnLoan() {
        assertThat(verdicts(
                        claimable().given(reversal("u1", "n1", "2026-06-26")).dossier()))
                .containsExactly("icbc/C1#n1 WITHDRAWN []");
        assertThat(verdicts(
                        claimable().given(reversal("u1", "d1", "2026-06-26")).dossier()))
                .containsExactly("icbc/C1#n1 WITHDRAWN []");
    }

    @Test
    void shouldCountACessionOnceHoweverItIsTold() {
        var guarantor = PartyId.of("guarantor");
        var notice = new LoanFact.CompensationNotified(
                Told.unknown(),
                AmountBasisTold.GIVEN,
                List.of(
                        new CededPart(Told.known(guarantor), Fen.ofYuan("5")),
                        new CededPart(Told.unknown(), Fen.ofYuan("1"))),
                List.of(guarantor));
        var ceded = LoanScenario.event(
                guarantor,
                Role.GUARANTOR,
                "z1",
                "2026-06-24",
                Relation.original(),
                new LoanFact.RiskCeded(Fen.ofYuan("4"), Told.unknown()));

        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(100)),
                        bank("x1", "2026-06-20", defaulted("2026-03-17")),
                        bank("n1", "2026-06-25", notice),
                        ceded)
                .dossier();

        assertThat(dossier.claims().getFirst().ceded()).isEqualTo(Fen.ofYuan("6"));
    }

    @Test
    void shouldTakeOnlyEarlierRecoveriesOffAClaim() {
        var dossier = claimable()
                .given(
                        operator(
                                "g1", "2026-06-25", new LoanFact.Recovered(Fen.ofYuan("4"), Fen.ofYuan("1"), Fen.ZERO)),
                        operator("g2", "2026-06-26", new LoanFact.Recovered(Fen.ofYuan("9"), Fen.ZERO, Fen.ZERO)))
                .dossier();

        assertThat(dossier.claims().getFirst().recovered()).isEqualTo(Fen.ofYuan("3"));
    }

    @Test
    void shouldCountNothingOfARecoveryThatIsNotSplit() {
        var whole =
                new LoanFact.Recovered(Fen.ofYuan("9"), Fen.ZERO, Fen.ofYuan("9"), SplitTold.MISSING, Told.unknown());
        var story = claimable().given(operator("g1", "2026-06-26", whole));

        assertThat(story.dossier().claims().getFirst().later()).isEqualTo(new Recovery(Fen.ZERO, Fen.ZERO));
        assertThat(story.dossier().balance().recovered()).isEqualTo(Fen.ZERO);
        assertThat(story.dossier().waits().values()).containsExactly(List.of(WaitReason.RECOVERY_NOT_SPLIT));
    }

    @Test
    void shouldDivideARecoveryOnTheClaimNoticedLastBeforeItOnly() {
        var dossier = defaultedTwice()
                .given(
                        operator("g1", "2026-06-28", recovered("5", Told.unknown())),
                        operator("g2", "2026-08-30", recovered("7", Told.unknown())))
                .dossier();

        assertThat(claim(dossier, "n1").later().gross()).isEqualTo(Fen.ofYuan("5"));
        assertThat(claim(dossier, "n2").later().gross()).isEqualTo(Fen.ofYuan("7"));
    }

    @Test
    void shouldDivideARecoveryOnTheClaimThatItNames() {
        var dossier = defaultedTwice()
                .given(operator("g1", "2026-08-30", recovered("7", Told.known("icbc/C1#n1"))))
                .dossier();

        assertThat(claim(dossier, "n1").later().gross()).isEqualTo(Fen.ofYuan("7"));
        assertThat(claim(dossier, "n2").later().gross()).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldWaitForTheClaimThatARecoveryNames() {
        var dossier = claimable()
                .given(operator("g1", "2026-08-30", recovered("7", Told.known("icbc/C1#n9"))))
                .dossier();

        assertThat(dossier.waits().values()).containsExactly(List.of(WaitReason.RECOVERY_CLAIM_UNKNOWN));
    }

    @Test
    void shouldSayThePolicyOfItsFirstDisbursement() {
        assertThat(claimable().dossier().terms().policy())
                .hasValueSatisfying(policy ->
                        assertThat(policy.ref()).isEqualTo(PolicySamples.pool().ref()));
    }
}

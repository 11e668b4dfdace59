package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.AUTHORITY;
import static org.pledgehub.domain.loan.LoanScenario.BANK;
import static org.pledgehub.domain.loan.LoanScenario.OPERATOR;
import static org.pledgehub.domain.loan.LoanScenario.authority;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.defaulted;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.key;
import static org.pledgehub.domain.loan.LoanScenario.noticed;
import static org.pledgehub.domain.loan.LoanScenario.operator;
import static org.pledgehub.domain.loan.LoanScenario.received;
import static org.pledgehub.domain.loan.LoanScenario.repaid;
import static org.pledgehub.domain.loan.LoanScenario.reversal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.eligibility.BorrowerAssessment;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingRules;
import org.pledgehub.domain.filing.FilingState;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.domain.policy.FilingAnchor;
import org.pledgehub.domain.policy.FilingCompleteness;
import org.pledgehub.domain.policy.LateEffect;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.domain.policy.UnlistedKind;

class DossierTest {

    @Test
    void shouldAddItsExposureToThePool() {
        var dossier = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(1_000_000)), bank("r1", "2026-02-16", repaid(300_000)))
                .dossier();

        assertThat(dossier.stage()).isEqualTo(LoanStage.ACTIVE);
        assertThat(dossier.contribution()).hasValueSatisfying(contribution -> {
            assertThat(contribution.outstanding()).isEqualTo(Fen.ofYuan("700000"));
            assertThat(contribution.exposure()).isEqualTo(Fen.ofYuan("140000"));
            assertThat(contribution.defaults()).isZero();
            assertThat(contribution.maturity().asOptional()).hasToString("Optional[2027-01]");
        });
    }

    @Test
    void shouldWaitForTheDisbursement() {
        var dossier =
                new LoanScenario().given(bank("r1", "2026-02-16", repaid(1))).dossier();

        assertThat(dossier.stage()).isEqualTo(LoanStage.WAITING);
        assertThat(dossier.waits().get(key(BANK, "r1"))).containsExactly(WaitReason.LOAN_NOT_DISBURSED);
        assertThat(dossier.contribution()).isEmpty();
    }

    @Test
    void shouldWaitForThePool() {
        var dossier = new LoanScenario()
                .withoutPool()
                .given(bank("d1", "2026-01-16", disbursed(1)))
                .dossier();

        assertThat(dossier.stage()).isEqualTo(LoanStage.PENDING);
        assertThat(dossier.waits().get(key(BANK, "d1"))).containsExactly(WaitReason.POOL_UNKNOWN);
    }

    @Test
    void shouldNeverTakeTheNearestPolicy() {
        var dossier = new LoanScenario()
                .under(LoanPolicies.strictUntil("2026-01-15"))
                .given(bank("d1", "2026-01-16", disbursed(1)))
                .dossier();

        assertThat(dossier.stage()).isEqualTo(LoanStage.PENDING);
        assertThat(dossier.waits().get(key(BANK, "d1"))).containsExactly(WaitReason.NO_POLICY_IN_FORCE);
        assertThat(dossier.contribution()).isEmpty();
    }

    @Test
    void shouldSumTranchesAndFileEach() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed("1", "cy", 1)),
                        bank("d2", "2026-03-05", disbursed("2", "cy", 2)))
                .dossier();

        assertThat(dossier.balance().disbursed()).isEqualTo(Fen.ofYuan("3"));
        assertThat(dossier.deadlines())
                .extracting(deadline -> deadline.tranche() + " "
                        + deadline.due()
                                .asOptional()
                                .map(due -> due.date().toString())
                                .orElse(""))
                .containsExactly("1 2026-02-24", "2 2026-04-07");
    }

    @Test
    void shouldFileOnlyTheFirstTrancheWhereThePolicySaysSo() {
        var rule = FilingRules.thirtyDays(FilingAnchor.FIRST_TRANCHE, LateEffect.WARN, FilingCompleteness.DATE_COUNTS);
        var dossier = new LoanScenario()
                .under(LoanPolicies.with(new Filing.Required(rule), LoanPolicies.eligibility(UnlistedKind.PENDING)))
                .given(
                        bank("d2", "2026-03-05", disbursed("1", "cy", 2)),
                        bank("d1", "2026-01-16", disbursed("2", "cy", 1)))
                .dossier();

        assertThat(dossier.deadlines())
                .extracting(deadline -> deadline.tranche() + " " + deadline.state())
                .containsExactly("1 NOT_REQUIRED", "2 OPEN");
    }

    @Test
    void shouldPublishNotRequiredOnlyWhereThePolicySaysSo() {
        var facts = List.of(bank("d1", "2026-01-16", disbursed(1)));
        var eligibility = LoanPolicies.eligibility(UnlistedKind.PENDING);
        var silent = new LoanScenario()
                .under(LoanPolicies.with(new Filing.Unstated(), eligibility))
                .given(facts);
        var saying = new LoanScenario()
                .under(LoanPolicies.with(new Filing.NotRequired(new RuleText("S-1", "", "")), eligibility))
                .given(facts);

        assertThat(silent.dossier().deadlines()).isEmpty();
        assertThat(saying.dossier().deadlines())
                .extracting(deadline -> deadline.state())
                .containsExactly(FilingState.NOT_REQUIRED);
    }

    @Test
    void shouldBeWithdrawnWithItsDeadlineWhenTheDisbursementIsUndone() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(1)),
                        bank("r1", "2026-02-16", repaid(1)),
                        reversal("u1", "d1", "2026-02-01"))
                .dossier();

        assertThat(dossier.stage()).isEqualTo(LoanStage.WITHDRAWN);
        assertThat(dossier.contribution()).isEmpty();
        assertThat(dossier.deadlines()).extracting(deadline -> deadline.state()).containsExactly(FilingState.WITHDRAWN);
        assertThat(dossier.waits()).isEmpty();
    }

    @Test
    void shouldComeBackWhenTheReversalIsReversed() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(1)),
                        reversal("u1", "d1", "2026-02-01"),
                        reversal("u2", "u1", "2026-02-02"))
                .dossier();

        assertThat(dossier.stage()).isEqualTo(LoanStage.ACTIVE);
    }

    @Test
    void shouldCountACorrectedAmount() {
        var dossier = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(10)), correction("d1a", "d1", "2026-01-17", disbursed(7)))
                .dossier();

        assertThat(dossier.balance().disbursed()).isEqualTo(Fen.ofYuan("7"));
        assertThat(dossier.deadlines())
                .extracting(deadline -> deadline.disbursedOn().toString())
                .containsExactly("2026-01-17");
    }

    @Test
    void shouldNotLetACorrectionChangeThePool() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        correction("d1a", "d1", "2026-01-17", disbursed("1", "other", 7)))
                .dossier();

        assertThat(dossier.balance().disbursed()).isEqualTo(Fen.ofYuan("10"));
        assertThat(dossier.waits()).isEmpty();
    }

    @Test
    void shouldNotCountATrancheOfAnotherPool() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed("1", "cy", 10)),
                        bank("d2", "2026-02-16", disbursed("2", "other", 5)))
                .dossier();

        assertThat(dossier.balance().disbursed()).isEqualTo(Fen.ofYuan("10"));
        assertThat(dossier.concerns()).containsExactly(LoanConcern.TRANCHE_POOL_DIFFERS);
    }

    @Test
    void shouldNeverOweLessThanNothing() {
        var dossier = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(10)), bank("r1", "2026-02-16", repaid(12)))
                .dossier();

        assertThat(dossier.balance().outstanding()).isEqualTo(Fen.ZERO);
        assertThat(dossier.balance().overpaid()).isEqualTo(Fen.ofYuan("2"));
        assertThat(dossier.stage()).isEqualTo(LoanStage.REPAID);
        assertThat(dossier.concerns()).containsExactly(LoanConcern.LOAN_OVERPAID);
    }

    @Test
    void shouldReduceWhatIsOwedByWriteOffsAndRecoveredPrincipal() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        bank("w1", "2026-02-16", new LoanFact.WrittenOff(Fen.ofYuan("3"))),
                        operator(
                                "g1",
                                "2026-03-16",
                                new LoanFact.Recovered(Fen.ofYuan("4"), Fen.ofYuan("1"), Fen.ofYuan("2"))))
                .dossier();

        assertThat(dossier.balance().outstanding()).isEqualTo(Fen.ofYuan("5"));
    }

    @Test
    void shouldHoldTheBanksLastSnapshotAgainstWhatWasReportedByItsDay() {
        var story = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        bank("r1", "2026-02-16", repaid(2)),
                        bank("r2", "2026-03-16", repaid(1)),
                        snapshot("s1", "2026-02-01", 9),
                        snapshot("s2", "2026-02-28", 9));

        assertThat(story.dossier().snapshotDifference())
                .contains(new SnapshotDifference(Fen.ofYuan("9"), Fen.ofYuan("8"), LocalDate.parse("2026-02-01")));
        assertThat(story.given(snapshot("s3", "2026-03-31", 7)).dossier().snapshotDifference())
                .isEmpty();
    }

    @Test
    void shouldSayNothingOfASnapshotWhereTheDisbursementIsUndone() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        snapshot("s1", "2026-02-01", 9),
                        reversal("u1", "d1", "2026-02-02"))
                .dossier();

        assertThat(dossier.snapshotDifference()).isEmpty();
    }

    private static Fact<LoanFact> snapshot(String id, String day, long yuan) {
        return bank(id, day, new LoanFact.Snapshot(Fen.ofYuan(Long.toString(yuan))));
    }

    @Test
    void shouldTakeMaturityFromTheLastExtension() {
        var dossier = new LoanScenario()
                .given(
                        bank("e2", "2026-05-01", new LoanFact.Extended(LocalDate.parse("2028-01-01"))),
                        bank("e1", "2026-04-01", new LoanFact.Extended(LocalDate.parse("2029-01-01"))),
                        bank("d1", "2026-01-16", disbursed(10)))
                .dossier();

        assertThat(dossier.maturityOn()).contains(LocalDate.parse("2028-01-01"));
    }

    @Test
    void shouldBeLookedAtOnTheFirstDayWhicheverThatIs() {
        var loan = new LoanScenario().given(bank("d1", "2026-01-16", disbursed(10)));

        assertThat(loan.dossier().wakeOn()).contains(LocalDate.EPOCH);
        assertThat(loan.asOf("2026-01-10").dossier().wakeOn())
                .hasValueSatisfying(day -> assertThat(day).isAfter("2026-01-10"));
    }

    @Test
    void shouldCountMissedInstalments() {
        var dossier = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(12)), bank("r1", "2026-02-16", repaid(1)))
                .asOf("2026-04-16")
                .dossier();

        assertThat(dossier.instalmentsDue()).contains(3);
        assertThat(dossier.instalmentsMissed()).contains(2);
        assertThat(dossier.wakeOn()).contains(LocalDate.parse("2026-05-16"));
    }

    @Test
    void shouldBeInDefaultUntilCuredAndAgainAfterANewDefault() {
        var facts = List.of(
                bank("d1", "2026-01-16", disbursed(10)),
                bank("x1", "2026-05-01", defaulted("2026-04-17")),
                bank("c1", "2026-06-01", new LoanFact.DefaultCured(Told.unknown())));

        assertThat(new LoanScenario().given(facts).dossier().stage()).isEqualTo(LoanStage.ACTIVE);

        var again = new LoanScenario()
                .given(facts)
                .given(bank("x2", "2026-08-01", defaulted("2026-07-17")))
                .dossier();
        assertThat(again.stage()).isEqualTo(LoanStage.IN_DEFAULT);
        assertThat(again.standingDefault())
                .hasValueSatisfying(episode -> assertThat(episode.identity()).isEqualTo(key(BANK, "x2")));
        assertThat(again.contribution()).hasValueSatisfying(contribution -> {
            assertThat(contribution.defaults()).isEqualTo(1);
            assertThat(contribution.nonPerforming()).isEqualTo(Fen.ofYuan("10"));
        });
    }

    @Test
    void shouldWaitForTheAuthoritysReceiptOfAFiling() {
        var filed = operator(
                "pf", "2026-02-20", new LoanFact.ProjectFiled(Tranche.FIRST, BorrowerAssessment.NONE, Set.of()));
        var waiting = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(10)), filed)
                .asOf("2026-03-20")
                .dossier();
        assertThat(waiting.waits().get(key(OPERATOR, "pf"))).containsExactly(WaitReason.AWAITING_AUTHORITY_RECEIPT);
        assertThat(waiting.deadlines().getFirst().state()).isEqualTo(FilingState.MISSED);

        var done = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(10)), filed, authority("f1", "2026-02-21", received()))
                .asOf("2026-03-20")
                .dossier();
        assertThat(done.waits()).isEmpty();
        assertThat(done.deadlines().getFirst().state()).isEqualTo(FilingState.MET);
    }

    @Test
    void shouldRefuseWhatAnotherAuthorityOrOperatorSays() {
        var stranger = LoanScenario.event(
                PartyId.of("stranger"), Role.AUTHORITY, "f1", "2026-02-20", Relation.original(), received());
        var other = LoanScenario.event(
                PartyId.of("other"),
                Role.OPERATOR,
                "g1",
                "2026-02-20",
                Relation.original(),
                new LoanFact.Recovered(Fen.of(9), Fen.ZERO, Fen.of(9)));
        var dossier = new LoanScenario()
                .given(bank("d1", "2026-01-16", disbursed(10)), stranger, other)
                .asOf("2026-03-20")
                .dossier();

        assertThat(dossier.refusalOf(stranger.header())).contains(SenderRefusal.NOT_THE_AUTHORITY);
        assertThat(dossier.refusalOf(other.header())).contains(SenderRefusal.NOT_THE_OPERATOR);
        assertThat(dossier.waits()).isEmpty();
        assertThat(dossier.deadlines().getFirst().state()).isEqualTo(FilingState.MISSED);
        assertThat(dossier.balance().recovered()).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldWaitForThePoolToKnowWhoMaySpeak() {
        var dossier = new LoanScenario()
                .withoutPool()
                .given(bank("d1", "2026-01-16", disbursed(10)), authority("f1", "2026-02-20", received()))
                .dossier();

        assertThat(dossier.waits().get(key(AUTHORITY, "f1"))).containsExactly(WaitReason.POOL_UNKNOWN);
    }

    @Test
    void shouldWaitForTheReceiptOfAReviewedFiling() {
        var review = authority("v1", "2026-02-22", LoanScenario.accepted());

        assertThat(new LoanScenario()
                        .given(bank("d1", "2026-01-16", disbursed(10)), review)
                        .dossier()
                        .waits()
                        .get(key(AUTHORITY, "v1")))
                .containsExactly(WaitReason.AWAITING_AUTHORITY_RECEIPT);
    }

    @Test
    void shouldWaitForTheDefaultOfANoticeAndOfACure() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        bank("n1", "2026-06-25", noticed(AmountBasisTold.MISSING)),
                        bank("c1", "2026-06-25", new LoanFact.DefaultCured(Told.known(EventId.of("x9")))))
                .dossier();

        assertThat(dossier.waits().get(key(BANK, "n1")))
                .containsExactly(WaitReason.AMOUNT_BASIS_MISSING, WaitReason.DEFAULT_NOT_REPORTED);
        assertThat(dossier.waits().get(key(BANK, "c1"))).containsExactly(WaitReason.DEFAULT_NOT_REPORTED);
    }

    @Test
    void shouldWaitForTheEventThatIsCorrectedOrWithdrawn() {
        var dossier = new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        correction("r1a", "r1", "2026-02-16", repaid(1)),
                        bank("w1", "2026-06-25", new LoanFact.NoticeWithdrawn(EventId.of("n1"))))
                .dossier();

        assertThat(dossier.waits())
                .containsEntry(key(BANK, "r1a"), List.of(WaitReason.CORRECTED_EVENT_UNKNOWN))
                .containsEntry(key(BANK, "w1"), List.of(WaitReason.CORRECTED_EVENT_UNKNOWN));
    }
}

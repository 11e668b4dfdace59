package org.pledgehub.streams.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.registered;
import static org.pledgehub.streams.loan.LoanEvents.LOAN;
import static org.pledgehub.streams.loan.LoanEvents.PATENT;
import static org.pledgehub.streams.loan.LoanEvents.byBank;
import static org.pledgehub.streams.loan.LoanEvents.byRegistry;
import static org.pledgehub.streams.loan.LoanEvents.correction;
import static org.pledgehub.streams.loan.LoanEvents.cured;
import static org.pledgehub.streams.loan.LoanEvents.defaulted;
import static org.pledgehub.streams.loan.LoanEvents.pledged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RecoveryEnded;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.harness.InboundEvents;
import org.pledgehub.streams.loan.LoanEvents.Sent;
import org.pledgehub.streams.topology.Room;

/** Rule sets of other countries, and one met in practice, through all rooms: they are files, and take no code. */
class ForeignRulesTest {

    private static final Path RULES = Path.of("..", "policies", "src", "test", "resources");
    private static final String CLAIM = "icbc/C1#n1";
    private static final String FOUR = "cn-54-26-16-4";

    @Test
    void shouldPayTheLoansOwnShareWithInterestForTheDaysThatCount() {
        try (var hub = ready("us-sba-7a")) {
            play(hub, story(sbaNotice()));

            var claim = claim(hub);
            assertThat(claim.getStage()).isEqualTo("TRIGGERED");
            assertThat(claim.getCoveredFen()).isEqualTo(18_600_000);
            assertThat(claim.getPoolAmountFen()).isEqualTo(15_500_000);
        }
    }

    @Test
    void shouldWaitForTheLoansOwnShare() {
        try (var hub = ready("us-sba-7a")) {
            play(
                    hub,
                    story(CompensationNotice.newBuilder(sbaNotice())
                            .setGuaranteedFen(null)
                            .build()));

            assertThat(claim(hub).getStage()).isEqualTo("PENDING");
            assertThat(claim(hub).getReasons()).containsExactly("LOAN_SHARE_NOT_TOLD");
        }
    }

    @Test
    void shouldKeepTheRightWhereTheCureComesAfterTheNotice() {
        try (var hub = ready("us-sba-7a")) {
            play(hub, story(sbaNotice()));

            play(hub, List.of(byBank("c1", "2026-06-26", cured())));

            assertThat(claim(hub).getStage()).isEqualTo("TRIGGERED");
        }
    }

    @Test
    void shouldLoseTheRightWhereTheCureComesBeforeTheNotice() {
        try (var hub = ready("us-sba-7a")) {
            play(hub, story(sbaNotice()));

            play(hub, List.of(byBank("c1", "2026-06-24", cured())));

            assertThat(claim(hub).getReasons()).contains("DEFAULT_CURED");
        }
    }

    @Test
    void shouldTriggerTheFirstStageOnly() {
        try (var hub = ready("in-75-25")) {
            play(
                    hub,
                    story(CompensationNotice.newBuilder()
                            .setLoan(LOAN)
                            .setAmountBasis(AmountBasis.GROSS_LOSS)
                            .setPrincipalFen(100_000_000)
                            .setInterestFen(2_000_001)
                            .build()));

            assertThat(claim(hub).getStage()).isEqualTo("TRIGGERED");
            assertThat(claim(hub).getPoolAmountFen()).isEqualTo(57_375_000);
        }
    }

    /** 1 020 000.01 less 100 000.00 recovered are 920 000.01; 75 % of it, down, 690 000.00, of which 573 750.00 are paid. */
    @Test
    void shouldPayTheSecondStageOnceRecoveryHasEnded() {
        try (var hub = ready("in-75-25")) {
            play(hub, indianStory());
            play(hub, List.of(compensated("m3", "2026-06-28", 57_375_000)));
            assertThat(claim(hub).getStage()).isEqualTo("PARTNER_PAID");
            assertThat(claim(hub).getEntitledFen()).isEqualTo(76_500_000);
            assertThat(claim(hub).getNextStep().getStep()).isEqualTo("RECOVER");

            play(hub, List.of(recovered("z1", "2026-07-10", 10_000_000)));
            assertThat(claim(hub).getRecoveredBankFen()).isEqualTo(10_000_000);
            assertThat(claim(hub).getRecoveredFiscalFen()).isZero();
            play(hub, List.of(recoveryEnded("e1", "2026-07-20")));
            assertThat(claim(hub).getPoolAmountFen()).isEqualTo(69_000_000);
            assertThat(claim(hub).getReservedFen()).isEqualTo(11_625_000);
            assertThat(claim(hub).getNextStep().getStep()).isEqualTo("PAY");

            play(hub, List.of(compensated("m4", "2026-07-25", 11_625_000)));
            assertThat(claim(hub).getPaidFen()).isEqualTo(69_000_000);
            assertThat(claim(hub).getReservedFen()).isZero();
            assertThat(claim(hub).getEntitledFen()).isNull();
            assertThat(claim(hub).getNextStep()).isNull();
        }
    }

    /** 1 020 000.01 less 300 000.00 recovered are 720 000.01; 75 % of it, down, 540 000.00: 33 750.00 less than was paid. */
    @Test
    void shouldAskTheBankForWhatTheFirstStageWasTooMuch() {
        try (var hub = ready("in-75-25")) {
            play(hub, indianStory());
            play(hub, List.of(compensated("m3", "2026-06-28", 57_375_000)));

            play(hub, List.of(recovered("z1", "2026-07-10", 30_000_000), recoveryEnded("e1", "2026-07-20")));

            assertThat(claim(hub).getRefundDueFen()).isEqualTo(3_375_000);
            assertThat(claim(hub).getNextStep().getStep()).isEqualTo("REFUND");
        }
    }

    /** Two thirds of 1 000 000.00, down, are 666 666.66, of which 54 %, half up, 360 000.00; interest counts for nothing. */
    @Test
    void shouldPayThePoolsPartOfFourOfTheRightsPartOfThePrincipal() {
        try (var hub = ready(FOUR)) {
            play(hub, fourStory(fourNotice().setOtherLevelsFen(0L)));

            var claim = claim(hub);
            assertThat(claim.getStage()).isEqualTo("TRIGGERED");
            assertThat(claim.getCoveredFen()).isEqualTo(100_000_000);
            assertThat(claim.getBaseFen()).isEqualTo(66_666_666);
            assertThat(claim.getPoolAmountFen()).isEqualTo(36_000_000);
        }
    }

    /** 80 % of the whole loss are 800 000.00, down; other levels have 500 000.00 of them. */
    @Test
    void shouldPayNoMoreThanOtherLevelsLeave() {
        try (var hub = ready(FOUR)) {
            play(hub, fourStory(fourNotice().setOtherLevelsFen(50_000_000L)));

            assertThat(claim(hub).getPoolAmountFen()).isEqualTo(30_000_000);
            var trigger = hub.latest(hub.topics().triggersFor("hezuo"), CompensationTrigger.class)
                    .values()
                    .iterator()
                    .next();
            assertThat(trigger.getProof())
                    .extracting(step -> step.getRuleId() + " " + step.getFormula())
                    .contains(
                            "FP-07 base = floor(loss * pledgedRights / allCollateral)",
                            "FP-08 allLevelsRoom = max(0, floor(loss * allLevelsPpm / 1000000) - otherLevels)");
        }
    }

    @Test
    void shouldWaitForWhatOtherLevelsBear() {
        try (var hub = ready(FOUR)) {
            play(hub, fourStory(fourNotice()));
            assertThat(claim(hub).getStage()).isEqualTo("PENDING");
            assertThat(claim(hub).getReasons()).containsExactly("OTHER_LEVELS_NOT_TOLD");

            var told = fourNotice().setOtherLevelsFen(0L).build();
            play(hub, List.of(correction("n2", "n1", "2026-06-25", told)));

            assertThat(claim(hub).getPoolAmountFen()).isEqualTo(36_000_000);
        }
    }

    @Test
    void shouldWaitForTheValuationsOfAMixedPledge() {
        try (var hub = ready(FOUR)) {
            play(hub, fourStory(fourNotice().setOtherLevelsFen(0L)));

            play(hub, List.of(correction("p3", "p2", "2026-01-13", mixed(null))));

            assertThat(claim(hub).getStage()).isEqualTo("PENDING");
            assertThat(claim(hub).getReasons()).containsExactly("VALUATION_MISSING");
        }
    }

    /** 360 000.00 are its part, and it holds 200 000.02 on both accounts together. */
    @Test
    void shouldPayNoMoreThanThePoolHolds() {
        try (var hub = ready(FOUR)) {
            var story = fourStory(fourNotice().setOtherLevelsFen(0L));
            story.set(0, contributed("m1", PoolAccount.FISCAL, 20_000_001));
            story.set(1, contributed("m2", PoolAccount.PARTNER, 1));

            play(hub, story);

            assertThat(claim(hub).getBalanceFen()).isEqualTo(20_000_002);
            assertThat(claim(hub).getPoolAmountFen()).isEqualTo(20_000_002);
        }
    }

    /** Of 100 000.00 that come back two thirds count, of which 54 %, half up, 36 000.00 are the pool's. */
    @Test
    void shouldGiveThePoolItsPartOfTheRightsPartOfWhatComesBack() {
        try (var hub = ready(FOUR)) {
            play(hub, fourStory(fourNotice().setOtherLevelsFen(0L)));
            play(hub, List.of(compensated("m3", "2026-06-28", 36_000_000), recovered("z1", "2026-07-10", 10_000_000)));

            assertThat(claim(hub).getRecoveredFiscalFen()).isEqualTo(3_600_000);
            assertThat(claim(hub).getRecoveredBankFen()).isEqualTo(6_400_000);
        }
    }

    /** The pool has its money before the claim comes up: its balance is taken then. */
    private static List<Sent> fourStory(CompensationNotice.Builder notice) {
        var told = story(notice.build());
        var story = new ArrayList<>(told.subList(told.size() - 2, told.size()));
        story.addAll(told.subList(0, told.size() - 2));
        story.add(3, byBank("p2", "2026-01-13", mixed(200_000_000L)));
        return story;
    }

    /** A patent of so much beside other collateral of one million yuan. */
    private static RightsPledged mixed(@Nullable Long valuationFen) {
        var pledge = Pledge.newBuilder(pledged().getPledges().getFirst())
                .setValuationFen(valuationFen)
                .build();
        return RightsPledged.newBuilder()
                .setLoan(LOAN)
                .setPledges(List.of(pledge))
                .setOtherCollateralFen(100_000_000L)
                .build();
    }

    private static CompensationNotice.Builder fourNotice() {
        return CompensationNotice.newBuilder()
                .setLoan(LOAN)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(100_000_000)
                .setInterestFen(2_000_001);
    }

    private static List<Sent> indianStory() {
        return story(CompensationNotice.newBuilder()
                .setLoan(LOAN)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(100_000_000)
                .setInterestFen(2_000_001)
                .build());
    }

    private static Sent compensated(String id, String on, long fen) {
        var movement = AccountMovement.newBuilder()
                .setPool("cy")
                .setAccount(PoolAccount.FISCAL)
                .setDirection(Direction.DEBIT)
                .setKind(MovementKind.COMPENSATION)
                .setAmountFen(fen)
                .setClaimId(CLAIM)
                .build();
        return new Sent("boc", new CustodianEvent(envelope(id, on), movement));
    }

    private static Sent recovered(String id, String on, long fen) {
        var recovery =
                RecoveryReceived.newBuilder().setLoan(LOAN).setGrossFen(fen).build();
        return new Sent("hezuo", new OperatorEvent(envelope(id, on), recovery));
    }

    private static Sent recoveryEnded(String id, String on) {
        return new Sent("hezuo", new OperatorEvent(envelope(id, on), new RecoveryEnded(LOAN, CLAIM, "终结执行")));
    }

    /** 166 666.67 of 200 000.00 are guaranteed; interest of 180 days, of which 120 count. */
    private static CompensationNotice sbaNotice() {
        return CompensationNotice.newBuilder()
                .setLoan(LOAN)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(18_000_000)
                .setInterestFen(900_001)
                .setGuaranteedFen(16_666_667L)
                .setLoanAmountFen(20_000_000L)
                .setInterestFrom(LocalDate.parse("2025-12-01"))
                .setInterestTo(LocalDate.parse("2026-05-30"))
                .build();
    }

    private static ClaimView claim(HubHarness hub) {
        return hub.latest(hub.topics().claims(), ClaimView.class).get("cy|" + CLAIM);
    }

    private static List<Sent> story(CompensationNotice notice) {
        return List.of(
                byRegistry("g1", "2026-01-10", registered(PATENT, "N1", "icbc")),
                byBank("p1", "2026-01-12", pledged()),
                byBank("d1", "2026-01-16", InboundEvents.disbursed(LOAN).build()),
                byBank("x1", "2026-06-20", defaulted("2026-03-17")),
                byBank("n1", "2026-06-25", notice),
                contributed("m1", PoolAccount.FISCAL),
                contributed("m2", PoolAccount.PARTNER));
    }

    private static Sent contributed(String id, PoolAccount account) {
        return contributed(id, account, 100_000_000L);
    }

    private static Sent contributed(String id, PoolAccount account, long fen) {
        var movement = AccountMovement.newBuilder()
                .setPool("cy")
                .setAccount(account)
                .setDirection(Direction.CREDIT)
                .setKind(MovementKind.CONTRIBUTION)
                .setAmountFen(fen)
                .build();
        return new Sent("boc", new CustodianEvent(envelope(id, "2026-01-05"), movement));
    }

    private static HubHarness ready(String policy) {
        var hub = HubHarness.withRooms(Set.of(Room.values()));
        hub.register("icbc", Role.BANK);
        hub.register("cnipa", Role.REGISTRY);
        hub.register("hezuo", Role.OPERATOR);
        hub.register("scjg", Role.AUTHORITY);
        hub.register("boc", Role.CUSTODIAN);
        hub.applyPolicy(policy, 1, rules(policy));
        hub.register(Pool.newBuilder()
                .setPool("cy")
                .setPolicy(policy)
                .setOperator("hezuo")
                .setAuthority("scjg")
                .setCustodian("boc")
                .build());
        return hub;
    }

    private static String rules(String policy) {
        try {
            return Files.readString(RULES.resolve(policy.startsWith("cn-") ? "practice" : "foreign")
                    .resolve(policy + ".yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void play(HubHarness hub, List<Sent> story) {
        story.forEach(sent -> hub.send(sent.party(), sent.event()));
        hub.tick(LocalDate.parse("2026-08-01"));
        hub.punctuate();
    }
}

package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.ledger.OpenOrders;
import org.pledgehub.domain.ledger.PaymentOrder;
import org.pledgehub.domain.ledger.PaymentOrder.Part;
import org.pledgehub.domain.ledger.PaymentOrder.State;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.PoolBreak;
import org.pledgehub.domain.reconciliation.PoolBreaks;

/** What the custodian is told to pay, and what of its movements does not fit. */
final class PoolBreaksTest {

    private static final LocalDate LATER = LedgerStory.FIRST.plusDays(20);

    private final LedgerStory story = new LedgerStory()
            .moved("in-f", PoolAccount.FISCAL, MovementKind.CONTRIBUTION, 50_000_000)
            .moved("in-p", PoolAccount.PARTNER, MovementKind.CONTRIBUTION, 50_000_000)
            .eligible("k1", 100_000_000);

    private PoolBreaks breaks() {
        return PoolBreaks.of(story.pool(), story.ledger(), story.scenario());
    }

    private void thenBreaks(PoolBreak.Kind... kinds) {
        assertThat(breaks().open().values()).extracting(PoolBreak::kind).containsExactlyInAnyOrder(kinds);
    }

    @Test
    void shouldOrderThePaymentOnceAndEndTheOrderOnce() {
        story.paid("pay", "k1", 20_000_000);

        assertThat(PaymentOrder.of(story.entries(), story.pool(), story.scenario()))
                .extracting(PaymentOrder::id, PaymentOrder::state)
                .containsExactly(
                        tuple("cy-2026#RESERVATION:k1#1", orderState()),
                        tuple("cy-2026#RESERVATION:k1#1", State.EXECUTED));
    }

    private State orderState() {
        return PaymentOrder.of(story.entries().subList(0, 3), story.pool(), story.scenario())
                .getFirst()
                .state();
    }

    @Test
    void shouldOrderWhatIsReservedFromTheAccountThatPaysFirst() {
        assertThat(PaymentOrder.of(story.entries(), story.pool(), story.scenario()))
                .singleElement()
                .satisfies(order ->
                        assertThat(order.parts()).containsExactly(new Part(PoolAccount.PARTNER, Fen.of(20_000_000))));
    }

    @Test
    void shouldCancelTheOrderOfAClaimThatIsWithdrawn() {
        story.when(story.scenario().assessed("k1", ClaimVerdict.WITHDRAWN, 100_000_000));

        assertThat(PaymentOrder.of(story.entries(), story.pool(), story.scenario())
                        .getLast()
                        .state())
                .isEqualTo(State.CANCELLED);
    }

    @Test
    void shouldFindNoBreakInWhatWasToldAndDone() {
        story.paid("pay", "k1", 20_000_000)
                .moved("re-f", PoolAccount.FISCAL, MovementKind.REIMBURSEMENT, -10_000_000)
                .moved("re-p", PoolAccount.PARTNER, MovementKind.REIMBURSEMENT, 10_000_000)
                .moved("i", PoolAccount.PARTNER, MovementKind.INTEREST, 5);

        assertThat(breaks().open()).isEmpty();
    }

    @Test
    void shouldNameWhatTheCustodianDoesNotExplain() {
        story.moved("odd", PoolAccount.PARTNER, MovementKind.OTHER, 77);
        thenBreaks(PoolBreak.Kind.UNEXPLAINED_MOVEMENT);

        var before = breaks();
        story.corrected("fix", "odd", LedgerStory.money(PoolAccount.PARTNER, MovementKind.INTEREST, 77, ""));
        assertThat(breaks().open()).isEmpty();
        assertThat(breaks().since(before).closed()).containsOnlyKeys("UNEXPLAINED_MOVEMENT#boc/odd");
    }

    @Test
    void shouldNameWhatIsPaidBeyondWhatIsPayable() {
        story.paid("pay", "k1", 20_000_001);

        assertThat(breaks().open().values())
                .singleElement()
                .satisfies(found -> assertThat(found.amount()).isEqualTo(Fen.of(1)));
    }

    @Test
    void shouldNameAPaymentFromTheAccountThatDoesNotPayFirst() {
        story.when(LedgerStory.movement(
                "pay",
                Relation.original(),
                LedgerStory.FIRST,
                LedgerStory.money(PoolAccount.FISCAL, MovementKind.COMPENSATION, -20_000_000, "k1")));

        thenBreaks(PoolBreak.Kind.PAID_FROM_OTHER_ACCOUNT);
    }

    @Test
    void shouldNameALegThatIsMissingUntilItComes() {
        story.paid("pay", "k1", 20_000_000).moved("re-f", PoolAccount.FISCAL, MovementKind.REIMBURSEMENT, -10_000_000);
        thenBreaks(PoolBreak.Kind.REIMBURSEMENT_LEG_MISSING);

        story.moved("re-p", PoolAccount.PARTNER, MovementKind.REIMBURSEMENT, 10_000_000);
        thenBreaks();
    }

    /** On either claim ten million are due. */
    @Test
    void shouldNameTheClaimOnWhichTooMuchIsReimbursedThoughAsMuchIsDueOnAnother() {
        twoPaid().on(LATER).reimbursed("re", "k1", 10_000_003);
        thenFound(new PoolBreak(PoolBreak.Kind.REIMBURSED_BEYOND_DUE, "k1", Fen.of(3), LATER));
        assertThat(PoolBreak.Kind.REIMBURSED_BEYOND_DUE.owner()).isEqualTo(Role.OPERATOR);

        var before = breaks();
        story.corrected("fix-f", "re-f", leg(PoolAccount.FISCAL, -10_000_000, "k1"))
                .corrected("fix-p", "re-p", leg(PoolAccount.PARTNER, 10_000_000, "k1"));
        thenBreaks();
        assertThat(breaks().since(before).closed()).containsOnlyKeys("REIMBURSED_BEYOND_DUE#k1");
    }

    @Test
    void shouldNameEachClaimOnWhichTooMuchIsReimbursed() {
        twoPaid().reimbursed("re", "k1", 10_000_003).on(LATER).reimbursed("rf", "k2", 10_000_004);

        thenFound(
                new PoolBreak(PoolBreak.Kind.REIMBURSED_BEYOND_DUE, "k1", Fen.of(3), LedgerStory.FIRST),
                new PoolBreak(PoolBreak.Kind.REIMBURSED_BEYOND_DUE, "k2", Fen.of(4), LATER));
    }

    @Test
    void shouldEndTheBreakOnceMoreIsDueOnTheClaim() {
        twoPaid().reimbursed("re", "k1", 10_000_003);

        story.eligible("k1", 200_000_000).paid("pay-3", "k1", 20_000_000);

        thenBreaks();
    }

    /** What names no claim is held against all that is due and no break of a claim yet. */
    @ParameterizedTest
    @CsvSource({"20000000, 0, 0, 0", "20000005, 0, 0, 5", "9999999, 10000003, 3, 0", "10000004, 10000003, 3, 4"})
    void shouldHoldWhatNamesNoClaimAgainstWhatIsLeft(long unnamed, long named, long onClaim, long onPool) {
        twoPaid().reimbursed("re", "k1", named).on(LATER).reimbursed("rf", "", unnamed);

        var told = breaks().open().values().stream()
                .collect(Collectors.toMap(PoolBreak::about, one -> one.amount().value()));
        assertThat(told.getOrDefault("k1", 0L)).isEqualTo(onClaim);
        assertThat(told.getOrDefault("", 0L)).isEqualTo(onPool);
    }

    @Test
    void shouldNotTellOneSumTwiceWhereOnlyOneLegNamesTheClaim() {
        twoPaid()
                .reimbursed("rf", "k2", 10_000_000)
                .moved("re-f", leg(PoolAccount.FISCAL, -10_000_003, "k1"))
                .moved("re-p", leg(PoolAccount.PARTNER, 10_000_003, ""));

        thenFound(
                new PoolBreak(PoolBreak.Kind.REIMBURSED_BEYOND_DUE, "k1", Fen.of(3), LedgerStory.FIRST),
                missingLeg("k1", 10_000_003, LedgerStory.FIRST));
    }

    @Test
    void shouldNameBothClaimsWhereOneLegIsOfTheOneAndTheOtherOfTheOther() {
        twoPaid()
                .moved("re-f", leg(PoolAccount.FISCAL, -10_000_000, "k1"))
                .on(LATER)
                .moved("re-p", leg(PoolAccount.PARTNER, 10_000_000, "k2"));
        thenFound(missingLeg("k1", 10_000_000, LedgerStory.FIRST), missingLeg("k2", 10_000_000, LATER));
        assertThat(PoolBreak.Kind.REIMBURSEMENT_LEG_MISSING.owner()).isEqualTo(Role.CUSTODIAN);

        var before = breaks();
        story.corrected("fix", "re-p", leg(PoolAccount.PARTNER, 10_000_000, "k1"));
        thenBreaks();
        assertThat(breaks().since(before).closed())
                .containsOnlyKeys("REIMBURSEMENT_LEG_MISSING#k1", "REIMBURSEMENT_LEG_MISSING#k2");
    }

    /** Of each leg that names no claim, what is not the other leg of one that names a claim. */
    @ParameterizedTest
    @CsvSource({
        "-7, 0, 0, 7, 0",
        "0, 7, 0, 7, 0",
        "-7, 0, 4, 7, 0",
        "0, 7, -4, 7, 0",
        "-7, 0, 9, 7, 2",
        "0, 7, -9, 7, 2",
        "-7, 0, -4, 7, 4",
        "0, 7, 4, 7, 4",
        "-7, 7, 4, 0, 4",
        "0, 0, -4, 0, 4"
    })
    void shouldLookAtLegsThatNameNoClaimTogether(long fiscal, long partner, long unnamed, long onClaim, long onPool) {
        twoPaid();
        moveLeg("re-f", PoolAccount.FISCAL, fiscal, "k1");
        moveLeg("re-p", PoolAccount.PARTNER, partner, "k1");
        story.on(LATER);
        moveLeg("rf", unnamed < 0 ? PoolAccount.FISCAL : PoolAccount.PARTNER, unnamed, "");

        assertThat(breaks().open().values())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(missingLeg("k1", onClaim, LedgerStory.FIRST), missingLeg("", onPool, LATER))
                                .filter(one -> one.amount().isPositive())
                                .toList());
    }

    private void moveLeg(String id, PoolAccount account, long fen, String claim) {
        if (fen != 0) {
            story.moved(id, leg(account, fen, claim));
        }
    }

    private static PoolBreak missingLeg(String claim, long fen, LocalDate since) {
        return new PoolBreak(PoolBreak.Kind.REIMBURSEMENT_LEG_MISSING, claim, Fen.of(fen), since);
    }

    private LedgerStory twoPaid() {
        return story.eligible("k2", 100_000_000).paid("pay", "k1", 20_000_000).paid("pay-2", "k2", 20_000_000);
    }

    private static AccountEvent leg(PoolAccount account, long fen, String claim) {
        return LedgerStory.money(account, MovementKind.REIMBURSEMENT, fen, claim);
    }

    private void thenFound(PoolBreak... expected) {
        assertThat(breaks().open().values()).containsExactly(expected);
    }

    @Test
    void shouldNameWhatIsReimbursedBeyondWhatIsDue() {
        story.paid("pay", "k1", 20_000_000)
                .moved("re-f", PoolAccount.FISCAL, MovementKind.REIMBURSEMENT, -10_000_001)
                .moved("re-p", PoolAccount.PARTNER, MovementKind.REIMBURSEMENT, 10_000_001);

        thenBreaks(PoolBreak.Kind.REIMBURSED_BEYOND_DUE);
    }

    @Test
    void shouldNameWhatWasRepaidAndNotSharedUntilItIsTold() {
        keptByTheBank(7_000_000).eligible("k1", 100_000_000);
        var found =
                new PoolBreak(PoolBreak.Kind.REPAID_NOT_SHARED, "k1", Fen.of(7_000_000), LocalDate.parse("2026-07-10"));
        assertThat(ofK1().open().values()).containsExactly(found);
        assertThat(found.kind().owner()).isEqualTo(Role.OPERATOR);

        story.paid("pay", "k1", 20_000_000);
        assertThat(ofK1().open().values()).containsExactly(found);

        keptByTheBank(0).eligible("k1", 100_000_000);
        assertThat(ofK1().open()).isEmpty();
    }

    @Test
    void shouldNameItAlsoOfAPaidClaimWhoseDefaultIsCuredSince() {
        story.paid("pay", "k1", 20_000_000);
        keptByTheBank(7).when(story.scenario().assessed("k1", ClaimVerdict.INELIGIBLE, 100_000_000, "DEFAULT_CURED"));

        assertThat(ofK1().open()).containsOnlyKeys("REPAID_NOT_SHARED#k1");
    }

    @Test
    void shouldSayNothingOfItWhereNothingIsTriggeredOrPaid() {
        keptByTheBank(7).when(story.scenario().assessed("k1", ClaimVerdict.INELIGIBLE, 100_000_000, "DEFAULT_CURED"));

        assertThat(ofK1().open()).isEmpty();
    }

    private LedgerStory keptByTheBank(long fen) {
        story.scenario().notShared(fen, "2026-07-10");
        return story;
    }

    private PoolBreaks ofK1() {
        return PoolBreaks.ofClaims(story.pool(), List.of(new ClaimId("k1")), story.scenario());
    }

    @Test
    void shouldNameAnInstructionThatNobodyExecutedInTime() {
        var orders = new OpenOrders(story.pool(), story.ledger(), story.scenario());
        var last = LocalDate.of(2026, 1, 23);
        assertThat(orders.all()).extracting(OpenOrders.Open::until).containsExactly(last);

        assertThat(PoolBreaks.overdue(orders, Optional.of(last)).open()).isEmpty();
        assertThat(PoolBreaks.overdue(orders, Optional.of(last.plusDays(1)))
                        .open()
                        .values())
                .containsExactly(new PoolBreak(
                        PoolBreak.Kind.INSTRUCTION_NOT_EXECUTED,
                        "cy-2026#RESERVATION:k1#1",
                        Fen.of(20_000_000),
                        last.plusDays(1)));

        story.paid("pay", "k1", 20_000_000);
        assertThat(new OpenOrders(story.pool(), story.ledger(), story.scenario()).all())
                .isEmpty();
    }

    @Test
    void shouldNameARefundThatDidNotComeInTimeAndItsRest() {
        story.paid("pay", "k1", 20_000_000).eligible("k1", 60_000_000);
        story.when(LedgerStory.movement(
                "back",
                Relation.original(),
                LedgerStory.FIRST,
                LedgerStory.money(PoolAccount.PARTNER, MovementKind.REFUND, 3_000_000, "k1")));

        var orders = new OpenOrders(story.pool(), story.ledger(), story.scenario());
        assertThat(PoolBreaks.overdue(orders, Optional.of(LocalDate.of(2026, 3, 1)))
                        .open()
                        .values())
                .extracting(PoolBreak::kind, PoolBreak::amount)
                .containsExactly(tuple(PoolBreak.Kind.REFUND_NOT_RECEIVED, Fen.of(5_000_000)));
    }
}

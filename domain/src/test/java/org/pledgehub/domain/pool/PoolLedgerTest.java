package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.EntryAct;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerChain;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.LedgerFault;
import org.pledgehub.domain.ledger.LedgerItem;
import org.pledgehub.domain.ledger.PoolLedger;
import org.pledgehub.domain.ledger.Statement;
import org.pledgehub.domain.money.Fen;

final class PoolLedgerTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 20);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 3);

    private final LedgerStory story = new LedgerStory();

    /** One million of loss; the pool owes a fifth of it, half of that is fiscal. */
    private LedgerStory paidClaim() {
        return story.on(JANUARY)
                .moved("in-f", PoolAccount.FISCAL, MovementKind.CONTRIBUTION, 50_000_000)
                .moved("in-p", PoolAccount.PARTNER, MovementKind.CONTRIBUTION, 50_000_000)
                .eligible("k1", 100_000_000)
                .on(FEBRUARY)
                .paid("pay", "k1", 20_000_000);
    }

    @Test
    void shouldBookAPaymentWithTheShareThatTheFiscalAccountOwes() {
        paidClaim();

        thenBalance(LedgerAccount.PARTNER_CASH, 30_000_000);
        thenBalance(LedgerAccount.COMPENSATION_PAID, 20_000_000);
        thenBalance(LedgerAccount.DUE_FROM_FISCAL, 10_000_000);
        thenBalance(LedgerAccount.DUE_TO_PARTNER, 10_000_000);
        thenBalance(LedgerAccount.RECOVERY_CLAIM, 20_000_000);
        thenBalance(LedgerAccount.RESERVED, 0);
    }

    @Test
    void shouldReserveAndUseUpOnce() {
        paidClaim();

        assertThat(story.entries())
                .filteredOn(entry -> entry.booking().item().kind() == LedgerItem.Kind.RESERVATION)
                .extracting(entry -> entry.booking().act())
                .containsExactly(EntryAct.POSTED, EntryAct.USED);
        assertThat(story.entries())
                .filteredOn(entry -> entry.booking().act() == EntryAct.USED)
                .singleElement()
                .satisfies(used -> assertThat(used.booking().named()).contains("cy-2026#RESERVATION:k1#1"));
    }

    @Test
    void shouldSetAsideAnewWhatAPartPaymentLeaves() {
        story.moved("in-p", PoolAccount.PARTNER, MovementKind.CONTRIBUTION, 50_000_000)
                .eligible("k1", 100_000_000)
                .paid("pay", "k1", 5_000_000);

        thenBalance(LedgerAccount.RESERVED, 15_000_000);
        thenBalance(LedgerAccount.DUE_FROM_FISCAL, 2_500_000);
        assertThat(story.entries())
                .filteredOn(entry -> entry.booking().item().kind() == LedgerItem.Kind.RESERVATION)
                .extracting(entry -> entry.booking().act())
                .containsExactly(EntryAct.POSTED, EntryAct.USED, EntryAct.POSTED);
    }

    @Test
    void shouldReleaseAReservationThatIsTakenBack() {
        story.moved("in-p", PoolAccount.PARTNER, MovementKind.CONTRIBUTION, 50_000_000)
                .eligible("k1", 100_000_000)
                .when(story.scenario().assessed("k1", ClaimVerdict.WITHDRAWN, 100_000_000));

        thenBalance(LedgerAccount.RESERVED, 0);
        assertThat(story.entries().getLast().booking().act()).isEqualTo(EntryAct.TAKEN_BACK);
    }

    @Test
    void shouldClearWhatFiscalOwesByTheTwoLegsOfTheReimbursement() {
        paidClaim()
                .moved("re-f", PoolAccount.FISCAL, MovementKind.REIMBURSEMENT, -10_000_000)
                .moved("re-p", PoolAccount.PARTNER, MovementKind.REIMBURSEMENT, 10_000_000);

        thenBalance(LedgerAccount.DUE_FROM_FISCAL, 0);
        thenBalance(LedgerAccount.DUE_TO_PARTNER, 0);
        thenBalance(LedgerAccount.FISCAL_CASH, 40_000_000);
        thenBalance(LedgerAccount.PARTNER_CASH, 40_000_000);
    }

    @Test
    void shouldTakeBackAndBookAnewWhatIsCorrected() {
        story.moved("in-p", PoolAccount.PARTNER, MovementKind.CONTRIBUTION, 100)
                .corrected("fix", "in-p", LedgerStory.money(PoolAccount.FISCAL, MovementKind.CONTRIBUTION, 70, ""));

        assertThat(story.entries())
                .extracting(LedgerEntry::id, entry -> entry.booking().names())
                .containsExactly(
                        tuple("cy-2026#MOVEMENT:boc/in-p#1", ""),
                        tuple("cy-2026#MOVEMENT:boc/in-p#2", "cy-2026#MOVEMENT:boc/in-p#1"),
                        tuple("cy-2026#MOVEMENT:boc/in-p#3", "cy-2026#MOVEMENT:boc/in-p#1"));
        thenBalance(LedgerAccount.PARTNER_CASH, 0);
        thenBalance(LedgerAccount.FISCAL_CASH, 70);
    }

    @Test
    void shouldTakeBackWhatIsReversedAndBookItAgainWhereTheReversalIsReversed() {
        paidClaim().reversed("undo", "pay");
        thenBalance(LedgerAccount.COMPENSATION_PAID, 0);
        thenBalance(LedgerAccount.DUE_FROM_FISCAL, 0);
        thenBalance(LedgerAccount.RESERVED, 20_000_000);

        story.reversed("undo-undo", "undo");
        thenBalance(LedgerAccount.COMPENSATION_PAID, 20_000_000);
        thenBalance(LedgerAccount.RECOVERY_CLAIM, 20_000_000);
        assertThat(LedgerChain.faults(story.entries())).isEmpty();
    }

    @Test
    void shouldCountWhatIsStillToBeRecovered() {
        paidClaim()
                .when(LedgerStory.movement(
                        "rec",
                        Relation.original(),
                        FEBRUARY,
                        LedgerStory.money(PoolAccount.PARTNER, MovementKind.RECOVERY, 5_753_087, "k1")));

        thenBalance(LedgerAccount.RECOVERED, 5_753_087);
        thenBalance(LedgerAccount.RECOVERY_CLAIM, 14_246_913);
    }

    @Test
    void shouldKnowWhatTheBankHasToGiveBackUntilItHas() {
        paidClaim().eligible("k1", 60_000_000);
        thenBalance(LedgerAccount.REFUNDS_DUE, 8_000_000);
        thenBalance(LedgerAccount.COMPENSATION_PAID, 12_000_000);

        refund("r1", 5_000_000);
        thenBalance(LedgerAccount.REFUNDS_DUE, 3_000_000);
        refund("r2", 3_000_000);
        thenBalance(LedgerAccount.REFUNDS_DUE, 0);
        thenBalance(LedgerAccount.COMPENSATION_PAID, 12_000_000);
        thenBalance(LedgerAccount.DUE_FROM_FISCAL, 6_000_000);
        thenBalance(LedgerAccount.RESERVED, 0);
        assertThat(LedgerChain.faults(story.entries())).isEmpty();
    }

    private void refund(String id, long fen) {
        story.when(LedgerStory.movement(
                id,
                Relation.original(),
                FEBRUARY,
                LedgerStory.money(PoolAccount.PARTNER, MovementKind.REFUND, fen, "k1")));
    }

    @Test
    void shouldBookWhatIsWrittenOffAndKeepTheRecoveryClaim() {
        paidClaim()
                .when(ClaimWords.step(
                        Role.AUTHORITY, "off", new ClaimStep.WrittenOff(new ClaimId("k1"), Fen.of(21_000_000))));

        thenBalance(LedgerAccount.WRITE_OFF, 20_000_000);
        thenBalance(LedgerAccount.COMPENSATION_PAID, 0);
        thenBalance(LedgerAccount.RECOVERY_CLAIM, 20_000_000);
    }

    @Test
    void shouldBookWhatRecoveringCost() {
        paidClaim()
                .when(LedgerStory.movement(
                        "cost",
                        Relation.original(),
                        FEBRUARY,
                        LedgerStory.money(PoolAccount.PARTNER, MovementKind.RECOVERY_COST, -700, "k1")));

        thenBalance(LedgerAccount.RECOVERY_COST, 700);
        thenBalance(LedgerAccount.RECOVERY_CLAIM, 20_000_700);
    }

    @Test
    void shouldBookNothingForARepeat() {
        paidClaim();
        int before = story.entries().size();
        story.paid("pay", "k1", 20_000_000);

        assertThat(story.entries()).hasSize(before);
    }

    @Test
    void shouldKnowBalancesAtAPastDay() {
        paidClaim();

        var january = Balances.upTo(story.entries(), LocalDate.of(2026, 1, 31));
        assertThat(january.shown(LedgerAccount.PARTNER_CASH)).isEqualTo(Fen.of(50_000_000));
        assertThat(january.shown(LedgerAccount.RESERVED)).isEqualTo(Fen.of(20_000_000));
        assertThat(january.shown(LedgerAccount.COMPENSATION_PAID)).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldDrawAStatementThatAddsUp() {
        paidClaim();
        var february = Statement.of(LedgerStory.POOL, YearMonth.of(2026, 2), story.entries());

        assertThat(february.accounts()).allMatch(Statement.AccountMonth::addsUp);
        assertThat(february.accounts())
                .contains(new Statement.AccountMonth(
                        LedgerAccount.PARTNER_CASH,
                        Fen.of(50_000_000),
                        Fen.ZERO,
                        Fen.of(20_000_000),
                        Fen.of(30_000_000)));
        assertThat(february.through().sequence()).isEqualTo(story.entries().size());
    }

    @Test
    void shouldFindAnEntryThatWasChanged() {
        paidClaim();
        var entries = new ArrayList<>(story.entries());
        var victim = entries.get(2);
        entries.set(
                2,
                new LedgerEntry(
                        victim.pool(),
                        victim.sequence(),
                        entries.get(1).booking(),
                        victim.previousHash(),
                        victim.hash()));

        assertThat(LedgerChain.faults(entries)).contains(new LedgerFault(victim.sequence(), LedgerFault.Kind.TAMPERED));
    }

    @Test
    void shouldFindAnEntryThatIsMissing() {
        paidClaim();
        var entries = new ArrayList<>(story.entries());
        entries.remove(1);

        assertThat(LedgerChain.faults(entries))
                .extracting(LedgerFault::kind)
                .contains(LedgerFault.Kind.NOT_THE_NEXT, LedgerFault.Kind.CHAIN_BROKEN);
    }

    @Test
    void shouldFindAnEntryThatStandsThereTwice() {
        paidClaim();
        var entries = new ArrayList<>(story.entries());
        entries.add(1, entries.getFirst());

        assertThat(LedgerChain.faults(entries))
                .extracting(LedgerFault::kind)
                .contains(LedgerFault.Kind.NOT_THE_NEXT, LedgerFault.Kind.WRONG_REVISION);
    }

    @Test
    void shouldSayOnWhichDayReservationsAreBooked() {
        paidClaim();
        assertThat(PoolLedger.day(Optional.empty(), story.pool())).isEqualTo(FEBRUARY);
        assertThat(PoolLedger.day(Optional.of(JANUARY), story.pool())).isEqualTo(JANUARY);
    }

    private void thenBalance(LedgerAccount account, long fen) {
        assertThat(Balances.of(List.copyOf(story.entries())).shown(account))
                .as("balance of %s", account)
                .isEqualTo(Fen.of(fen));
    }
}

package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pledgehub.contract.common.Direction.CREDIT;
import static org.pledgehub.contract.common.Direction.DEBIT;
import static org.pledgehub.contract.common.MovementKind.CONTRIBUTION;
import static org.pledgehub.contract.common.MovementKind.REIMBURSEMENT;
import static org.pledgehub.contract.common.PoolAccount.FISCAL;
import static org.pledgehub.contract.common.PoolAccount.PARTNER;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.assessed;
import static org.pledgehub.streams.pool.PoolEvents.balance;
import static org.pledgehub.streams.pool.PoolEvents.charged;
import static org.pledgehub.streams.pool.PoolEvents.compensated;
import static org.pledgehub.streams.pool.PoolEvents.contributed;
import static org.pledgehub.streams.pool.PoolEvents.moved;
import static org.pledgehub.streams.pool.PoolEvents.reversed;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.BookAccount;
import org.pledgehub.contract.common.BookBalance;
import org.pledgehub.contract.common.BookSide;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BookBalancesReported;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerChain;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.streams.ledger.LedgerRecords;

/** The pool's ledger as the audit reads it from its topic. */
class PoolRoomLedgerTest {

    private static final long ENOUGH = 100_000_000;
    private static final long WORKED = 20_493_826;
    private static final String ANOTHER = "icbc/L2#n1";

    private PoolRoom room;

    @BeforeEach
    void start() {
        room = PoolRoom.ready();
    }

    @AfterEach
    void stop() {
        room.close();
    }

    private List<LedgerEntry> entries() {
        return room.hub().read(room.hub().topics().auditLedger(), org.pledgehub.contract.out.LedgerEntry.class).stream()
                .map(LedgerRecords::read)
                .toList();
    }

    private void payTheWorkedExample() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
        room.send("boc", compensated("p1", CLAIM, WORKED));
    }

    @Test
    void shouldPublishAnUnbrokenChainOfWhatHappened() {
        payTheWorkedExample();

        assertThat(entries())
                .extracting(LedgerEntry::id)
                .containsExactly(
                        "cy#MOVEMENT:boc/c1#1",
                        "cy#RESERVATION:" + CLAIM + "#1",
                        "cy#MOVEMENT:boc/p1#1",
                        "cy#FISCAL_SHARE:boc/p1#1",
                        "cy#RECOVERY_CLAIM:boc/p1#1",
                        "cy#RESERVATION:" + CLAIM + "#2");
        assertThat(LedgerChain.faults(entries())).isEmpty();
        var balances = Balances.of(entries());
        assertThat(balances.shown(LedgerAccount.COMPENSATION_PAID)).isEqualTo(Fen.of(WORKED));
        assertThat(balances.shown(LedgerAccount.DUE_FROM_FISCAL)).isEqualTo(Fen.of(10_246_913));
        assertThat(balances.shown(LedgerAccount.PARTNER_CASH))
                .isEqualTo(Fen.of(room.exposure().getCashPartnerFen()));
    }

    @Test
    void shouldPublishNothingForARepeat() {
        payTheWorkedExample();
        int before = entries().size();

        room.send("boc", compensated("p1", CLAIM, WORKED));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        assertThat(entries()).hasSize(before);
    }

    @Test
    void shouldTakeBackWhatIsReversedByEntriesThatNameIt() {
        payTheWorkedExample();

        room.send("boc", reversed("r1", "p1"));

        assertThat(LedgerChain.faults(entries())).isEmpty();
        assertThat(entries())
                .filteredOn(entry -> entry.booking().named().isPresent())
                .extracting(entry -> entry.booking().names())
                .contains("cy#MOVEMENT:boc/p1#1", "cy#FISCAL_SHARE:boc/p1#1", "cy#RECOVERY_CLAIM:boc/p1#1");
        assertThat(Balances.of(entries()).shown(LedgerAccount.COMPENSATION_PAID))
                .isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldTellTheCustodianWhatToPayAndThatItIsPaid() {
        payTheWorkedExample();

        assertThat(instructions())
                .extracting(
                        PaymentInstruction::getInstructionId,
                        PaymentInstruction::getState,
                        PaymentInstruction::getAmountFen)
                .containsExactly(
                        tuple("cy#RESERVATION:" + CLAIM + "#1", "HELD", WORKED),
                        tuple("cy#RESERVATION:" + CLAIM + "#1", "EXECUTED", 0L));
    }

    @Test
    void shouldTellTheCustodianWhoHasTakenTheClaimOver() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));

        var takenOver = assessed(2, ClaimVerdict.ELIGIBLE);
        takenOver.setPayee("danbao");
        room.command(takenOver);

        assertThat(room.claim().getPayee()).isEqualTo("danbao");
        assertThat(instructions())
                .extracting(
                        PaymentInstruction::getInstructionId,
                        PaymentInstruction::getState,
                        PaymentInstruction::getPayee)
                .containsExactly(
                        tuple("cy#RESERVATION:" + CLAIM + "#1", "HELD", "icbc"),
                        tuple("cy#RESERVATION:" + CLAIM + "#1", "HELD", "danbao"));
    }

    @Test
    void shouldOpenABreakAndCloseItOnceItIsPutRight() {
        room.send("boc", contributed("c1", ENOUGH));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
        room.send("boc", compensated("p1", CLAIM, WORKED + 1));
        room.send("boc", reversed("r1", "p1"));

        assertThat(room.hub().read(room.hub().topics().auditBreaks(), PoolBreak.class))
                .extracting(PoolBreak::getBreakId, PoolBreak::getAmountFen, PoolBreak::getOpen)
                .containsExactly(
                        tuple("cy#PAID_BEYOND_DUE#" + CLAIM, 1L, true),
                        tuple("cy#PAID_BEYOND_DUE#" + CLAIM, 1L, false));
    }

    @Test
    void shouldTellOnWhichClaimTooMuchWasReimbursedWhoMendsItAndHowOldItIs() {
        room.hub().tick(LocalDate.of(2026, 3, 12));
        room.send("boc", moved("c0", FISCAL, CREDIT, CONTRIBUTION, ENOUGH, null));
        payTheWorkedExample();
        room.command(anotherClaim());
        room.send("boc", compensated("p2", ANOTHER, WORKED));
        room.send("boc", moved("rf", FISCAL, DEBIT, REIMBURSEMENT, 10_246_913 + 5, CLAIM));
        room.send("boc", moved("rp", PARTNER, CREDIT, REIMBURSEMENT, 10_246_913 + 5, CLAIM));

        assertThat(room.hub().read(room.hub().topics().auditBreaks(), PoolBreak.class))
                .filteredOn(found -> found.getKind().equals("REIMBURSED_BEYOND_DUE"))
                .extracting(PoolBreak::getAbout, PoolBreak::getAmountFen, PoolBreak::getAgeDays, PoolBreak::getOwner)
                .containsExactly(tuple(CLAIM, 5L, 10L, "OPERATOR"));
    }

    @Test
    void shouldTellOnWhichClaimsALegOfAReimbursementIsMissing() {
        room.hub().tick(LocalDate.of(2026, 3, 12));
        room.send("boc", moved("c0", FISCAL, CREDIT, CONTRIBUTION, ENOUGH, null));
        payTheWorkedExample();
        room.command(anotherClaim());
        room.send("boc", compensated("p2", ANOTHER, WORKED));
        room.send("boc", moved("rf", FISCAL, DEBIT, REIMBURSEMENT, 10_246_913, CLAIM));
        room.send("boc", moved("rp", PARTNER, CREDIT, REIMBURSEMENT, 10_246_913, ANOTHER));

        assertThat(room.hub().read(room.hub().topics().auditBreaks(), PoolBreak.class))
                .extracting(PoolBreak::getBreakId, PoolBreak::getAmountFen, PoolBreak::getAgeDays, PoolBreak::getOwner)
                .containsExactly(
                        tuple("cy#REIMBURSEMENT_LEG_MISSING#" + CLAIM, 10_246_913L, 10L, "CUSTODIAN"),
                        tuple("cy#REIMBURSEMENT_LEG_MISSING#" + ANOTHER, 10_246_913L, 10L, "CUSTODIAN"));
    }

    @Test
    void shouldHoldTheCustodiansBalanceAgainstItsMovements() {
        room.hub().tick(LocalDate.of(2026, 3, 12));
        room.send("boc", contributed("c1", ENOUGH));
        room.send("boc", balance("b1", PARTNER, ENOUGH - 7));
        room.send("boc", charged("f1", 7));

        assertThat(room.hub().read(room.hub().topics().auditBreaks(), PoolBreak.class))
                .extracting(
                        PoolBreak::getBreakId,
                        PoolBreak::getAmountFen,
                        PoolBreak::getOpen,
                        PoolBreak::getAgeDays,
                        PoolBreak::getOwner)
                .containsExactly(
                        tuple("cy#BALANCE_DIFFERS#PARTNER", 7L, true, 10L, "CUSTODIAN"),
                        tuple("cy#BALANCE_DIFFERS#PARTNER", 7L, false, 10L, "CUSTODIAN"));
        assertThat(room.exposure().getCashPartnerFen()).isEqualTo(ENOUGH - 7);
    }

    @Test
    void shouldHearNoBalanceOfAnotherThanTheCustodian() {
        room.send("boc", contributed("c1", ENOUGH));

        room.send("ccb", balance("b1", PARTNER, 1));

        assertThat(room.hub().read(room.hub().topics().auditBreaks(), PoolBreak.class))
                .isEmpty();
    }

    @Test
    void shouldHoldTheOperatorsBookAgainstTheAuthoritysAndNameWhoseIsNotTheLedgers() {
        room.hub().tick(LocalDate.of(2026, 3, 12));
        room.send("boc", contributed("c1", ENOUGH));
        room.send("oper", new OperatorEvent(envelope("o1", "2026-03-02"), book(ENOUGH)));
        room.send("auth", new AuthorityEvent(envelope("a1", "2026-03-02"), book(ENOUGH - 9)));
        room.send("auth", new AuthorityEvent(envelope("a2", "2026-03-02"), book(ENOUGH)));

        assertThat(room.hub().read(room.hub().topics().auditBreaks(), PoolBreak.class))
                .extracting(
                        PoolBreak::getBreakId,
                        PoolBreak::getAmountFen,
                        PoolBreak::getOpen,
                        PoolBreak::getAgeDays,
                        PoolBreak::getOwner)
                .containsExactly(
                        tuple("cy#BOOKS_DIFFER#PARTNER_CASH", 9L, true, 10L, "AUTHORITY"),
                        tuple("cy#BOOKS_DIFFER#PARTNER_CASH", 9L, false, 10L, "AUTHORITY"));
    }

    @Test
    void shouldKnowEveryAccountOfABook() {
        var named = Stream.of(BookAccount.values())
                .filter(account -> account != BookAccount.UNKNOWN)
                .map(Enum::name);
        var memoranda =
                Stream.of("RESERVED", "RESERVED_CONTRA", "REIMBURSEMENT_ORDERED", "REIMBURSEMENT_ORDERED_CONTRA");

        assertThat(Stream.concat(named, memoranda))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(LedgerAccount.values()).map(Enum::name).toList());
    }

    private static BookBalancesReported book(long partnerCashFen) {
        return new BookBalancesReported(
                PoolEvents.POOL,
                List.of(
                        new BookBalance(BookAccount.PARTNER_CASH, BookSide.DEBIT, partnerCashFen - 1),
                        new BookBalance(BookAccount.PARTNER_CASH, BookSide.DEBIT, 1L),
                        new BookBalance(BookAccount.PARTNER_CAPITAL, BookSide.CREDIT, ENOUGH)),
                "2026-1",
                "CNY");
    }

    private static ClaimAssessed anotherClaim() {
        var other = assessed(1, ClaimVerdict.ELIGIBLE);
        other.setClaimId(ANOTHER);
        other.setLoan("icbc/L2");
        return other;
    }

    private List<PaymentInstruction> instructions() {
        return room.hub().read(room.hub().topics().instructionsFor("boc"), PaymentInstruction.class);
    }

    @Test
    void shouldBookOnTheLegalDateOfTheMovement() {
        room.send("boc", contributed("c1", ENOUGH));

        assertThat(entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.booking().posting().bookedOn()).isEqualTo(LocalDate.of(2026, 3, 2)));
    }
}

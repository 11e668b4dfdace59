package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.AccountStatement;
import org.pledgehub.domain.reconciliation.BankReconciliation;
import org.pledgehub.domain.reconciliation.Break;
import org.pledgehub.domain.reconciliation.MoneyLine;

/** A pool's book against the statement of its custodian. */
final class PoolReconciliationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 31);
    private static final LocalDate PAID = LocalDate.of(2026, 1, 20);

    private final LedgerStory story = new LedgerStory()
            .on(LocalDate.of(2026, 1, 5))
            .moved("c1", PoolAccount.PARTNER, MovementKind.CONTRIBUTION, 50_000)
            .on(PAID)
            .moved("i1", PoolAccount.PARTNER, MovementKind.INTEREST, 123)
            .moved("f1", PoolAccount.PARTNER, MovementKind.CHARGE, -23)
            .moved("other", PoolAccount.FISCAL, MovementKind.CONTRIBUTION, 7);

    private final List<MoneyLine> lines = new ArrayList<>(
            List.of(line("c1", LocalDate.of(2026, 1, 5), 50_000), line("i1", PAID, 123), line("f1", PAID, -23)));

    private BankReconciliation reconciled(long closing) {
        return BankReconciliation.of(
                new AccountStatement(PoolAccount.PARTNER, FIRST, Fen.ZERO, LAST, Fen.of(closing), lines),
                story.entries());
    }

    private static MoneyLine line(String reference, LocalDate on, long fen) {
        return new MoneyLine(reference, PoolAccount.PARTNER, on, Fen.of(fen));
    }

    @Test
    void shouldMatchEveryMovement() {
        var result = reconciled(50_100);

        assertThat(result.agrees()).isTrue();
        assertThat(result.matched()).isEqualTo(3);
        assertThat(result.ledgerClosing()).isEqualTo(Fen.of(50_100));
    }

    @Test
    void shouldMatchByDayAndAmountWhatBearsNoReference() {
        lines.set(1, line("", PAID, 123));

        assertThat(reconciled(50_100).agrees()).isTrue();
    }

    @Test
    void shouldNameWhatTheBankHasAndTheLedgerHasNot() {
        lines.add(line("x9", LAST, -77));

        var result = reconciled(50_023);

        assertThat(result.breaks())
                .extracting(Break::kind, Break::reference)
                .containsExactly(tuple(Break.Kind.NOT_IN_LEDGER, "x9"), tuple(Break.Kind.CLOSING_DIFFERS, ""));
    }

    @Test
    void shouldNameWhatTheLedgerHasAndTheBankHasNotWithItsAge() {
        lines.removeLast();

        var result = reconciled(50_123);

        assertThat(result.breaks().getFirst().kind()).isEqualTo(Break.Kind.NOT_IN_STATEMENT);
        assertThat(result.breaks().getFirst().ageOn(LAST)).isEqualTo(11);
    }

    @Test
    void shouldNotMatchOneMovementTwice() {
        lines.add(line("c1", LocalDate.of(2026, 1, 5), 50_000));

        assertThat(reconciled(100_100).breaks())
                .extracting(Break::kind)
                .containsExactly(Break.Kind.NOT_IN_LEDGER, Break.Kind.CLOSING_DIFFERS);
    }

    @Test
    void shouldTellAmountDateAndAccountApart() {
        lines.set(0, line("c1", LocalDate.of(2026, 1, 6), 50_000));
        lines.set(1, line("i1", PAID, 124));
        lines.add(line("other", LocalDate.of(2026, 1, 20), 7));

        assertThat(reconciled(50_108).breaks())
                .extracting(Break::kind, Break::reference)
                .contains(
                        tuple(Break.Kind.DATE_DIFFERS, "c1"),
                        tuple(Break.Kind.AMOUNT_DIFFERS, "i1"),
                        tuple(Break.Kind.AMOUNT_DIFFERS, "other"));
    }

    @Test
    void shouldSeeThatAStatementDoesNotAddUp() {
        assertThat(reconciled(50_101).breaks())
                .extracting(Break::kind)
                .containsExactly(Break.Kind.STATEMENT_DOES_NOT_ADD_UP, Break.Kind.CLOSING_DIFFERS);
    }

    @Test
    void shouldLeaveOutWhatWasTakenBack() {
        story.reversed("undo", "i1");

        assertThat(reconciled(50_100).breaks())
                .extracting(Break::kind, Break::reference)
                .contains(tuple(Break.Kind.NOT_IN_LEDGER, "i1"));
    }
}

package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.PoolBreak;
import org.pledgehub.domain.reconciliation.PoolBreak.Kind;
import org.pledgehub.domain.reconciliation.PoolBreaks;

/** The custodian's balances of the two accounts against its movements. */
final class BalanceBreaksTest {

    private static final LocalDate SECOND = LedgerStory.FIRST.plusDays(1);
    private static final LocalDate THIRD = LedgerStory.FIRST.plusDays(2);

    private final LedgerStory story = new LedgerStory()
            .moved("in-f", PoolAccount.FISCAL, MovementKind.CONTRIBUTION, 700)
            .moved("in-p", PoolAccount.PARTNER, MovementKind.CONTRIBUTION, 900);

    private BalanceBreaksTest told(String id, LocalDate on, PoolAccount account, long fen) {
        story.when(LedgerStory.movement(id, Relation.original(), on, balance(account, fen)));
        return this;
    }

    private static AccountEvent balance(PoolAccount account, long fen) {
        return new AccountEvent.Balance(account, Fen.of(fen));
    }

    private PoolBreaks breaks() {
        return PoolBreaks.of(story.pool(), story.ledger(), story.scenario());
    }

    private void thenFound(PoolBreak... expected) {
        assertThat(breaks().open().values()).containsExactly(expected);
    }

    private static PoolBreak off(PoolAccount account, long fen, LocalDate since) {
        return new PoolBreak(Kind.BALANCE_DIFFERS, account.name(), Fen.of(fen), since);
    }

    @Test
    void shouldFindNothingWhereTheBalanceIsWhatMoved() {
        told("b1", LedgerStory.FIRST, PoolAccount.FISCAL, 700).told("b2", LedgerStory.FIRST, PoolAccount.PARTNER, 900);

        thenFound();
    }

    @Test
    void shouldMoveNothingByABalance() {
        var before = story.entries().size();

        told("b1", LedgerStory.FIRST, PoolAccount.FISCAL, 1);

        assertThat(story.pool().funds().fiscal()).isEqualTo(Fen.of(700));
        assertThat(story.entries()).hasSize(before);
    }

    @Test
    void shouldNameEachAccountWhoseBalanceIsAnother() {
        told("b1", LedgerStory.FIRST, PoolAccount.FISCAL, 698).told("b2", SECOND, PoolAccount.PARTNER, 903);

        thenFound(off(PoolAccount.FISCAL, 2, LedgerStory.FIRST), off(PoolAccount.PARTNER, 3, SECOND));
        assertThat(Kind.BALANCE_DIFFERS.owner()).isEqualTo(Role.CUSTODIAN);
    }

    @Test
    void shouldCountWhatMovesOnTheDayItselfAndNothingLater() {
        story.on(SECOND).moved("i", PoolAccount.FISCAL, MovementKind.INTEREST, 5);

        told("b1", LedgerStory.FIRST, PoolAccount.FISCAL, 700).told("b2", SECOND, PoolAccount.PARTNER, 900);
        thenFound();

        told("b3", SECOND, PoolAccount.FISCAL, 705);
        thenFound();
    }

    @Test
    void shouldCloseWithAMovementThatIsToldLate() {
        told("b1", SECOND, PoolAccount.PARTNER, 895);
        thenFound(off(PoolAccount.PARTNER, 5, SECOND));
        var before = breaks();

        story.on(SECOND).moved("c", PoolAccount.PARTNER, MovementKind.CHARGE, -5);

        thenFound();
        assertThat(breaks().since(before).closed()).containsOnlyKeys("BALANCE_DIFFERS#PARTNER");
    }

    @Test
    void shouldStandSinceTheFirstBalanceThatDiffersWithoutABreak() {
        told("b1", LedgerStory.FIRST, PoolAccount.FISCAL, 1)
                .told("b2", SECOND, PoolAccount.FISCAL, 2)
                .told("b3", SECOND, PoolAccount.PARTNER, 900);
        thenFound(off(PoolAccount.FISCAL, 698, LedgerStory.FIRST));

        told("b4", SECOND.minusDays(5), PoolAccount.FISCAL, 0).told("b5", THIRD, PoolAccount.FISCAL, 3);
        thenFound(off(PoolAccount.FISCAL, 697, LedgerStory.FIRST));

        told("b6", THIRD.plusDays(1), PoolAccount.FISCAL, 700);
        thenFound();
    }

    @Test
    void shouldHoldAgainstTheLastByLegalDayWhateverCameLast() {
        told("b2", SECOND, PoolAccount.FISCAL, 700).told("b1", LedgerStory.FIRST, PoolAccount.FISCAL, 1);

        thenFound();
    }

    @Test
    void shouldCountACorrectedBalanceAsCorrectedAndAReversedOneNotAtAll() {
        told("b1", SECOND, PoolAccount.FISCAL, 1);
        story.on(SECOND).corrected("b2", "b1", balance(PoolAccount.FISCAL, 699));
        thenFound(off(PoolAccount.FISCAL, 1, SECOND));

        story.reversed("b3", "b1");
        thenFound();
    }
}

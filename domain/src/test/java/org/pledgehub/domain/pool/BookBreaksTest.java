package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.BookCheck;
import org.pledgehub.domain.reconciliation.PoolBreak;
import org.pledgehub.domain.reconciliation.PoolBreak.Kind;
import org.pledgehub.domain.reconciliation.PoolBreaks;

/** The operator's book of a pool against the authority's (Chaoyang art. 18). */
final class BookBreaksTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);

    private final LedgerStory story =
            new LedgerStory().moved("in-f", PoolAccount.FISCAL, MovementKind.CONTRIBUTION, 700);

    private BookBreaksTest told(Role role, String id, LocalDate on, ClaimStep said) {
        return told(role, id, on, Relation.original(), said);
    }

    private BookBreaksTest told(Role role, String id, LocalDate on, Relation relation, ClaimStep said) {
        var header = new EventHeader(
                PartyId.of(role == Role.OPERATOR ? "oper" : "auth"),
                role,
                EventId.of(id),
                on,
                Instant.parse("2026-03-02T01:00:00Z").plusSeconds(id.hashCode()),
                relation,
                id + said,
                new SourceRef("pledgehub.in.oper.events.v1", 0, 0));
        story.when(new PoolCommand.RecordClaimStep(new Fact<>(header, said)));
        return this;
    }

    private static ClaimStep cash(long fen) {
        return new ClaimStep.BookTold(Map.of(LedgerAccount.FISCAL_CASH, Fen.of(fen)));
    }

    private PoolBreaks breaks() {
        return BookCheck.of(story.pool().steps(), story.ledger());
    }

    private void thenFound(PoolBreak... expected) {
        assertThat(breaks().open().values()).containsExactly(expected);
    }

    private static PoolBreak cashDiffers(long fen, LocalDate since, Role owner) {
        return new PoolBreak(Kind.BOOKS_DIFFER, "FISCAL_CASH", Fen.of(fen), since, owner);
    }

    @Test
    void shouldFindNothingWhereBothBooksAgree() {
        told(Role.OPERATOR, "o1", JANUARY, cash(700)).told(Role.AUTHORITY, "a1", JANUARY, cash(700));

        thenFound();
    }

    @Test
    void shouldSayNothingWhileOnlyOneHasToldOfTheDay() {
        told(Role.OPERATOR, "o1", JANUARY, cash(1)).told(Role.AUTHORITY, "a1", FEBRUARY, cash(2));

        thenFound();
    }

    @Test
    void shouldAskTheAuthorityWhereTheOperatorsBookIsTheLedgers() {
        told(Role.OPERATOR, "o1", JANUARY, cash(700)).told(Role.AUTHORITY, "a1", JANUARY, cash(690));

        thenFound(cashDiffers(10, JANUARY, Role.AUTHORITY));
    }

    @Test
    void shouldAskTheOperatorWhereTheAuthoritysBookIsTheLedgersOrNeitherIs() {
        told(Role.OPERATOR, "o1", JANUARY, cash(690)).told(Role.AUTHORITY, "a1", JANUARY, cash(700));
        thenFound(cashDiffers(10, JANUARY, Role.OPERATOR));

        told(Role.AUTHORITY, "a2", JANUARY, cash(670));
        thenFound(cashDiffers(20, JANUARY, Role.OPERATOR));
    }

    @Test
    void shouldHoldThemAgainstTheLedgerOfTheirDay() {
        story.on(FEBRUARY).moved("i", PoolAccount.FISCAL, MovementKind.INTEREST, 5);

        told(Role.OPERATOR, "o1", JANUARY, cash(705)).told(Role.AUTHORITY, "a1", JANUARY, cash(700));
        thenFound(cashDiffers(5, JANUARY, Role.OPERATOR));

        told(Role.OPERATOR, "o2", FEBRUARY, cash(705)).told(Role.AUTHORITY, "a2", FEBRUARY, cash(700));
        thenFound(cashDiffers(5, JANUARY, Role.AUTHORITY));
    }

    @Test
    void shouldTakeAnAccountThatIsNotListedForZero() {
        told(Role.OPERATOR, "o1", JANUARY, cash(700))
                .told(Role.AUTHORITY, "a1", JANUARY, new ClaimStep.BookTold(Map.of()));

        thenFound(cashDiffers(700, JANUARY, Role.AUTHORITY));
    }

    @Test
    void shouldCloseOnceTheBookIsPutRight() {
        told(Role.OPERATOR, "o1", JANUARY, cash(700)).told(Role.AUTHORITY, "a1", JANUARY, cash(690));
        var before = breaks();

        told(Role.AUTHORITY, "a2", JANUARY, Relation.corrects(EventId.of("a1")), cash(700));

        assertThat(breaks().since(before).closed()).containsOnlyKeys("BOOKS_DIFFER#FISCAL_CASH");
    }

    @Test
    void shouldStandSinceTheFirstDayThatDiffersWithoutABreak() {
        told(Role.OPERATOR, "o1", JANUARY, cash(700)).told(Role.AUTHORITY, "a1", JANUARY, cash(690));
        told(Role.OPERATOR, "o2", FEBRUARY, cash(700)).told(Role.AUTHORITY, "a2", FEBRUARY, cash(680));
        thenFound(cashDiffers(20, JANUARY, Role.AUTHORITY));

        told(Role.AUTHORITY, "a3", JANUARY, Relation.corrects(EventId.of("a1")), cash(700));
        thenFound(cashDiffers(20, FEBRUARY, Role.AUTHORITY));
    }

    @Test
    void shouldTellAnewWhoseBookDiffersWhenAMovementComesLate() {
        told(Role.OPERATOR, "o1", JANUARY, cash(705)).told(Role.AUTHORITY, "a1", JANUARY, cash(700));
        var before = breaks();

        story.on(JANUARY).moved("i", PoolAccount.FISCAL, MovementKind.INTEREST, 5);

        thenFound(cashDiffers(5, JANUARY, Role.AUTHORITY));
        assertThat(breaks().since(before).opened()).containsOnlyKeys("BOOKS_DIFFER#FISCAL_CASH");
    }
}

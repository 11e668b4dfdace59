package org.pledgehub.oracle.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.BookAccount;
import org.pledgehub.contract.common.BookBalance;
import org.pledgehub.contract.common.BookSide;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.BookBalancesReported;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Said;

/** The operator's own book of a pool beside the authority's. */
final class TwoBooksTest {

    private final List<Said<?>> standing = new ArrayList<>();

    private TwoBooksTest told(Role role, String on, BookBalance... lines) {
        var payload = new BookBalancesReported("cy-1", List.of(lines), null, "CNY");
        var fact = new Fact(
                role.name(),
                role,
                "e" + standing.size(),
                "cy-1",
                LocalDate.parse(on),
                Optional.empty(),
                Instant.parse(on + "T01:00:00Z"),
                Optional.empty(),
                payload,
                new TreeSet<>(),
                new Fact.Place(0, standing.size()),
                LocalDate.parse(on));
        standing.add(new Said<>(fact, fact, Set.of(fact.eventId()), payload));
        return this;
    }

    private static BookBalance debit(BookAccount account, long fen) {
        return new BookBalance(account, BookSide.DEBIT, fen);
    }

    private void thenDiffers(Map<String, Long> expected) {
        assertEquals(expected, TwoBooks.difference(standing));
    }

    @Test
    void shouldCompareTheLastDayOfWhichBothHaveTold() {
        told(Role.OPERATOR, "2025-01-31", debit(BookAccount.FISCAL_CASH, 7));
        told(Role.AUTHORITY, "2025-01-31", debit(BookAccount.FISCAL_CASH, 3));
        told(Role.OPERATOR, "2025-02-28", debit(BookAccount.FISCAL_CASH, 9));
        thenDiffers(Map.of("FISCAL_CASH", 4L));

        told(Role.AUTHORITY, "2025-02-28", debit(BookAccount.FISCAL_CASH, 9));
        thenDiffers(Map.of());
    }

    @Test
    void shouldAddUpTheLinesOfAnAccountAndTakeNoneForZero() {
        told(
                Role.OPERATOR,
                "2025-01-31",
                debit(BookAccount.FISCAL_CASH, 7),
                new BookBalance(BookAccount.FISCAL_CASH, BookSide.CREDIT, 2L));
        told(Role.AUTHORITY, "2025-01-31", debit(BookAccount.SUSPENSE, 1));

        thenDiffers(Map.of("FISCAL_CASH", 5L, "SUSPENSE", 1L));
    }

    @Test
    void shouldCountTheLastOfSeveralBooksOfADay() {
        told(Role.OPERATOR, "2025-01-31", debit(BookAccount.FISCAL_CASH, 7));
        told(Role.AUTHORITY, "2025-01-31");
        told(Role.AUTHORITY, "2025-01-31", debit(BookAccount.FISCAL_CASH, 8));

        thenDiffers(Map.of("FISCAL_CASH", 1L));
    }
}

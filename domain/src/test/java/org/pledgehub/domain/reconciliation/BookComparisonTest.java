package org.pledgehub.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.BookDifference.Kind;

/** The operator's book against the authority's. */
final class BookComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

    private final List<BookLine> operator = new ArrayList<>(
            List.of(line("e1", "PARTNER_CASH", -500), line("e1", "COMPENSATION_PAID", 500), line("e2", "X", 7)));
    private final List<BookLine> authority = new ArrayList<>(operator);

    private static BookLine line(String entry, String account, long fen) {
        return new BookLine(entry, account, DAY, Fen.of(fen));
    }

    @Test
    void shouldAgreeWhateverTheOrderOfLines() {
        var compared = BookComparison.of(operator, authority.reversed());

        assertThat(compared.agrees()).isTrue();
        assertThat(compared.lines()).isEqualTo(3);
        assertThat(compared.balances())
                .containsEntry("PARTNER_CASH", new BookComparison.Balance(Fen.of(-500), Fen.of(-500)));
    }

    @Test
    void shouldTakeLinesOfOneEntryTogether() {
        authority.set(1, line("e1", "COMPENSATION_PAID", 300));
        authority.add(line("e1", "COMPENSATION_PAID", 200));

        assertThat(BookComparison.of(operator, authority).agrees()).isTrue();
    }

    @Test
    void shouldListWhatDiffers() {
        authority.set(0, line("e1", "PARTNER_CASH", -400));
        authority.set(1, new BookLine("e1", "COMPENSATION_PAID", DAY.plusDays(1), Fen.of(500)));
        authority.set(2, line("e3", "X", 7));

        var compared = BookComparison.of(operator, authority);

        assertThat(compared.differences())
                .extracting(BookDifference::account, BookDifference::reference, BookDifference::kind)
                .containsExactly(
                        tuple("COMPENSATION_PAID", "e1", Kind.DATE_DIFFERS),
                        tuple("PARTNER_CASH", "e1", Kind.AMOUNT_DIFFERS),
                        tuple("X", "e2", Kind.ONLY_IN_FIRST),
                        tuple("X", "e3", Kind.ONLY_IN_SECOND));
        assertThat(compared.differences().get(1).inSecond()).isEqualTo(Fen.of(-400));
        assertThat(compared.differences())
                .extracting(found -> found.kind().owner())
                .containsExactly(Role.OPERATOR, Role.OPERATOR, Role.AUTHORITY, Role.OPERATOR);
    }
}

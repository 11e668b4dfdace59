package org.pledgehub.domain.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.money.Fen;

/**
 * Something on which two books do not agree.
 *
 * @param kind what
 * @param account account
 * @param reference number of the entry; empty for a balance
 * @param first as the first book has it, none or one
 * @param second as the second book has it, none or one
 */
public record BookDifference(Kind kind, String account, String reference, List<BookLine> first, List<BookLine> second) {

    /** By account, entry and kind. */
    static final Comparator<BookDifference> ORDER = Comparator.comparing(BookDifference::account)
            .thenComparing(BookDifference::reference)
            .thenComparing(BookDifference::kind);

    /** Keeps its own copies. */
    public BookDifference {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** What does not agree. */
    public enum Kind {
        /** Only the first book has it. */
        ONLY_IN_FIRST,
        /** Only the second book has it. */
        ONLY_IN_SECOND,
        /** Another amount. */
        AMOUNT_DIFFERS,
        /** Another date. */
        DATE_DIFFERS
    }

    /** Fen in the first book; zero where it has none. */
    public Fen inFirst() {
        return sum(first);
    }

    /** Fen in the second book; zero where it has none. */
    public Fen inSecond() {
        return sum(second);
    }

    /** Either line. */
    public Optional<BookLine> either() {
        return first.stream().findFirst().or(() -> second.stream().findFirst());
    }

    private static Fen sum(List<BookLine> lines) {
        return Fen.sum(lines.stream().map(BookLine::amount).toList());
    }
}

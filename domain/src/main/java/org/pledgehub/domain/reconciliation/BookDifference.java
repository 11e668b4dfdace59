package org.pledgehub.domain.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.fact.Role;
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

    /** What does not agree, and who has to put it right; the first book is the operator's, the second the authority's. */
    public enum Kind {
        /** Only the first book has it. */
        ONLY_IN_FIRST(Role.AUTHORITY),
        /** Only the second book has it. */
        ONLY_IN_SECOND(Role.OPERATOR),
        /** Another amount. */
        AMOUNT_DIFFERS(Role.OPERATOR),
        /** Another date. */
        DATE_DIFFERS(Role.OPERATOR);

        private final Role owner;

        Kind(Role owner) {
            this.owner = owner;
        }

        /**
         * Who has to put it right: whose book lacks the entry; where both have it, the operator, who runs the pool. The
         * rule is ours.
         */
        public Role owner() {
            return owner;
        }
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

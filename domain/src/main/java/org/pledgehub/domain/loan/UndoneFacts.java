package org.pledgehub.domain.loan;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Standing;

/**
 * Facts that were reported and then undone, each in the form that would hold had it not been: what was published about
 * them is taken back.
 */
final class UndoneFacts {

    private final FactBook<LoanFact> book;

    UndoneFacts(FactBook<LoanFact> book) {
        this.book = book;
    }

    /** Those of one kind, in legal order. */
    <T extends LoanFact> List<Held<T>> of(Class<T> kind) {
        var undone = book.facts().values().stream()
                .filter(fact -> kind.isInstance(fact.body()) && isUndoneOriginal(fact))
                .map(Fact::key)
                .collect(Collectors.toSet());
        return undone.isEmpty()
                ? List.of()
                : Held.in(
                                FactBook.of(LoanFact.SAME_SUBJECT, withoutReversalsOf(undone))
                                        .effective(),
                                kind)
                        .stream()
                        .filter(held -> undone.contains(held.identity()))
                        .toList();
    }

    private boolean isUndoneOriginal(Fact<LoanFact> fact) {
        return fact.header().relation() instanceof Relation.Original
                && book.standingOf(fact.key()) instanceof Standing.Reversed;
    }

    private Collection<Fact<LoanFact>> withoutReversalsOf(Set<EventKey> undone) {
        return book.facts().values().stream()
                .filter(fact -> !(fact.header().relation() instanceof Relation.Reverses)
                        || fact.header().targetKey().filter(undone::contains).isEmpty())
                .toList();
    }
}

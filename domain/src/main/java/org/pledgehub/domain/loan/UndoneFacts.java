package org.pledgehub.domain.loan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Standing;

/** Facts that were reported and then undone, each in the last form it had: what was published about them is taken back. */
final class UndoneFacts {

    private static final Comparator<Fact<LoanFact>> RECORDED = Comparator.<Fact<LoanFact>, Instant>comparing(
                    fact -> fact.header().recordedAt())
            .thenComparing(fact -> fact.header().eventId());

    private final FactBook<LoanFact> book;

    UndoneFacts(FactBook<LoanFact> book) {
        this.book = book;
    }

    /** Those of one kind, in legal order. */
    <T extends LoanFact> List<Held<T>> of(Class<T> kind) {
        SortedMap<EventKey, List<Fact<LoanFact>>> byRoot = new TreeMap<>();
        for (var fact : book.facts().values()) {
            if (kind.isInstance(fact.body()) && isReversed(fact.key())) {
                byRoot.computeIfAbsent(root(fact), none -> new ArrayList<>()).add(fact);
            }
        }
        return byRoot.entrySet().stream()
                .filter(forms -> isReversed(forms.getKey()))
                .flatMap(forms -> lastForm(kind, forms.getKey(), forms.getValue()).stream())
                .sorted(Comparator.comparing(Held::header, EventHeader.LEGAL_ORDER))
                .toList();
    }

    private boolean isReversed(EventKey key) {
        return book.facts().containsKey(key) && book.standingOf(key) instanceof Standing.Reversed;
    }

    private EventKey root(Fact<LoanFact> fact) {
        var key = fact.key();
        var target = fact.header().targetKey();
        for (int steps = 0; target.isPresent() && steps < book.facts().size(); steps++) {
            key = target.get();
            target = Optional.ofNullable(book.facts().get(key))
                    .flatMap(named -> named.header().targetKey());
        }
        return key;
    }

    private <T extends LoanFact> Optional<Held<T>> lastForm(Class<T> kind, EventKey root, List<Fact<LoanFact>> forms) {
        return Optional.ofNullable(book.facts().get(root))
                .flatMap(original -> forms.stream()
                        .max(RECORDED)
                        .map(last -> new Held<>(original.header(), last.header(), kind.cast(last.body()))));
    }
}

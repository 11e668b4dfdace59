package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.fact.FactBook;

/** The facts of a loan that hold, by kind, each in legal order. */
final class LoanFacts {

    private final FactBook<LoanFact> book;
    private final List<EffectiveFact<LoanFact>> effective;

    private LoanFacts(FactBook<LoanFact> book, List<EffectiveFact<LoanFact>> effective) {
        this.book = book;
        this.effective = effective;
    }

    /** All that hold. */
    static LoanFacts of(FactBook<LoanFact> book) {
        return new LoanFacts(book, book.effective());
    }

    /** Those of senders who may speak of the loan. */
    LoanFacts of(SenderRule senders) {
        return new LoanFacts(
                book,
                effective.stream()
                        .filter(fact -> senders.refusalOf(fact.header()).isEmpty())
                        .toList());
    }

    FactBook<LoanFact> book() {
        return book;
    }

    /** All of them. */
    List<EffectiveFact<LoanFact>> all() {
        return effective;
    }

    List<Held<LoanFact.Repaid>> repayments() {
        return of(LoanFact.Repaid.class);
    }

    List<Held<LoanFact.WrittenOff>> writeOffs() {
        return of(LoanFact.WrittenOff.class);
    }

    /** Without those of which nobody has said how much is this loan's. */
    List<Held<LoanFact.Recovered>> recoveries() {
        return of(LoanFact.Recovered.class).stream()
                .filter(held -> held.body().split() == SplitTold.GIVEN)
                .toList();
    }

    /** The list of pledges in force: the last one reported. */
    Optional<Held<LoanFact.RightsPledged>> pledges() {
        return last(of(LoanFact.RightsPledged.class));
    }

    /** The list of pledges that was in force on a day. */
    Optional<Held<LoanFact.RightsPledged>> pledgesOn(LocalDate day) {
        return last(of(LoanFact.RightsPledged.class).stream()
                .filter(held -> !held.occurredOn().isAfter(day))
                .toList());
    }

    Optional<Held<LoanFact.Extended>> extension() {
        return last(of(LoanFact.Extended.class));
    }

    <T extends LoanFact> List<Held<T>> of(Class<T> kind) {
        return Held.in(effective, kind);
    }

    static <T extends LoanFact> Optional<Held<T>> last(List<Held<T>> held) {
        return held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
    }
}

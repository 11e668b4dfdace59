package org.pledgehub.domain.right;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Standing;
import org.pledgehub.domain.key.LoanKey;

/**
 * One right: the set of all reports about it, the loans that watch it, and the claims that live on them. Everything it
 * says follows from the sets; the order in which they came does not matter.
 */
public final class Right {

    private final FactBook<RightEvent> book;
    private final SortedSet<LoanKey> watchers;
    private final SortedSet<ClaimOnRight> claims;

    private Right(FactBook<RightEvent> book, SortedSet<LoanKey> watchers, SortedSet<ClaimOnRight> claims) {
        this.book = book;
        this.watchers = Collections.unmodifiableSortedSet(watchers);
        this.claims = Collections.unmodifiableSortedSet(claims);
    }

    /** The right of which these reports are kept, which these loans watch, and on whose loans these claims live. */
    public static Right of(
            Collection<Fact<RightEvent>> facts, Collection<LoanKey> watchers, Collection<ClaimOnRight> claims) {
        var ordered = new TreeSet<>(ClaimOnRight.LEGAL_ORDER);
        ordered.addAll(claims);
        return new Right(FactBook.of(Right::sameKind, facts), new TreeSet<>(watchers), ordered);
    }

    /** Decides on a command; changes nothing. */
    public RightDecision decide(RightCommand command) {
        return switch (command) {
            case RightCommand.ReportFact(var fact) ->
                switch (book.admit(fact.header())) {
                    case DUPLICATE -> new RightDecision.Rejected(RightRejection.DUPLICATE);
                    case EVENT_ID_REUSED -> new RightDecision.Rejected(RightRejection.EVENT_ID_REUSED);
                    case NEW -> new RightDecision.Accepted(new RightChange.FactKept(fact));
                };
            case RightCommand.Watch(var loan) -> new RightDecision.Accepted(new RightChange.WatcherAdded(loan));
            case RightCommand.NoteClaim(var loan, var claim) ->
                new RightDecision.Accepted(new RightChange.ClaimNoted(loan, claim));
        };
    }

    /** The right after a change. */
    public Right evolve(RightChange change) {
        return switch (change) {
            case RightChange.FactKept(var fact) -> new Right(book.with(fact), watchers, claims);
            case RightChange.WatcherAdded(var loan) -> {
                var more = new TreeSet<>(watchers);
                more.add(loan);
                yield new Right(book, more, claims);
            }
            case RightChange.ClaimNoted(var loan, var claim) -> {
                var others = new TreeSet<>(claims);
                others.removeIf(held -> held.loan().equals(loan));
                claim.asOptional().ifPresent(others::add);
                yield new Right(book, watchers, others);
            }
        };
    }

    /** The right in legal time. */
    public RightHistory history() {
        return RightChronicle.write(book.effective());
    }

    /** The events that the history rests on, in legal order. */
    public List<EventKey> inputs() {
        return book.effective().stream().map(fact -> fact.header().key()).toList();
    }

    /** Loans that are told of changes. */
    public SortedSet<LoanKey> watchers() {
        return watchers;
    }

    /** The first claim that lives on each loan on which one does, in legal order. */
    public SortedSet<ClaimOnRight> claims() {
        return claims;
    }

    /** How a kept report stands. */
    public RightAnswer answerTo(EventKey key) {
        return switch (book.standingOf(key)) {
            case Standing.Waiting(var event) -> new RightAnswer.AwaitsEvent(event);
            case Standing.Refused(var reason) -> new RightAnswer.Refused(reason);
            case Standing.Effective effective -> registrationAnswer(key);
            case Standing.Superseded superseded -> registrationAnswer(key);
            case Standing.Reversed reversed -> registrationAnswer(key);
        };
    }

    private RightAnswer registrationAnswer(EventKey key) {
        var fact = book.facts().get(key);
        if (fact == null) {
            throw new IllegalArgumentException("no report with the key " + key);
        }
        return RightChronicle.registrationNo(fact.body())
                .filter(number -> !isNamed(key) && !registrationsEverKnown().contains(number))
                .<RightAnswer>map(RightAnswer.AwaitsRegistration::new)
                .orElseGet(RightAnswer.Holds::new);
    }

    /** A report that its sender has itself corrected or reversed waits no more, whatever becomes of that. */
    private boolean isNamed(EventKey key) {
        return namedBy(key).findAny().isPresent()
                || corrected(key).filter(this::isReversed).isPresent();
    }

    /** With an event its sender has reversed everything that corrects it. */
    private boolean isReversed(EventKey key) {
        return namedBy(key).anyMatch(fact -> fact.header().relation() instanceof Relation.Reverses)
                || corrected(key).filter(this::isReversed).isPresent();
    }

    private Stream<Fact<RightEvent>> namedBy(EventKey key) {
        return book.facts().values().stream()
                .filter(fact -> fact.header().targetKey().filter(key::equals).isPresent())
                .filter(fact -> isPlaced(book.standingOf(fact.key())));
    }

    private Optional<EventKey> corrected(EventKey key) {
        return Optional.ofNullable(book.facts().get(key))
                .filter(fact -> fact.header().corrects().isPresent())
                .flatMap(fact -> fact.header().targetKey());
    }

    /** Reversed and replaced registrations too: a set that only grows, so that an answer once final stays so. */
    private Set<String> registrationsEverKnown() {
        return book.facts().values().stream()
                .filter(fact -> isPlaced(book.standingOf(fact.key())))
                .flatMap(fact -> fact.body() instanceof RightEvent.PledgeRegistered registered
                        ? Stream.of(registered.registrationNo())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static boolean isPlaced(Standing standing) {
        return switch (standing) {
            case Standing.Effective effective -> true;
            case Standing.Superseded superseded -> true;
            case Standing.Reversed reversed -> true;
            case Standing.Waiting waiting -> false;
            case Standing.Refused refused -> false;
        };
    }

    private static boolean sameKind(RightEvent original, RightEvent correction) {
        return original.getClass().equals(correction.getClass());
    }
}

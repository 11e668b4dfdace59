package org.pledgehub.domain.loan;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.RightId;

/**
 * What is kept of a loan: the set of reports, and what is known of its rights. It refuses only what was reported before, and what
 * goes beyond {@value #MOST_REPORTS} reports; everything else is kept, and {@link #dossier} says what it comes to.
 */
public final class Loan {

    /** With amounts of at most 10^15 fen no sum over so many reports is beyond a long. */
    static final int MOST_REPORTS = 5_000;

    private final LoanKey key;
    private final FactBook<LoanFact> book;
    private final Map<RightId, LearntRight> rights;

    private Loan(LoanKey key, FactBook<LoanFact> book, Map<RightId, LearntRight> rights) {
        this.key = key;
        this.book = book;
        this.rights = Collections.unmodifiableMap(rights);
    }

    /** A loan of these reports and rights. */
    public static Loan of(LoanKey key, Collection<Fact<LoanFact>> facts, Collection<LearntRight> rights) {
        return new Loan(
                key,
                FactBook.of(LoanFact.SAME_SUBJECT, facts),
                rights.stream().collect(Collectors.toMap(LearntRight::right, right -> right)));
    }

    /** What becomes of a command. */
    public LoanDecision decide(LoanCommand command) {
        return switch (command) {
            case LoanCommand.ReportFact(var fact) ->
                switch (book.admit(fact.header())) {
                    case NEW ->
                        book.facts().size() < MOST_REPORTS
                                ? new LoanDecision.Accepted(new LoanChange.FactKept(fact))
                                : new LoanDecision.Rejected(LoanRejection.LOAN_FULL);
                    case DUPLICATE -> new LoanDecision.Rejected(LoanRejection.DUPLICATE);
                    case EVENT_ID_REUSED -> new LoanDecision.Rejected(LoanRejection.EVENT_ID_REUSED);
                };
            case LoanCommand.LearnRight(var right) ->
                isOlder(right)
                        ? new LoanDecision.Rejected(LoanRejection.OLDER_THAN_KNOWN)
                        : new LoanDecision.Accepted(new LoanChange.RightLearnt(right));
        };
    }

    /** The loan after a change. */
    public Loan evolve(LoanChange change) {
        return switch (change) {
            case LoanChange.FactKept(var fact) -> new Loan(key, book.with(fact), rights);
            case LoanChange.RightLearnt(var right) -> {
                var more = new TreeMap<>(rights);
                more.put(right.right(), right);
                yield new Loan(key, book, more);
            }
        };
    }

    /** What all of it comes to under these references at this moment. */
    public Dossier dossier(LoanReferences references, LoanMoment moment) {
        var histories = rights.values().stream().collect(Collectors.toMap(LearntRight::right, LearntRight::history));
        var claims = rights.values().stream().collect(Collectors.toMap(LearntRight::right, LearntRight::claims));
        return Dossier.of(key, book, new LoanSurroundings(histories, claims, references, moment));
    }

    private boolean isOlder(LearntRight right) {
        var known = rights.get(right.right());
        return known != null && known.version() > right.version();
    }
}

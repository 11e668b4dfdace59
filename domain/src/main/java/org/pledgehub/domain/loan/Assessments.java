package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pledgehub.domain.eligibility.BorrowerAssessment;
import org.pledgehub.domain.fact.EventHeader;

/**
 * What was established about the borrower. The authority's word goes before the operator's; of several the last one on
 * or before the day counts, and where there is none, the first one after it.
 */
final class Assessments {

    private final LoanFacts facts;

    Assessments(LoanFacts facts) {
        this.facts = facts;
    }

    /** What is established for the day. */
    BorrowerAssessment on(LocalDate day) {
        var authority = facts.of(LoanFact.FilingReviewed.class).stream()
                .map(held -> new Dated(held.header(), held.body().assessment()));
        var operator = facts.of(LoanFact.ProjectFiled.class).stream()
                .map(held -> new Dated(held.header(), held.body().assessment()));
        return Stream.concat(nearestFirst(authority, day), nearestFirst(operator, day))
                .map(Dated::assessment)
                .reduce(BorrowerAssessment.NONE, BorrowerAssessment::or);
    }

    private record Dated(EventHeader header, BorrowerAssessment assessment) {}

    private static Stream<Dated> nearestFirst(Stream<Dated> assessments, LocalDate day) {
        List<Dated> before = new ArrayList<>();
        List<Dated> after = new ArrayList<>();
        assessments
                .sorted(Comparator.comparing(Dated::header, EventHeader.LEGAL_ORDER))
                .forEach(dated -> (dated.header().occurredOn().isAfter(day) ? after : before).add(dated));
        return Stream.concat(before.reversed().stream(), after.stream());
    }
}

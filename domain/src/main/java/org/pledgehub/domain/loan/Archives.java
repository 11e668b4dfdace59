package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.pledgehub.domain.filing.FilingArchive;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.domain.policy.FilingRule;

/** What was handed in for the filings of a loan: a function of the filings and receipts that count. */
final class Archives {

    private final LoanFacts facts;

    Archives(LoanFacts facts) {
        this.facts = facts;
    }

    /** The archive of one tranche; nothing is asked for where it need not be filed. */
    FilingArchive of(FilingRule rule, FilingDeadline deadline) {
        return switch (deadline.state()) {
            case NOT_REQUIRED, WITHDRAWN -> FilingArchive.NOTHING;
            case OPEN, DUE_SOON, MET, MET_LATE, MISSED_UNCONFIRMED, MISSED ->
                FilingArchive.of(rule, handedIn(deadline.tranche()), since(deadline));
        };
    }

    private EnumSet<FilingDocumentKind> handedIn(Tranche tranche) {
        var handedIn = EnumSet.noneOf(FilingDocumentKind.class);
        facts.of(LoanFact.ProjectFiled.class).stream()
                .filter(filed -> filed.body().tranche().equals(tranche))
                .forEach(filed -> handedIn.addAll(filed.body().documents()));
        return handedIn;
    }

    private LocalDate since(FilingDeadline deadline) {
        var filed = facts.of(LoanFact.ProjectFiled.class).stream()
                .filter(held -> held.body().tranche().equals(deadline.tranche()))
                .map(Held::occurredOn);
        var received = facts.of(LoanFact.FilingReceived.class).stream()
                .filter(held -> held.body().tranche().equals(deadline.tranche()))
                .map(Held::occurredOn);
        return Stream.concat(filed, received).min(LocalDate::compareTo).orElse(deadline.disbursedOn());
    }
}

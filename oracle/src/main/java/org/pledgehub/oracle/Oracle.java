package org.pledgehub.oracle;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.oracle.answer.Answers;
import org.pledgehub.oracle.loan.LoanBook;
import org.pledgehub.oracle.loan.LoanPage;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.right.RightPage;

/** Says what has to stand in the output topics once everything told has been worked off. */
public final class Oracle {

    private Oracle() {}

    /** Judges everything told, as a set. */
    public static Expectation judge(Told told) {
        var reading = Reading.of(told);
        var rights = RightPage.of(reading.rights());
        var dossiers = LoanBook.of(reading);
        var loans = new TreeMap<String, LoanView>();
        var deadlines = new TreeMap<String, DeadlineView>();
        dossiers.forEach((loan, dossier) -> {
            loans.put(loan, LoanPage.of(reading, dossier, rights));
            dossier.deadlines().values().forEach(view -> deadlines.put(view.getDeadlineId(), view));
        });
        return new Expectation(
                loans,
                deadlines,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Answers.of(reading),
                Answers.deadLetters(reading),
                unjudged());
    }

    private static Map<String, Set<String>> unjudged() {
        return Map.of(
                "LoanView", Set.of("asOf"),
                "DeadlineView", Set.of("previousDueOn", "previousState", "revision", "asOf"));
    }
}

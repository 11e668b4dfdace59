package org.pledgehub.oracle;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.oracle.answer.Answers;
import org.pledgehub.oracle.claim.ClaimBook;
import org.pledgehub.oracle.claim.LoanMarks;
import org.pledgehub.oracle.claim.SharedRights;
import org.pledgehub.oracle.duty.LoanTasks;
import org.pledgehub.oracle.loan.BankBooks;
import org.pledgehub.oracle.loan.LoanBook;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.loan.LoanPage;
import org.pledgehub.oracle.pool.PoolBooks;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.right.RightPage;
import org.pledgehub.oracle.subsidy.SubsidyBook;

/** Says what has to stand in the output topics once everything told has been worked off. */
public final class Oracle {

    private Oracle() {}

    /** Judges everything told, as a set. */
    public static Expectation judge(Told told) {
        var reading = Reading.of(told);
        var rights = RightPage.of(reading.rights());
        var dossiers = LoanBook.of(reading);
        var shared = SharedRights.of(dossiers.values(), reading, rights);
        var loans = new TreeMap<String, LoanView>();
        var deadlines = new TreeMap<String, DeadlineView>();
        var claims = new ArrayList<ClaimAssessed>();
        var contributions = new ArrayList<Contribution>();
        var breaks = new TreeMap<String, Long>();
        var duties = new TreeMap<String, DutyView>();
        dossiers.forEach((loan, dossier) -> {
            var judged = ClaimBook.of(dossier, reading, rights, shared);
            var page = LoanPage.of(reading, dossier, rights);
            page.setClaims(judged.stream().map(ClaimBook::onPage).toList());
            loans.put(loan, page);
            LoanMarks.of(dossier).contribution(dossier).ifPresent(contributions::add);
            claims.addAll(judged);
            breaks.putAll(breaks(dossier, ClaimBook.principalExcess(dossier, reading, rights)));
            LoanTasks.of(reading, dossier, rights).forEach(view -> duties.put(view.getDutyId(), view));
            dossier.deadlines().values().forEach(view -> deadlines.put(view.getDeadlineId(), view));
        });
        var pools = PoolBooks.fold(reading, claims, contributions);
        var subsidies = SubsidyBook.of(reading);
        var answers = Answers.of(reading);
        answers.putAll(pools.answers());
        answers.putAll(subsidies.answers());
        breaks.putAll(pools.breaks());
        duties.putAll(pools.duties());
        duties.putAll(subsidies.duties());
        return new Expectation(
                loans,
                deadlines,
                pools.claims(),
                pools.triggers(),
                pools.exposures(),
                pools.breakdowns(),
                pools.balances(),
                duties,
                breaks,
                subsidies.views(),
                answers,
                Answers.deadLetters(reading),
                unjudged());
    }

    /** Where the bank's books and notices differ from what it has reported of a loan, by the break's id. */
    private static Map<String, Long> breaks(LoanDossier dossier, Map<String, Long> principalExcess) {
        Map<String, Long> breaks = new TreeMap<>();
        dossier.standing().poolId().or(dossier.story()::spokenFor).ifPresent(pool -> {
            BankBooks.difference(dossier)
                    .ifPresent(fen -> breaks.put(pool + "#OUTSTANDING_DIFFERS#" + dossier.loan(), fen));
            principalExcess.forEach((claim, fen) -> breaks.put(pool + "#PRINCIPAL_ABOVE_OUTSTANDING#" + claim, fen));
        });
        return breaks;
    }

    private static Map<String, Set<String>> unjudged() {
        return Map.of(
                "LoanView", Set.of("asOf"),
                "DeadlineView", Set.of("previousDueOn", "previousState", "revision", "asOf"),
                "DutyView", Set.of("previousDueOn", "previousState", "revision", "asOf"),
                "CompensationTrigger", Set.of("revision", "proof"),
                "SourceRecord", Set.of("topic", "partition", "offset"),
                "RuleCheck", Set.of("detail"),
                "SubsidyView", Set.of("checks", "nextStep", "proof", "inputs", "asOf"),
                "PoolExposure", Set.of("asOf"));
    }
}

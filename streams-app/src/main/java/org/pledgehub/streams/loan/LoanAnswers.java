package org.pledgehub.streams.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.state.LoanState;
import org.pledgehub.contract.state.LoanStoredFact;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Standing;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.streams.fact.HeaderReader;

/**
 * Answers that are due: the first one to a new event, and to each event that waited and waits no more exactly one final
 * answer.
 */
final class LoanAnswers {

    private final LoanFeedback feedback;
    private final Dossier dossier;
    private final List<LoanOutput> outputs;

    LoanAnswers(LoanFeedback feedback, Dossier dossier, List<LoanOutput> outputs) {
        this.feedback = feedback;
        this.dossier = dossier;
        this.outputs = outputs;
    }

    /** Gives the answers and returns the facts with what they still wait for. */
    List<LoanStoredFact> give(LoanState state, Occasion occasion) {
        var facts = new ArrayList<LoanStoredFact>();
        for (var stored : state.getFacts()) {
            var key = HeaderReader.key(
                    stored.getFact().getOrigin(), stored.getFact().getEnvelope());
            if (occasion.isAbout(key)) {
                facts.add(answered(state.getLoan(), stored, key));
            } else {
                facts.add(stored.getWaiting() && !waits(key) ? answered(state.getLoan(), stored, key) : stored);
            }
        }
        return facts;
    }

    private boolean waits(EventKey key) {
        return dossier.waits().containsKey(key);
    }

    private LoanStoredFact answered(String loan, LoanStoredFact stored, EventKey key) {
        var fact = stored.getFact();
        var waits = Optional.ofNullable(dossier.waits().get(key));
        var answer = waits.map(reasons -> feedback.pending(loan, fact, reasons, pool()))
                .orElseGet(() -> refusal(key)
                        .map(code -> feedback.refused(loan, fact, code))
                        .orElseGet(() -> feedback.accepted(loan, fact)));
        outputs.add(new LoanOutput.Answered(answer));
        return new LoanStoredFact(fact, waits.isPresent());
    }

    private String pool() {
        return dossier.firstDisbursement()
                .map(first -> first.body().pool().canonical())
                .orElse("");
    }

    /** Who may not speak of the loan is told that and nothing else, whatever of his came first. */
    private Optional<String> refusal(EventKey key) {
        return Optional.ofNullable(dossier.book().facts().get(key))
                .flatMap(fact -> dossier.refusalOf(fact.header()))
                .map(Enum::name)
                .or(() -> dossier.book().standingOf(key) instanceof Standing.Refused(var reason)
                        ? Optional.of(reason.name())
                        : Optional.empty());
    }
}

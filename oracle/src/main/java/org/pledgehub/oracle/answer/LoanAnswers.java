package org.pledgehub.oracle.answer;

import java.util.Map;
import org.pledgehub.contract.common.Role;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.loan.Waits;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.Reading;

/** Answers to what is said of one loan. */
final class LoanAnswers {
    private final LoanStory loan;
    private final Waits waits;

    LoanAnswers(Reading reading, LoanStory loan) {
        this.loan = loan;
        this.waits = new Waits(reading, loan);
    }

    void into(Map<EventName, Answer> answers) {
        loan.story().facts().forEach(fact -> answers.put(Answers.name(fact), answer(fact)));
    }

    private Answer answer(Fact fact) {
        if (hangsOnWhen(fact.role())) {
            return Answer.OPEN;
        }
        return switch (loan.story().fate(fact)) {
            case NOT_HEARD -> Answers.rejected("NOT_THE_" + fact.role());
            case SAYS_TOO_LITTLE -> throw new IllegalStateException("Only a pool is told of payments");
            case OF_REVERSAL -> unlessItWaits(fact, Answers.rejected("CORRECTION_OF_REVERSAL"));
            case CHANGES_SUBJECT -> unlessItWaits(fact, Answers.rejected("CORRECTION_CHANGES_SUBJECT"));
            case STANDS, WAITS, REPLACED, REVERSED -> unlessItWaits(fact, Answers.taken(fact));
        };
    }

    /** Who may speak has changed on the way. */
    private boolean hangsOnWhen(Role role) {
        return switch (role) {
            case OPERATOR, AUTHORITY -> !loan.onePool();
            case GUARANTOR -> !loan.oneBacking();
            case BANK, REGISTRY, CUSTODIAN, UNKNOWN -> false;
        };
    }

    private Answer unlessItWaits(Fact fact, Answer last) {
        var missing = waits.of(fact);
        return missing.isEmpty() ? last : new Answer("PENDING", missing);
    }
}

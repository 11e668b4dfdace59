package org.pledgehub.oracle.answer;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Story;

/** Answers to what is said of one loan. A wait looks at what is known, standing or not, and so ends once. */
final class LoanAnswers {
    private final Reading reading;
    private final LoanStory loan;
    private final Set<String> received = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();

    LoanAnswers(Reading reading, LoanStory loan) {
        this.reading = reading;
        this.loan = loan;
        for (var fact : loan.story().facts()) {
            if (fact.payload() instanceof FilingReceived said && heard(fact)) {
                received.add(said.getTranche().strip());
            }
            if (fact.payload() instanceof NoticeWithdrawn said && loan.story().fate(fact) == Story.Fate.STANDS) {
                withdrawn.add(fact.party() + ":" + said.getNoticeEventId().strip());
            }
        }
    }

    void into(Map<EventName, Answer> answers) {
        loan.story().facts().forEach(fact -> answers.put(Answers.name(fact), answer(fact)));
    }

    private Answer answer(Fact fact) {
        return switch (loan.story().fate(fact)) {
            case NOT_HEARD -> Answers.rejected(fact.role() == Role.OPERATOR ? "NOT_THE_OPERATOR" : "NOT_THE_AUTHORITY");
            case OF_REVERSAL -> Answers.rejected("CORRECTION_OF_REVERSAL");
            case CHANGES_SUBJECT -> Answers.rejected("CORRECTION_CHANGES_SUBJECT");
            case REPLACED, REVERSED -> Answers.taken(fact);
            case STANDS, WAITS -> {
                var missing = missing(fact);
                yield missing.isEmpty() || withdrawn.contains(fact.name())
                        ? Answers.taken(fact)
                        : new Answer("PENDING", missing);
            }
        };
    }

    /** What somebody has to say first. */
    private SortedSet<String> missing(Fact fact) {
        var missing = new TreeSet<String>();
        if (loan.story().fate(fact) == Story.Fate.WAITS) {
            missing.add("CORRECTED_EVENT_UNKNOWN");
        }
        switch (fact.payload()) {
            case LoanDisbursed said -> disbursed(fact, said).ifPresent(missing::add);
            case LoanEventReversed said -> {}
            default -> {
                if (!loan.story().knows(LoanDisbursed.class)) {
                    missing.add("LOAN_NOT_DISBURSED");
                } else if (fact.role() == Role.OPERATOR || fact.role() == Role.AUTHORITY) {
                    loan.spokenFor().filter(this::isUnknown).ifPresent(pool -> missing.add("POOL_UNKNOWN"));
                }
            }
        }
        switch (fact.payload()) {
            case CompensationNotice said -> {
                if (said.getAmountBasis() == null) {
                    missing.add("AMOUNT_BASIS_MISSING");
                }
                if (!loan.story().knows(DefaultReported.class)) {
                    missing.add("DEFAULT_NOT_REPORTED");
                }
            }
            case DefaultCured said -> {
                if (!loan.story().knows(DefaultReported.class)) {
                    missing.add("DEFAULT_NOT_REPORTED");
                }
            }
            case NoticeWithdrawn said -> {
                if (loan.story()
                        .find(fact.party(), said.getNoticeEventId().strip())
                        .isEmpty()) {
                    missing.add("CORRECTED_EVENT_UNKNOWN");
                }
            }
            case ProjectFiled said -> {
                if (!received.contains(said.getTranche().strip())) {
                    missing.add("AWAITING_AUTHORITY_RECEIPT");
                }
            }
            default -> {}
        }
        return missing;
    }

    private Optional<String> disbursed(Fact fact, LoanDisbursed said) {
        var pool = Optional.ofNullable(
                reading.pools().get(Keys.pool(said.getPool()).orElseThrow()));
        if (pool.isEmpty()) {
            return Optional.of("POOL_UNKNOWN");
        }
        return reading.policies().on(pool.get().getPolicy(), fact.occurredOn()).isEmpty()
                ? Optional.of("NO_POLICY_IN_FORCE")
                : Optional.empty();
    }

    private boolean isUnknown(String pool) {
        return !reading.pools().containsKey(pool);
    }

    private boolean heard(Fact fact) {
        return loan.story().fate(fact) != Story.Fate.NOT_HEARD;
    }
}

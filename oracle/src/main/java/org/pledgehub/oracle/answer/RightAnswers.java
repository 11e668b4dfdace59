package org.pledgehub.oracle.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pledgehub.contract.in.PledgeCancelled;
import org.pledgehub.contract.in.PledgeChanged;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Story;

/** Answers to what registries say of one right. */
final class RightAnswers {
    private final Story story;
    private final Set<String> registered = new HashSet<>();

    RightAnswers(Story story) {
        this.story = story;
        for (var fact : story.known()) {
            if (fact.payload() instanceof PledgeRegistered said) {
                registered.add(Keys.label(said.getRegistrationNo()));
            }
        }
    }

    void into(Map<EventName, Answer> answers) {
        story.facts().forEach(fact -> answers.put(Answers.name(fact), answer(fact)));
    }

    private Answer answer(Fact fact) {
        return switch (story.fate(fact)) {
            case NOT_HEARD -> throw new IllegalStateException("Every registry is heard");
            case SAYS_TOO_LITTLE -> throw new IllegalStateException("Only a pool is told of payments");
            case OF_REVERSAL -> Answers.rejected("CORRECTION_OF_REVERSAL");
            case CHANGES_SUBJECT -> Answers.rejected("CORRECTION_CHANGES_SUBJECT");
            case WAITS -> new Answer("PENDING", new TreeSet<>(List.of("CORRECTED_EVENT_UNKNOWN")));
            case STANDS, REPLACED, REVERSED ->
                !story.takenUp(fact) && awaitsRegistration(fact)
                        ? new Answer("PENDING", new TreeSet<>(List.of("REGISTRATION_UNKNOWN")))
                        : Answers.taken(fact);
        };
    }

    private boolean awaitsRegistration(Fact fact) {
        return switch (fact.payload()) {
            case PledgeChanged said -> !registered.contains(Keys.label(said.getRegistrationNo()));
            case PledgeCancelled said -> !registered.contains(Keys.label(said.getRegistrationNo()));
            default -> false;
        };
    }
}

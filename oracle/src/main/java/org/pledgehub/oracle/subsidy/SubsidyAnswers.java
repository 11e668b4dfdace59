package org.pledgehub.oracle.subsidy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;

/** Final answers to all that was said of one programme. */
final class SubsidyAnswers {
    private final Measure measure;
    private final Story story;
    private final Map<String, Said<SubsidyApplied>> applications = new HashMap<>();

    SubsidyAnswers(Measure measure, Story story) {
        this.measure = measure;
        this.story = story;
        take(story.takenBack(SubsidyApplied.class));
        take(story.standing(SubsidyApplied.class));
    }

    private void take(List<Said<SubsidyApplied>> said) {
        said.forEach(one -> one.ids().forEach(id -> applications.put(one.party() + "/" + id, one)));
    }

    SortedMap<EventName, Answer> all() {
        var answers = new TreeMap<EventName, Answer>();
        story.facts().forEach(fact -> answers.put(new EventName(fact.party(), fact.eventId()), answer(fact)));
        return answers;
    }

    private Answer answer(Fact fact) {
        return switch (story.fate(fact)) {
            case NOT_HEARD -> rejected("NOT_THE_POOL_AUTHORITY");
            case SAYS_TOO_LITTLE -> throw new IllegalStateException("Only a pool is told of payments");
            case OF_REVERSAL -> rejected("CORRECTION_OF_REVERSAL");
            case CHANGES_SUBJECT -> rejected("CORRECTION_CHANGES_SUBJECT");
            case WAITS -> waits("CORRECTED_EVENT_UNKNOWN");
            case STANDS, REPLACED, REVERSED -> known(fact);
        };
    }

    private Answer known(Fact fact) {
        if (fact.payload() instanceof SubsidyProven proof) {
            var of = Optional.ofNullable(applications.get(
                    Keys.application(proof.getApplication()).orElseThrow()));
            if (of.isPresent() && !Application.hears(of.get(), fact.party(), fact.role(), proof)) {
                return rejected("SUBSIDY_SENDER_NOT_INVOLVED");
            }
        }
        return missing(fact)
                .filter(code -> !story.takenUp(fact))
                .map(SubsidyAnswers::waits)
                .orElseGet(() -> taken(fact));
    }

    private Optional<String> missing(Fact fact) {
        return switch (fact.payload()) {
            case SubsidyProven proof -> unknown(proof.getApplication());
            case SubsidyStepTaken step -> unknown(step.getApplication());
            default -> Optional.empty();
        };
    }

    private Optional<String> unknown(String application) {
        return applications.containsKey(Keys.application(application).orElseThrow())
                ? Optional.empty()
                : Optional.of("SUBSIDY_APPLICATION_UNKNOWN");
    }

    private static Answer taken(Fact fact) {
        return fact.warnings().isEmpty()
                ? new Answer("ACCEPTED", new TreeSet<>())
                : new Answer("ACCEPTED_WITH_WARNINGS", fact.warnings());
    }

    static Answer waits(String code) {
        return new Answer("PENDING", new TreeSet<>(List.of(code)));
    }

    private static Answer rejected(String code) {
        return new Answer("REJECTED", new TreeSet<>(List.of(code)));
    }
}

package org.pledgehub.oracle.subsidy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyEventReversed;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Story;

/** Final answers to all that was said of a registered programme. */
final class SubsidyAnswers {
    private final Measure measure;
    private final Story story;
    private final Map<String, SubsidyApplied> applications = new HashMap<>();
    private final Set<Integer> calls = new HashSet<>();

    SubsidyAnswers(Measure measure, Story story) {
        this.measure = measure;
        this.story = story;
        for (var fact : story.known()) {
            if (fact.payload() instanceof SubsidyApplied applied) {
                applications.put(fact.party() + "/" + fact.eventId(), applied);
            } else if (fact.payload() instanceof SubsidyCalled called) {
                calls.add(called.getYear());
            }
        }
    }

    SortedMap<EventName, Answer> all() {
        var answers = new TreeMap<EventName, Answer>();
        story.facts().forEach(fact -> answers.put(new EventName(fact.party(), fact.eventId()), answer(fact)));
        return answers;
    }

    private Answer answer(Fact fact) {
        var fate = story.fate(fact);
        if (fate != Story.Fate.NOT_HEARD
                && fact.payload() instanceof SubsidyProven proof
                && !measure.runs().test(fact)) {
            var applied = application(proof.getApplication());
            if (applied.isEmpty()) {
                return waits("SUBSIDY_APPLICATION_UNKNOWN");
            }
            if (!Application.hears(applied.get(), applicant(proof), fact, measure.runs())) {
                return rejected("SUBSIDY_SENDER_NOT_INVOLVED");
            }
        }
        return switch (fate) {
            case NOT_HEARD -> rejected("NOT_THE_POOL_AUTHORITY");
            case SAYS_TOO_LITTLE -> throw new IllegalStateException("Only a pool is told of payments");
            case OF_REVERSAL -> rejected("CORRECTION_OF_REVERSAL");
            case CHANGES_SUBJECT -> rejected("CORRECTION_CHANGES_SUBJECT");
            case WAITS -> waits("CORRECTED_EVENT_UNKNOWN");
            case STANDS, REPLACED, REVERSED ->
                story.takenUp(fact)
                        ? taken(fact)
                        : missing(fact).map(SubsidyAnswers::waits).orElseGet(() -> taken(fact));
        };
    }

    private static String applicant(SubsidyProven proof) {
        var name = Keys.application(proof.getApplication()).orElseThrow();
        return name.substring(0, name.indexOf('/'));
    }

    private Optional<SubsidyApplied> application(String name) {
        return Optional.ofNullable(applications.get(Keys.application(name).orElseThrow()));
    }

    private Optional<String> missing(Fact fact) {
        return switch (fact.payload()) {
            case SubsidyProven proof -> unknown(proof.getApplication());
            case SubsidyStepTaken step -> unknown(step.getApplication());
            case SubsidyApplied applied -> missing(fact, applied);
            case SubsidyCalled called -> Optional.empty();
            case SubsidyEventReversed reversed -> Optional.empty();
            default -> throw new IllegalStateException("Not of a subsidy: " + fact.name());
        };
    }

    private Optional<String> unknown(String application) {
        return application(application).isPresent() ? Optional.empty() : Optional.of("SUBSIDY_APPLICATION_UNKNOWN");
    }

    private Optional<String> missing(Fact fact, SubsidyApplied applied) {
        if (measure.textOn(applied, fact.occurredOn()).isEmpty()) {
            return Optional.of("NO_POLICY_IN_FORCE");
        }
        return calls.contains(applied.getYear()) ? Optional.empty() : Optional.of("SUBSIDY_CALL_UNKNOWN");
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

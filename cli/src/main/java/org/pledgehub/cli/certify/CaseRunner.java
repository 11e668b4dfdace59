package org.pledgehub.cli.certify;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pledgehub.cli.certify.CaseResult.StepResult;
import org.pledgehub.cli.certify.CaseResult.Verdict;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.report.LatestRecords;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.domain.key.LoanKey;

/** Plays cases one after another and holds every answer against what the case asks for. */
final class CaseRunner {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final String NOTHING = "–";
    private static final String DUE = "dueOn";

    private final HubTopics topics;
    private final CertifyLine line;
    private final CaseStep.Setting setting;
    private final Function<LocalDate, Optional<LocalDate>> filingDue;

    /** A runner; {@code filingDue} gives the last day of filing for a day of disbursement, where the pool's policy has one. */
    CaseRunner(
            HubTopics topics,
            CertifyLine line,
            CaseStep.Setting setting,
            Function<LocalDate, Optional<LocalDate>> filingDue) {
        this.topics = topics;
        this.line = line;
        this.setting = setting;
        this.filingDue = filingDue;
    }

    /** Plays a case up to its first answer that is not as expected. */
    CaseResult run(CertifyCase script) {
        long begun = System.nanoTime();
        var places = new HashMap<String, String>();
        var results = new ArrayList<StepResult>();
        for (var step : script.steps()) {
            var result = run(script.id(), step, places);
            results.add(result);
            if (result.verdict() != Verdict.AS_EXPECTED) {
                break;
            }
        }
        return new CaseResult(script.id(), script.title(), results, Duration.ofNanos(System.nanoTime() - begun));
    }

    private StepResult run(String caseId, CaseStep step, Map<String, String> places) {
        return switch (step) {
            case CaseStep.Send(var label, var event, var expected) -> {
                places.put(label, line.send(line.wire(caseId, event)));
                yield first(label, expected, places);
            }
            case CaseStep.SendGbk spoilt -> {
                places.put(spoilt.label(), line.send(spoilt.spoilt(line.wire(caseId, spoilt.event()))));
                yield first(spoilt.label(), spoilt.expected(), places);
            }
            case CaseStep.SendBytes(var label, var value, var expected) -> {
                places.put(label, line.send(value));
                yield first(label, expected, places);
            }
            case CaseStep.AwaitFinal(var label, var expected) ->
                result(label, expected, line.answer(place(label, places), 1, PATIENCE));
            case CaseStep.FilingDue(var disbursedOn) -> filing(caseId, LocalDate.parse(disbursedOn));
        };
    }

    private StepResult first(String label, Expected expected, Map<String, String> places) {
        var patience = expected.isSilence() ? SILENCE : PATIENCE;
        return result(label, expected, line.answer(place(label, places), 0, patience));
    }

    private static StepResult result(String label, Expected expected, Optional<Feedback> answer) {
        boolean met = answer.map(expected::isMetBy).orElse(expected.isSilence());
        return new StepResult(
                label,
                expected.text(),
                answer.map(Expected::text).orElse(NOTHING),
                met ? Verdict.AS_EXPECTED : Verdict.OTHERWISE);
    }

    /** Without a rule on filing a hub that says nothing would look as if it had answered. */
    private StepResult filing(String caseId, LocalDate disbursedOn) {
        return filingDue
                .apply(disbursedOn)
                .map(due -> filing(caseId, due.toString()))
                .orElseGet(() -> new StepResult(DUE, NOTHING, NOTHING, Verdict.NOT_APPLICABLE));
    }

    private StepResult filing(String caseId, String expected) {
        var loan = LoanKey.parse(setting.party(), setting.contract(caseId))
                .asOptional()
                .orElseThrow()
                .canonical();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var found = dueOf(loan);
        while (!found.equals(expected) && System.nanoTime() < deadline) {
            found = dueOf(loan);
        }
        return new StepResult(DUE, expected, found, found.equals(expected) ? Verdict.AS_EXPECTED : Verdict.OTHERWISE);
    }

    private String dueOf(String loan) {
        return LatestRecords.of(topics, topics.catalog().deadlines(), DeadlineView.class).stream()
                .filter(deadline -> deadline.getLoan().equals(loan))
                .map(deadline -> String.valueOf(deadline.getDueOn()))
                .findFirst()
                .orElse(NOTHING);
    }

    private static String place(String label, Map<String, String> places) {
        var place = places.get(label);
        if (place == null) {
            throw new IllegalStateException("The case sends nothing named " + label);
        }
        return place;
    }
}

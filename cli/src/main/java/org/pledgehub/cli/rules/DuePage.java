package org.pledgehub.cli.rules;

import java.util.stream.Collectors;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.calendar.Certainty;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.calendar.DueDateProof;
import org.pledgehub.domain.calendar.WalkedDay;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.policy.FilingRule;

/** The lines of {@code hub due}. */
final class DuePage {

    static final String HEADER = "disbursedOn,dueOn,status";
    static final String EXPLAINED_HEADER = HEADER + ",lastDay,walk,rule";

    private final Language language;

    DuePage(Language language) {
        this.language = language;
    }

    String line(DueDateProof proof) {
        return proof.startedOn() + "," + proof.due().date() + "," + status(proof.due());
    }

    String explained(DueDateProof proof, PolicyRef policy, FilingRule filing) {
        var walk = proof.walk().stream().map(this::dayText).collect(Collectors.joining(" > "));
        var rule = filing.rule();
        return line(proof) + "," + proof.lastDay() + "," + quoted(walk) + ","
                + quoted(policy + " " + rule.ruleId() + " " + rule.article() + " " + rule.phrase());
    }

    private static String status(DueDate due) {
        return switch (due.certainty()) {
            case FINAL -> "final";
            case PROVISIONAL -> "provisional";
        };
    }

    private String dayText(WalkedDay walked) {
        var kind = switch (walked.kind()) {
            case WORKING_DAY -> new Sentence("工作日", "working day");
            case MAKE_UP_WORKING_DAY -> new Sentence("调休上班", "make-up working day");
            case WEEKEND -> new Sentence("周末", "weekend");
            case HOLIDAY -> new Sentence("放假", "holiday");
        };
        var known = walked.certainty() == Certainty.FINAL
                ? new Sentence("", "")
                : new Sentence("（该年日历未载入）", " (calendar not loaded)");
        return walked.day() + " " + kind.in(language) + known.in(language);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}

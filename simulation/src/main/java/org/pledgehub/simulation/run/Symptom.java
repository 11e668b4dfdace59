package org.pledgehub.simulation.run;

import java.util.regex.Pattern;
import org.pledgehub.simulation.check.Difference;

/**
 * By what a failing history is known again while it is made small: the kind of subject and the field, without keys,
 * figures and positions in lists. Of an answer the codes on both sides, because all answers together are one kind.
 *
 * @param text e.g. {@code loan outstandingFen}
 */
public record Symptom(String text) {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final String RECORD = "{";

    /** The symptom that a difference shows. */
    public static Symptom of(Difference difference) {
        var subject = difference.subject();
        int end = subject.indexOf(' ');
        var kind = end < 0 ? subject : subject.substring(0, end);
        return new Symptom(kind + " " + place(difference));
    }

    /** Whether a verdict shows this symptom too. */
    public boolean showsIn(Verdict verdict) {
        return verdict.differences().stream().map(Symptom::of).anyMatch(this::equals);
    }

    private static String place(Difference difference) {
        return difference.field().isEmpty()
                ? side(difference.expected()) + " / " + side(difference.seen())
                : INDEX.matcher(difference.field()).replaceAll("");
    }

    private static String side(String text) {
        return text.startsWith(RECORD) ? "there" : text;
    }
}

package org.pledgehub.simulation.run;

import java.util.regex.Pattern;
import org.pledgehub.simulation.check.Difference;

/**
 * By what a failing history is known again while it is made small: the kind of subject and the field, without keys,
 * figures and positions in lists.
 *
 * @param text e.g. {@code loan outstandingFen}
 */
public record Symptom(String text) {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    /** The symptom that a difference shows. */
    public static Symptom of(Difference difference) {
        int end = difference.subject().indexOf(' ');
        var kind = end < 0 ? difference.subject() : difference.subject().substring(0, end);
        return new Symptom((kind + " " + INDEX.matcher(difference.field()).replaceAll("")).strip());
    }

    /** Whether a verdict shows this symptom too. */
    public boolean showsIn(Verdict verdict) {
        return verdict.differences().stream().map(Symptom::of).anyMatch(this::equals);
    }
}

package org.pledgehub.streams.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgehub.contract.Reason;
import org.pledgehub.contract.ReasonCatalogue;
import org.pledgehub.contract.hop.FormWarning;

/** What the checks of one event's form found: faults refuse the event, warnings go along with it. */
final class FormFindings {

    private static final int MOST = 20;
    private static final int LONGEST_DETAIL = 120;
    private static final char REPLACEMENT = '\uFFFD';
    private static final List<String> PRECEDENCE =
            ReasonCatalogue.shipped().all().stream().map(Reason::code).toList();

    private final List<Finding> faults = new ArrayList<>();
    private final List<FormWarning> warnings = new ArrayList<>();

    /**
     * A reason with what fills its text.
     *
     * @param code reason code
     * @param details values by name
     */
    record Finding(String code, Map<String, String> details) {}

    void fault(String code, Map<String, String> details) {
        faults.add(new Finding(code, details));
    }

    void fault(String code, String field, Object found) {
        fault(code, Map.of("field", field, "found", shortened(found)));
    }

    void fault(String code, String field, Object found, Object limit) {
        fault(code, Map.of("field", field, "found", shortened(found), "limit", limit.toString()));
    }

    void warning(String code, String field, Object found) {
        warning(code, Map.of("field", field, "found", shortened(found)));
    }

    void warning(String code, Map<String, String> details) {
        if (warnings.size() < MOST) {
            warnings.add(new FormWarning(code, details));
        }
    }

    /** The first faults in the catalogue's order of precedence. */
    List<Finding> faults() {
        return faults.stream()
                .sorted(Comparator.comparingInt(finding -> PRECEDENCE.indexOf(finding.code())))
                .limit(MOST)
                .toList();
    }

    List<FormWarning> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * What was found, fit to be shown: its first 120 characters, and in place of each control character its code. A
     * reason's text goes to terminals, which would obey what a sender wrote there.
     */
    static String shortened(Object found) {
        String text = found.toString();
        String first = text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
        return first.codePoints()
                .mapToObj(one -> ControlCharacter.is(one) ? code(one) : Character.toString(one))
                .collect(Collectors.joining());
    }

    /**
     * Whether a text was read as UTF-8 somewhere and was none: what such a program cannot read it replaces by U+FFFD, so
     * that different names in GBK come out as one. Bytes that are no UTF-8 do not come as far as here ({@link WireShape}).
     */
    static boolean isLossy(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    /** A character by its code, such as U+001B. */
    static String code(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}

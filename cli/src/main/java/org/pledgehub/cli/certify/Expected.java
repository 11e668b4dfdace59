package org.pledgehub.cli.certify;

import java.util.Arrays;
import java.util.List;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.out.Feedback;

/**
 * The answer that a case asks for: a status, and codes that must be among the reasons.
 *
 * @param status status
 * @param codes codes
 */
record Expected(String status, List<String> codes) {

    /** No answer at all: the bytes become a dead letter. */
    static final String SILENCE = "SILENCE";

    /** Keeps its own copy. */
    Expected {
        codes = List.copyOf(codes);
    }

    /** From text such as {@code REJECTED AMOUNT_NEGATIVE}. */
    static Expected parse(String text) {
        var words = Arrays.asList(text.strip().split(" ", -1));
        return new Expected(words.getFirst(), words.subList(1, words.size()));
    }

    boolean isSilence() {
        return status.equals(SILENCE);
    }

    boolean isMetBy(Feedback answer) {
        return answer.getStatus().name().equals(status) && codesOf(answer).containsAll(codes);
    }

    String text() {
        return (status + " " + String.join(" ", codes)).strip();
    }

    /** An answer in the same words. */
    static String text(Feedback answer) {
        return (answer.getStatus() + " " + String.join(" ", codesOf(answer))).strip();
    }

    private static List<String> codesOf(Feedback answer) {
        return answer.getReasons().stream().map(ReasonText::getCode).toList();
    }
}

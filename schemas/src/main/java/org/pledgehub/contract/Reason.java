package org.pledgehub.contract;

import java.util.Map;

/**
 * One entry of the reason catalogue: what a code says to a person, why it arises and what to do next, in Chinese and
 * English.
 *
 * @param code stable code, upper snake case; senders branch on it
 * @param zh sentence in Chinese; {@code {name}} stands for a detail
 * @param en sentence in English; {@code {name}} stands for a detail
 * @param causeZh why it arises, Chinese
 * @param causeEn why it arises, English
 * @param fixZh what to do next, Chinese
 * @param fixEn what to do next, English
 */
public record Reason(String code, String zh, String en, String causeZh, String causeEn, String fixZh, String fixEn) {

    /** The Chinese sentence with its details filled in; a detail that is not given reads "–". */
    public String zhWith(Map<String, String> details) {
        return fill(zh, details);
    }

    /** The English sentence with its details filled in; a detail that is not given reads "–". */
    public String enWith(Map<String, String> details) {
        return fill(en, details);
    }

    private static String fill(String template, Map<String, String> details) {
        var text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            text.append(template, from, open);
            text.append(details.getOrDefault(template.substring(open + 1, close), "–"));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }
}

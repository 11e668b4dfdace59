package org.pledgehub.connectors.mapping;

import java.util.Map;

/**
 * A sentence for a person in both languages; {@code {name}} stands for a detail.
 *
 * @param zh Chinese
 * @param en English
 */
public record Wording(String zh, String en) {

    /** Both sentences with their details filled in; a detail that is not given reads "–". */
    Wording with(Map<String, String> details) {
        return new Wording(fill(zh, details), fill(en, details));
    }

    private static String fill(String sentence, Map<String, String> details) {
        var filled = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            filled.append(sentence, from, open);
            filled.append(details.getOrDefault(sentence.substring(open + 1, close), "–"));
            from = close + 1;
        }
        return filled.append(sentence, from, sentence.length()).toString();
    }
}

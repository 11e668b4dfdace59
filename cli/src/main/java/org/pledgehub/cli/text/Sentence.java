package org.pledgehub.cli.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * One message in both languages.
 *
 * @param zh Chinese text
 * @param en English text
 */
public record Sentence(String zh, String en) {
    /** No message. */
    public static final Sentence NOTHING = new Sentence("", "");

    /** Names in a row. */
    public static Sentence allOf(List<String> names) {
        return new Sentence(String.join("、", names), String.join(", ", names));
    }

    /** Names to choose from; there must be one at least. */
    public static Sentence oneOf(List<String> names) {
        var last = names.getLast();
        var others = names.subList(0, names.size() - 1);
        return others.isEmpty()
                ? new Sentence(last, last)
                : new Sentence("%s 或 " + last, "%s or " + last).formatted(allOf(others));
    }

    /** The text in the language asked for. */
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /**
     * This message with its blanks filled in both texts, as {@link String#formatted} does it; a message among the
     * values fills each text with its own.
     */
    public Sentence formatted(Object... values) {
        return new Sentence(zh.formatted(allIn(Language.ZH, values)), en.formatted(allIn(Language.EN, values)));
    }

    private static Object[] allIn(Language language, Object... values) {
        return Stream.of(values)
                .map(value -> value instanceof Sentence sentence ? sentence.in(language) : value)
                .toArray();
    }

    /** This message with the same value, such as a path or a number, put behind both texts. */
    public Sentence with(Object value) {
        return new Sentence(zh + value, en + value);
    }

    /** This message and the next, on one line. */
    public Sentence then(Sentence next) {
        return next.equals(NOTHING) ? this : new Sentence(zh + next.zh, en + " " + next.en);
    }
}

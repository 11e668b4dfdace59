package org.pledgehub.cli.text;

/**
 * One message in both languages.
 *
 * @param zh Chinese text
 * @param en English text
 */
public record Sentence(String zh, String en) {
    /** The text in the language asked for. */
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /** This message with its blanks filled in both texts, as {@link String#formatted} does it. */
    public Sentence formatted(Object... values) {
        return new Sentence(zh.formatted(values), en.formatted(values));
    }

    /** This message with the same value, such as a path or a number, put behind both texts. */
    public Sentence with(Object value) {
        return new Sentence(zh + value, en + value);
    }
}

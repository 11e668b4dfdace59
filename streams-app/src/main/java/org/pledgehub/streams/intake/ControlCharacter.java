package org.pledgehub.streams.intake;

/**
 * Characters that are not shown but change how the rest is shown: control characters, which a terminal obeys, and those with
 * Unicode's property Bidi_Control, which turn the direction of writing, so that a reader sees another text than was sent.
 * What joins letters, such as U+200D, is part of words and none of them.
 */
final class ControlCharacter {

    private static final String DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private ControlCharacter() {}

    /** Whether a character, by its code, is one of them; tabs and line breaks are. */
    static boolean is(int character) {
        return Character.isISOControl(character) || DIRECTIONS.indexOf(character) >= 0;
    }
}

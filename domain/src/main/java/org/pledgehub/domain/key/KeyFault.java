package org.pledgehub.domain.key;

/** Why a text is no key. In order of precedence. */
public enum KeyFault {
    /** Nothing is left after trimming. */
    EMPTY,
    /** Longer than the key may be. */
    TOO_LONG,
    /** Shorter than the key may be. */
    TOO_SHORT,
    /** Holds a character that the key may not have. */
    BAD_CHARACTER,
    /** The characters are allowed, their arrangement is not. */
    BAD_FORM
}

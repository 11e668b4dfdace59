package org.pledgehub.domain.key;

/** What is odd about a key that is accepted all the same: check digits warn, they do not reject. */
public enum KeyWarning {
    /** The unified social credit code does not meet GB 32100's alphabet or check digit. */
    USCC_CHECK_DIGIT,
    /** The patent number's check digit is wrong, or its length leaves none to check. */
    PATENT_CHECK_DIGIT
}

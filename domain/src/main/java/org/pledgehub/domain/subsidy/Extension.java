package org.pledgehub.domain.subsidy;

/** Whether a loan had been extended before it was repaid. */
public enum Extension {
    /** It had not. */
    NONE,
    /** 展期. */
    EXTENDED
}

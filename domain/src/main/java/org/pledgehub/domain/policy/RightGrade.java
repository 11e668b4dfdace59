package org.pledgehub.domain.policy;

/** What a right is, beyond its kind. */
public enum RightGrade {
    /** A patent for an invention 发明专利. */
    INVENTION,
    /** A patent that came by the PCT route PCT专利. */
    PCT,
    /** 实用新型专利. */
    UTILITY_MODEL,
    /** 外观设计专利. */
    DESIGN,
    /** 驰名商标. */
    WELL_KNOWN_TRADEMARK,
    /** Anything else. */
    OTHER
}

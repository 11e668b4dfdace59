package org.pledgehub.domain.key;

/** Kind of intellectual property 知识产权种类. */
public enum RightKind {
    /** 专利权. */
    PATENT,
    /** 商标权. */
    TRADEMARK,
    /** 著作权. */
    COPYRIGHT,
    /** 地理标志. */
    GEOGRAPHICAL_INDICATION,
    /** Any other kind, such as new plant varieties 植物新品种 or layout designs. */
    OTHER
}

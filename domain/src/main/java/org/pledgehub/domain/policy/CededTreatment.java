package org.pledgehub.domain.policy;

/** Whether what an institution passed on is taken off its part first. */
public enum CededTreatment {
    /** It is 从计算基数中扣除. */
    DEDUCTED,
    /** It is not: the text names other institutions only. */
    IGNORED
}

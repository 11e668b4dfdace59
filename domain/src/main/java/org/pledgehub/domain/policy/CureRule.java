package org.pledgehub.domain.policy;

/** Until when a cure ends the right to compensation 恢复正常还款. */
public enum CureRule {
    /** Until something is paid; after that it is a recovery. */
    UNTIL_PAID,
    /** Until the notice: a default that was cured by its day gives no right, a later cure is a recovery. */
    BEFORE_NOTICE
}

package org.pledgehub.domain.policy;

/** What the pool share is a share of. */
public enum ShareBase {
    /** The covered loss of the one project 单个项目损失. */
    PROJECT_LOSS,
    /** The covered losses of all the pool's projects together 资金池全部项目损失. */
    PORTFOLIO_LOSS,
    /** The part of the principal that an institution bore itself, less what it ceded 机构自担本金部分. */
    INSTITUTION_PRINCIPAL
}

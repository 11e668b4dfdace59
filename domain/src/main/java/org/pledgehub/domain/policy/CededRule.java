package org.pledgehub.domain.policy;

/** Which cession counts when a loss is computed. */
public enum CededRule {
    /** What was agreed or is expected 应摊回; a difference to what is then received is made good later. */
    EXPECTED,
    /** What was received 已摊回 only. */
    RECEIVED
}

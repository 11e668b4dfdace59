package org.pledgehub.domain.policy;

/** Companies of which industries a rate is for. */
public enum IndustryScope {
    /** All of them. */
    ANY,
    /** Those that the policy names as key industries 重点产业. */
    KEY
}

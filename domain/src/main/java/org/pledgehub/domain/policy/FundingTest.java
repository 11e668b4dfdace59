package org.pledgehub.domain.policy;

/** What follows where the parties' contributions are not as agreed 出资. */
public enum FundingTest {
    /** It is reported. */
    REPORTED,
    /** Claims wait until they are. */
    ENFORCED
}

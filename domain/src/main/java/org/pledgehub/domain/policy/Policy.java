package org.pledgehub.domain.policy;

import org.pledgehub.domain.key.PolicyRef;

/** One version of a rule set. */
public sealed interface Policy permits PoolPolicy, SubsidyPolicy {

    /** Which, and when it counts. */
    PolicyHeader header();

    /** Id and version. */
    default PolicyRef ref() {
        return header().ref();
    }
}

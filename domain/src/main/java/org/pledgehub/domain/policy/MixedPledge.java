package org.pledgehub.domain.policy;

/** How many of the pledged rights have to be what a rule asks for. */
public enum MixedPledge {
    /** One is enough. */
    ANY,
    /** All of them. */
    ALL
}

package org.pledgehub.domain.policy;

/** How much comes back after fraud or infringement. */
public enum ClawbackScope {
    /** Everything that the company was paid. */
    COMPANY,
    /** What was paid on the application concerned. */
    APPLICATION
}

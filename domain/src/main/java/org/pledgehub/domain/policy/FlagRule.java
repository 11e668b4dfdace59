package org.pledgehub.domain.policy;

/** What a bad record of safety, environment, labour, tax or credit leads to. */
public enum FlagRule {
    /** Somebody has to state an opinion 明确补助意见; nothing is refused by itself. */
    OPINION,
    /** Nothing. */
    IGNORED
}

package org.pledgehub.domain.policy;

import java.util.Optional;

/** Whether projects must be filed with the authority 备案. */
public sealed interface Filing {

    /**
     * They must.
     *
     * @param rule by when, and what lateness means
     */
    record Required(FilingRule rule) implements Filing {}

    /**
     * The policy says that they need not.
     *
     * @param rule where it says so
     */
    record NotRequired(RuleText rule) implements Filing {}

    /** The policy has no filing rule. */
    record Unstated() implements Filing {}

    /** The rule, if there is one. */
    default Optional<FilingRule> required() {
        return this instanceof Required(var rule) ? Optional.of(rule) : Optional.empty();
    }
}

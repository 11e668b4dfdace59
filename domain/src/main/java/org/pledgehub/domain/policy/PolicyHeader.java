package org.pledgehub.domain.policy;

import java.time.LocalDate;
import org.pledgehub.domain.key.PolicyRef;

/**
 * Which policy a version belongs to and when it counts.
 *
 * @param ref id and version
 * @param title name of the measure
 * @param source text that it was taken from
 * @param status draft, in force or expired
 * @param effective days on which it is in force
 * @param ruleVersionAnchor which date of a case picks the version
 */
public record PolicyHeader(
        PolicyRef ref,
        Wording title,
        String source,
        PolicyStatus status,
        EffectivePeriod effective,
        Ruled<VersionAnchor> ruleVersionAnchor) {

    /** True for a version that decides cases of the day: effective then, and no draft. An expired one decided its time. */
    public boolean decidesOn(LocalDate anchor) {
        return switch (status) {
            case DRAFT -> false;
            case IN_FORCE, EXPIRED -> effective.contains(anchor);
        };
    }
}

package org.pledgehub.domain.filing;

import java.time.LocalTime;
import java.util.Set;
import org.pledgehub.domain.calendar.CutOff;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.policy.FilingAnchor;
import org.pledgehub.domain.policy.FilingCompleteness;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.domain.policy.FilingRule;
import org.pledgehub.domain.policy.LateEffect;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.RestDays;

/** Filing rules for tests: 30 days, warned 7 days before, silent after 10. */
public final class FilingRules {

    private FilingRules() {}

    public static FilingRule thirtyDays(FilingAnchor anchor, LateEffect effect, FilingCompleteness completeness) {
        return new FilingRule(
                PolicySamples.ruled(LegalClock.act(LegalPeriod.days(30)), "S-16"),
                PolicySamples.ruled(anchor, "S-16"),
                PolicySamples.ruled(RestDays.STATE_CALENDAR, "S-16"),
                PolicySamples.ruled(new CutOff.EndOfDay(), "S-16"),
                PolicySamples.ruled(7, "S-16"),
                PolicySamples.ruled(effect, "S-16b"),
                PolicySamples.ruled(completeness, "S-16"),
                PolicySamples.ruled(10, "S-16"),
                PolicySamples.ruled(Set.of(FilingDocumentKind.OTHER), "S-16"));
    }

    /** The last day ends at five in the afternoon, and who comes late is excluded. */
    public static FilingRule closingAtFive(FilingCompleteness completeness) {
        var usual = thirtyDays(FilingAnchor.EACH_TRANCHE, LateEffect.EXCLUDE, completeness);
        return new FilingRule(
                usual.clock(),
                usual.anchor(),
                usual.restDays(),
                PolicySamples.ruled(new CutOff.CloseOfBusiness(LocalTime.of(17, 0)), "S-16c"),
                usual.warningDays(),
                usual.lateEffect(),
                usual.completeness(),
                usual.silenceDays(),
                usual.documents());
    }

    public static FilingRule thirtyDays() {
        return thirtyDays(FilingAnchor.EACH_TRANCHE, LateEffect.EXCLUDE, FilingCompleteness.DATE_COUNTS);
    }
}

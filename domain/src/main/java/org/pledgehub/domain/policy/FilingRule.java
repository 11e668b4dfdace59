package org.pledgehub.domain.policy;

import java.time.LocalDate;
import java.util.Set;
import org.pledgehub.domain.calendar.CutOff;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.calendar.DueDateProof;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.WorkCalendar;

/**
 * Projects are filed with the authority within a period after disbursement 备案.
 *
 * @param clock how long, and how its last day moves
 * @param anchor which disbursements start it
 * @param restDays which days rest
 * @param cutOff when the last day ends, in China Standard Time
 * @param warningDays so many calendar days before the due day it is DUE_SOON
 * @param lateEffect what lateness does to a claim
 * @param completeness when a filing counts
 * @param silenceDays so many calendar days after the due day a feed that is silent counts as having nothing to report
 * @param documents what a filing consists of
 */
public record FilingRule(
        Ruled<LegalClock> clock,
        Ruled<FilingAnchor> anchor,
        Ruled<RestDays> restDays,
        Ruled<CutOff> cutOff,
        Ruled<Integer> warningDays,
        Ruled<LateEffect> lateEffect,
        Ruled<FilingCompleteness> completeness,
        Ruled<Integer> silenceDays,
        Ruled<Set<FilingDocumentKind>> documents) {

    /** Filing is due within the period after the day of disbursement, which does not count (Civil Code art. 201). */
    public DueDate dueFrom(LocalDate disbursedOn, WorkCalendar calendar) {
        return proofFrom(disbursedOn, calendar).due();
    }

    /** The same with every day that was looked at. */
    public DueDateProof proofFrom(LocalDate disbursedOn, WorkCalendar calendar) {
        return clock.value().proofFrom(disbursedOn, restDays.value().over(calendar));
    }

    /** The rule that a deadline quotes. */
    public RuleText rule() {
        return clock.rule();
    }
}

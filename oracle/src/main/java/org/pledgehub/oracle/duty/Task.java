package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.oracle.reading.Calendars;
import org.pledgehub.oracle.reading.Clock;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Walk;

/**
 * Something that has to be done, or a term that comes to its end.
 *
 * @param kind which
 * @param from day from which it runs, not counted
 * @param walk how it comes to its last day
 * @param remindOn day from which it is due soon
 * @param policy version that says so
 * @param rule where it says so
 */
record Task(String kind, LocalDate from, Walk walk, LocalDate remindOn, PolicyText policy, Rule<?> rule) {

    /** Our own: people are reminded five working days before. */
    private static final Clock BEFORE = new Clock(5, Clock.Unit.WORKING_DAYS, true, Clock.Roll.BACKWARD);

    /** What comes to its end by itself: nobody has failed. */
    private static final Set<String> TERMS = Set.of("POOL_TERM", "RIGHT_END", "PLEDGE_END", "ANNUAL_FEE_GRACE");

    /** Of which people are reminded as usual. */
    static Task usual(String kind, LocalDate from, Walk walk, Grounds grounds) {
        var remindOn = grounds.calendars().walk(walk.on(), BEFORE).on();
        return new Task(kind, from, walk, remindOn, grounds.policy(), grounds.rule());
    }

    /**
     * What it rests on.
     *
     * @param policy version
     * @param rule rule of it
     * @param calendars which days rest
     */
    record Grounds(PolicyText policy, Rule<?> rule, Calendars calendars) {}

    boolean contains(LocalDate day) {
        return day.isAfter(from) && !day.isAfter(walk.lastDay());
    }

    /** Its page as it stands on a day; what names it within the pool is part of its id. */
    DutyView.Builder page(String pool, String name, LocalDate today, Optional<LocalDate> doneOn) {
        return DutyView.newBuilder()
                .setDutyId(part(pool) + "|" + kind + "|" + name)
                .setPool(pool)
                .setDuty(kind)
                .setPolicy(policy.name())
                .setRuleId(rule.ruleId())
                .setArticle(rule.article())
                .setPhrase(rule.phrase())
                .setStartedOn(from)
                .setPeriodEndsOn(walk.lastDay())
                .setRemindOn(remindOn)
                .setDueOn(walk.on())
                .setProvisional(walk.provisional())
                .setState(state(today, doneOn))
                .setDoneOn(doneOn.orElse(null))
                .setRevision(1)
                .setFirstDayOn(from.plusDays(1))
                .setRestDays(walk.rests());
    }

    private DutyState state(LocalDate today, Optional<LocalDate> doneOn) {
        if (doneOn.isPresent()) {
            return doneOn.get().isAfter(walk.on()) ? DutyState.MET_LATE : DutyState.MET;
        }
        if (today.isAfter(walk.on())) {
            return TERMS.contains(kind) ? DutyState.ENDED : DutyState.MISSED;
        }
        return today.isBefore(remindOn) ? DutyState.OPEN : DutyState.DUE_SOON;
    }

    /** A part of a key. */
    static String part(String text) {
        return text.replace("%", "%25").replace("|", "%7C");
    }
}

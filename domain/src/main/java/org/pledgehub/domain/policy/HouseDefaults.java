package org.pledgehub.domain.policy;

import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;

/**
 * What holds where the file of a policy leaves a parameter out. Each is open, bears a rule id of the hub's own
 * ({@code PH-…}) and says why, so that a proof or a page never passes it off as the text's.
 */
public final class HouseDefaults {

    private static final String PREFIX = "PH-";
    private static final String NOWHERE = "未规定";

    private HouseDefaults() {}

    /** Nobody confirms a plan. */
    public static Ruled<Confirmation> confirmation() {
        return ours(
                Confirmation.NONE, "01", new Wording("办法未规定付款前审核确认", "the policy has no confirmation before payment"));
    }

    /** Two people decide. */
    public static Ruled<Integer> quorum() {
        return ours(
                2,
                "02",
                new Wording(
                        "办法未写明集体决策人数；至少两名不同人员",
                        "the policy does not say how many decide together; two different people"));
    }

    /** A duty is due soon five working days before its last day. */
    public static Ruled<LegalClock> dutyWarning() {
        return ours(
                LegalClock.before(LegalPeriod.workingDays(5)),
                "03",
                new Wording("办法未定提醒时间；提前五个工作日", "the policy names no reminder; five working days before"));
    }

    /** True for a parameter that the file of its policy leaves out. */
    public static boolean holdFor(Ruled<?> parameter) {
        return parameter.rule().ruleId().startsWith(PREFIX);
    }

    private static <T> Ruled<T> ours(T value, String number, Wording why) {
        return Ruled.open(value, new RuleText(PREFIX + number, NOWHERE, ""), why);
    }
}

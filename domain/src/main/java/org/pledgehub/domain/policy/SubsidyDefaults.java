package org.pledgehub.domain.policy;

import java.util.Set;
import org.pledgehub.domain.fact.Told;

/** What holds where the policy of a subsidy leaves a parameter out: our choice, and why. Rule ids as {@link HouseDefaults}. */
public final class SubsidyDefaults {

    private static final String NOWHERE = "未规定";

    private SubsidyDefaults() {}

    /** Everything about eligibility that a policy may leave out. */
    public static SubsidyEligibility eligibility() {
        return new SubsidyEligibility(
                ours(Set.of(), "46", new Wording("办法未规定企业条件", "the policy asks nothing of the company")),
                ours(
                        LateApplication.NOT_ACCEPTED,
                        "47",
                        new Wording(
                                "办法未规定逾期后果；逾期不予受理",
                                "the policy is silent on lateness; a late application is not accepted")),
                ours(
                        new OnSchedule(0, ExtensionRule.PENDING),
                        "48",
                        new Wording(
                                "办法未定义按期；逾期一日即非按期，展期由人决定",
                                "on schedule is not defined; no day late, an extension waits for a person")),
                ours(
                        MixedPledge.ANY,
                        "34",
                        new Wording("办法未规定混合质押；一项符合即可", "the policy is silent on several rights; one is enough")),
                ours(Set.of(), "35", new Wording("办法未列重点产业", "the policy names no key industries")),
                ours(
                        UnlistedKind.PENDING,
                        "49",
                        new Wording("办法未列重点产业；由人决定", "the policy names no key industries; a person decides")),
                ours(
                        FlagRule.OPINION,
                        "36",
                        new Wording(
                                "办法未规定不良记录的后果；须有人明确意见",
                                "the policy is silent on bad records; somebody states an opinion")));
    }

    /** Everything about granting that a policy may leave out. */
    public static SubsidyGranting granting() {
        return new SubsidyGranting(
                ours(Set.of(), "37", new Wording("办法未规定程序", "the policy names no procedure")),
                ours(
                        SubsidyYear.CALL,
                        "38",
                        new Wording("办法未写明年度口径；以申报年度为准", "which year counts is not said; the year of the call")),
                ours(
                        TimesUnit.PROJECT,
                        "39",
                        new Wording("办法未写明一次的口径；一个贷款项目为一次", "what one time is is not said; one loan")),
                ours(BudgetSharing.NO_BUDGET, "40", new Wording("办法未规定年度预算", "the policy sets no budget")),
                ours(
                        ClawbackScope.COMPANY,
                        "41",
                        new Wording(
                                "办法未规定追回范围；追回该企业已得全部补助",
                                "the scope is not said; everything that the company was paid")),
                ours(
                        BanStart.FINDING,
                        "42",
                        new Wording(
                                "办法未规定禁止申报起算日；自认定之日起", "the start of the ban is not said; the day of the finding")));
    }

    /** The registry of programmes, of which no policy speaks. */
    public static Ruled<Provision> registry() {
        return always(
                "43",
                new Wording(
                        "贴补项目及其适用办法以登记为准；未登记的等待登记",
                        "programmes and their measures are what the registry says; what it does not know waits"));
    }

    /** Costs of a loan are made good once, though no policy says it. */
    public static Ruled<Provision> onlyOnce() {
        return always("44", new Wording("同一贷款的同一费用只补贴一次", "a cost of a loan is made good once"));
    }

    private static Ruled<Provision> always(String number, Wording says) {
        return ours(new Provision(says, Told.unknown()), number, says);
    }

    private static <T> Ruled<T> ours(T value, String number, Wording why) {
        return Ruled.open(value, new RuleText("PH-" + number, NOWHERE, ""), why);
    }
}

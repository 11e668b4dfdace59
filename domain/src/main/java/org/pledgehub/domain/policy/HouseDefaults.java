package org.pledgehub.domain.policy;

import java.util.Set;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Share;

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

    /** What the custodian is told to pay is paid within ten working days. */
    public static Ruled<LegalClock> execution() {
        return ours(
                LegalClock.act(LegalPeriod.workingDays(10)),
                "14",
                new Wording("办法未定付款期限；十个工作日", "the policy names no time for a payment; ten working days"));
    }

    /** People are reminded three months before a pledge ends. */
    public static Ruled<LegalClock> pledgeEnd() {
        return ours(
                LegalClock.before(LegalPeriod.months(3)),
                "16",
                new Wording("办法未定质权到期提醒；提前三个月", "the policy names no reminder of a pledge's end; three months before"));
    }

    /** People are reminded three months before a right ends. */
    public static Ruled<LegalClock> rightEnd() {
        return ours(
                LegalClock.before(LegalPeriod.months(3)),
                "17",
                new Wording("办法未定权利期满提醒；提前三个月", "the policy names no reminder of a right's end; three months before"));
    }

    /** A lapsed right may be restored for six months from the day on which its lapse counts. */
    public static Ruled<LegalClock> annualFeeGrace() {
        return ours(
                LegalClock.term(LegalPeriod.months(6)),
                "18",
                new Wording("办法未定年费滞纳期；六个月", "the policy does not speak of the grace for an annual fee; six months"));
    }

    /** The policy's own share. */
    public static Ruled<ShareSource> shareSource() {
        return ours(ShareSource.POLICY, "13", new Wording("办法未规定逐笔约定比例", "the policy knows no share of a loan's own"));
    }

    /** No floor. */
    public static Ruled<Share> poolShareFloor() {
        return ours(Share.NONE, "04", new Wording("办法未规定比例下限", "the policy sets no least share"));
    }

    /** What is told counts as it is told. */
    public static Ruled<CededRule> ceded() {
        return ours(
                CededRule.EXPECTED,
                "05",
                new Wording(
                        "办法未区分应摊回与已摊回；按应摊回扣除",
                        "the policy does not tell expected from received cessions; the expected one comes off"));
    }

    /** No limit. */
    public static Ruled<InterestLimit> interestLimit() {
        return ours(
                new InterestLimit.Unlimited(),
                "06",
                new Wording("办法未规定计息天数上限", "the policy does not limit the days of interest"));
    }

    /** Nothing is cut. */
    public static Ruled<BankruptcyEffect> bankruptcy() {
        return ours(
                BankruptcyEffect.NONE,
                "07",
                new Wording(
                        "办法未规定破产时停止计息；以通知金额为准",
                        "the policy does not speak of bankruptcy; the notified figure counts as it is"));
    }

    /** Liability does not end with the balance. */
    public static Ruled<BalanceCap> balanceCap() {
        return ours(
                BalanceCap.NONE,
                "08",
                new Wording("办法未以资金池余额为责任上限", "the policy does not limit liability to the pool's balance"));
    }

    /** No limit. */
    public static Ruled<LeverageLimit> leverage() {
        return ours(new LeverageLimit.None(), "09", new Wording("办法未规定杠杆倍数上限", "the policy sets no leverage"));
    }

    /** All of it counts. */
    public static Ruled<MixedPledgeLoss> mixedPledge() {
        return ours(
                MixedPledgeLoss.WHOLE_LOSS,
                "54",
                new Wording(
                        "办法未将补偿限于混合质押中的知识产权部分；按全部损失计",
                        "the policy does not limit a mixed pledge to its part of rights; the whole loss counts"));
    }

    /** No limit. */
    public static Ruled<AllLevelsCeiling> allLevelsCeiling() {
        return ours(
                new AllLevelsCeiling.None(),
                "55",
                new Wording("办法未规定各级补偿合计上限", "the policy sets no ceiling over the compensation of all levels"));
    }

    /** A difference is reported. */
    public static Ruled<FundingTest> fundingTest() {
        return ours(
                FundingTest.REPORTED,
                "10",
                new Wording(
                        "办法未规定出资不到位的后果；只作报告",
                        "the policy attaches nothing to contributions that are not as agreed; they are reported"));
    }

    /** All at once. */
    public static Ruled<Payout> payout() {
        return ours(new Payout.Once(), "11", new Wording("办法未规定分期支付", "the policy pays in one stage"));
    }

    /** All of them. */
    public static Ruled<Set<String>> fiscalProducts() {
        return ours(
                Set.of(),
                "15",
                new Wording("办法未将财政分担限于特定产品", "the policy does not limit the fiscal share to certain products"));
    }

    /** Until something is paid. */
    public static Ruled<CureRule> cure() {
        return ours(
                CureRule.UNTIL_PAID,
                "12",
                new Wording(
                        "办法未规定恢复还款的后果；付款前恢复的不再补偿",
                        "the policy does not speak of a cure; one before payment ends the right"));
    }

    /** From the day of acceptance. */
    public static Ruled<RegistrationStart> registrationStart() {
        return ours(
                RegistrationStart.ACCEPTANCE,
                "33",
                new Wording("办法未定登记时限的起算日；自受理起算", "the policy does not say from when; from acceptance"));
    }

    /** What is missing is named. */
    public static Ruled<IncompleteApplication> incompleteApplication() {
        return ours(
                IncompleteApplication.WARN,
                "32",
                new Wording(
                        "办法未规定补偿申请材料不齐的后果；只作提示",
                        "the policy attaches nothing to an application that lacks a document; it is named"));
    }

    /** A person decides. */
    public static Ruled<TrancheClaims> trancheClaims() {
        return ours(
                TrancheClaims.PENDING,
                "31",
                new Wording(
                        "办法未规定可否就单个批次申请补偿；待人工确认",
                        "the policy does not say whether one tranche may be claimed; a person decides"));
    }

    /** What is recorded whatever the policy says of it: spot checks 抽查. */
    public static Ruled<Provision> recorded() {
        return always(
                "45",
                new Wording("抽查不设期限；报告的每次抽查均予记录", "no clock asks for a spot check; each that is reported is recorded"));
    }

    /** What holds under every policy: a side contributes what it agreed to by the day that it agreed to 约定出资. */
    public static Ruled<Provision> agreedContribution() {
        return always(
                "53", new Wording("约定出资应于约定日前到位", "a side contributes what it agreed to by the day that it agreed to"));
    }

    /** What holds under every policy: no more principal is claimed of a loan than was lent. */
    public static Ruled<Provision> claimedPrincipal() {
        return always("50", new Wording("各项补偿申请的本金合计不超过放款金额", "no more principal is claimed of a loan than was lent"));
    }

    /** What holds under every policy: a claim waits while nobody can say whether a recovery lessens its loss. */
    public static Ruled<Provision> recoveryOfClaim() {
        return always(
                "51",
                new Wording(
                        "追偿归属不明时，在后的补偿申请等待合作机构指明",
                        "where nobody can say whose loss a recovery lessens, the later claim waits for the operator's word"));
    }

    /** What holds under every policy: two pools do not both compensate on one right before a person has looked. */
    public static Ruled<Provision> rightClaimedOnce() {
        return always(
                "52",
                new Wording(
                        "同一权利担保的贷款已在其他资金池申请补偿的，在后的申请待人工确认",
                        "a claim waits while an earlier one lives in another pool on a loan that the same right secures"));
    }

    /** True for a parameter that the file of its policy leaves out. */
    public static boolean holdFor(Ruled<?> parameter) {
        return parameter.rule().ruleId().startsWith(PREFIX);
    }

    private static Ruled<Provision> always(String number, Wording says) {
        return ours(new Provision(says, Told.unknown()), number, says);
    }

    private static <T> Ruled<T> ours(T value, String number, Wording why) {
        return Ruled.open(value, new RuleText(PREFIX + number, NOWHERE, ""), why);
    }
}

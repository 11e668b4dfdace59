package org.pledgehub.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;

/** Pool policies for tests: everything covered, 20 % under a 20 % ceiling, half of it fiscal, partner pays first. */
public final class PolicySamples {

    private PolicySamples() {}

    public static PoolPolicy pool() {
        return pool(coverage(), payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU));
    }

    public static PoolPolicy pool(Coverage coverage, Payment payment) {
        var header = new PolicyHeader(
                PolicyRef.of("sample@1"),
                new Wording("样本", "sample"),
                "sample.txt",
                PolicyStatus.IN_FORCE,
                EffectivePeriod.from(LocalDate.of(2020, 1, 1)),
                ruled(VersionAnchor.DISBURSEMENT, "S-0"));
        return new PoolPolicy(
                header,
                coverage,
                payment,
                Decision.unstated(),
                new Filing.Unstated(),
                eligibility(),
                ruled(new PoolTerm.Unlimited(), "S-20"),
                Map.of(),
                List.of());
    }

    public static Coverage coverage() {
        return coverage(ShareBase.PROJECT_LOSS, List.of());
    }

    public static Coverage coverage(ShareBase base, List<Ruled<Cap>> caps) {
        return new Coverage(
                ruled(Set.of(LossItem.values()), "S-10a"),
                ruled(Share.ofPercent(20), "S-10b"),
                ruled(Share.ofPercent(20), "S-10c"),
                ruled(base, "S-10d"),
                ruled(DecidingFigure.NOTIFIED, "S-10e"),
                caps,
                ruled(RunOffCover.COVERED, "S-22"));
    }

    public static Payment payment(ShortageRule shortage, RecoveryOrder order) {
        return new Payment(
                ruled(new Funding.Matched(new Ratio(1, 1)), "S-9"),
                ruled(Share.ofPercent(50), "S-10f"),
                ruled(FirstPayer.PARTNER, "S-10g"),
                ruled(shortage, "S-10h"),
                ruled(order, "S-17"),
                HouseDefaults.confirmation());
    }

    /** The sample in two stages, so much first. */
    public static PoolPolicy staged(Coverage coverage, ShortageRule shortage, int firstPercent) {
        var plain = payment(shortage, RecoveryOrder.PARI_PASSU);
        return pool(
                coverage,
                new Payment(
                        plain.funding(),
                        plain.fiscalShare(),
                        plain.firstPayer(),
                        plain.shortage(),
                        plain.recoveryWaterfall(),
                        plain.confirmation(),
                        plain.fundingTest(),
                        ruled(new Payout.TwoStage(Share.ofPercent(firstPercent)), "S-11"),
                        plain.fiscalProducts()));
    }

    /** The sample's coverage, up to a balance of the pool. */
    public static Coverage upTo(BalanceCap cap) {
        var plain = coverage();
        return new Coverage(
                plain.items(),
                plain.poolShareCeiling(),
                plain.poolShare(),
                plain.shareBase(),
                plain.decidingFigure(),
                plain.caps(),
                plain.runOff(),
                plain.shareSource(),
                plain.poolShareFloor(),
                plain.institutions(),
                plain.ceded(),
                plain.interestLimit(),
                plain.bankruptcy(),
                ruled(cap, "S-12"),
                plain.leverage(),
                plain.mixedPledge(),
                plain.allLevelsCeiling(),
                plain.otherParts());
    }

    /** The sample's coverage, where only the rights' part of a mixed pledge counts, under a ceiling of all levels. */
    public static Coverage of(MixedPledgeLoss counted, AllLevelsCeiling most) {
        return coverage(ruled(counted, "S-23"), ruled(most, "S-24"), coverage().otherParts());
    }

    /** The sample's coverage, of which others than the pool bear these parts, the first under rule S-31. */
    public static Coverage beside(OtherPart... others) {
        var rows = new ArrayList<Ruled<OtherPart>>();
        for (var other : others) {
            rows.add(ruled(other, "S-" + (31 + rows.size())));
        }
        return coverage(coverage().mixedPledge(), coverage().allLevelsCeiling(), rows);
    }

    private static Coverage coverage(
            Ruled<MixedPledgeLoss> mixedPledge, Ruled<AllLevelsCeiling> most, List<Ruled<OtherPart>> others) {
        var plain = coverage();
        return new Coverage(
                plain.items(),
                plain.poolShareCeiling(),
                plain.poolShare(),
                plain.shareBase(),
                plain.decidingFigure(),
                plain.caps(),
                plain.runOff(),
                plain.shareSource(),
                plain.poolShareFloor(),
                plain.institutions(),
                plain.ceded(),
                plain.interestLimit(),
                plain.bankruptcy(),
                plain.balanceCap(),
                plain.leverage(),
                mixedPledge,
                most,
                others);
    }

    public static <T> Ruled<T> ruled(T value, String ruleId) {
        return Ruled.stated(value, new RuleText(ruleId, "第" + ruleId + "条", "原文"));
    }

    private static Eligibility eligibility() {
        return new Eligibility(
                ruled(Set.of(RightKind.PATENT), "S-2"),
                ruled(UnlistedKind.PENDING, "S-2"),
                ruled(Share.NONE, "S-2"),
                ruled(0, "S-10"),
                ruled(Set.of(CheckDate.DEFAULT), "S-13"),
                List.of(),
                ruled(CheckDate.DEFAULT, "S-11"),
                ruled(PledgorRule.BORROWER, "S-2"));
    }
}

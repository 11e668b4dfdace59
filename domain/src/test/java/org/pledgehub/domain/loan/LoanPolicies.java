package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.filing.FilingRules;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.AllLevelsCeiling;
import org.pledgehub.domain.policy.BorrowerCheck;
import org.pledgehub.domain.policy.CheckDate;
import org.pledgehub.domain.policy.EffectivePeriod;
import org.pledgehub.domain.policy.Eligibility;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.domain.policy.MixedPledgeLoss;
import org.pledgehub.domain.policy.PledgorRule;
import org.pledgehub.domain.policy.PolicyHeader;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerm;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.TrancheClaims;
import org.pledgehub.domain.policy.UnlistedKind;
import org.pledgehub.domain.policy.VersionAnchor;

/** A strict policy for tests: everything that can be asked for is asked for. In force from 2020. */
public final class LoanPolicies {

    private LoanPolicies() {}

    public static PoolPolicy strict() {
        return with(new Filing.Required(FilingRules.thirtyDays()), eligibility(UnlistedKind.PENDING));
    }

    /** The strict policy, under which one tranche may be claimed or not. */
    public static PoolPolicy allowingTranches(Ruled<TrancheClaims> trancheClaims) {
        var usual = eligibility(UnlistedKind.PENDING);
        return with(
                new Filing.Required(FilingRules.thirtyDays()),
                new Eligibility(
                        usual.acceptedKinds(),
                        usual.unlistedKind(),
                        usual.mainPledgeShareMin(),
                        usual.daysPastDueMin(),
                        usual.pledgeInForceOn(),
                        usual.borrowerChecks(),
                        usual.borrowerCheckedOn(),
                        usual.pledgor(),
                        usual.cure(),
                        trancheClaims));
    }

    /** The strict policy, under which only the rights' part of a mixed pledge counts. */
    public static PoolPolicy countingTheRightsPart() {
        var strict = strict();
        return new PoolPolicy(
                strict.header(),
                PolicySamples.of(MixedPledgeLoss.IP_PART, new AllLevelsCeiling.None()),
                strict.payment(),
                strict.decision(),
                strict.filing(),
                strict.eligibility(),
                strict.term(),
                strict.clocks(),
                strict.provisions());
    }

    public static PoolPolicy with(Filing filing, Eligibility eligibility) {
        var sample = PolicySamples.pool();
        return new PoolPolicy(
                sample.header(),
                sample.coverage(),
                sample.payment(),
                sample.decision(),
                filing,
                eligibility,
                PolicySamples.ruled(new PoolTerm.Fixed(LegalPeriod.years(4)), "S-20"),
                sample.clocks(),
                sample.provisions());
    }

    /** The strict policy, in force only up to a day. */
    public static PoolPolicy strictUntil(String day) {
        var strict = strict();
        var header = strict.header();
        return new PoolPolicy(
                new PolicyHeader(
                        header.ref(),
                        header.title(),
                        header.source(),
                        header.status(),
                        EffectivePeriod.until(LocalDate.parse(day)),
                        header.ruleVersionAnchor()),
                strict.coverage(),
                strict.payment(),
                strict.decision(),
                strict.filing(),
                strict.eligibility(),
                strict.term(),
                strict.clocks(),
                strict.provisions());
    }

    /** The strict policy, asking for the day of default to pick its version. */
    public static PoolPolicy strictPickedByDefault() {
        var strict = strict();
        return under(
                strict.header().ref(), VersionAnchor.DEFAULT, strict.header().effective());
    }

    /** The strict policy once more, as a next version in force from a day, that the named day of a case picks. */
    public static PoolPolicy nextPickedBy(VersionAnchor anchor, String from) {
        var first = strict().header().ref();
        return under(
                new PolicyRef(first.id(), first.version() + 1), anchor, EffectivePeriod.from(LocalDate.parse(from)));
    }

    private static PoolPolicy under(PolicyRef ref, VersionAnchor anchor, EffectivePeriod effective) {
        var strict = strict();
        var header = strict.header();
        return new PoolPolicy(
                new PolicyHeader(
                        ref,
                        header.title(),
                        header.source(),
                        header.status(),
                        effective,
                        PolicySamples.ruled(anchor, "S-26")),
                strict.coverage(),
                strict.payment(),
                strict.decision(),
                strict.filing(),
                strict.eligibility(),
                strict.term(),
                strict.clocks(),
                strict.provisions());
    }

    public static Eligibility eligibility(UnlistedKind unlisted) {
        return new Eligibility(
                PolicySamples.ruled(Set.of(RightKind.PATENT, RightKind.TRADEMARK), "S-2a"),
                PolicySamples.ruled(unlisted, "S-2b"),
                PolicySamples.ruled(Share.ofPercent(50), "S-2c"),
                PolicySamples.ruled(90, "S-14"),
                PolicySamples.ruled(Set.of(CheckDate.DISBURSEMENT, CheckDate.DEFAULT), "S-13"),
                borrowerChecks(),
                PolicySamples.ruled(CheckDate.DISBURSEMENT, "S-11"),
                PolicySamples.ruled(PledgorRule.BORROWER, "S-2d"));
    }

    private static List<Ruled<BorrowerCheck>> borrowerChecks() {
        return Stream.of(BorrowerCheck.values())
                .map(check -> PolicySamples.ruled(check, "S-11-" + check.name()))
                .toList();
    }
}

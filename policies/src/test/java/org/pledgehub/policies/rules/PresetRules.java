package org.pledgehub.policies.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pledgehub.domain.compensation.AmountBasis;
import org.pledgehub.domain.compensation.AvailableMoney;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.Circumstances;
import org.pledgehub.domain.compensation.ClaimantKind;
import org.pledgehub.domain.compensation.ClaimantPart;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.compensation.NoticeFigures;
import org.pledgehub.domain.compensation.PayoutStage;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.compensation.RecoverySplit;
import org.pledgehub.domain.compensation.RecoveryTerms;
import org.pledgehub.domain.compensation.RecoveryWaterfall;
import org.pledgehub.domain.compensation.RequestedSum;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutyReport;
import org.pledgehub.domain.duty.DutySpan;
import org.pledgehub.domain.duty.PoolDuties;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.CaseDays;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.EffectivePeriod;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.PolicyBook;
import org.pledgehub.domain.policy.PolicyHeader;
import org.pledgehub.domain.policy.PolicyStatus;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.pool.AccountSums;
import org.pledgehub.domain.pool.Matching;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;

/**
 * One version of a preset as it is shipped, asked what the hub makes of it. A draft is asked as if it were in force.
 *
 * @param policy the version
 */
record PresetRules(PoolPolicy policy) {

    static PresetRules of(String preset, int version) {
        var found = Presets.versions(preset).orElseThrow().stream()
                .filter(each -> each.ref().version() == version)
                .findFirst()
                .orElseThrow();
        return new PresetRules(within((PoolPolicy) found, version, EffectivePeriod.always()));
    }

    private static PoolPolicy within(PoolPolicy policy, int version, EffectivePeriod effective) {
        var header = policy.header();
        return new PoolPolicy(
                new PolicyHeader(
                        new PolicyRef(header.ref().id(), version),
                        header.title(),
                        header.source(),
                        PolicyStatus.IN_FORCE,
                        effective,
                        header.ruleVersionAnchor()),
                policy.coverage(),
                policy.payment(),
                policy.decision(),
                policy.filing(),
                policy.eligibility(),
                policy.term(),
                policy.clocks(),
                policy.provisions());
    }

    PresetLoan loan() {
        return new PresetLoan(policy);
    }

    PresetPool pool() {
        return new PresetPool(policy);
    }

    /** A loss of so much principal, all of it the bank's. */
    static NoticeFigures lossOf(long principal) {
        return figures(Map.of(LossItem.PRINCIPAL, Fen.of(principal)), RequestedSum.unstated());
    }

    private static NoticeFigures figures(Map<LossItem, Fen> items, RequestedSum requested) {
        var whole = items.values().stream().reduce(Fen.ZERO, Fen::plus);
        return new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                items,
                requested,
                List.of(ClaimantPart.bearing(ClaimantKind.BANK, "icbc", whole, Fen.ZERO)));
    }

    /** Items of a loss for which the pool pays. */
    Set<LossItem> coveredItems() {
        var covered = EnumSet.noneOf(LossItem.class);
        for (var item : LossItem.values()) {
            var only = caseOf(PoolTerms.of(policy), figures(Map.of(item, Fen.of(1000)), RequestedSum.unstated()));
            if (CompensationCalculator.calculate(only) instanceof Calculation.Computed(var due)
                    && due.poolAmount().isPositive()) {
                covered.add(item);
            }
        }
        return covered;
    }

    /** What is due for a loss. */
    long due(long lossFen) {
        return computed(PoolTerms.of(policy), lossOf(lossFen)).poolAmount().value();
    }

    /** What is due at most, whatever share the parties agree on. */
    long dueAtMost(long lossFen) {
        return computed(agreed(Share.WHOLE), lossOf(lossFen)).poolAmount().value();
    }

    /** What is due where earlier projects lost so much and the pool bore so much of it. */
    long dueBeside(long lossFen, long earlierLoss, long earlierBorne) {
        var earlier = new Circumstances.Portfolio(Fen.of(earlierLoss), Fen.of(earlierBorne));
        return computed(caseOf(PoolTerms.of(policy), lossOf(lossFen))
                        .with(new Circumstances(
                                Told.known(earlier),
                                new PayoutStage.First(),
                                Told.unknown(),
                                Told.unknown(),
                                Told.unknown())))
                .poolAmount()
                .value();
    }

    /** What is due where the notice asks for a sum. */
    long dueOfRequest(long lossFen, long requested) {
        var figures = figures(Map.of(LossItem.PRINCIPAL, Fen.of(lossFen)), RequestedSum.of(Fen.of(requested)));
        return computed(PoolTerms.of(policy), figures).poolAmount().value();
    }

    /** What is due to claimants that bear the loss together. */
    long dueTo(long ceded, ClaimantPart... claimants) {
        var figures = new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(1_000_000)),
                RequestedSum.unstated(),
                List.of(claimants));
        return computed(new CompensationCase(
                        PoolTerms.of(policy), figures, Fen.of(ceded), Fen.ZERO, Map.of(), AvailableMoney.unlimited()))
                .poolAmount()
                .value();
    }

    /** The fiscal part of what is paid for a loss. */
    long fiscalPartOf(long lossFen) {
        return computed(PoolTerms.of(policy), lossOf(lossFen)).fiscal().value();
    }

    /** How a net recovery is divided after a loss of 100 000 fen, of which the parties agreed the pool bears a fifth. */
    RecoverySplit recovered(long netFen) {
        var terms = agreed(Share.ofPercent(20));
        var notice = lossOf(100_000);
        var due = computed(terms, notice);
        return RecoveryWaterfall.divide(
                        RecoveryTerms.of(terms, notice, due), List.of(new Recovery(Fen.of(netFen), Fen.ZERO)))
                .splits()
                .getFirst();
    }

    /** Verdict and reasons of a claim on a loan for which one right of the kind is pledged. */
    Map<RightKind, String> verdictsByKind() {
        var verdicts = new EnumMap<RightKind, String>(RightKind.class);
        for (var kind : RightKind.values()) {
            var right = kind == RightKind.PATENT ? PresetLoan.PATENT : new RightId(kind, "123");
            verdicts.put(kind, loan().pledging(right).verdict());
        }
        return verdicts;
    }

    /** Accounts whose money alone is set aside for a claim. */
    Set<PoolAccount> payingFirst() {
        var first = EnumSet.noneOf(PoolAccount.class);
        for (var account : PoolAccount.values()) {
            if (pool().contributed(account, 100_000).claimed("k", 10_000).reserved("k") > 0) {
                first.add(account);
            }
        }
        return first;
    }

    /**
     * What is set aside for a claim that finds a tenth of what is due to it, for a later one of a hundredth of that, and
     * for the first again once more money than enough has come.
     */
    List<Long> servedWhileShort() {
        var account = payingFirst().iterator().next();
        long due = due(100_000);
        var pool = pool().contributed(account, due / 10).claimed("k1", 100_000).claimed("k2", 1_000);
        long first = pool.reserved("k1") * 100 / due;
        long second = pool.reserved("k2");
        long later = pool.contributed(account, due * 2).reserved("k1") * 100 / due;
        return List.of(first, second, later);
    }

    /** What is set aside on a pool that has stopped, for a loss of a loan that it had taken and that comes afterwards. */
    boolean coversRunOff() {
        var account = payingFirst().iterator().next();
        return pool().contributed(account, 1_000_000)
                        .stopped()
                        .claimed("k", 10_000, LocalDate.of(2026, 9, 1))
                        .reserved("k")
                > 0;
    }

    /** How contributions stand to the funding that the policy names. */
    Matching matching(long fiscal, long partner) {
        return Matching.of(
                new AccountSums(Fen.of(fiscal), Fen.of(partner)),
                policy.payment().funding().value());
    }

    /** The last day of a clock that starts on a day. */
    String due(DutyClock clock, String startedOn) {
        return Objects.requireNonNull(policy.clocks().get(clock), clock.name())
                .value()
                .dueFrom(LocalDate.parse(startedOn), ShippedCalendars.book())
                .date()
                .toString();
    }

    /** Duties of a kind on 2026-01-15, in a pool established on a day. */
    List<Duty> duties(DutyKind kind, String establishedOn, List<DutyReport> reports) {
        return PoolDuties.of(policy, ShippedCalendars.book(), LocalDate.parse(establishedOn))
                .on(LocalDate.parse("2026-01-15"), reports)
                .duties()
                .stream()
                .filter(duty -> duty.kind() == kind)
                .toList();
    }

    /** The first duty of a kind in a pool established on a day. */
    DutySpan firstDuty(DutyKind kind, String establishedOn) {
        var day = LocalDate.parse(establishedOn);
        return PoolDuties.of(policy, ShippedCalendars.book(), day).on(day, List.of()).duties().stream()
                .filter(duty -> duty.kind() == kind)
                .findFirst()
                .orElseThrow()
                .span();
    }

    /**
     * Which version of the preset decides a case that was disbursed under version 7, in default under version 8 and
     * noticed under version 9.
     */
    int versionThatDecides() {
        var book = PolicyBook.of(List.of(
                within(policy, 7, EffectivePeriod.until(LocalDate.of(2026, 3, 31))),
                within(policy, 8, EffectivePeriod.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 22))),
                within(policy, 9, EffectivePeriod.from(LocalDate.of(2026, 6, 23)))));
        var days = new CaseDays(
                LocalDate.of(2026, 1, 16),
                Told.known(LocalDate.of(2026, 6, 20)),
                Told.known(LocalDate.of(2026, 6, 25)));
        return book.poolPolicyOf(policy.ref().id(), days).orElseThrow().ref().version();
    }

    private PoolTerms agreed(Share share) {
        return PoolTerms.of(policy).withPoolShare(share);
    }

    private static CompensationCase caseOf(PoolTerms terms, NoticeFigures figures) {
        return new CompensationCase(terms, figures, Fen.ZERO, Fen.ZERO, Map.of(), AvailableMoney.unlimited());
    }

    private static Compensation computed(PoolTerms terms, NoticeFigures figures) {
        return computed(caseOf(terms, figures));
    }

    private static Compensation computed(CompensationCase what) {
        return switch (CompensationCalculator.calculate(what)) {
            case Calculation.Computed(var due) -> due;
            case Calculation.Incomplete(var gaps) -> throw new AssertionError(gaps);
        };
    }
}

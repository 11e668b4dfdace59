package org.pledgehub.cli.calc;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.rules.RuleFiles;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.compensation.AmountBasis;
import org.pledgehub.domain.compensation.AvailableMoney;
import org.pledgehub.domain.compensation.Circumstances;
import org.pledgehub.domain.compensation.ClaimantKind;
import org.pledgehub.domain.compensation.ClaimantPart;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.compensation.InterestSpan;
import org.pledgehub.domain.compensation.LoanShare;
import org.pledgehub.domain.compensation.NoticeFigures;
import org.pledgehub.domain.compensation.PayoutStage;
import org.pledgehub.domain.compensation.PledgedPart;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.compensation.RequestedSum;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.policy.RecoveryOrder;

/** Reads what is to be calculated. A field that is absent is the policy's; one that is unknown is refused. */
final class CalcInput {

    static final List<String> FIELDS = List.of(
            "policy",
            "subsidy",
            "poolShare",
            "fiscalShare",
            "product",
            "amountBasis",
            "notice",
            "claimants",
            "alreadyRecoveredFen",
            "cededReceivedFen",
            "paidBeforeFen",
            "poolBalanceFen",
            "portfolio",
            "contributions",
            "collateral",
            "used",
            "availableFen",
            "reimbursedFen",
            "recoveryWaterfall",
            "recoveries");
    static final List<String> SHARE = List.of("ppm");
    static final List<String> NOTICE = List.of(
            "principalFen",
            "interestFen",
            "penaltyInterestFen",
            "overdueInterestFen",
            "overduePenaltyFen",
            "requestedFen",
            "guaranteedFen",
            "loanAmountFen",
            "interestFrom",
            "interestTo",
            "bankruptOn",
            "otherLevelsFen");
    static final List<String> CONTRIBUTIONS = List.of("fiscalFen", "partnerFen");
    static final List<String> COLLATERAL = List.of("rightsFen", "wholeFen");
    static final List<String> USED = List.of("projectFen", "borrowerFen", "bankFen", "portfolioFen");
    static final List<String> PORTFOLIO = List.of("lossFen", "borneFen");
    static final List<String> CLAIMANT = List.of("kind", "party", "ownPrincipalFen", "cededFen");
    static final List<String> RECOVERY = List.of("grossFen", "costFen");

    private final JsonPart root;

    CalcInput(JsonSource source) {
        this.root = JsonPart.of(source, FIELDS);
    }

    /** The object that was read, for mistakes that show only when calculating. */
    JsonPart root() {
        return root;
    }

    /**
     * The terms: the policy's, but for what the input says.
     *
     * @param onCommandLine policy named on the command line, which goes before the input's
     */
    PoolTerms terms(Optional<String> onCommandLine) {
        var terms = PoolTerms.of(policy(onCommandLine.orElseGet(() -> root.required("policy", root::text))));
        var poolShare = share("poolShare");
        if (poolShare.isPresent()) {
            terms = terms.withPoolShare(poolShare.get());
        }
        var fiscalShare = share("fiscalShare");
        var agreed = fiscalShare.isPresent() ? terms.withFiscalShare(fiscalShare.get()) : terms;
        return root.text("product")
                .map(product -> agreed.forProduct(Told.known(product)))
                .orElse(agreed);
    }

    /** What the user should know of the terms: a version that is not in force, a pool share above the ceiling. */
    List<Sentence> notes(PoolTerms terms) {
        return Stream.of(statusNote(terms.policy()), shareNote(terms))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Sentence> statusNote(Policy policy) {
        var ref = policy.ref();
        return switch (policy.header().status()) {
            case IN_FORCE -> Optional.empty();
            case DRAFT ->
                Optional.of(new Sentence(ref + " 是草案，结果仅供试算。", ref + " is a draft; this is a trial calculation."));
            case EXPIRED ->
                Optional.of(new Sentence(
                        ref + " 已失效，只适用于其有效期内的业务。", ref + " has expired; it decides the cases of its time only."));
        };
    }

    private Optional<Sentence> shareNote(PoolTerms terms) {
        var ceiling = terms.policy().coverage().poolShareCeiling().value();
        return share("poolShare")
                .filter(share -> share.exceeds(ceiling))
                .map(share -> new Sentence(
                        "poolShare " + share + " 高于政策上限，按上限 " + ceiling + " 计算。",
                        "poolShare " + share + " is above the policy's ceiling; the ceiling of " + ceiling
                                + " counts."));
    }

    private PoolPolicy policy(String named) {
        return RuleFiles.policyVersion(named)
                .map(version -> pool(version, named))
                .orElseThrow(() -> root.mistake(
                        "policy",
                        "POLICY_VERSION_UNKNOWN",
                        new Sentence("没有这个版本：" + named, "there is no such version: " + named)));
    }

    private PoolPolicy pool(Policy version, String named) {
        if (version instanceof PoolPolicy pool) {
            return pool;
        }
        throw root.mistake(
                "policy",
                "NOT_A_POOL_POLICY",
                new Sentence(named + " 是补贴政策，不计算风险补偿", named + " is a subsidy; it has no compensation to calculate"));
    }

    private Optional<Share> share(String name) {
        return root.part(name, SHARE)
                .map(share -> share.required("ppm", ppm -> share.upTo(ppm, Share.WHOLE_PPM)))
                .map(Share::ofPpm);
    }

    /** The case under the given terms. */
    CompensationCase caseUnder(PoolTerms terms) {
        var figures = figures();
        var ceded = figures.claimants().stream().map(ClaimantPart::ceded).reduce(Fen.ZERO, Fen::plus);
        return new CompensationCase(
                        terms,
                        figures,
                        ceded,
                        root.fen("alreadyRecoveredFen").orElse(Fen.ZERO),
                        used(),
                        root.fen("availableFen").map(AvailableMoney::of).orElseGet(AvailableMoney::unlimited))
                .with(circumstances());
    }

    /** What earlier claims have taken of the ceilings; of one that is absent nothing. */
    private Map<CapScope, Fen> used() {
        Map<CapScope, Fen> used = new EnumMap<>(CapScope.class);
        root.part("used", USED).ifPresent(part -> {
            for (var scope : CapScope.values()) {
                part.fen(fieldOf(scope)).ifPresent(fen -> used.put(scope, fen));
            }
        });
        return used;
    }

    /** What the fiscal account has reimbursed already, where that is told; under a policy that knows no reimbursement, nothing. */
    Optional<Fen> reimbursed(PoolTerms terms) {
        var reimbursed = root.fen("reimbursedFen");
        if (reimbursed.isPresent() && terms.policy().payment().firstPayer().value() != FirstPayer.PARTNER) {
            throw root.mistake(
                    "reimbursedFen",
                    "REIMBURSEMENT_NOT_FORESEEN",
                    new Sentence(
                            "该政策不由社会资本账户先行支付，没有财政补偿",
                            "under this policy the partner account does not pay first, so there is nothing to reimburse"));
        }
        return reimbursed;
    }

    private Circumstances circumstances() {
        var portfolio = root.part("portfolio", PORTFOLIO)
                .map(part -> new Circumstances.Portfolio(
                        part.required("lossFen", part::fen), part.required("borneFen", part::fen)));
        return new Circumstances(
                Told.from(portfolio),
                root.fen("paidBeforeFen")
                        .<PayoutStage>map(PayoutStage.Last::new)
                        .orElseGet(PayoutStage.First::new),
                Told.from(root.fen("cededReceivedFen")),
                Told.from(root.fen("poolBalanceFen")),
                Told.from(root.part("contributions", CONTRIBUTIONS)
                        .map(part -> new Circumstances.Contributions(
                                part.required("fiscalFen", part::fen), part.required("partnerFen", part::fen)))),
                Told.from(root.part("collateral", COLLATERAL).map(CalcInput::pledged)));
    }

    private static PledgedPart pledged(JsonPart part) {
        var rights = part.required("rightsFen", part::fen);
        var whole = part.required("wholeFen", part::fen);
        if (!whole.isPositive() || rights.exceeds(whole)) {
            throw part.mistake(
                    "wholeFen",
                    "SHARE_INVALID",
                    new Sentence("应大于零且不小于 rightsFen", "must be above zero and not below rightsFen"));
        }
        return new PledgedPart(rights, whole);
    }

    private NoticeFigures figures() {
        var notice = root.required("notice", name -> root.part(name, NOTICE));
        Map<LossItem, Fen> items = new EnumMap<>(LossItem.class);
        for (var item : LossItem.values()) {
            notice.fen(fieldOf(item)).ifPresent(amount -> items.put(item, amount));
        }
        return new NoticeFigures(
                amountBasis(),
                items,
                notice.fen("requestedFen").map(RequestedSum::of).orElseGet(RequestedSum::unstated),
                root.parts("claimants", CLAIMANT).stream()
                        .map(CalcInput::claimant)
                        .toList(),
                Told.from(loanShare(notice)),
                Told.from(interest(notice)),
                Told.from(notice.fen("otherLevelsFen")));
    }

    private static Optional<LoanShare> loanShare(JsonPart notice) {
        return notice.fen("guaranteedFen").map(guaranteed -> {
            var loan = notice.required("loanAmountFen", notice::fen);
            if (!loan.isPositive() || guaranteed.exceeds(loan)) {
                throw notice.mistake(
                        "loanAmountFen",
                        "SHARE_INVALID",
                        new Sentence("应大于零且不小于 guaranteedFen", "must be above zero and not below guaranteedFen"));
            }
            return new LoanShare(guaranteed, loan);
        });
    }

    private static Optional<InterestSpan> interest(JsonPart notice) {
        return notice.day("interestFrom").map(from -> {
            var to = notice.required("interestTo", notice::day);
            if (!to.isAfter(from)) {
                throw notice.mistake(
                        "interestTo",
                        "PERIOD_REVERSED",
                        new Sentence("应在 interestFrom 之后", "must be after interestFrom"));
            }
            return new InterestSpan(from, to, Told.from(notice.day("bankruptOn")));
        });
    }

    private AmountBasis amountBasis() {
        return root.word("amountBasis", List.of(AmountBasis.values()))
                .orElseThrow(() -> root.mistake(
                        "amountBasis",
                        "AMOUNT_BASIS_MISSING",
                        new Sentence(
                                "请说明金额口径：GROSS_LOSS 或 REQUESTED_COMPENSATION",
                                "say what the figures mean: GROSS_LOSS or REQUESTED_COMPENSATION")));
    }

    private static ClaimantPart claimant(JsonPart claimant) {
        var kind = claimant.required("kind", name -> claimant.word(name, List.of(ClaimantKind.values())));
        var party = claimant.text("party").orElse("");
        var ceded = claimant.fen("cededFen").orElse(Fen.ZERO);
        return claimant.fen("ownPrincipalFen")
                .map(own -> ClaimantPart.bearing(kind, party, own, ceded))
                .orElseGet(() -> ClaimantPart.untold(kind, party, ceded));
    }

    /** Who gets recovered money first, where the input says. */
    Optional<RecoveryOrder> recoveryOrder() {
        return root.word("recoveryWaterfall", List.of(RecoveryOrder.values()));
    }

    /** Recoveries after payment, in order. */
    List<Recovery> recoveries() {
        return root.parts("recoveries", RECOVERY).stream()
                .map(part -> new Recovery(
                        part.required("grossFen", part::fen),
                        part.fen("costFen").orElse(Fen.ZERO)))
                .toList();
    }

    private static String fieldOf(CapScope scope) {
        return switch (scope) {
            case PROJECT -> "projectFen";
            case BORROWER -> "borrowerFen";
            case BANK -> "bankFen";
            case PORTFOLIO -> "portfolioFen";
        };
    }

    private static String fieldOf(LossItem item) {
        return switch (item) {
            case PRINCIPAL -> "principalFen";
            case INTEREST -> "interestFen";
            case PENALTY_INTEREST -> "penaltyInterestFen";
            case OVERDUE_INTEREST -> "overdueInterestFen";
            case OVERDUE_PENALTY -> "overduePenaltyFen";
        };
    }
}

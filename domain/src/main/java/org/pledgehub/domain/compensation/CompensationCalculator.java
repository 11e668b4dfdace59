package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pledgehub.domain.compensation.Compensation.ClaimantPayment;
import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.money.Split;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.domain.policy.ShortageRule;

/**
 * Computes what a pool pays for a loss (Chaoyang art. 10), step by step.
 *
 * <pre>
 *   covered items − ceded part − recovered before      = base (never below zero)
 *   min(requested sum, base × pool share (half up),
 *       base × ceiling share (down), room of each cap) = pool amount
 *   what of it there is money for                      = payable
 *   payable × fiscal share (half up) | remainder       = fiscal part | partner part
 * </pre>
 *
 * Example: 1 024 691.34 yuan at 20 % under a 20 % ceiling is 204 938.268; the ceiling rounds down: 204 938.26; half of
 * it fiscal: 102 469.13 and 102 469.13.
 */
public final class CompensationCalculator {

    private static final String TIMES_PPM = " / " + Share.WHOLE_PPM + ")";

    private final CompensationCase what;
    private final Proof proof = new Proof();

    private CompensationCalculator(CompensationCase what) {
        this.what = what;
    }

    /**
     * The amount with its proof, or the figures that are missing.
     *
     * @throws ArithmeticException where amounts are beyond a long
     */
    public static Calculation calculate(CompensationCase what) {
        var gaps = gaps(what);
        return gaps.isEmpty()
                ? new Calculation.Computed(new CompensationCalculator(what).compute())
                : new Calculation.Incomplete(gaps);
    }

    private static Set<FigureGap> gaps(CompensationCase what) {
        var gaps = EnumSet.noneOf(FigureGap.class);
        var notice = what.notice();
        var coverage = what.terms().policy().coverage();
        if (coverage.shareBase().value() != ShareBase.PROJECT_LOSS) {
            gaps.add(FigureGap.SHARE_BASE_NOT_COMPUTED);
        }
        if (notice.basis() == AmountBasis.REQUESTED_COMPENSATION) {
            if (notice.requested() instanceof RequestedSum.Unstated) {
                gaps.add(FigureGap.REQUESTED_SUM_MISSING);
            }
            if (notice.covered(coverage.items().value()).isZero()) {
                gaps.add(FigureGap.LOSS_NOT_TOLD);
            }
        }
        if (notice.claimants().size() > 1 && !eachClaimantTells(notice.claimants())) {
            gaps.add(FigureGap.CLAIMANT_PART_MISSING);
        }
        return gaps;
    }

    private static boolean eachClaimantTells(List<ClaimantPart> claimants) {
        return claimants.stream().allMatch(claimant -> claimant.own() instanceof ClaimantPart.OwnPrincipal.Told)
                && claimants.stream().anyMatch(claimant -> claimant.borne().isPositive());
    }

    private Compensation compute() {
        var covered = covered();
        var base = base(covered);
        var poolAmount = poolAmount(base);
        var payable = payable(authorised(poolAmount));
        var parts = split(payable);
        var claimants = claimants(payable);
        return new Compensation(
                covered,
                base,
                poolAmount,
                payable,
                Outcome.of(payable, poolAmount),
                parts.part(),
                parts.rest(),
                claimants,
                proof.steps());
    }

    private Fen covered() {
        var items = what.terms().policy().coverage().items();
        var operands = new Operands();
        var terms = new ArrayList<String>();
        for (var item : LossItem.values()) {
            if (items.value().contains(item)) {
                terms.add(nameOf(item));
                operands.and(nameOf(item), what.notice().item(item));
            }
        }
        return proof.note(
                items.rule(),
                "covered",
                terms.isEmpty() ? "0" : String.join(" + ", terms),
                operands,
                what.notice().covered(items.value()));
    }

    private Fen base(Fen covered) {
        return proof.note(
                what.terms().policy().coverage().shareBase().rule(),
                "base",
                "max(0, covered - ceded - recovered)",
                Operands.of("covered", covered).and("ceded", what.ceded()).and("recovered", what.recovered()),
                covered.minus(what.ceded()).minus(what.recovered()).atLeastZero());
    }

    private Fen poolAmount(Fen base) {
        var coverage = what.terms().policy().coverage();
        var share = what.terms().poolShare();
        var ceiling = coverage.poolShareCeiling();
        var limits = new ArrayList<String>(List.of("shareAmount", "shareCeiling"));
        var shareAmount = proof.note(
                coverage.poolShare().rule(),
                "shareAmount",
                "halfUp(base * poolSharePpm" + TIMES_PPM,
                Operands.of("base", base).and("poolSharePpm", share.ppm()),
                share.ofHalfUp(base));
        var shareCeiling = proof.note(
                ceiling.rule(),
                "shareCeiling",
                "floor(base * ceilingPpm" + TIMES_PPM,
                Operands.of("base", base).and("ceilingPpm", ceiling.value().ppm()),
                ceiling.value().ofFloor(base));
        var operands = Operands.of("shareAmount", shareAmount).and("shareCeiling", shareCeiling);
        var amount = shareAmount.min(shareCeiling);
        if (what.notice().requested() instanceof RequestedSum.Stated(var requested)) {
            limits.addFirst("requested");
            operands.and("requested", requested);
            amount = amount.min(requested);
        }
        for (var cap : coverage.caps()) {
            var name = nameOf(cap.value()) + "Room";
            var room = room(cap, name);
            limits.add(name);
            operands.and(name, room);
            amount = amount.min(room);
        }
        return proof.note(
                coverage.decidingFigure().rule(),
                "poolAmount",
                "min(" + String.join(", ", limits) + ")",
                operands,
                amount);
    }

    private Fen room(Ruled<Cap> cap, String name) {
        var used = what.used(cap.value().scope());
        var ceiling = cap.value().ceiling();
        return proof.note(
                cap.rule(),
                name,
                "max(0, ceiling - used)",
                Operands.of("ceiling", ceiling).and("used", used),
                ceiling.minus(used).atLeastZero());
    }

    /** A sum and the name that later steps know it by. */
    private record Named(String name, Fen sum) {}

    private Named authorised(Fen due) {
        return switch (what.authorised()) {
            case Authorised.AsDue() -> new Named("poolAmount", due);
            case Authorised.UpTo(var limit) ->
                new Named(
                        "authorised",
                        proof.note(
                                what.terms().policy().payment().confirmation().rule(),
                                "authorised",
                                "min(poolAmount, confirmed)",
                                Operands.of("poolAmount", due).and("confirmed", limit),
                                due.min(limit)));
        };
    }

    private Fen payable(Named due) {
        var shortage = what.terms().policy().payment().shortage();
        var operands = Operands.of(due.name(), due.sum());
        return switch (what.available()) {
            case AvailableMoney.Unlimited() -> proof.note(shortage.rule(), "payable", due.name(), operands, due.sum());
            case AvailableMoney.Limited(var money) ->
                switch (shortage.value()) {
                    case PARTIAL_AND_QUEUE, PARTIAL_AND_CLOSE ->
                        proof.note(
                                shortage.rule(),
                                "payable",
                                "min(" + due.name() + ", available)",
                                operands.and("available", money),
                                due.sum().min(money));
                    case WHOLE_OR_QUEUE -> wholeOrNothing(shortage, due, money);
                };
        };
    }

    private Fen wholeOrNothing(Ruled<ShortageRule> shortage, Named due, Fen money) {
        return proof.note(
                shortage.rule(),
                "payable",
                due.name() + " * min(1, floor(available / max(1, " + due.name() + ")))",
                Operands.of(due.name(), due.sum()).and("available", money),
                due.sum().exceeds(money) ? Fen.ZERO : due.sum());
    }

    /** The pool's parties bear what was paid by their negotiated shares; the partner has the remainder (art. 10). */
    private Split split(Fen payable) {
        var rule = what.terms().policy().payment().fiscalShare().rule();
        var share = what.terms().fiscalShare();
        var parts = share.split(payable);
        proof.note(
                rule,
                "fiscal",
                "halfUp(payable * fiscalSharePpm" + TIMES_PPM,
                Operands.of("payable", payable).and("fiscalSharePpm", share.ppm()),
                parts.part());
        proof.note(
                rule,
                "partner",
                "payable - fiscal",
                Operands.of("payable", payable).and("fiscal", parts.part()),
                parts.rest());
        return parts;
    }

    /** Claimants share by the principal that each bears itself; the last has the remainder. */
    private List<ClaimantPayment> claimants(Fen payable) {
        var claimants = what.notice().claimants();
        if (claimants.size() < 2) {
            return claimants.stream()
                    .map(only -> new ClaimantPayment(only, payable))
                    .toList();
        }
        var rule = what.terms().policy().coverage().decidingFigure().rule();
        var weights =
                claimants.stream().map(claimant -> claimant.borne().value()).toList();
        var total = weights.stream().reduce(0L, Math::addExact);
        var amounts = Split.byWeights(payable, weights);
        var payments = new ArrayList<ClaimantPayment>();
        var left = payable;
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            var name = "claimant" + (i + 1);
            var operands = Operands.of("left", left);
            if (i == amounts.size() - 1) {
                proof.note(rule, name, "left", operands, amount);
            } else {
                operands.and("payable", payable).and("borne", weights.get(i)).and("borneByAll", total);
                proof.note(rule, name, "min(left, halfUp(payable * borne / borneByAll))", operands, amount);
            }
            payments.add(new ClaimantPayment(claimants.get(i), amount));
            left = left.minus(amount);
        }
        return payments;
    }

    private static String nameOf(LossItem item) {
        return switch (item) {
            case PRINCIPAL -> "principal";
            case INTEREST -> "interest";
            case PENALTY_INTEREST -> "penaltyInterest";
            case OVERDUE_INTEREST -> "overdueInterest";
            case OVERDUE_PENALTY -> "overduePenalty";
        };
    }

    private static String nameOf(Cap cap) {
        return cap.scope().name().toLowerCase(Locale.ROOT);
    }
}

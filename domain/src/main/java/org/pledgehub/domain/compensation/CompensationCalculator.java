package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pledgehub.domain.compensation.Compensation.ClaimantPayment;
import org.pledgehub.domain.compensation.Compensation.TrueUp;
import org.pledgehub.domain.compensation.LossShare.Limit;
import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.money.Split;
import org.pledgehub.domain.policy.AllLevelsCeiling;
import org.pledgehub.domain.policy.BalanceCap;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.Payout;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.domain.policy.ShortageRule;

/**
 * Computes what a pool pays for a loss (Chaoyang art. 10), step by step.
 *
 * <pre>
 *   covered items − ceded part − recovered before      = base (never below zero; perhaps only the pledged part of it)
 *   min(requested sum, base × pool share (half up),
 *       base × ceiling share (down), room of each cap,
 *       room below the ceiling of all levels)          = pool amount
 *   what of it there is money for                      = payable
 *   payable × fiscal share (half up) | remainder       = fiscal part | partner part
 * </pre>
 *
 * Where a policy pays in two stages the minimum is what the bank is entitled to in all, and the pool amount is what of it
 * is due at the stage.
 *
 * <p>Example: 1 024 691.34 yuan at 20 % under a 20 % ceiling is 204 938.268; the ceiling rounds down: 204 938.26; half of
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
        var gaps = FigureGaps.of(what);
        return gaps.isEmpty()
                ? new Calculation.Computed(new CompensationCalculator(what).compute())
                : new Calculation.Incomplete(gaps);
    }

    private Compensation compute() {
        var covered = new CoveredLoss(what, proof).compute();
        var share = share(covered);
        var due = due(limits(share));
        var payable = payable(authorised(due.amount()));
        var parts = split(due, payable);
        return new Compensation(
                covered,
                share.net().base(),
                due.amount(),
                payable,
                Outcome.of(payable, due.amount()),
                parts.part(),
                parts.rest(),
                claimants(payable, share.weights()),
                share.net().loss(),
                share.riskShare(),
                NetLoss.pledged(what),
                due.trueUp(),
                new Entitlement(due.entitled(), balance()),
                proof.steps());
    }

    private Told<Fen> balance() {
        return endsWithBalance() ? what.circumstances().balance() : Told.unknown();
    }

    private boolean endsWithBalance() {
        return what.terms().policy().coverage().balanceCap().value() != BalanceCap.NONE;
    }

    private LossShare share(Fen covered) {
        return what.terms().policy().coverage().shareBase().value() == ShareBase.INSTITUTION_PRINCIPAL
                ? new InstitutionsShare(what, proof).compute()
                : new ProjectShare(what, proof).compute(covered);
    }

    /** Everything that limits what is due, by the name of its step. */
    private List<Limit> limits(LossShare share) {
        var coverage = what.terms().policy().coverage();
        var limits = new ArrayList<>(share.limits());
        if (what.notice().requested() instanceof RequestedSum.Stated(var requested)) {
            limits.addFirst(new Limit("requested", requested));
        }
        for (var cap : coverage.caps()) {
            var name = nameOf(cap.value()) + "Room";
            limits.add(new Limit(name, room(cap, name)));
        }
        if (coverage.allLevelsCeiling().value() instanceof AllLevelsCeiling.AtMost(var most)) {
            limits.add(new Limit("allLevelsRoom", allLevelsRoom(share.net(), most)));
        }
        if (balance() instanceof Told.Known<Fen>(var balance)) {
            limits.add(new Limit("balanceRoom", balanceRoom(coverage.balanceCap(), balance)));
        }
        return limits;
    }

    /** What other levels have not taken of the part that all levels bear together. */
    private Fen allLevelsRoom(NetLoss net, Share most) {
        var others = what.notice().otherLevels().asOptional().orElseThrow();
        return proof.note(
                what.terms().policy().coverage().allLevelsCeiling().rule(),
                "allLevelsRoom",
                "max(0, floor(" + net.name() + " * allLevelsPpm" + TIMES_PPM + " - otherLevels)",
                Operands.of(net.name(), net.loss())
                        .and("allLevelsPpm", most.ppm())
                        .and("otherLevels", others),
                most.ofFloor(net.loss()).minus(others).atLeastZero());
    }

    private Fen balanceRoom(Ruled<BalanceCap> cap, Fen balance) {
        return proof.note(
                cap.rule(), "balanceRoom", "max(0, balance)", Operands.of("balance", balance), balance.atLeastZero());
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

    /** What is due at the stage, how it stands to what was paid, and what is due in all. */
    private record Due(Fen amount, TrueUp trueUp, Fen entitled) {

        static Due inOne(Fen amount) {
            return new Due(amount, TrueUp.NONE, amount);
        }
    }

    private Due due(List<Limit> limits) {
        var payout = what.terms().policy().payment().payout();
        return switch (what.circumstances().stage()) {
            case PayoutStage.Last(var paid) -> lastStage(paid, least("entitled", limits), payout);
            case PayoutStage.Whole() -> Due.inOne(least("poolAmount", limits));
            case PayoutStage.First() ->
                switch (payout.value()) {
                    case Payout.Once() -> Due.inOne(least("poolAmount", limits));
                    case Payout.TwoStage(var first) -> firstStage(least("entitled", limits), first, payout);
                };
        };
    }

    private Fen least(String name, List<Limit> limits) {
        var operands = new Operands();
        limits.forEach(limit -> operands.and(limit.name(), limit.amount()));
        var names = limits.stream().map(Limit::name).toList();
        return proof.note(
                what.terms().policy().coverage().decidingFigure().rule(),
                name,
                "min(" + String.join(", ", names) + ")",
                operands,
                limits.stream().map(Limit::amount).reduce(Fen::min).orElse(Fen.ZERO));
    }

    private Due firstStage(Fen entitled, Share first, Ruled<Payout> payout) {
        var amount = proof.note(
                payout.rule(),
                "poolAmount",
                "halfUp(entitled * firstStagePpm" + TIMES_PPM,
                Operands.of("entitled", entitled).and("firstStagePpm", first.ppm()),
                first.ofHalfUp(entitled));
        return new Due(amount, TrueUp.NONE, entitled);
    }

    private Due lastStage(Fen paid, Fen entitled, Ruled<Payout> payout) {
        var amount = proof.note(
                payout.rule(),
                "poolAmount",
                "max(0, entitled - paidBefore)",
                Operands.of("entitled", entitled).and("paidBefore", paid),
                entitled.minus(paid).atLeastZero());
        var refund = proof.note(
                payout.rule(),
                "refund",
                "max(0, paidBefore - entitled)",
                Operands.of("entitled", entitled).and("paidBefore", paid),
                paid.minus(entitled).atLeastZero());
        return new Due(amount, new TrueUp(paid, refund), amount);
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
                    case WHOLE_OR_QUEUE, REJECT -> wholeOrNothing(shortage, due, money);
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

    /**
     * The pool's parties bear what was paid by their negotiated shares; the partner has the remainder (art. 10). A later
     * stage gets the share of all that was paid so far, less what the earlier ones had.
     */
    private Split split(Due due, Fen payable) {
        var share = what.terms().fiscalShare();
        var before = due.trueUp().paidBefore();
        if (before.isZero()) {
            return noted(
                    share.split(payable),
                    "halfUp(payable * fiscalSharePpm" + TIMES_PPM,
                    Operands.of("payable", payable).and("fiscalSharePpm", share.ppm()));
        }
        var part = share.ofHalfUp(before.plus(payable)).minus(share.ofHalfUp(before));
        return noted(
                Split.of(part, payable),
                "halfUp((paidBefore + payable) * fiscalSharePpm" + TIMES_PPM + " - halfUp(paidBefore * fiscalSharePpm"
                        + TIMES_PPM,
                Operands.of("payable", payable).and("paidBefore", before).and("fiscalSharePpm", share.ppm()));
    }

    private Split noted(Split parts, String fiscal, Operands operands) {
        var rule = what.terms().policy().payment().fiscalShare().rule();
        proof.note(rule, "fiscal", fiscal, operands, parts.part());
        proof.note(
                rule,
                "partner",
                "payable - fiscal",
                Operands.of("payable", parts.whole()).and("fiscal", parts.part()),
                parts.rest());
        return parts;
    }

    /** Claimants share by what each of them lost; the last has the remainder. */
    private List<ClaimantPayment> claimants(Fen payable, List<Long> weights) {
        var claimants = what.notice().claimants();
        if (claimants.size() < 2) {
            return claimants.stream()
                    .map(only -> new ClaimantPayment(only, payable, 1))
                    .toList();
        }
        if (weights.stream().allMatch(weight -> weight == 0)) {
            return claimants.stream()
                    .map(none -> new ClaimantPayment(none, Fen.ZERO, 0))
                    .toList();
        }
        var rule = what.terms().policy().coverage().decidingFigure().rule();
        var amounts = new WeightedSplit(proof, rule, "claimant").of("payable", payable, weights);
        var payments = new ArrayList<ClaimantPayment>();
        for (int i = 0; i < amounts.size(); i++) {
            payments.add(new ClaimantPayment(claimants.get(i), amounts.get(i), weights.get(i)));
        }
        return payments;
    }

    private static String nameOf(Cap cap) {
        return cap.scope().name().toLowerCase(Locale.ROOT);
    }
}

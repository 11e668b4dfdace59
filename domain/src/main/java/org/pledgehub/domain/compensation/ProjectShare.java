package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.List;
import org.pledgehub.domain.compensation.LossShare.Limit;
import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.Coverage;

/** The pool's share of the loss of one project, or of all projects together. */
final class ProjectShare {

    private static final String TIMES_PPM = " / " + Share.WHOLE_PPM + ")";

    private final CompensationCase what;
    private final Coverage coverage;
    private final Proof proof;

    ProjectShare(CompensationCase what, Proof proof) {
        this.what = what;
        this.coverage = what.terms().policy().coverage();
        this.proof = proof;
    }

    LossShare compute(Fen covered) {
        var net = net(covered);
        var base = net.base();
        var limits = new ArrayList<Limit>();
        if (what.circumstances().portfolio() instanceof Told.Known<Circumstances.Portfolio>(var earlier)
                && isOfPortfolio()) {
            limits.add(new Limit("base", base));
            limits.addAll(ofPortfolio(base, earlier));
        } else {
            limits.addAll(ofProject(base));
        }
        return new LossShare(net, limits, riskShare(), weights());
    }

    private boolean isOfPortfolio() {
        return switch (coverage.shareBase().value()) {
            case PORTFOLIO_LOSS -> true;
            case PROJECT_LOSS, INSTITUTION_PRINCIPAL -> false;
        };
    }

    private NetLoss net(Fen covered) {
        var operands = Operands.of("covered", covered);
        var name = "ceded";
        var ceded = what.ceded();
        var rule = coverage.shareBase().rule();
        if (what.circumstances().cededReceived() instanceof Told.Known<Fen>(var received) && countsReceipts()) {
            name = "cededReceived";
            ceded = received;
            rule = coverage.ceded().rule();
        }
        var step = new NetLoss.Step(
                rule,
                "max(0, covered - " + name + " - recovered)",
                operands.and(name, ceded).and("recovered", what.recovered()));
        return NetLoss.noted(
                what, proof, step, covered.minus(ceded).minus(what.recovered()).atLeastZero());
    }

    private boolean countsReceipts() {
        return switch (coverage.ceded().value()) {
            case EXPECTED -> false;
            case RECEIVED -> true;
        };
    }

    private List<Limit> ofProject(Fen base) {
        return List.of(shareAmount(base), ceiling(base));
    }

    private Limit shareAmount(Fen base) {
        var name = "shareAmount";
        if (what.notice().loanShare() instanceof Told.Known<LoanShare>(var loan) && isPerLoan()) {
            return new Limit(
                    name,
                    proof.note(
                            coverage.shareSource().rule(),
                            name,
                            "halfUp(base * guaranteedPart / loanAmount)",
                            Operands.of("base", base)
                                    .and("guaranteedPart", loan.guaranteed())
                                    .and("loanAmount", loan.loan()),
                            ratio(loan).ofHalfUp(base)));
        }
        var share = what.terms().poolShare();
        return new Limit(
                name,
                proof.note(
                        coverage.poolShare().rule(),
                        name,
                        "halfUp(base * poolSharePpm" + TIMES_PPM,
                        Operands.of("base", base).and("poolSharePpm", share.ppm()),
                        share.ofHalfUp(base)));
    }

    private Limit ceiling(Fen base) {
        var ceiling = coverage.poolShareCeiling();
        return new Limit(
                "shareCeiling",
                proof.note(
                        ceiling.rule(),
                        "shareCeiling",
                        "floor(base * ceilingPpm" + TIMES_PPM,
                        Operands.of("base", base)
                                .and("ceilingPpm", ceiling.value().ppm()),
                        ceiling.value().ofFloor(base)));
    }

    /** Instalments of one share: of all losses so far, less what earlier projects were given. */
    private List<Limit> ofPortfolio(Fen base, Circumstances.Portfolio earlier) {
        var share = what.terms().poolShare();
        var ceiling = coverage.poolShareCeiling();
        var all = earlier.loss().plus(base);
        var shareAmount = proof.note(
                coverage.shareBase().rule(),
                "shareAmount",
                "max(0, halfUp((earlierLoss + base) * poolSharePpm" + TIMES_PPM + " - earlierBorne)",
                portfolio(base, earlier).and("poolSharePpm", share.ppm()),
                share.ofHalfUp(all).minus(earlier.borne()).atLeastZero());
        var shareCeiling = proof.note(
                ceiling.rule(),
                "shareCeiling",
                "max(0, floor((earlierLoss + base) * ceilingPpm" + TIMES_PPM + " - earlierBorne)",
                portfolio(base, earlier).and("ceilingPpm", ceiling.value().ppm()),
                ceiling.value().ofFloor(all).minus(earlier.borne()).atLeastZero());
        return List.of(new Limit("shareAmount", shareAmount), new Limit("shareCeiling", shareCeiling));
    }

    private static Operands portfolio(Fen base, Circumstances.Portfolio earlier) {
        return Operands.of("base", base).and("earlierLoss", earlier.loss()).and("earlierBorne", earlier.borne());
    }

    private boolean isPerLoan() {
        return switch (coverage.shareSource().value()) {
            case POLICY -> false;
            case PER_LOAN -> true;
        };
    }

    private Ratio riskShare() {
        return what.notice().loanShare() instanceof Told.Known<LoanShare>(var loan) && isPerLoan()
                ? ratio(loan)
                : what.terms().poolShare().asRatio();
    }

    private static Ratio ratio(LoanShare loan) {
        return Ratio.of(loan.guaranteed(), loan.loan());
    }

    /** Claimants share by the principal that each bears itself. */
    private List<Long> weights() {
        return what.notice().claimants().stream()
                .map(claimant -> claimant.borne().value())
                .toList();
    }
}

package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.List;
import org.pledgehub.domain.compensation.InstitutionParts.Part;
import org.pledgehub.domain.compensation.LossShare.Limit;
import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.Coverage;

/** The pool's share of what each institution bears of the principal itself, by kind of institution 各自承担风险部分. */
final class InstitutionsShare {

    private static final String TIMES_PPM = " / " + Share.WHOLE_PPM + ")";

    private final CompensationCase what;
    private final Coverage coverage;
    private final Fen recovered;
    private final List<Part> parts;
    private final Proof proof;

    InstitutionsShare(CompensationCase what, Proof proof) {
        this.what = what;
        this.coverage = what.terms().policy().coverage();
        this.recovered = what.recovered();
        this.parts = new InstitutionParts(what).all();
        this.proof = proof;
    }

    LossShare compute() {
        var borne = borne();
        var net = net(borne);
        var base = net.base();
        boolean isLess = !recovered.isZero() || !base.equals(net.loss());
        var dues = isLess ? dues("net", nets(borne, base)) : dues("borne", borne);
        var amount = proof.note(
                coverage.shareBase().rule(),
                "shareAmount",
                sumOf("institution"),
                operands("institution", dues),
                Fen.sum(dues));
        var ceiling = coverage.poolShareCeiling();
        var most = proof.note(
                ceiling.rule(),
                "shareCeiling",
                "floor(base * ceilingPpm" + TIMES_PPM,
                Operands.of("base", base).and("ceilingPpm", ceiling.value().ppm()),
                ceiling.value().ofFloor(base));
        var limits = List.of(new Limit("shareAmount", amount), new Limit("shareCeiling", most));
        var riskShare = base.isZero() ? Share.NONE.asRatio() : Ratio.of(amount.min(most), base);
        return new LossShare(
                net, limits, riskShare, dues.stream().map(Fen::value).toList());
    }

    private List<Fen> borne() {
        var borne = new ArrayList<Fen>();
        for (var part : parts) {
            borne.add(proof.note(
                    coverage.shareBase().rule(),
                    "borne" + (borne.size() + 1),
                    "max(0, own - ceded)",
                    Operands.of("own", part.own()).and("ceded", part.ceded()),
                    part.own().minus(part.ceded()).atLeastZero()));
        }
        return borne;
    }

    private NetLoss net(List<Fen> borne) {
        var step = new NetLoss.Step(
                coverage.shareBase().rule(),
                "max(0, " + sumOf("borne") + " - recovered)",
                operands("borne", borne).and("recovered", recovered));
        return NetLoss.noted(what, proof, step, Fen.sum(borne).minus(recovered).atLeastZero());
    }

    /** What came back before, and what of the loss does not count, reduces each institution's part in proportion. */
    private List<Fen> nets(List<Fen> borne, Fen base) {
        if (base.isZero()) {
            return borne.stream().map(each -> Fen.ZERO).toList();
        }
        return new WeightedSplit(proof, coverage.shareBase().rule(), "net")
                .of("base", base, borne.stream().map(Fen::value).toList());
    }

    private List<Fen> dues(String name, List<Fen> nets) {
        var dues = new ArrayList<Fen>();
        for (var part : parts) {
            int number = dues.size() + 1;
            var net = nets.get(number - 1);
            dues.add(proof.note(
                    part.rule(),
                    "institution" + number,
                    "halfUp(" + name + number + " * sharePpm" + TIMES_PPM,
                    Operands.of(name + number, net).and("sharePpm", part.share().ppm()),
                    part.share().ofHalfUp(net)));
        }
        return dues;
    }

    private String sumOf(String name) {
        var names = new ArrayList<String>();
        for (int number = 1; number <= parts.size(); number++) {
            names.add(name + number);
        }
        return String.join(" + ", names);
    }

    private static Operands operands(String name, List<Fen> amounts) {
        var operands = new Operands();
        int number = 0;
        for (var amount : amounts) {
            number++;
            operands.and(name + number, amount);
        }
        return operands;
    }
}

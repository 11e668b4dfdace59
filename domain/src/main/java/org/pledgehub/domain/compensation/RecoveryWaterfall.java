package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.money.Split;

/**
 * Divides what was recovered, less its cost, among bank, fiscal account and partner account (Chaoyang art. 17).
 *
 * <p>Everything is computed from the sum of all recoveries so far; one recovery's part is the new sum's part less the
 * former sum's. So parts always add up, a reversed recovery is simply left out and all is computed anew, and the pool
 * never gets back more than it paid.
 *
 * <p>Example: net 287 654.33 yuan, pool share 20 %, paid 204 938.26, fiscal share 50 %:
 *
 * <pre>
 *   PARI_PASSU   pool 57 530.87 (half up): fiscal 28 765.44, partner 28 765.43   bank 230 123.46
 *   POOL_FIRST   pool 204 938.26                                                 bank  82 716.07
 *   BANK_FIRST   pool 0                                                          bank 287 654.33
 * </pre>
 */
public final class RecoveryWaterfall {

    private static final String PLEDGED_PART = " * pledgedRights / allCollateral";

    private final RecoveryTerms terms;
    private final Optional<PledgedPart> pledged;
    private final Proof proof = new Proof();

    private RecoveryWaterfall(RecoveryTerms terms) {
        this.terms = terms;
        this.pledged = terms.pledged().asOptional();
    }

    /**
     * How recoveries were divided.
     *
     * @param splits one for each recovery, in order
     * @param proof every step; names carry the number of the recovery
     */
    public record Division(List<RecoverySplit> splits, List<ProofStep> proof) {

        /** Keeps own copies. */
        public Division {
            splits = List.copyOf(splits);
            proof = List.copyOf(proof);
        }
    }

    /** Divides recoveries in the order in which they came. */
    public static Division divide(RecoveryTerms terms, List<Recovery> recoveries) {
        var waterfall = new RecoveryWaterfall(terms);
        var splits = new ArrayList<RecoverySplit>();
        var soFar = RecoverySplit.NOTHING;
        var gross = Fen.ZERO;
        var cost = Fen.ZERO;
        for (var recovery : recoveries) {
            gross = gross.plus(recovery.gross());
            cost = cost.plus(recovery.cost());
            int number = splits.size() + 1;
            var total = waterfall.total(number, gross, cost);
            splits.add(waterfall.part(number, total, soFar));
            soFar = total;
        }
        return new Division(splits, waterfall.proof.steps());
    }

    private RecoverySplit total(int number, Fen gross, Fen cost) {
        var net = note(
                "netTotal" + number,
                "max(0, gross - cost)",
                Operands.of("gross", gross).and("cost", cost),
                gross.minus(cost).atLeastZero());
        var pool = poolPart(number, net);
        var fiscal = note(
                "fiscalTotal" + number,
                "halfUp(poolTotal" + number + " * fiscalSharePpm / " + Share.WHOLE_PPM + ")",
                Operands.of("poolTotal" + number, pool)
                        .and("fiscalSharePpm", terms.fiscalShare().ppm()),
                terms.fiscalShare().ofHalfUp(pool));
        var partner = remainder(number, "partner", "pool", "fiscal", Split.of(fiscal, pool));
        var bank = remainder(number, "bank", "net", "pool", Split.of(pool, net));
        return new RecoverySplit(net, bank, fiscal, partner);
    }

    private Fen remainder(int number, String name, String whole, String part, Split split) {
        return note(
                name + "Total" + number,
                whole + "Total" + number + " - " + part + "Total" + number,
                Operands.of(whole + "Total" + number, split.whole()).and(part + "Total" + number, split.part()),
                split.rest());
    }

    private Fen poolPart(int number, Fen net) {
        return switch (terms.order().value()) {
            case PARI_PASSU -> pariPassu(number, net);
            case POOL_FIRST -> poolFirst(number, counted(number, net));
            case BANK_FIRST -> bankFirst(number, counted(number, net));
        };
    }

    /** A sum and the name of the step that makes it. */
    private record Named(String name, Fen sum) {}

    /** Where only the part of the pledged rights counted of the loss, no more than the same part of what comes back is the pool's. */
    private Named counted(int number, Fen net) {
        var netName = "netTotal" + number;
        var name = "countedTotal" + number;
        return pledged.map(part -> new Named(
                        name,
                        note(name, "floor(" + netName + PLEDGED_PART + ")", operands(netName, net), part.of(net))))
                .orElseGet(() -> new Named(netName, net));
    }

    /** The share of what counts, which is not rounded before. */
    private Fen pariPassu(int number, Fen net) {
        var netName = "netTotal" + number;
        var share = terms.poolShare();
        var counts = pledged.isEmpty() ? netName : netName + PLEDGED_PART;
        var part = pledged.map(of -> of.shareOf(net, share))
                .orElseGet(() -> share.ofHalfUp(net))
                .min(terms.paid());
        var operands = operands(netName, net).and("paid", terms.paid());
        return terms.isInPpm()
                ? note(
                        "poolTotal" + number,
                        "min(paid, halfUp(" + counts + " * poolSharePpm / " + Share.WHOLE_PPM + "))",
                        operands.and("poolSharePpm", share.numerator()),
                        part)
                : note(
                        "poolTotal" + number,
                        "min(paid, halfUp(" + counts + " * poolPart / poolWhole))",
                        operands.and("poolPart", share.numerator()).and("poolWhole", share.denominator()),
                        part);
    }

    private Operands operands(String netName, Fen net) {
        var operands = Operands.of(netName, net);
        pledged.ifPresent(part -> operands.and("pledgedRights", part.rights()).and("allCollateral", part.collateral()));
        return operands;
    }

    private Fen poolFirst(int number, Named counted) {
        return note(
                "poolTotal" + number,
                "min(paid, " + counted.name() + ")",
                Operands.of(counted.name(), counted.sum()).and("paid", terms.paid()),
                counted.sum().min(terms.paid()));
    }

    private Fen bankFirst(int number, Named counted) {
        return note(
                "poolTotal" + number,
                "min(paid, max(0, " + counted.name() + " - max(0, base - paid - otherLevels)))",
                Operands.of(counted.name(), counted.sum())
                        .and("base", terms.base())
                        .and("paid", terms.paid())
                        .and("otherLevels", terms.otherLevels()),
                counted.sum().minus(terms.bankLoss()).atLeastZero().min(terms.paid()));
    }

    private RecoverySplit part(int number, RecoverySplit total, RecoverySplit before) {
        return new RecoverySplit(
                part(number, "Net", total.net(), before.net()),
                part(number, "Bank", total.bank(), before.bank()),
                part(number, "Fiscal", total.fiscal(), before.fiscal()),
                part(number, "Partner", total.partner(), before.partner()));
    }

    /** What this recovery adds to what was posted for the former ones. */
    private Fen part(int number, String whose, Fen total, Fen before) {
        var name = whose.toLowerCase(Locale.ROOT) + "Total";
        var operands = Operands.of(name + number, total);
        if (number == 1) {
            return note("recovered" + whose + number, name + number, operands, total);
        }
        return note(
                "recovered" + whose + number,
                name + number + " - " + name + (number - 1),
                operands.and(name + (number - 1), before),
                total.minus(before));
    }

    private Fen note(String name, String expression, Operands operands, Fen result) {
        return proof.note(terms.order().rule(), name, expression, operands, result);
    }
}

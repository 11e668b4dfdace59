package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.InstitutionKind;
import org.pledgehub.domain.policy.OtherPart;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.domain.policy.Ruled;

/**
 * Divides what the pool does not bear of a loss, and what is not the pool's of what comes back, among bank, guarantor,
 * insurer and valuer by their parts (such as 26 : 16 : 4). Each has its share of what counts, half up once, of the sum so
 * far; the bank has the remainder, and with it what the pool does not give because of a ceiling, and what does not count of
 * a mixed pledge. Only where the pool has more than its share, as where it goes first, do the others divide what it leaves.
 *
 * <p>Example: of a loss of 1 000 000.00 the pool bears 540 000.00, the insurer 160 000.00, the valuer 40 000.00, the bank
 * 260 000.00.
 */
public final class OthersShare {

    private final List<Ruled<OtherPart>> parts;
    private final long all;
    private final Proof proof = new Proof();

    private OthersShare(PoolTerms terms) {
        this.parts = terms.policy().coverage().otherParts().stream()
                .filter(part -> part.value().share().ppm() > 0)
                .toList();
        this.all = parts.stream().mapToLong(part -> part.value().share().ppm()).sum();
    }

    /**
     * One institution's part.
     *
     * @param kind which kind
     * @param amount fen; of a recovery below zero where it takes back what earlier ones gave
     */
    public record Part(InstitutionKind kind, Fen amount) {}

    /**
     * What others bear and get.
     *
     * @param ofLoss of the loss, once the pool has paid all that is due; together what the pool does not bear
     * @param ofRecoveries of each recovery, in order; together what is not the pool's
     * @param proof every step
     */
    public record Division(List<Part> ofLoss, List<List<Part>> ofRecoveries, List<ProofStep> proof) {

        /** Keeps own copies. */
        public Division {
            ofLoss = List.copyOf(ofLoss);
            ofRecoveries = List.copyOf(ofRecoveries);
            proof = List.copyOf(proof);
        }
    }

    /** Nothing where the policy does not say who else bears a part, or nobody does, or other levels bear a part too. */
    public static Division divide(CompensationCase what, Compensation due, List<RecoverySplit> recoveries) {
        var division = new OthersShare(what.terms());
        return division.parts.isEmpty() || what.notice().isBorneByOtherLevels()
                ? new Division(List.of(), List.of(), List.of())
                : division.divided(due, recoveries);
    }

    private Division divided(Compensation due, List<RecoverySplit> recoveries) {
        var loss = lost(due);
        var ofLoss = parts(loss);
        var ofRecoveries = new ArrayList<List<Part>>();
        var before =
                ofLoss.stream().map(part -> new Part(part.kind(), Fen.ZERO)).toList();
        var net = Fen.ZERO;
        var bank = Fen.ZERO;
        for (var recovery : recoveries) {
            int number = ofRecoveries.size() + 1;
            net = net.plus(recovery.net());
            bank = bank.plus(recovery.bank());
            var total = parts(recovered(number, net, net.minus(bank), due));
            ofRecoveries.add(less(total, before));
            before = total;
        }
        return new Division(ofLoss, ofRecoveries, proof.steps());
    }

    /** What counts of a loss is the base, which is rounded. */
    private static Rest lost(Compensation due) {
        var borne = due.dueInAll();
        return new Rest(
                "Loss",
                new Named(due.pledged().asOptional().isPresent() ? "loss" : "base", due.loss()),
                new Named(borne.equals(due.poolAmount()) ? "poolAmount" : "entitled", borne),
                new Named("base", due.base()),
                Optional.empty());
    }

    private static Rest recovered(int number, Fen net, Fen pool, Compensation due) {
        var all = new Named("netTotal" + number, net);
        return new Rest(
                "Total" + number,
                all,
                new Named("poolTotal" + number, pool),
                all,
                due.pledged().asOptional());
    }

    /** A sum and the name of the step that makes it. */
    private record Named(String name, Fen sum) {}

    /**
     * A sum of which the pool has a part.
     *
     * @param suffix of the names of the steps that divide the rest
     * @param all the sum
     * @param pool the pool's part
     * @param counted what the shares are taken of
     * @param pledged part of it that counts; empty for all of it
     */
    private record Rest(String suffix, Named all, Named pool, Named counted, Optional<PledgedPart> pledged) {

        Fen share(Ratio of) {
            return pledged.map(part -> part.shareOf(counted.sum(), of)).orElseGet(() -> of.ofHalfUp(counted.sum()));
        }

        Fen beyondPool() {
            return pledged.map(part -> part.of(counted.sum()))
                    .orElse(counted.sum())
                    .minus(pool.sum())
                    .atLeastZero();
        }

        String formula() {
            return pledged.isPresent() ? counted.name() + " * pledgedRights / allCollateral" : counted.name();
        }

        Operands operands() {
            var operands = Operands.of(all.name(), all.sum())
                    .and(pool.name(), pool.sum())
                    .and(counted.name(), counted.sum());
            pledged.ifPresent(
                    part -> operands.and("pledgedRights", part.rights()).and("allCollateral", part.collateral()));
            return operands;
        }
    }

    private List<Part> parts(Rest rest) {
        var divided = new ArrayList<Part>();
        var left = new Left(rest);
        for (var part : parts) {
            if (part.value().kind() != InstitutionKind.BANK) {
                var amount = part(rest, left, part);
                divided.add(new Part(part.value().kind(), amount));
                left.take(nameOf(part.value().kind()) + rest.suffix(), amount);
            }
        }
        proof.note(ruleOfBank(), "lender" + rest.suffix(), left.formula, left.operands(), left.sum);
        divided.addFirst(new Part(InstitutionKind.BANK, left.sum));
        return divided;
    }

    /** What pool and earlier parts leave, as the names of their steps tell it. */
    private static final class Left {

        private final List<Named> taken = new ArrayList<>();
        private String formula;
        private Fen sum;

        Left(Rest rest) {
            formula = rest.all().name();
            sum = rest.all().sum();
            taken.add(rest.all());
            take(rest.pool().name(), rest.pool().sum());
        }

        void take(String name, Fen part) {
            formula = formula + " - " + name;
            sum = sum.minus(part);
            taken.add(new Named(name, part));
        }

        Operands operands() {
            return on(new Operands());
        }

        Operands on(Operands operands) {
            taken.forEach(named -> operands.and(named.name(), named.sum()));
            return operands;
        }
    }

    /** Its own row's; where the policy has none for it, what it has follows from the first of the others. */
    private RuleText ruleOfBank() {
        return parts.stream()
                .filter(part -> part.value().kind() == InstitutionKind.BANK)
                .findFirst()
                .orElseGet(parts::getFirst)
                .rule();
    }

    private Fen part(Rest rest, Left left, Ruled<OtherPart> part) {
        long own = part.value().share().ppm();
        var name = nameOf(part.value().kind()) + rest.suffix();
        var operands = left.on(rest.operands()).and("partPpm", own);
        if (rest.pool().sum().exceeds(rest.share(new Ratio(Share.WHOLE_PPM - all, Share.WHOLE_PPM)))) {
            return proof.note(
                    part.rule(),
                    name,
                    "min(" + left.formula + ", halfUp(max(0, floor(" + rest.formula() + ") - "
                            + rest.pool().name() + ") * partPpm / allPartsPpm))",
                    operands.and("allPartsPpm", all),
                    new Ratio(own, all).ofHalfUp(rest.beyondPool()).min(left.sum));
        }
        return proof.note(
                part.rule(),
                name,
                "min(" + left.formula + ", halfUp(" + rest.formula() + " * partPpm / " + Share.WHOLE_PPM + "))",
                operands,
                rest.share(new Ratio(own, Share.WHOLE_PPM)).min(left.sum));
    }

    private static List<Part> less(List<Part> total, List<Part> before) {
        var parts = new ArrayList<Part>();
        for (int at = 0; at < total.size(); at++) {
            var part = total.get(at);
            parts.add(new Part(part.kind(), part.amount().minus(before.get(at).amount())));
        }
        return parts;
    }

    private static String nameOf(InstitutionKind kind) {
        return kind.name().replace("_", "").toLowerCase(Locale.ROOT);
    }
}

package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.policy.InstitutionKind;
import org.pledgehub.domain.policy.OtherPart;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.policy.RuleText;
import org.pledgehub.domain.policy.Ruled;

/**
 * Divides what the pool does not bear of a loss, and what is not the pool's of what comes back, among bank, guarantor,
 * insurer and valuer by their parts (such as 26 : 16 : 4). Each part rounds half up once, of the sum so far; the bank has
 * the remainder, and with it what does not count of a mixed pledge.
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

    /** Nothing where the policy does not say who else bears a part, or nobody does. */
    public static Division divide(PoolTerms terms, Compensation due, List<RecoverySplit> recoveries) {
        var division = new OthersShare(terms);
        return division.parts.isEmpty()
                ? new Division(List.of(), List.of(), List.of())
                : division.divided(due, recoveries);
    }

    private Division divided(Compensation due, List<RecoverySplit> recoveries) {
        var borne = due.dueInAll();
        var loss = new Rest("Loss", due.loss().minus(borne), "base", due.base(), "borneByPool", borne);
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
            var total = parts(recovered(number, net, bank, due));
            ofRecoveries.add(less(total, before));
            before = total;
        }
        return new Division(ofLoss, ofRecoveries, proof.steps());
    }

    private static Rest recovered(int number, Fen net, Fen bank, Compensation due) {
        var counted = due.pledged().map(part -> part.of(net)).asOptional().orElse(net);
        var name = due.pledged().asOptional().isPresent() ? "countedTotal" : "netTotal";
        return new Rest("Total" + number, bank, name + number, counted, "poolTotal" + number, net.minus(bank));
    }

    /**
     * A sum that is not the pool's.
     *
     * @param suffix of the names of its steps
     * @param all fen
     * @param countedName step that makes what counts
     * @param counted what counts, fen
     * @param poolName step or operand of the pool's part
     * @param pool the pool's part of what counts, fen
     */
    private record Rest(String suffix, Fen all, String countedName, Fen counted, String poolName, Fen pool) {}

    private List<Part> parts(Rest rest) {
        var divided = new ArrayList<Part>();
        var left = rest.all();
        for (var part : parts) {
            if (part.value().kind() != InstitutionKind.BANK) {
                var amount = part(rest, left, part);
                divided.add(new Part(part.value().kind(), amount));
                left = left.minus(amount);
            }
        }
        proof.note(ruleOfBank(), "lender" + rest.suffix(), "left", Operands.of("left", left), left);
        divided.addFirst(new Part(InstitutionKind.BANK, left));
        return divided;
    }

    /** Its own row's; where the policy has none for it, what it has follows from the first of the others. */
    private RuleText ruleOfBank() {
        return parts.stream()
                .filter(part -> part.value().kind() == InstitutionKind.BANK)
                .findFirst()
                .orElseGet(parts::getFirst)
                .rule();
    }

    private Fen part(Rest rest, Fen left, Ruled<OtherPart> part) {
        long own = part.value().share().ppm();
        return proof.note(
                part.rule(),
                nameOf(part.value().kind()) + rest.suffix(),
                "min(left, halfUp((" + rest.countedName() + " - " + rest.poolName() + ") * partPpm / allPartsPpm))",
                Operands.of("left", left)
                        .and(rest.countedName(), rest.counted())
                        .and(rest.poolName(), rest.pool())
                        .and("partPpm", own)
                        .and("allPartsPpm", all),
                new Ratio(own, all).ofHalfUp(rest.counted().minus(rest.pool())).min(left));
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

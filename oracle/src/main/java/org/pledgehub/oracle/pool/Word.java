package org.pledgehub.oracle.pool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Keys;

/** Which figures a word rests on, and how figures are named. */
final class Word {

    private Word() {}

    /** The hash that a word names. */
    static Optional<String> rests(Fact fact) {
        return switch (fact.payload()) {
            case CompensationPlanned plan -> Keys.hash(plan.getFiguresHash());
            case ClaimConfirmed confirmed -> Keys.hash(confirmed.getFiguresHash());
            case ReimbursementApplied applied -> Keys.hash(applied.getFiguresHash());
            case DecisionVoted voted -> Keys.hash(voted.getFiguresHash());
            default -> Optional.empty();
        };
    }

    /** The hash of the present figures that a word of this kind has to name. */
    static Optional<String> figuresIt(Fact fact, Case one) {
        return fact.payload() instanceof ReimbursementApplied || fact.payload() instanceof DecisionVoted
                ? one.owedHash()
                : one.dueHash();
    }

    /** SHA-256 of lines, each with its end. */
    static String hash(String... lines) {
        try {
            var text = String.join("\n", lines) + "\n";
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

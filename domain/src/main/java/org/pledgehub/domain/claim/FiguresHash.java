package org.pledgehub.domain.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;

/**
 * Names figures that somebody was shown: SHA-256, in small hexadecimal digits, of a text that anybody can write down from
 * the claim's view. Who decides on other figures than those in force names another hash. The texts stand in docs/claims.md.
 *
 * @param hex 64 digits
 */
public record FiguresHash(String hex) {

    private static final int DIGITS = 64;

    /** Rejects what is not 64 digits long. */
    public FiguresHash {
        if (hex.length() != DIGITS) {
            throw new IllegalArgumentException("a hash has " + DIGITS + " digits");
        }
    }

    /**
     * Figures of a compensation, before anything is paid.
     *
     * @param claim which claim
     * @param policy version that decides
     * @param covered covered items
     * @param base after ceded and recovered parts
     * @param due due from the pool, under every ceiling
     */
    public record Due(ClaimId claim, PolicyRef policy, Fen covered, Fen base, Fen due) {

        /** The hash that a plan or confirmation has to name. */
        public FiguresHash hash() {
            return FiguresHash.of(
                    """
                    pledgehub compensation 1
                    claim %s
                    policy %s
                    covered %d
                    base %d
                    due %d
                    """.formatted(claim.canonical(), policy.canonical(), covered.value(), base.value(), due.value()));
        }
    }

    /**
     * What the fiscal account owes for what was paid.
     *
     * @param claim which claim
     * @param policy version that decides
     * @param paid paid on the claim
     * @param share fiscal share of that
     * @param recovered fiscal part of what was recovered
     */
    public record Owed(ClaimId claim, PolicyRef policy, Fen paid, Fen share, Fen recovered) {

        /** The hash that an application or vote has to name. */
        public FiguresHash hash() {
            return FiguresHash.of("""
                    pledgehub reimbursement 1
                    claim %s
                    policy %s
                    paid %d
                    share %d
                    recovered %d
                    due %d
                    """.formatted(
                            claim.canonical(),
                            policy.canonical(),
                            paid.value(),
                            share.value(),
                            recovered.value(),
                            share.minus(recovered).atLeastZero().value()));
        }
    }

    private static FiguresHash of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new FiguresHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}

package org.pledgehub.oracle.claim;

import java.util.Map;
import java.util.Optional;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.contract.hop.ClaimAssessed;

/**
 * The part that sound rights have in the value of everything that secures a loan ({@code docs/compensation.md}). Where a
 * policy counts this part only, so much counts of a loss, and of what comes back of it; never more than that, so what is
 * rounded rounds down.
 *
 * @param rightsFen value of the sound rights
 * @param wholeFen value of all collateral, above zero
 */
public record RightsPart(long rightsFen, long wholeFen) {

    private static final String RIGHTS = "pledgedRightsFen";
    private static final String WHOLE = "allCollateralFen";

    /** As the checks of a claim carry it. */
    Map<String, String> detail() {
        return Map.of(RIGHTS, Long.toString(rightsFen), WHOLE, Long.toString(wholeFen));
    }

    /** So much of a sum counts, down; all of it while the part is not told. */
    public static long counted(ClaimAssessed claim, Terms terms, long fen) {
        return exactly(claim, terms, fen).down();
    }

    /** The same before it is rounded. */
    public static Exact exactly(ClaimAssessed claim, Terms terms, long fen) {
        return terms.finer().rightsOnly()
                ? of(claim).map(part -> part.times(fen)).orElse(Exact.fen(fen))
                : Exact.fen(fen);
    }

    /** Whether nobody has told it, though it matters. */
    static boolean isMissing(ClaimAssessed claim, Terms terms) {
        return terms.finer().rightsOnly() && of(claim).isEmpty();
    }

    private Exact times(long fen) {
        return Exact.quotient(rightsFen, wholeFen).times(fen);
    }

    /** What an assessment carries of it. */
    public static Optional<RightsPart> of(ClaimAssessed claim) {
        return claim.getChecks().stream()
                .map(RuleCheck::getDetail)
                .filter(detail -> detail.containsKey(RIGHTS) && detail.containsKey(WHOLE))
                .map(detail -> new RightsPart(Long.parseLong(detail.get(RIGHTS)), Long.parseLong(detail.get(WHOLE))))
                .findFirst();
    }
}

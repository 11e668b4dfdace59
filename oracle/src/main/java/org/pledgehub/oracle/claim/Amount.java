package org.pledgehub.oracle.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.in.CompensationNotice;

/**
 * What a pool owes for a claim, whatever lies on its accounts ({@code docs/compensation.md}).
 *
 * @param coveredFen covered items of the notice
 * @param baseFen covered, less what was ceded and what was recovered before
 * @param poolFen the pool's part
 * @param held codes why nothing comes of it, in the catalogue's order; then the pool's part is zero
 */
public record Amount(long coveredFen, long baseFen, long poolFen, List<String> held) {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    /**
     * Computes the amount of one claim.
     *
     * @param claim the claim as assessed
     * @param terms what policy and pool say
     * @param room what the further ceilings leave
     */
    public static Amount of(ClaimAssessed claim, Terms terms, long room) {
        CompensationNotice notice = claim.getNotice();
        List<String> held = missing(notice, terms);
        if (!held.isEmpty()) {
            return new Amount(0, 0, 0, held);
        }
        long covered = covered(notice, terms);
        long base = Math.max(
                0, Math.subtractExact(Math.subtractExact(covered, claim.getCededFen()), claim.getRecoveredFen()));
        long requested = Objects.requireNonNullElse(notice.getRequestedFen(), NO_LIMIT);
        long shared = Exact.fen(base).share(terms.sharePpm()).halfUp();
        long ceiling = Exact.fen(base).share(terms.ceilingPpm()).down();
        long due = Math.min(Math.min(requested, shared), Math.min(ceiling, room));
        if (due <= 0) {
            held.add("NOTHING_DUE");
        }
        return new Amount(covered, base, Math.max(0, due), held);
    }

    /** Items of the notice that the policy covers. */
    public static long covered(CompensationNotice notice, Terms terms) {
        return item(terms, "PRINCIPAL", notice.getPrincipalFen())
                + item(terms, "INTEREST", notice.getInterestFen())
                + item(terms, "PENALTY_INTEREST", notice.getPenaltyInterestFen())
                + item(terms, "OVERDUE_INTEREST", notice.getOverdueInterestFen())
                + item(terms, "OVERDUE_PENALTY", notice.getOverduePenaltyFen());
    }

    private static long item(Terms terms, String name, long fen) {
        return terms.items().contains(name) ? fen : 0;
    }

    private static List<String> missing(CompensationNotice notice, Terms terms) {
        List<String> codes = new ArrayList<>();
        if (!terms.shareBase().equals("PROJECT_LOSS")) {
            codes.add("SHARE_BASE_NOT_COMPUTED");
        }
        if (notice.getAmountBasis() == AmountBasis.REQUESTED_COMPENSATION) {
            if (notice.getRequestedFen() == null) {
                codes.add("REQUESTED_SUM_MISSING");
            }
            if (covered(notice, terms) == 0) {
                codes.add("LOSS_NOT_TOLD");
            }
        }
        if (notice.getClaimants().size() > 1 && !partsAreTold(notice.getClaimants())) {
            codes.add("CLAIMANT_PART_MISSING");
        }
        return codes;
    }

    /** Each says what it bears, and one of them bears something. */
    private static boolean partsAreTold(List<Claimant> claimants) {
        boolean all = claimants.stream().map(Claimant::getOwnPrincipalFen).allMatch(Objects::nonNull);
        return all
                && claimants.stream()
                        .anyMatch(one -> Objects.requireNonNull(one.getOwnPrincipalFen()) > one.getCededFen());
    }
}

package org.pledgehub.oracle.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        List<String> held = missing(claim, terms);
        if (!held.isEmpty()) {
            return new Amount(0, 0, 0, held);
        }
        long covered = new Loss(notice, terms).counted();
        boolean byInstitution = terms.shareBase().equals("INSTITUTION_PRINCIPAL");
        Institutions institutions = new Institutions(claim, terms);
        long base = byInstitution
                ? institutions.base()
                : Math.max(
                        0,
                        Math.subtractExact(
                                Math.subtractExact(covered, Deductions.off(claim, terms)), claim.getRecoveredFen()));
        long shared = byInstitution ? institutions.shared() : shared(notice, terms, base);
        long requested = Objects.requireNonNullElse(notice.getRequestedFen(), NO_LIMIT);
        long ceiling = Exact.fen(base).share(terms.ceilingPpm()).down();
        long entitled = Math.min(Math.min(requested, shared), Math.min(ceiling, room));
        long due = terms.finer()
                .firstStagePpm()
                .map(ppm -> Exact.fen(Math.max(0, entitled)).share(ppm).halfUp())
                .orElse(entitled);
        if (due <= 0) {
            held.add("NOTHING_DUE");
        }
        return new Amount(covered, base, Math.max(0, due), held);
    }

    /** The part of a loss that the pool really bears. */
    public static Exact risk(ClaimAssessed claim, Terms terms) {
        CompensationNotice notice = claim.getNotice();
        if (!missing(claim, terms).isEmpty()) {
            return Exact.fen(1).share(terms.sharePpm());
        }
        if (terms.shareBase().equals("INSTITUTION_PRINCIPAL")) {
            Institutions institutions = new Institutions(claim, terms);
            long base = institutions.base();
            long ceiling = Exact.fen(base).share(terms.ceilingPpm()).down();
            return base == 0 ? Exact.fen(0) : Exact.quotient(Math.min(institutions.shared(), ceiling), base);
        }
        return terms.finer().perLoan()
                ? Exact.quotient(
                        Objects.requireNonNull(notice.getGuaranteedFen()),
                        Objects.requireNonNull(notice.getLoanAmountFen()))
                : Exact.fen(1).share(terms.sharePpm());
    }

    private static long shared(CompensationNotice notice, Terms terms, long base) {
        return terms.finer().perLoan()
                ? Exact.quotient(
                                Objects.requireNonNull(notice.getGuaranteedFen()),
                                Objects.requireNonNull(notice.getLoanAmountFen()))
                        .times(base)
                        .halfUp()
                : Exact.fen(base).share(terms.sharePpm()).halfUp();
    }

    private static List<String> missing(ClaimAssessed claim, Terms terms) {
        CompensationNotice notice = claim.getNotice();
        Loss loss = new Loss(notice, terms);
        boolean byInstitution = terms.shareBase().equals("INSTITUTION_PRINCIPAL");
        Set<String> codes = new LinkedHashSet<>();
        boolean twoShares = terms.finer().perLoan() && !terms.shareBase().equals("PROJECT_LOSS");
        if (terms.shareBase().equals("PORTFOLIO_LOSS") || twoShares) {
            codes.add("SHARE_BASE_NOT_COMPUTED");
        }
        if (notice.getAmountBasis() == AmountBasis.REQUESTED_COMPENSATION) {
            if (notice.getRequestedFen() == null) {
                codes.add("REQUESTED_SUM_MISSING");
            }
            if (loss.told() == 0) {
                codes.add("LOSS_NOT_TOLD");
            }
        }
        List<String> ofInstitutions = byInstitution ? new Institutions(claim, terms).missing() : List.of();
        boolean severalUntold = notice.getClaimants().size() > 1 && !partsAreTold(notice.getClaimants());
        if (severalUntold || ofInstitutions.contains("CLAIMANT_PART_MISSING")) {
            codes.add("CLAIMANT_PART_MISSING");
        }
        if (terms.finer().perLoan()) {
            ownShare(notice, terms).ifPresent(codes::add);
        }
        if (loss.lacksDays()) {
            codes.add("INTEREST_DAYS_NOT_TOLD");
        }
        codes.addAll(ofInstitutions);
        if (terms.finer().receivedOnly() && claim.getCededFen() > 0 && claim.getCededReceivedFen() == null) {
            codes.add("CEDED_RECEIPT_NOT_TOLD");
        }
        if (terms.finer().upToBalance()) {
            codes.add("BALANCE_NOT_TOLD");
        }
        if (terms.finer().fundingFirst()) {
            codes.add("FUNDING_NOT_TOLD");
        }
        return new ArrayList<>(codes);
    }

    /** True for two sums of which one is a part of the other. */
    public static boolean isPartOfLoan(@Nullable Long part, @Nullable Long whole) {
        return part != null && whole != null && whole > 0 && part >= 0 && part <= whole;
    }

    /** What is wrong with a loan's own share. */
    private static Optional<String> ownShare(CompensationNotice notice, Terms terms) {
        Long part = notice.getGuaranteedFen();
        Long whole = notice.getLoanAmountFen();
        if (part == null || whole == null || !isPartOfLoan(part, whole)) {
            return Optional.of("LOAN_SHARE_NOT_TOLD");
        }
        return part < Exact.fen(whole).share(terms.finer().floorPpm()).down()
                ? Optional.of("LOAN_SHARE_OUT_OF_RANGE")
                : Optional.empty();
    }

    /** Each says what it bears, and one of them bears something. */
    private static boolean partsAreTold(List<Claimant> claimants) {
        boolean all = claimants.stream().map(Claimant::getOwnPrincipalFen).allMatch(Objects::nonNull);
        return all
                && claimants.stream()
                        .anyMatch(one -> Objects.requireNonNull(one.getOwnPrincipalFen()) > one.getCededFen());
    }
}

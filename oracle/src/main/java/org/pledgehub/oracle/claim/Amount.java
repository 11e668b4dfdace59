package org.pledgehub.oracle.claim;

import java.math.BigInteger;
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
 * @param openFen what a later stage may still bring
 */
public record Amount(long coveredFen, long baseFen, long poolFen, List<String> held, long openFen) {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    /** With nothing to come at a later stage. */
    public Amount(long coveredFen, long baseFen, long poolFen, List<String> held) {
        this(coveredFen, baseFen, poolFen, held, 0);
    }

    /** The same, and nothing stands against it. */
    public Amount unheld() {
        return new Amount(coveredFen, baseFen, poolFen, List.of(), openFen);
    }

    /**
     * Computes the amount of one claim.
     *
     * @param claim the claim as assessed
     * @param terms what policy and pool say
     * @param room what the further ceilings leave
     */
    public static Amount of(ClaimAssessed claim, Terms terms, long room) {
        return of(claim, terms, room, new Earlier(0, 0));
    }

    /**
     * What came before in a portfolio.
     *
     * @param lossFen bases together
     * @param borneFen what is payable on them
     */
    public record Earlier(long lossFen, long borneFen) {

        /** With one more. */
        public Earlier with(long baseFen, long payableFen) {
            return new Earlier(Math.addExact(lossFen, baseFen), Math.addExact(borneFen, payableFen));
        }
    }

    /**
     * Computes the amount of one claim after others.
     *
     * @param assessed the claim as assessed
     * @param terms what policy and pool say
     * @param room what the further ceilings leave
     * @param earlier what came before, where the share is taken of all losses
     */
    public static Amount of(ClaimAssessed assessed, Terms terms, long room, Earlier earlier) {
        ClaimAssessed claim = Closing.lessened(assessed);
        CompensationNotice notice = claim.getNotice();
        List<String> held = missing(claim, terms);
        if (!held.isEmpty()) {
            return new Amount(0, 0, 0, held);
        }
        long covered = new Loss(notice, terms).counted();
        boolean byInstitution = terms.shareBase().equals("INSTITUTION_PRINCIPAL");
        Institutions institutions = new Institutions(claim, terms);
        long loss = byInstitution
                ? institutions.loss()
                : Math.max(
                        0,
                        Math.subtractExact(
                                Math.subtractExact(covered, Deductions.off(claim, terms)), claim.getRecoveredFen()));
        long base = RightsPart.counted(claim, terms, loss);
        boolean byPortfolio = terms.shareBase().equals("PORTFOLIO_LOSS");
        long before = byPortfolio ? earlier.borneFen() : 0;
        long whole = byPortfolio ? Math.addExact(earlier.lossFen(), base) : base;
        long shared = byInstitution ? institutions.shared() : shared(notice, terms, whole) - before;
        long requested = Objects.requireNonNullElse(notice.getRequestedFen(), NO_LIMIT);
        long ceiling = Exact.fen(whole).share(terms.ceilingPpm()).down() - before;
        long limit = Math.min(Math.min(ceiling, room), besideOthers(notice, terms, loss));
        long least = Math.min(Math.min(requested, shared), limit);
        long entitled = byPortfolio ? Math.min(base, least) : least;
        long due = terms.finer()
                .firstStagePpm()
                .filter(ppm -> !Closing.is(claim))
                .map(ppm -> Exact.fen(Math.max(0, entitled)).share(ppm).halfUp())
                .orElse(entitled);
        if (due <= 0) {
            held.add("NOTHING_DUE");
        }
        return new Amount(covered, base, Math.max(0, due), held, Math.max(0, entitled - due));
    }

    /** What the other levels leave of what all levels bear of a loss together; without such a limit, everything. */
    private static long besideOthers(CompensationNotice notice, Terms terms, long loss) {
        return terms.finer()
                .allLevelsPpm()
                .map(ppm -> Exact.fen(loss).share(ppm).less(Objects.requireNonNull(notice.getOtherLevelsFen())))
                .map(left -> Math.max(0, left.down()))
                .orElse(NO_LIMIT);
    }

    /** The part of a loss that the pool really bears. */
    public static Exact risk(ClaimAssessed assessed, Terms terms) {
        ClaimAssessed claim = Closing.lessened(assessed);
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

    /** By what several claimants divide what they are paid, in the order of the notice: what each is due, or bears. */
    public static List<Long> bearing(ClaimAssessed assessed, Terms terms) {
        ClaimAssessed claim = Closing.lessened(assessed);
        return terms.shareBase().equals("INSTITUTION_PRINCIPAL")
                ? new Institutions(claim, terms).shares()
                : claim.getNotice().getClaimants().stream()
                        .map(one -> Math.max(
                                0, Objects.requireNonNullElse(one.getOwnPrincipalFen(), 0L) - one.getCededFen()))
                        .toList();
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
        boolean twoShares = terms.finer().perLoan() && !terms.shareBase().equals("PROJECT_LOSS");
        Set<String> codes = new LinkedHashSet<>();
        if (twoShares) {
            codes.add("SHARE_BASE_NOT_COMPUTED");
        }
        if (notice.getAmountBasis() == AmountBasis.REQUESTED_COMPENSATION) {
            unrequested(notice, loss, codes);
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
        if (terms.finer().allLevelsPpm().isPresent() && notice.getOtherLevelsFen() == null) {
            codes.add("OTHER_LEVELS_NOT_TOLD");
        }
        if (RightsPart.isMissing(claim, terms)) {
            codes.add("VALUATION_MISSING");
        }
        boolean several = notice.getClaimants().size() > 1;
        if (!byInstitution && several && !severalUntold && bearTooMuch(notice)) {
            codes.add("CLAIMANTS_EXCEED_LOSS");
        }
        codes.addAll(ofInstitutions);
        ofPool(claim, terms, codes);
        return new ArrayList<>(codes);
    }

    /** A notice that asks for a sum has to name it, and the loss beside it. */
    private static void unrequested(CompensationNotice notice, Loss loss, Set<String> codes) {
        if (notice.getRequestedFen() == null) {
            codes.add("REQUESTED_SUM_MISSING");
        }
        if (loss.told() == 0) {
            codes.add("LOSS_NOT_TOLD");
        }
    }

    /** What others than the claimants have to say or to pay first. */
    private static void ofPool(ClaimAssessed claim, Terms terms, Set<String> codes) {
        if (terms.finer().receivedOnly() && claim.getCededFen() > 0 && claim.getCededReceivedFen() == null) {
            codes.add("CEDED_RECEIPT_NOT_TOLD");
        }
        if (terms.finer().funding().first()) {
            codes.add("FUNDING_NOT_MET");
        }
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

    /** Claimants together bear more principal than the notice names. */
    private static boolean bearTooMuch(CompensationNotice notice) {
        var own = notice.getClaimants().stream()
                .map(one -> BigInteger.valueOf(Objects.requireNonNull(one.getOwnPrincipalFen())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return own.compareTo(BigInteger.valueOf(notice.getPrincipalFen())) > 0;
    }

    /** Each says what it bears, and one of them bears something. */
    private static boolean partsAreTold(List<Claimant> claimants) {
        boolean all = claimants.stream().map(Claimant::getOwnPrincipalFen).allMatch(Objects::nonNull);
        return all
                && claimants.stream()
                        .anyMatch(one -> Objects.requireNonNull(one.getOwnPrincipalFen()) > one.getCededFen());
    }
}

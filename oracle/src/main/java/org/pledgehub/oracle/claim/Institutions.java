package org.pledgehub.oracle.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.oracle.reading.PolicyText.Institution;

/** A claim whose share is taken of what each institution bears of the principal itself. */
record Institutions(ClaimAssessed claim, Terms terms) {

    /** Codes of what is missing. */
    List<String> missing() {
        var claimants = claimants();
        if (claimants.isEmpty()
                || claimants.stream().map(Claimant::getOwnPrincipalFen).anyMatch(Objects::isNull)) {
            return List.of("CLAIMANT_PART_MISSING");
        }
        var codes = new ArrayList<String>();
        if (claimants.stream().map(this::row).anyMatch(Optional::isEmpty)) {
            codes.add("INSTITUTION_SHARE_MISSING");
        }
        if (claimants.stream().mapToLong(Institutions::own).sum()
                > claim.getNotice().getPrincipalFen()) {
            codes.add("CLAIMANTS_EXCEED_LOSS");
        }
        if (claimants.stream().filter(this::deducts).count() != 1 && Deductions.off(claim, terms) != toldCeded()) {
            codes.add("CEDED_PART_UNASSIGNED");
        }
        return codes;
    }

    /** What they bear together, less what came back. */
    long loss() {
        return Math.max(0, borne().stream().mapToLong(Long::longValue).sum() - claim.getRecoveredFen());
    }

    /** What of it counts. */
    long base() {
        return RightsPart.counted(claim, terms, loss());
    }

    /** The institutions' shares together. */
    long shared() {
        return shares().stream().mapToLong(Long::longValue).sum();
    }

    /** Each institution's share of its part, half up each. */
    List<Long> shares() {
        var borne = borne();
        long all = borne.stream().mapToLong(Long::longValue).sum();
        long left = base();
        var shares = new ArrayList<Long>();
        for (int at = 0; at < borne.size(); at++) {
            boolean last = at == borne.size() - 1;
            long part = all == 0 || last
                    ? left
                    : Math.min(
                            left,
                            Exact.quotient(borne.get(at), all).times(base()).halfUp());
            left -= part;
            shares.add(Exact.fen(part)
                    .share(row(claimants().get(at)).orElseThrow().sharePpm())
                    .halfUp());
        }
        return shares;
    }

    private List<Claimant> claimants() {
        return claim.getNotice().getClaimants();
    }

    private List<Long> borne() {
        return claimants().stream()
                .map(one -> Math.max(0, own(one) - ceded(one)))
                .toList();
    }

    private static long own(Claimant one) {
        return Objects.requireNonNull(one.getOwnPrincipalFen());
    }

    /** What was reported beyond the notice belongs to the only one that it can belong to. */
    private long ceded(Claimant one) {
        if (!deducts(one)) {
            return 0;
        }
        long off = Deductions.off(claim, terms);
        if (off == toldCeded()) {
            return one.getCededFen();
        }
        return terms.finer().receivedOnly() ? off : Math.max(0, off - (toldCeded() - one.getCededFen()));
    }

    private long toldCeded() {
        return claimants().stream().mapToLong(Claimant::getCededFen).sum();
    }

    private boolean deducts(Claimant one) {
        return row(one).filter(found -> found.ceded().equals("DEDUCTED")).isPresent();
    }

    private Optional<Institution> row(Claimant one) {
        var kind = one.getKind().name();
        if (kind.equals("BORROWER")) {
            return Optional.empty();
        }
        var table = terms.finer().institutions();
        return table.isEmpty()
                ? Optional.of(new Institution(kind, Math.toIntExact(terms.sharePpm()), "DEDUCTED"))
                : table.stream().filter(row -> row.kind().equals(kind)).findFirst();
    }
}

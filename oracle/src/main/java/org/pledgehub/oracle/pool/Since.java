package org.pledgehub.oracle.pool;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.reading.PolicyText;

/**
 * What was said of a claim since money was paid on it ({@code docs/claims.md}, corrections after payment).
 *
 * @param heard what was said
 * @param dueFen what would be due by it if the claim were alone; nothing where it lacks something
 */
record Since(ClaimAssessed heard, Optional<Long> dueFen) {

    static Optional<Since> of(Case one) {
        return one.unheard().map(heard -> new Since(heard, due(heard, one.terms())));
    }

    private static Optional<Long> due(ClaimAssessed heard, Optional<Terms> terms) {
        return switch (heard.getVerdict()) {
            case ELIGIBLE ->
                terms.map(known -> Amount.of(heard, known, roomOfOne(known)))
                        .filter(due -> due.held().isEmpty() || due.held().equals(List.of("NOTHING_DUE")))
                        .map(Amount::poolFen);
            case INELIGIBLE, WITHDRAWN -> Optional.of(0L);
            case PENDING, UNKNOWN -> Optional.empty();
        };
    }

    /** What the ceilings leave to a claim that is alone. */
    static long roomOfOne(Terms known) {
        return known.caps().stream().mapToLong(PolicyText.Cap::ceilingFen).min().orElse(Long.MAX_VALUE);
    }

    /** By the same rules at least what was paid is due: the claim goes by it. */
    boolean replaces(ClaimAssessed standing, long paidFen) {
        return heard.getVerdict() == ClaimVerdict.ELIGIBLE
                && Objects.equals(heard.getPolicy(), standing.getPolicy())
                && dueFen.orElse(0L) > 0
                && dueFen.orElse(0L) >= paidFen;
    }

    boolean cured() {
        return heard.getReasons().contains("DEFAULT_CURED");
    }

    /** Nothing beyond what is due now is paid; what was paid stands. */
    long most(long paidFen) {
        return dueFen.map(due -> Math.max(due, paidFen)).orElse(Long.MAX_VALUE);
    }

    /** What the bank has to give back; after a cure it is recovered instead. */
    long refundFen(long paidFen) {
        return cured() ? 0 : dueFen.map(due -> Math.max(0, paidFen - due)).orElse(0L);
    }

    /** What would be due beyond what the claim goes by. */
    long moreFen(long poolFen) {
        return cured() ? 0 : dueFen.map(due -> Math.max(0, due - poolFen)).orElse(0L);
    }
}

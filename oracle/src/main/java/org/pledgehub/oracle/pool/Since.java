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
 * @param lacks codes of that
 */
record Since(ClaimAssessed heard, Optional<Long> dueFen, List<String> lacks) {

    static Optional<Since> of(Case one) {
        return one.unheard().map(heard -> of(one, heard));
    }

    private static Since of(Case one, ClaimAssessed heard) {
        return switch (heard.getVerdict()) {
            case ELIGIBLE ->
                one.terms()
                        .map(known -> computed(
                                heard,
                                Amount.of(
                                        heard,
                                        known,
                                        Math.min(roomOfOne(known), one.balance().orElse(Long.MAX_VALUE)))))
                        .orElseGet(() -> new Since(heard, Optional.empty(), List.of("NO_POLICY_IN_FORCE")));
            case INELIGIBLE, WITHDRAWN -> new Since(heard, Optional.of(0L), List.of());
            case PENDING, UNKNOWN -> new Since(heard, Optional.empty(), heard.getReasons());
        };
    }

    private static Since computed(ClaimAssessed heard, Amount due) {
        boolean isComputed = due.held().isEmpty() || due.held().equals(List.of("NOTHING_DUE"));
        return isComputed
                ? new Since(heard, Optional.of(due.poolFen()), List.of())
                : new Since(heard, Optional.empty(), due.held());
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

package org.pledgehub.domain.claim;

/**
 * Names a claim: {@code <loan key>#<notice event id>}, as the loan room made it.
 *
 * @param canonical the id, not blank
 */
public record ClaimId(String canonical) implements Comparable<ClaimId> {

    /** Rejects a blank id. */
    public ClaimId {
        if (canonical.isBlank()) {
            throw new IllegalArgumentException("a claim id is not blank");
        }
    }

    @Override
    public int compareTo(ClaimId other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}

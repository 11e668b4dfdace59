package org.pledgehub.domain.key;

/**
 * One version of a policy, written {@code id@n}.
 *
 * @param id the policy
 * @param version from 1
 */
public record PolicyRef(PolicyId id, int version) implements Comparable<PolicyRef> {

    /** Rejects a version below 1. */
    public PolicyRef {
        if (version < 1) {
            throw new IllegalArgumentException("a policy version is 1 or more, not " + version);
        }
    }

    /** Reads {@code id@n}; throws {@link IllegalArgumentException} for anything else. */
    public static PolicyRef of(String canonical) {
        int at = canonical.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a policy version: " + canonical);
        }
        return new PolicyRef(PolicyId.of(canonical.substring(0, at)), Integer.parseInt(canonical.substring(at + 1)));
    }

    /** As {@code id@n}. */
    public String canonical() {
        return id.canonical() + "@" + version;
    }

    @Override
    public int compareTo(PolicyRef other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return canonical();
    }
}

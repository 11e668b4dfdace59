package org.pledgehub.domain.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.key.PolicyRef;

/**
 * All known policy versions. A case is decided by the version in force on its anchor date, or by none: never by the
 * nearest. Where several are in force on a day, the greatest version counts.
 */
public final class PolicyBook {

    private final SortedMap<PolicyRef, Policy> versions;

    private PolicyBook(SortedMap<PolicyRef, Policy> versions) {
        this.versions = Collections.unmodifiableSortedMap(versions);
    }

    /** No policy is known. */
    public static PolicyBook empty() {
        return new PolicyBook(new TreeMap<>());
    }

    /** The book of these versions; of two with the same id and version the later one counts. */
    public static PolicyBook of(Collection<? extends Policy> policies) {
        var versions = new TreeMap<PolicyRef, Policy>();
        policies.forEach(policy -> versions.put(policy.ref(), policy));
        return new PolicyBook(versions);
    }

    /** This book and one more version. */
    public PolicyBook with(Policy policy) {
        var more = new TreeMap<>(versions);
        more.put(policy.ref(), policy);
        return new PolicyBook(more);
    }

    /** The pool policy in force on the anchor date; empty where there is none, or where the id names a subsidy. */
    public Optional<PoolPolicy> poolPolicyOn(PolicyId id, LocalDate anchor) {
        return policyOn(id, anchor)
                .flatMap(policy -> policy instanceof PoolPolicy pool ? Optional.of(pool) : Optional.empty());
    }

    /** The pool policy for a case: of the versions that hold on the day which each of them asks for, the greatest. */
    public Optional<PoolPolicy> poolPolicyOf(PolicyId id, CaseDays days) {
        return versionsOf(id).values().stream()
                .filter(policy -> policy.header()
                        .decidesOn(days.on(policy.header().ruleVersionAnchor().value())))
                .flatMap(policy -> policy instanceof PoolPolicy pool ? Stream.of(pool) : Stream.empty())
                .reduce((earlier, later) -> later);
    }

    /** The policy in force on the anchor date. */
    public Optional<Policy> policyOn(PolicyId id, LocalDate anchor) {
        return versionsOf(id).values().stream()
                .filter(policy -> policy.header().decidesOn(anchor))
                .reduce((earlier, later) -> later);
    }

    /** One version by its name, whatever its status. */
    public Optional<Policy> version(PolicyRef ref) {
        return Optional.ofNullable(versions.get(ref));
    }

    /** The greatest version of a policy, whatever its status: for showing, never for deciding a case. */
    public Optional<Policy> greatestVersion(PolicyId id) {
        return versionsOf(id).values().stream().reduce((earlier, later) -> later);
    }

    /** All versions of a policy, ascending. */
    public SortedMap<PolicyRef, Policy> versionsOf(PolicyId id) {
        return versions.subMap(new PolicyRef(id, 1), new PolicyRef(id, Integer.MAX_VALUE));
    }

    /** All versions. */
    public Map<PolicyRef, Policy> versions() {
        return versions;
    }
}

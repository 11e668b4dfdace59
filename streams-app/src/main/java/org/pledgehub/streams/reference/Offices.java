package org.pledgehub.streams.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.FormerParty;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.key.PartyId;

/** The offices of a registered pool. */
public final class Offices {

    private Offices() {}

    /** Its operator 合作机构. */
    public static Office operator(Pool pool) {
        return office(pool, Role.OPERATOR, pool.getOperator());
    }

    /** Its managing authority 管理机构. */
    public static Office authority(Pool pool) {
        return office(pool, Role.AUTHORITY, pool.getAuthority());
    }

    /** Its supervising bank 监管银行. */
    public static Office custodian(Pool pool) {
        return office(pool, Role.CUSTODIAN, pool.getCustodian());
    }

    private static Office office(Pool pool, Role role, @Nullable String holder) {
        var former = pool.getFormer().stream()
                .filter(entry -> entry.getRole() == role)
                .collect(
                        Collectors.toMap(entry -> PartyId.of(entry.getParty()), FormerParty::getUntil, Offices::later));
        return new Office(Optional.ofNullable(holder).map(PartyId::of), former);
    }

    /**
     * Somebody in an office, or once in it.
     *
     * @param role which office
     * @param party who
     * @param until last day of whoever has left
     */
    public record Officer(Role role, String party, Optional<LocalDate> until) {

        /** Whether another entry lets the officer speak of no fewer days. */
        private boolean isKeptBy(Officer other) {
            return role == other.role
                    && party.equals(other.party)
                    && (until.isEmpty()
                            || other.until.isEmpty()
                            || !other.until.get().isBefore(until.get()));
        }
    }

    /** Who held an office, or had held it, by an earlier entry of a pool and is not, or not as long, in a later one. */
    public static Optional<Officer> forgotten(Pool earlier, Pool later) {
        var known = officers(later);
        return officers(earlier).stream()
                .filter(officer -> known.stream().noneMatch(officer::isKeptBy))
                .findFirst();
    }

    private static List<Officer> officers(Pool pool) {
        var all = new ArrayList<Officer>();
        add(all, Role.OPERATOR, pool.getOperator());
        add(all, Role.AUTHORITY, pool.getAuthority());
        add(all, Role.CUSTODIAN, pool.getCustodian());
        pool.getFormer()
                .forEach(former ->
                        all.add(new Officer(former.getRole(), former.getParty(), Optional.of(former.getUntil()))));
        return all;
    }

    private static void add(List<Officer> officers, Role role, @Nullable String party) {
        if (party != null) {
            officers.add(new Officer(role, party, Optional.empty()));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

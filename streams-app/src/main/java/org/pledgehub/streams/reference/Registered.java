package org.pledgehub.streams.reference;

import java.util.List;
import java.util.stream.Stream;
import org.pledgehub.contract.common.Role;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;

/**
 * Who is registered and so has topics of its own. Who is not registered in a role is told nothing in it.
 *
 * @param book the registry
 */
public record Registered(PartyBook book) {

    /** Whether a party is registered in a role. */
    public boolean as(Role role, String party) {
        return book.party(PartyId.of(party))
                .filter(entry -> entry.getRole() == role)
                .isPresent();
    }

    /** Operator and authority of a pool, as far as they are registered. */
    public List<String> supervisors(String pool) {
        return book.pool(PoolId.of(pool)).stream()
                .flatMap(entry -> Stream.concat(
                        Stream.ofNullable(entry.getOperator()).filter(party -> as(Role.OPERATOR, party)),
                        Stream.ofNullable(entry.getAuthority()).filter(party -> as(Role.AUTHORITY, party))))
                .toList();
    }

    /** Custodian of a pool, if it is registered. */
    public List<String> custodian(String pool) {
        return book.pool(PoolId.of(pool)).stream()
                .flatMap(entry -> Stream.ofNullable(entry.getCustodian()))
                .filter(party -> as(Role.CUSTODIAN, party))
                .toList();
    }
}

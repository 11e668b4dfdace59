package org.pledgehub.cli.send;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.report.LatestRecords;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;

/** Who is registered, and in which role. */
public final class PartyRoles {
    private final Map<String, Role> roles;

    private PartyRoles(Map<String, Role> roles) {
        this.roles = roles;
    }

    /** As the registry of parties has them now. */
    public static PartyRoles read(HubTopics topics) {
        var roles = new TreeMap<String, Role>();
        for (var reference : LatestRecords.of(topics, topics.catalog().parties(), PartyReference.class)) {
            if (reference.getEntry() instanceof Party party) {
                roles.put(party.getParty(), party.getRole());
            }
        }
        return new PartyRoles(roles);
    }

    /** Role of a party; empty when it is not registered. */
    public Optional<Role> role(String party) {
        return Optional.ofNullable(roles.get(party));
    }

    SortedSet<String> ids() {
        return new TreeSet<>(roles.keySet());
    }
}

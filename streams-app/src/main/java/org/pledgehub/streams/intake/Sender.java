package org.pledgehub.streams.intake;

import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;

/**
 * Who sent an event, known from the topic and the registry of parties, never from the event.
 *
 * @param party party id
 * @param role role
 * @param standing whether it may send
 */
record Sender(String party, Role role, Standing standing) {

    /** Whether a party may send. */
    enum Standing {
        /** It may. */
        ENABLED,
        /** It may not at present. */
        DISABLED
    }

    static Sender of(Party entry) {
        return new Sender(entry.getParty(), entry.getRole(), entry.getEnabled() ? Standing.ENABLED : Standing.DISABLED);
    }
}

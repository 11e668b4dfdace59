package org.pledgehub.streams.reference;

import java.util.Optional;
import java.util.SortedSet;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;

/** The registry of parties and pools. */
public interface PartyBook {

    /** The entry of a party; empty when it is not registered. */
    Optional<Party> party(PartyId id);

    /** The entry of a pool; empty when it is not registered. */
    Optional<Pool> pool(PoolId id);

    /** Ids of all registered pools. */
    SortedSet<PoolId> pools();
}

package org.pledgehub.streams.reference;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.streams.topology.HubStores;

/** The registry of parties and pools over its global store. */
record GlobalPartyBook(ReferenceShelf<PartyReference> shelf) implements PartyBook {

    static GlobalPartyBook over(ProcessingContext context) {
        return new GlobalPartyBook(ReferenceShelf.over(context, HubStores.PARTIES, PartyReference.class));
    }

    @Override
    public Optional<Party> party(PartyId id) {
        return entry(ReferenceKeys.party(id.canonical()))
                .filter(Party.class::isInstance)
                .map(Party.class::cast);
    }

    @Override
    public Optional<Pool> pool(PoolId id) {
        return entry(ReferenceKeys.pool(id.canonical()))
                .filter(Pool.class::isInstance)
                .map(Pool.class::cast);
    }

    @Override
    public SortedSet<PoolId> pools() {
        var ids = new TreeSet<PoolId>();
        for (var reference : shelf.entries().values()) {
            if (reference.getEntry() instanceof Pool pool) {
                ids.add(PoolId.of(pool.getPool()));
            }
        }
        return ids;
    }

    private Optional<Object> entry(String key) {
        return Optional.ofNullable(shelf.entries().get(key)).map(PartyReference::getEntry);
    }
}

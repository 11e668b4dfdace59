package org.pledgehub.simulation.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.simulation.history.ShownHash;
import org.pledgehub.streams.serde.ContractSerdes;

/** Fills in the figures that a party was shown, as it would copy them from the view of the claim. */
final class ShownFigures {

    private static final String HASH = "figuresHash";

    private final ContractSerdes serdes;
    private final Map<String, String> named = new HashMap<>();

    ShownFigures(ContractSerdes serdes) {
        this.serdes = serdes;
    }

    /**
     * The event as it is sent: what a party has said once it says again in the same words.
     *
     * @param event event of a role
     * @param party sender
     * @param views what was published of claims, in order
     */
    SpecificRecord filledIn(SpecificRecord event, String party, List<Committed> views) {
        if (!ShownHash.isOpen(event)) {
            return event;
        }
        var copy = SpecificData.get().deepCopy(event.getSchema(), event);
        var said = (SpecificRecord) Objects.requireNonNull(part(copy, "payload"));
        var envelope = (Envelope) Objects.requireNonNull(part(copy, "envelope"));
        var hash = named.computeIfAbsent(
                party + "/" + envelope.getEventId() + "/" + part(said, HASH), again -> shown(said, views));
        said.put(said.getSchema().getField(HASH).pos(), hash);
        return copy;
    }

    private String shown(SpecificRecord said, List<Committed> views) {
        String asked = String.valueOf(part(said, HASH));
        boolean owed = said instanceof DecisionVoted || said instanceof ReimbursementApplied;
        String key = part(said, "pool") + "|" + part(said, "claimId");
        var hashes = new ArrayList<String>();
        for (var committed : views) {
            if (committed.value() != null && key.equals(committed.key())) {
                var view = serdes.fromBytes(ClaimView.class, committed.value());
                Optional.ofNullable(owed ? view.getReimbursementHash() : view.getFiguresHash())
                        .filter(hash -> hashes.isEmpty() || !hashes.getLast().equals(hash))
                        .ifPresent(hashes::add);
            }
        }
        if (hashes.isEmpty()) {
            return asked;
        }
        boolean former = asked.equals(ShownHash.FORMER) && hashes.size() > 1;
        return former ? hashes.get(hashes.size() - 2) : hashes.getLast();
    }

    private static Object part(SpecificRecord record, String name) {
        Schema.Field field = record.getSchema().getField(name);
        return field == null ? "" : Objects.requireNonNullElse(record.get(field.pos()), "");
    }
}

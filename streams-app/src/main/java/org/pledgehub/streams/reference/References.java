package org.pledgehub.streams.reference;

import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.TopologyPart;

/**
 * The references of one hub: which global stores each application has, and the books that processors open over them.
 * Documents are parsed once per content, however many tasks read them.
 */
public final class References {

    private final ParsedDocuments documents = new ParsedDocuments();
    private final HubWiring wiring;

    /** References as wired. */
    public References(HubWiring wiring) {
        this.wiring = wiring;
    }

    /** The stores that the intake reads: parties and writer schemas. */
    public TopologyPart ofIntake() {
        return all(parties(), schemas());
    }

    /** The stores that the rooms read: policies, calendars, parties and ticks. */
    public TopologyPart ofCore() {
        return all(policies(), calendars(), parties(), ticks());
    }

    /** Opens a room's book; to be called in a processor's {@code init}. */
    public ReferenceBook bookFor(ProcessingContext context) {
        return new GlobalReferenceBook(context, documents);
    }

    /** Opens the registry of parties; to be called in a processor's {@code init}. */
    public PartyBook partiesFor(ProcessingContext context) {
        return GlobalPartyBook.over(context);
    }

    /** Opens the writer schemas; to be called in a processor's {@code init}. */
    public SchemaBook schemasFor(ProcessingContext context) {
        return new GlobalSchemaBook(context);
    }

    private static TopologyPart all(TopologyPart... parts) {
        return topology -> List.of(parts).forEach(part -> part.addTo(topology));
    }

    private TopologyPart policies() {
        return new ReferenceStore<>(
                HubStores.POLICIES,
                HubNodes.READ_POLICIES,
                HubNodes.KEEP_POLICIES,
                wiring.topics().policies(),
                PolicyVersion.class,
                wiring.serdes());
    }

    private TopologyPart calendars() {
        return new ReferenceStore<>(
                HubStores.CALENDARS,
                HubNodes.READ_CALENDARS,
                HubNodes.KEEP_CALENDARS,
                wiring.topics().calendars(),
                CalendarVersion.class,
                wiring.serdes());
    }

    private TopologyPart parties() {
        return new ReferenceStore<>(
                HubStores.PARTIES,
                HubNodes.READ_PARTIES,
                HubNodes.KEEP_PARTIES,
                wiring.topics().parties(),
                PartyReference.class,
                wiring.serdes());
    }

    private TopologyPart schemas() {
        return new ReferenceStore<>(
                HubStores.SCHEMAS,
                HubNodes.READ_SCHEMAS,
                HubNodes.KEEP_SCHEMAS,
                wiring.topics().schemas(),
                WriterSchema.class,
                wiring.serdes());
    }

    private TopologyPart ticks() {
        return new ReferenceStore<>(
                HubStores.TICKS,
                HubNodes.READ_TICKS,
                HubNodes.KEEP_TICKS,
                wiring.topics().ticks(),
                Tick.class,
                wiring.serdes());
    }
}

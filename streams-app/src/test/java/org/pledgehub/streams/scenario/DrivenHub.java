package org.pledgehub.streams.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.scenario.PlayedHub;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.ledger.LedgerRecords;

/**
 * Intake and all rooms under test drivers; an event is through all of them before the next is sent.
 *
 * @param hub the harness
 */
record DrivenHub(HubHarness hub) implements PlayedHub {

    @Override
    public void register(String party, Role role) {
        hub.register(party, role);
    }

    @Override
    public void register(Pool pool) {
        hub.register(pool);
    }

    @Override
    public void applyPolicy(String policy, int version, String yaml) {
        hub.applyPolicy(policy, version, yaml);
    }

    @Override
    public void applyCalendar(int year, int version, String yaml) {
        hub.applyCalendar(year, version, yaml);
    }

    @Override
    public void send(String party, SpecificRecord event) {
        hub.send(party, event);
    }

    @Override
    public void tick(LocalDate asOf) {
        hub.tick(asOf);
        hub.punctuate();
    }

    @Override
    public void settle() {
        // Every send returns when all that comes of it is published.
    }

    @Override
    public TopicCatalog topics() {
        return hub.topics();
    }

    @Override
    public <T extends SpecificRecord> List<T> read(String topic, Class<T> type) {
        return hub.read(topic, type);
    }

    @Override
    public <T extends SpecificRecord> Map<String, T> latest(String topic, Class<T> type) {
        return hub.latest(topic, type);
    }

    @Override
    public Balances balances(String pool) {
        return Balances.of(hub.read(hub.topics().auditLedger(), LedgerEntry.class).stream()
                .filter(entry -> entry.getPool().equals(pool))
                .map(LedgerRecords::read)
                .toList());
    }
}

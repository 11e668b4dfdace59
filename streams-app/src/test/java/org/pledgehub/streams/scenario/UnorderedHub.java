package org.pledgehub.streams.scenario;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.scenario.PlayedHub;

/**
 * A hub that reads its parties' topics as a broker gives them: each in its order, and of several any one first. What is
 * sent is kept until somebody reads.
 */
final class UnorderedHub implements PlayedHub {

    private final PlayedHub hub;
    private final Random choice;
    private final Map<String, Deque<SpecificRecord>> unread = new TreeMap<>();

    UnorderedHub(PlayedHub hub, long seed) {
        this.hub = hub;
        choice = new Random(seed);
    }

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
        unread.computeIfAbsent(party, any -> new ArrayDeque<>()).addLast(event);
    }

    @Override
    public void tick(LocalDate asOf) {
        settle();
        hub.tick(asOf);
    }

    @Override
    public void settle() {
        while (!unread.isEmpty()) {
            var parties = new ArrayList<>(unread.keySet());
            var party = parties.get(choice.nextInt(parties.size()));
            var events = unread.get(party);
            hub.send(party, events.removeFirst());
            if (events.isEmpty()) {
                unread.remove(party);
            }
        }
    }

    @Override
    public TopicCatalog topics() {
        return hub.topics();
    }

    @Override
    public <T extends SpecificRecord> List<T> read(String topic, Class<T> type) {
        settle();
        return hub.read(topic, type);
    }

    @Override
    public <T extends SpecificRecord> Map<String, T> latest(String topic, Class<T> type) {
        settle();
        return hub.latest(topic, type);
    }

    @Override
    public Balances balances(String pool) {
        settle();
        return hub.balances(pool);
    }
}

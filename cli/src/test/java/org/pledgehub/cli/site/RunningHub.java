package org.pledgehub.cli.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.scenario.PlayedHub;
import org.pledgehub.streams.install.ReferenceDocuments;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.ledger.LedgerRecords;

/**
 * A hub that runs as a process of its own beside a real broker and a real registry. It is installed with everything that
 * is known of it when the first event is sent. Events go out without waiting; the first reading after them waits until
 * the hub is quiet.
 */
public final class RunningHub implements PlayedHub, AutoCloseable {
    private final String prefix;
    private final Map<String, Role> parties = new TreeMap<>();
    private final List<Pool> pools = new ArrayList<>();
    private final List<PolicyVersion> policies = new ArrayList<>();
    private final List<CalendarVersion> calendars = new ArrayList<>();
    private final Map<String, PlainFeed> feeds = new HashMap<>();
    private final Map<String, Integer> unread = new TreeMap<>();
    private final Map<String, List<? extends SpecificRecord>> values = new HashMap<>();
    private final Map<String, Map<String, ? extends SpecificRecord>> latest = new HashMap<>();
    private @Nullable HubSite site;

    /** A hub under a prefix that no other test uses; nothing is installed yet. */
    public RunningHub(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void register(String party, Role role) {
        parties.put(party, role);
    }

    @Override
    public void register(Pool pool) {
        pools.add(pool);
    }

    @Override
    public void applyPolicy(String policy, int version, String yaml) {
        policies.add(ReferenceDocuments.policies(policy, yaml).orThrow().stream()
                .filter(found -> found.getPolicy().equals(policy) && found.getVersion() == version)
                .findAny()
                .orElseThrow());
    }

    @Override
    public void applyCalendar(int year, int version, String yaml) {
        calendars.add(ReferenceDocuments.calendar(year + "@" + version, yaml).orThrow());
    }

    @Override
    public void send(String party, SpecificRecord event) {
        var hub = running();
        feeds.computeIfAbsent(party, any -> hub.feed(party, parties.get(party))).sendLater(event);
        unread.merge(party, 1, Integer::sum);
    }

    @Override
    public void tick(LocalDate asOf) {
        running().tick(asOf);
        unread.put("tick of " + asOf, 1);
    }

    @Override
    public void settle() {
        var hub = running();
        if (!unread.isEmpty()) {
            feeds.values().forEach(PlainFeed::flush);
            try {
                hub.awaitQuiet();
            } catch (AssertionError late) {
                throw new AssertionError("still waiting for what comes of these, by sender: " + unread, late);
            }
            unread.clear();
            values.clear();
            latest.clear();
        }
    }

    @Override
    public TopicCatalog topics() {
        return running().catalog();
    }

    @Override
    public <T extends SpecificRecord> List<T> read(String topic, Class<T> type) {
        settle();
        return values.computeIfAbsent(topic, any -> running().topics().values(topic, type)).stream()
                .map(type::cast)
                .toList();
    }

    @Override
    public <T extends SpecificRecord> Map<String, T> latest(String topic, Class<T> type) {
        settle();
        var found = new TreeMap<String, T>();
        latest.computeIfAbsent(topic, any -> running().topics().latest(topic, type))
                .forEach((key, value) -> found.put(key, type.cast(value)));
        return found;
    }

    @Override
    public Balances balances(String pool) {
        return Balances.of(read(topics().auditLedger(), LedgerEntry.class).stream()
                .filter(entry -> entry.getPool().equals(pool))
                .map(LedgerRecords::read)
                .toList());
    }

    /** How often the hub died and was started again. */
    public int restarts() {
        return running().cluster().hubRestarts();
    }

    private HubSite running() {
        var running = site;
        if (running == null) {
            running = HubSite.install(prefix, new Setup(parties(), pools, policies, calendars));
            site = running;
            running.run();
        }
        return running;
    }

    private List<Party> parties() {
        return parties.entrySet().stream()
                .map(party -> Party.newBuilder()
                        .setParty(party.getKey())
                        .setRole(party.getValue())
                        .build())
                .toList();
    }

    @Override
    public void close() {
        if (site != null) {
            site.close();
        }
    }
}

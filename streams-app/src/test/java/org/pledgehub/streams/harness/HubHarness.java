package org.pledgehub.streams.harness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.FeedThrough;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.harness.DrivenTopology.Written;
import org.pledgehub.streams.position.SourcePosition;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.topology.HopPartitioner;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.Room;

/**
 * The hub without a broker: intake and the chosen rooms, each room once per partition. What one writes to a hop is
 * carried to the driver of the key's partition; everything else is kept by topic for the test to read.
 *
 * <pre>
 *   try (var hub = HubHarness.withRooms(Set.of(Room.values()))) {
 *       hub.register("icbc", Role.BANK);
 *       hub.send("icbc", bankEvent);
 *       hub.tick(LocalDate.of(2026, 3, 1));
 *       assertThat(hub.feedback("icbc")).…
 *   }
 * </pre>
 */
public final class HubHarness implements AutoCloseable {

    /** Append time of the first record; each later one is a second younger. */
    public static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private static final Duration PUNCTUATION = Duration.ofSeconds(1);
    private static final byte[] NO_KEY = {};

    private final TopicCatalog topics = TopicCatalog.singleBroker();
    private final ContractSerdes serdes = ContractSerdes.inMemory(topics);
    private final HubTopology hub;
    private final Map<Room, List<DrivenTopology>> rooms = new EnumMap<>(Room.class);
    private final Map<String, Long> offsets = new HashMap<>();
    private final Map<String, List<Written>> outputs = new TreeMap<>();
    private final Deque<Written> hops = new ArrayDeque<>();
    private final Map<String, Party> parties = new TreeMap<>();
    private final List<String> strangers = new ArrayList<>();
    private final List<Integer> wanted = new ArrayList<>();
    private @Nullable DrivenTopology intake;
    private Instant now = START;

    private HubHarness(Set<Room> chosen) {
        hub = HubAssembly.assemble(new HubWiring(topics, serdes, new HeaderPositions()), wanted::add);
        for (Room room : chosen) {
            var drivers = new ArrayList<DrivenTopology>();
            for (int partition = 0; partition < partitions(); partition++) {
                drivers.add(new DrivenTopology(room + "-" + partition, hub.room(room), START));
            }
            rooms.put(room, drivers);
        }
    }

    /** A hub with these rooms; hops to other rooms are kept like outputs. */
    public static HubHarness withRooms(Set<Room> rooms) {
        return new HubHarness(rooms);
    }

    /** Topics of this hub. */
    public TopicCatalog topics() {
        return topics;
    }

    /** Serdes of this hub, with a registry of their own. */
    public ContractSerdes serdes() {
        return serdes;
    }

    /** Schemas that intake has asked for. */
    public List<Integer> wantedSchemas() {
        return wanted;
    }

    /** Registers a party; all parties have to be known before the first event is sent. */
    public void register(String party, Role role) {
        register(Party.newBuilder()
                .setParty(party)
                .setRole(role)
                .setEnabled(true)
                .build());
    }

    /** Registers a party as given. */
    public void register(Party party) {
        parties.put(party.getParty(), party);
        reference(topics.parties(), ReferenceKeys.party(party.getParty()), new PartyReference(party));
    }

    /** A sender that has a topic and stands in no registry. */
    public void stranger(String party) {
        strangers.add(party);
    }

    /** Registers a pool. */
    public void register(Pool pool) {
        reference(topics.parties(), ReferenceKeys.pool(pool.getPool()), new PartyReference(pool));
    }

    /** Applies one version of a policy. */
    public void applyPolicy(String policy, int version, String yaml) {
        reference(
                topics.policies(), ReferenceKeys.policy(policy, version), new PolicyVersion(policy, version, yaml, ""));
    }

    /** Applies one version of a calendar. */
    public void applyCalendar(int year, int version, String yaml) {
        reference(
                topics.calendars(),
                ReferenceKeys.calendar(year, version),
                new CalendarVersion(year, version, yaml, ""));
    }

    /** The day has come: every room hears of it and acts. */
    public void tick(LocalDate asOf) {
        reference(topics.ticks(), ReferenceKeys.TICK, new Tick(asOf));
        punctuate();
    }

    /** Lets the punctuators of all rooms and of intake run, and carries what they write. */
    public void punctuate() {
        rooms.values().forEach(drivers -> drivers.forEach(driver -> driver.advance(PUNCTUATION)));
        if (intake != null) {
            intake.advance(PUNCTUATION);
        }
        carryAll();
    }

    /** Makes a writer schema known to intake. */
    public void publishSchema(int id, @Nullable String schema) {
        pipe(intake(), topics.schemas(), ReferenceKeys.schema(id), new WriterSchema(id, schema));
    }

    /** Sends an event of the role's record type. */
    public void send(String party, SpecificRecord event) {
        sendBytes(party, serdes.toBytes(event));
    }

    /** Sends an event that the broker took at another time than now, such as one that is read late. */
    public void sendTakenAt(Instant appendedAt, String party, SpecificRecord event) {
        sendBytes(party, serdes.toBytes(event), appendedAt);
    }

    /** Sends whatever bytes; null is a tombstone. */
    public void sendBytes(String party, byte @Nullable [] value) {
        now = now.plusSeconds(1);
        sendBytes(party, value, now);
    }

    private void sendBytes(String party, byte @Nullable [] value, Instant appendedAt) {
        String topic = topics.events(party);
        long offset = offsets.merge(topic, 1L, Long::sum) - 1;
        var headers = HeaderPositions.headersOf(new SourcePosition(topic, 0, offset, appendedAt));
        intake().pipe(topic, new TestRecord<>(NO_KEY, value, headers, appendedAt));
        carryAll();
    }

    /** Puts a command into a room's hop, as another room would. */
    public void command(String hop, String key, SpecificRecord command) {
        hops.addLast(new Written(hop, key, serdes.toBytes(command)));
        carryAll();
    }

    /** Answers to a party, in order. */
    public List<Feedback> feedback(String party) {
        return read(topics.feedback(party), Feedback.class);
    }

    /** The last answer to an event of a party. */
    public Feedback lastAnswer(String party, String eventId) {
        return feedback(party).stream()
                .filter(answer -> answer.getEventId().equals(eventId))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no answer to " + party + "/" + eventId));
    }

    /** All dead letters, in order. */
    public List<DeadLetter> deadLetters() {
        return read(topics.deadLetters(), DeadLetter.class);
    }

    /** Values of a topic, in order. */
    public <T extends SpecificRecord> List<T> read(String topic, Class<T> type) {
        return outputs.getOrDefault(topic, List.of()).stream()
                .flatMap(written -> Stream.ofNullable(written.value()))
                .map(value -> serdes.fromBytes(type, value))
                .toList();
    }

    /** The latest value of each key of a topic: what a compacted topic comes down to. */
    public <T extends SpecificRecord> Map<String, T> latest(String topic, Class<T> type) {
        var latest = new TreeMap<String, T>();
        for (Written written : outputs.getOrDefault(topic, List.of())) {
            if (written.key() != null && written.value() != null) {
                latest.put(written.key(), serdes.fromBytes(type, written.value()));
            } else if (written.key() != null) {
                latest.remove(written.key());
            }
        }
        return latest;
    }

    /** Names of all topics that hold something. */
    public Set<String> writtenTopics() {
        return outputs.keySet();
    }

    @Override
    public void close() {
        rooms.values().forEach(drivers -> drivers.forEach(DrivenTopology::close));
        if (intake != null) {
            intake.close();
        }
    }

    private DrivenTopology intake() {
        if (intake == null) {
            var ingress = Stream.concat(parties.keySet().stream(), strangers.stream())
                    .map(topics::events)
                    .toList();
            var started = new DrivenTopology("intake", hub.intakeOver(ingress), START);
            intake = started;
            parties.values()
                    .forEach(party -> pipe(
                            started,
                            topics.parties(),
                            ReferenceKeys.party(party.getParty()),
                            new PartyReference(party)));
            serdes.knownSchemas()
                    .forEach(known -> pipe(
                            started,
                            topics.schemas(),
                            ReferenceKeys.schema(known.id()),
                            new WriterSchema(known.id(), known.schema().toString())));
        }
        return intake;
    }

    private void reference(String topic, String key, SpecificRecord value) {
        rooms.values().forEach(drivers -> drivers.forEach(driver -> pipe(driver, topic, key, value)));
        if (intake != null && topic.equals(topics.parties())) {
            pipe(intake, topic, key, value);
        }
    }

    private void pipe(DrivenTopology driver, String topic, String key, SpecificRecord value) {
        driver.pipe(topic, new TestRecord<>(key.getBytes(StandardCharsets.UTF_8), serdes.toBytes(value)));
    }

    private void carryAll() {
        collect();
        while (!hops.isEmpty()) {
            carry(hops.removeFirst());
            collect();
        }
    }

    private void collect() {
        if (intake != null) {
            intake.drain().forEach(this::keep);
        }
        rooms.values()
                .forEach(drivers -> drivers.forEach(driver -> driver.drain().forEach(this::keep)));
    }

    private void keep(Written written) {
        if (roomOf(written.topic()) == null) {
            outputs.computeIfAbsent(written.topic(), topic -> new ArrayList<>()).add(written);
        } else {
            hops.addLast(written);
        }
    }

    private void carry(Written hop) {
        Room room = roomOf(hop.topic());
        String key = hop.key();
        if (room == null || key == null) {
            throw new AssertionError("A hop without room or key: " + hop);
        }
        var drivers = rooms.getOrDefault(room, List.of());
        var record = new TestRecord<>(key.getBytes(StandardCharsets.UTF_8), hop.value());
        if (isForEveryPartition(hop)) {
            drivers.forEach(driver -> driver.pipe(hop.topic(), record));
        } else {
            drivers.get(HopPartitioner.partitionOf(key, partitions())).pipe(hop.topic(), record);
        }
    }

    private boolean isForEveryPartition(Written hop) {
        return hop.topic().equals(topics.loanCommands())
                && hop.value() != null
                && serdes.fromBytes(LoanCommand.class, hop.value()).getCommand() instanceof FeedThrough;
    }

    private @Nullable Room roomOf(String topic) {
        for (Room room : rooms.keySet()) {
            String hop = switch (room) {
                case RIGHT -> topics.rightCommands();
                case LOAN -> topics.loanCommands();
                case POOL -> topics.poolCommands();
                case SUBSIDY -> topics.subsidyCommands();
            };
            if (topic.equals(hop)) {
                return room;
            }
        }
        return null;
    }

    private int partitions() {
        return topics.sizing().hopPartitions();
    }
}

package org.pledgehub.simulation.broker;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.simulation.broker.SimulatedLog.Lane;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.ShownHash;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.TaskName;
import org.pledgehub.simulation.history.TaskName.Place;

/**
 * A hub on a simulated broker: the real rooms and the real intake, one task for each partition, on topics with offsets,
 * transactions and changelogs. One thread does everything, in the order of the steps, so the same history always runs
 * the same way.
 */
public final class SimulatedHub implements AutoCloseable {

    /** Rounds of work after which a hub that still has something to do is called restless. */
    private static final int MOST_ROUNDS = 1_000;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final HubParts parts;
    private final TaskEngine.Factory engines;
    private final SimulatedLog log = new SimulatedLog();
    private final Map<TaskName, SimulatedTask> tasks = new LinkedHashMap<>();
    private final Map<String, Integer> reads = new HashMap<>();
    private final List<Consumer<CommitSeen>> watchers = new ArrayList<>();
    private final ShownFigures figures;
    private final Map<String, Map<Integer, Integer>> poolsKnownFrom = new HashMap<>();
    private Instant now = Instant.EPOCH;

    private SimulatedHub(Site site, HubParts parts, TaskEngine.Factory engines) {
        this.parts = parts;
        this.engines = engines;
        this.figures = new ShownFigures(parts.serdes());
        parts.writerSchemas().forEach(this::refer);
        for (TaskName task : LightEngines.tasksOf(site)) {
            tasks.put(task, new SimulatedTask(task, lanesOf(site, task), log, engines));
        }
    }

    /** A hub for a site, with nothing in it but its own writer schemas. */
    public static SimulatedHub at(Site site) {
        var parts = HubParts.of(site);
        return new SimulatedHub(site, parts, new LightEngines(site, parts));
    }

    /** A hub whose tasks run on engines of another make. */
    static SimulatedHub on(Site site, TaskEngine.Factory engines) {
        return new SimulatedHub(site, HubParts.of(site), engines);
    }

    /** Plays a whole history and the quiet after it. */
    public void play(History history) {
        history.steps().forEach(this::play);
        quiet();
    }

    /** Plays one step; a task that is not there does nothing. */
    public void play(Step step) {
        switch (step) {
            case Step.Refer(var reference) -> refer(reference);
            case Step.Tick(var asOf) -> tick(asOf);
            case Step.Send send -> send(send);
            case Step.Work(var task, int records) -> work(task, records);
            case Step.Punctuate(var task) -> punctuate(task);
            case Step.Crash(var name, int records, var loss) -> {
                var task = tasks.get(name);
                if (task != null) {
                    task.read(records);
                    tell(task.crash(loss));
                }
            }
            case Step.Rewind(var name, var topic, int records) -> {
                var task = tasks.get(name);
                if (task != null) {
                    task.rewind(topic, records);
                }
            }
        }
    }

    /**
     * Lets every task work and time pass until nothing more happens.
     *
     * @throws IllegalStateException when the hub does not come to rest
     */
    public void quiet() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean busy = false;
            for (TaskName task : tasks.keySet()) {
                busy |= work(task, Integer.MAX_VALUE);
            }
            for (TaskName task : tasks.keySet()) {
                busy |= punctuate(task);
            }
            if (!busy) {
                return;
            }
        }
        throw new IllegalStateException("The hub has not come to rest after " + MOST_ROUNDS + " rounds");
    }

    /** Names of its topics. */
    public TopicCatalog topics() {
        return parts.topics();
    }

    /** Has somebody told of every commit that changed anything. */
    public void watch(Consumer<CommitSeen> watcher) {
        watchers.add(watcher);
    }

    /** What can be seen now. */
    public Observation observe() {
        var stores = new LinkedHashMap<TaskName, Map<String, SortedMap<String, byte[]>>>();
        tasks.forEach((name, task) -> stores.put(name, task.stores()));
        return new Observation(parts.topics(), log.records(), stores, Map.copyOf(reads), Map.copyOf(poolsKnownFrom));
    }

    @Override
    public void close() {
        tasks.values().forEach(SimulatedTask::close);
    }

    private boolean work(TaskName name, int records) {
        var task = tasks.get(name);
        if (task == null) {
            return false;
        }
        task.read(records);
        return tell(task.commit());
    }

    private boolean punctuate(TaskName name) {
        var task = tasks.get(name);
        if (task == null) {
            return false;
        }
        task.punctuate(now);
        return tell(task.commit());
    }

    private boolean tell(CommitSeen seen) {
        if (seen.read().isEmpty() && seen.written().isEmpty() && seen.stored().isEmpty()) {
            return false;
        }
        if (seen.task().place() == Place.INTAKE) {
            seen.read()
                    .forEach(record -> reads.merge(
                            record.topic() + "/" + record.partition() + "/" + record.offset(), 1, Integer::sum));
        }
        watchers.forEach(watcher -> watcher.accept(seen));
        return true;
    }

    private void send(Step.Send send) {
        if (send.body() instanceof Step.Body.Event(var event)
                && ShownHash.of(event).equals(ShownHash.AWAITED)) {
            quiet();
        }
        byte[] value = switch (send.body()) {
            case Step.Body.Event(var event) -> parts.serdes().toBytes(figures.filledIn(event, send.party(), views()));
            case Step.Body.UnderSchema(var event, int schemaId) -> under(schemaId, event);
            case Step.Body.Bytes(var bytes, var reason) -> bytes;
        };
        now = later(now, send.appendedAt());
        log.append(
                new Lane(parts.topics().events(send.party()), send.partition()), null, value, send.appendedAt(), null);
    }

    private List<Committed> views() {
        return log.records().getOrDefault(parts.topics().claims(), List.of());
    }

    /** The wire header is a zero byte and the schema's id, four bytes. */
    private byte[] under(int schemaId, SpecificRecord event) {
        byte[] value = parts.serdes().toBytes(event);
        ByteBuffer.wrap(value).putInt(1, schemaId);
        return value;
    }

    private void tick(LocalDate asOf) {
        now = later(now, asOf.atStartOfDay(CHINA).toInstant());
        refer(new Tick(asOf));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void refer(SpecificRecord reference) {
        var topics = parts.topics();
        var target = switch (reference) {
            case PartyReference entry
            when entry.getEntry() instanceof Party party ->
                new Target(topics.parties(), ReferenceKeys.party(party.getParty()));
            case PartyReference entry
            when entry.getEntry() instanceof Pool pool -> {
                poolsKnownFrom.computeIfAbsent(pool.getPool(), known -> unreadByPoolRooms());
                yield new Target(topics.parties(), ReferenceKeys.pool(pool.getPool()));
            }
            case PolicyVersion policy ->
                new Target(topics.policies(), ReferenceKeys.policy(policy.getPolicy(), policy.getVersion()));
            case CalendarVersion calendar ->
                new Target(topics.calendars(), ReferenceKeys.calendar(calendar.getYear(), calendar.getVersion()));
            case WriterSchema schema -> new Target(topics.schemas(), ReferenceKeys.schema(schema.getId()));
            case Tick tick -> new Target(topics.ticks(), ReferenceKeys.TICK);
            default -> throw new IllegalArgumentException("This is no reference: " + reference);
        };
        engines.refer(log.append(
                new Lane(target.topic(), 0), target.key(), parts.serdes().toBytes(reference), now, null));
    }

    /** Of each partition of the pools' book, the first entry that its room has not taken up yet. */
    private Map<Integer, Integer> unreadByPoolRooms() {
        var unread = new HashMap<Integer, Integer>();
        tasks.forEach((name, task) -> {
            if (name.place() == Place.POOL) {
                unread.put(name.partition(), task.firstUnread(parts.topics().poolCommands()));
            }
        });
        return unread;
    }

    private static List<Lane> lanesOf(Site site, TaskName task) {
        var topics = HubParts.of(site).topics();
        var names = switch (task.place()) {
            case INTAKE -> site.parties().stream().map(topics::events).toList();
            case RIGHT -> List.of(topics.rightCommands());
            case LOAN -> List.of(topics.loanCommands());
            case POOL -> List.of(topics.poolCommands());
            case SUBSIDY -> List.of(topics.subsidyCommands());
        };
        return names.stream().map(name -> new Lane(name, task.partition())).toList();
    }

    private record Target(String topic, String key) {}
}

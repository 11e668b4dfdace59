package org.pledgehub.simulation.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.simulation.broker.SimulatedLog.Lane;
import org.pledgehub.simulation.history.Step.Loss;
import org.pledgehub.simulation.history.TaskName;

/**
 * One task with its transaction: what it reads, writes and stores counts from its commit on, all together. A crash
 * throws away the processors and whatever was not committed; the next ones start from the changelogs.
 */
final class SimulatedTask implements AutoCloseable {

    private final TaskName name;
    private final List<Lane> lanes;
    private final SimulatedLog log;
    private final TaskEngine.Factory engines;
    private final Map<String, SortedMap<String, byte[]>> changelogs = new TreeMap<>();
    private final Map<Lane, Integer> committedOffsets = new HashMap<>();
    private final Map<Lane, Integer> furthest = new HashMap<>();

    private final Map<Lane, Integer> offsets = new HashMap<>();
    private final List<Committed> read = new ArrayList<>();
    private final List<TaskEngine.Unsent> written = new ArrayList<>();
    private TaskEngine engine;

    SimulatedTask(TaskName name, List<Lane> lanes, SimulatedLog log, TaskEngine.Factory engines) {
        this.name = name;
        this.lanes = lanes;
        this.log = log;
        this.engines = engines;
        this.engine = engines.start(name, changelogs);
    }

    /** Reads up to so many records, the earliest first, without committing. */
    void read(int most) {
        for (int count = 0; count < most; count++) {
            var next = next();
            if (next == null) {
                return;
            }
            offsets.merge(new Lane(next.topic(), next.partition()), 1, Integer::sum);
            read.add(next);
            written.addAll(engine.process(next));
        }
    }

    void punctuate(Instant now) {
        written.addAll(engine.punctuate(now));
    }

    /** Commits: offsets, outputs and state together. */
    CommitSeen commit() {
        commitOffsets();
        var seen = new CommitSeen(name, List.copyOf(read), publish(), keep(engine.takeChanges()));
        read.clear();
        return seen;
    }

    /** Dies before the commit and starts again; with an unlawful loss part of the transaction stays. */
    CommitSeen crash(Loss loss) {
        var seen = switch (loss) {
            case TRANSACTION -> new CommitSeen(name, List.of(), List.of(), Map.of());
            case OUTPUTS -> {
                commitOffsets();
                written.clear();
                yield new CommitSeen(name, List.copyOf(read), List.of(), keep(engine.takeChanges()));
            }
            case STATE -> {
                commitOffsets();
                yield new CommitSeen(name, List.copyOf(read), publish(), Map.of());
            }
        };
        restart();
        return seen;
    }

    private void commitOffsets() {
        committedOffsets.putAll(offsets);
        offsets.forEach((lane, offset) -> furthest.merge(lane, offset, Math::max));
    }

    /** The first offset of a topic that it has never committed, whatever it reads again. */
    int firstUnread(String topic) {
        return furthest.getOrDefault(new Lane(topic, name.partition()), 0);
    }

    /** Moves committed offsets back while the task is down. */
    void rewind(String topic, int records) {
        for (Lane lane : lanes) {
            if (lane.topic().equals(topic)) {
                committedOffsets.merge(lane, 0, (offset, none) -> Math.max(0, offset - records));
            }
        }
        restart();
    }

    Map<String, SortedMap<String, byte[]>> stores() {
        return changelogs;
    }

    @Override
    public void close() {
        engine.close();
    }

    private void restart() {
        engine.close();
        offsets.clear();
        offsets.putAll(committedOffsets);
        read.clear();
        written.clear();
        engine = engines.start(name, changelogs);
    }

    private @Nullable Committed next() {
        return lanes.stream()
                .filter(lane -> offset(lane) < log.partition(lane).end())
                .map(lane -> log.partition(lane).at(offset(lane)))
                .min(Comparator.comparing(Committed::appendedAt).thenComparing(Committed::topic))
                .orElse(null);
    }

    private int offset(Lane lane) {
        return offsets.getOrDefault(lane, 0);
    }

    private List<Committed> publish() {
        var published = new ArrayList<Committed>();
        written.forEach(record -> published.addAll(log.append(record, name)));
        written.clear();
        return published;
    }

    /** Writes the changelogs; an entry that was written as it stood before is no change. */
    private Map<String, Map<String, byte @Nullable []>> keep(Map<String, Map<String, byte @Nullable []>> written) {
        var changed = new LinkedHashMap<String, Map<String, byte @Nullable []>>();
        written.forEach((store, entries) -> {
            var changelog = changelogs.computeIfAbsent(store, any -> new TreeMap<>(SimulatedStore.BY_BYTES));
            Map<String, byte @Nullable []> differing = new TreeMap<>(SimulatedStore.BY_BYTES);
            entries.forEach((key, value) -> {
                byte[] before = value == null ? changelog.remove(key) : changelog.put(key, value);
                if (!Arrays.equals(before, value)) {
                    differing.put(key, value);
                }
            });
            if (!differing.isEmpty()) {
                changed.put(store, differing);
            }
        });
        return changed;
    }
}

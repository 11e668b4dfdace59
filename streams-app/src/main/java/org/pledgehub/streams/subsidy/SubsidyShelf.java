package org.pledgehub.streams.subsidy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.hop.SubsidyFact;
import org.pledgehub.contract.state.SubsidyStoredFact;
import org.pledgehub.streams.fact.HeaderReader;
import org.pledgehub.streams.state.StateCodec;
import org.pledgehub.streams.topology.HubStores;

/**
 * What the room keeps: each fact under {@code programme|party/eventId}, the names of its programmes, the day and the references
 * that it last acted on, and of each published view a mark by which a change is seen.
 */
final class SubsidyShelf {

    private static final String TICK = HubStores.RESERVED + "tick";
    private static final String REFERENCES = HubStores.RESERVED + "references";
    private static final String PROGRAMME = HubStores.RESERVED + "programme|";

    private final KeyValueStore<String, byte[]> facts;
    private final KeyValueStore<String, byte[]> views;
    private final StateCodec<SubsidyStoredFact> codec = StateCodec.of(SubsidyStoredFact.class);

    SubsidyShelf(KeyValueStore<String, byte[]> facts, KeyValueStore<String, byte[]> views) {
        this.facts = facts;
        this.views = views;
    }

    /** Key of something of a programme. */
    static String keyOf(String programme, String name) {
        return programme + "|" + name;
    }

    /** Facts of a programme, by name. */
    List<SubsidyStoredFact> facts(String programme) {
        var found = new ArrayList<SubsidyStoredFact>();
        try (var range = facts.range(programme + "|", programme + "}")) {
            range.forEachRemaining(entry -> found.add(codec.fromBytes(entry.value)));
        }
        return found;
    }

    void keep(String programme, SubsidyStoredFact stored) {
        facts.put(PROGRAMME + programme, bytes(programme));
        facts.put(nameOf(programme, stored.getFact()), codec.toBytes(stored));
    }

    /** True, once, for a copy of a kept event that the broker took earlier; the event then has that time, and keeps its place. */
    boolean bringsForward(String programme, SubsidyFact copy) {
        var kept = codec.fromBytes(facts.get(nameOf(programme, copy)));
        var origin = kept.getFact().getOrigin();
        var earlier = copy.getOrigin().getAppendedAt();
        if (!earlier.isBefore(origin.getAppendedAt())) {
            return false;
        }
        var fact = SubsidyFact.newBuilder(kept.getFact())
                .setOrigin(Origin.newBuilder(origin).setAppendedAt(earlier).build())
                .build();
        keep(programme, SubsidyStoredFact.newBuilder(kept).setFact(fact).build());
        return true;
    }

    private static String nameOf(String programme, SubsidyFact fact) {
        return keyOf(
                programme,
                HeaderReader.key(fact.getOrigin(), fact.getEnvelope()).toString());
    }

    /** Programmes of which anything is kept. */
    List<String> programmes() {
        var found = new ArrayList<String>();
        try (var range = facts.range(PROGRAMME, HubStores.RESERVED + "programme}")) {
            range.forEachRemaining(entry -> found.add(text(entry.value)));
        }
        return found;
    }

    /** Marks of the published views of a programme, by application. */
    Map<String, String> marks(String programme) {
        var marks = new TreeMap<String, String>();
        try (var range = views.range(programme + "|", programme + "}")) {
            range.forEachRemaining(entry -> marks.put(entry.key.substring(programme.length() + 1), text(entry.value)));
        }
        return marks;
    }

    void mark(String programme, String application, String mark) {
        views.put(keyOf(programme, application), bytes(mark));
    }

    void forget(String programme, String application) {
        views.delete(keyOf(programme, application));
    }

    /** The last day that has come, as far as the room has acted on it. */
    Optional<LocalDate> asOf() {
        return read(TICK).map(LocalDate::parse);
    }

    /** True, once, for a day later than any before. */
    boolean reaches(LocalDate day) {
        if (asOf().filter(last -> !last.isBefore(day)).isPresent()) {
            return false;
        }
        facts.put(TICK, bytes(day.toString()));
        return true;
    }

    /** True, once, for references other than the last. */
    boolean notices(String fingerprint) {
        if (read(REFERENCES).filter(fingerprint::equals).isPresent()) {
            return false;
        }
        facts.put(REFERENCES, bytes(fingerprint));
        return true;
    }

    private Optional<String> read(String key) {
        return Optional.ofNullable(facts.get(key)).map(SubsidyShelf::text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

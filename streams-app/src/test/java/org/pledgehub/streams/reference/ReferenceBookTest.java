package org.pledgehub.streams.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.streams.harness.DrivenTopology;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.topology.HubWiring;

/** References as a room sees them, good ones and bad ones. */
class ReferenceBookTest {

    private static final PolicyId CHAOYANG = PolicyId.of("chaoyang");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private final TopicCatalog topics = TopicCatalog.singleBroker();
    private final ContractSerdes serdes = ContractSerdes.inMemory(topics);
    private final AtomicReference<@Nullable ReferenceBook> opened = new AtomicReference<>();

    private DrivenTopology driven;
    private ReferenceBook book;

    @BeforeEach
    void start() {
        var references = new References(new HubWiring(topics, serdes, PositionReader.fromBroker()));
        var topology = new Topology();
        references.ofCore().addTo(topology);
        topology.addSource("read-nothing", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "nothing");
        topology.addProcessor("open-book", () -> new Opener(references), "read-nothing");
        driven = new DrivenTopology("references", topology, Instant.EPOCH);
        book = opened.get();
    }

    @AfterEach
    void stop() {
        driven.close();
    }

    @Test
    void shouldBeEmptyAtFirst() {
        assertThat(book.policyBook().versions()).isEmpty();
        assertThat(book.tick()).isEmpty();
        assertThat(book.unreadable()).isEmpty();
    }

    @Test
    void shouldFindAPolicyByItsDate() {
        apply(topics.policies(), "chaoyang@1", policy(1));

        assertThat(book.policyBook().poolPolicyOn(CHAOYANG, DAY)).isPresent();
    }

    @Test
    void shouldKeepTheGreatestVersionOfAYear() {
        String yaml = ShippedCalendars.texts().get("2026.yaml");
        apply(topics.calendars(), "2026@1", new CalendarVersion(2026, 1, yaml, ""));

        assertThat(book.calendarBook().years()).containsOnlyKeys(2026);
    }

    @Test
    void shouldFindPartiesAndPools() {
        apply(topics.parties(), ReferenceKeys.party("icbc"), new PartyReference(party("icbc")));
        apply(topics.parties(), ReferenceKeys.pool("cy"), new PartyReference(pool("cy")));

        assertThat(book.party(PartyId.of("icbc"))).isPresent();
        assertThat(book.pool(PoolId.of("cy"))).isPresent();
        assertThat(book.party(PartyId.of("cmb"))).isEmpty();
    }

    @Test
    void shouldForgetWhatIsDeleted() {
        apply(topics.parties(), ReferenceKeys.party("icbc"), new PartyReference(party("icbc")));

        pipe(topics.parties(), ReferenceKeys.party("icbc"), null);

        assertThat(book.party(PartyId.of("icbc"))).isEmpty();
    }

    @Test
    void shouldTellTheLastTick() {
        apply(topics.ticks(), ReferenceKeys.TICK, new Tick(DAY));
        apply(topics.ticks(), ReferenceKeys.TICK, new Tick(DAY.plusDays(1)));

        assertThat(book.tick()).contains(DAY.plusDays(1));
    }

    @Test
    void shouldChangeItsFingerprintWithTheContentAndNotWithTicks() {
        apply(topics.policies(), "chaoyang@1", policy(1));
        String before = book.fingerprint();

        apply(topics.ticks(), ReferenceKeys.TICK, new Tick(DAY));
        assertThat(book.fingerprint()).isEqualTo(before);

        apply(topics.parties(), ReferenceKeys.pool("cy"), new PartyReference(pool("cy")));
        assertThat(book.fingerprint()).isNotEqualTo(before);

        pipe(topics.parties(), ReferenceKeys.pool("cy"), null);
        assertThat(book.fingerprint()).isEqualTo(before);
    }

    @Test
    void shouldLeaveOutAndNameWhatItCannotRead() {
        apply(topics.policies(), "chaoyang@1", policy(1));
        apply(topics.policies(), "chaoyang@2", policy(2));
        apply(topics.policies(), "broken@1", new PolicyVersion("broken", 1, "policy: [", ""));
        pipe(topics.calendars(), "2026@1", "放假".getBytes(UTF_8));

        assertThat(book.unreadable()).containsExactly("2026@1", "broken@1", "chaoyang@2");
        assertThat(book.policyBook().poolPolicyOn(CHAOYANG, DAY)).isPresent();
    }

    @Test
    void shouldOutliveAnyBytes() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            pipe(topics.parties(), "k" + i % 50, noise);
        }
        apply(topics.parties(), ReferenceKeys.party("icbc"), new PartyReference(party("icbc")));

        assertThat(book.party(PartyId.of("icbc"))).isPresent();
        assertThat(book.unreadable()).hasSize(50);
    }

    private void apply(String topic, String key, SpecificRecord reference) {
        pipe(topic, key, serdes.toBytes(reference));
    }

    private void pipe(String topic, String key, byte @Nullable [] value) {
        driven.pipe(topic, new TestRecord<>(key.getBytes(UTF_8), value));
    }

    private static PolicyVersion policy(int version) {
        return new PolicyVersion("chaoyang", version, Presets.text("chaoyang").orElseThrow(), "");
    }

    private static Party party(String id) {
        return Party.newBuilder().setParty(id).setRole(Role.BANK).build();
    }

    private static Pool pool(String id) {
        return Pool.newBuilder().setPool(id).setPolicy("chaoyang").build();
    }

    /** Opens the book as a room's processor would. */
    private final class Opener implements Processor<byte[], byte[], Void, Void> {

        private final References references;

        Opener(References references) {
            this.references = references;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            opened.set(references.bookFor(context));
        }

        @Override
        public void process(Record<byte[], byte[]> nothing) {}
    }
}

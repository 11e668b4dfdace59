package org.pledgehub.streams.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.contract.ref.WriterSchema;

class ContractSerdesTest {

    private final TopicCatalog catalog = TopicCatalog.singleBroker();
    private final ContractSerdes serdes = ContractSerdes.inMemory(catalog);

    @Test
    void shouldReadBackWhatItWrote() {
        var tick = new Tick(LocalDate.of(2026, 2, 24));
        var serde = serdes.of(Tick.class);
        byte[] wire = serde.serializer().serialize(catalog.ticks(), tick);
        assertThat(WireFormat.schemaId(wire)).contains(serdes.writerId(Tick.getClassSchema()));
        assertThat(serde.deserializer().deserialize(catalog.ticks(), wire)).isEqualTo(tick);
    }

    @Test
    void shouldWriteEqualRecordsAsEqualBytesWhateverTheOrderOfTheirMaps() {
        var details = new LinkedHashMap<String, String>();
        details.put("field", "loan");
        details.put("bank", "icbc");
        var inOrder = new ReasonText("CODE", "", "", "", "", new TreeMap<>(details));
        assertThat(AvroBytes.encode(new ReasonText("CODE", "", "", "", "", details)))
                .isEqualTo(AvroBytes.encode(inOrder));
    }

    @Test
    void shouldTellTheKnownSchemasInTheOrderOfTheirIds() {
        assertThat(serdes.knownSchemas()).extracting(RegisteredSchema::id).isSorted();
    }

    @Test
    void shouldLetTombstonesPass() {
        var serde = serdes.of(Tick.class);
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", (byte[]) null)).isNull();
    }

    @Test
    void shouldReadRecordsOfAnEarlierSchemaOfOurs() {
        var registry = new InMemoryRegistry();
        Schema earlier = SchemaBuilder.record("WriterSchema")
                .namespace("org.pledgehub.contract.ref")
                .fields()
                .requiredInt("id")
                .endRecord();
        int id = registry.register(catalog.typeSubject(WriterSchema.getClassSchema()), earlier);
        var current = ContractSerdes.register(registry, catalog);
        byte[] wire = WireFormat.framed(id, new byte[] {14});
        assertThat(current.fromBytes(WriterSchema.class, wire)).isEqualTo(new WriterSchema(7, null));
    }

    @Test
    void shouldTellUnreadableBytesFromASchemaNotKnownAtBoot() {
        byte[] tick = serdes.toBytes(new Tick(LocalDate.EPOCH));
        assertThatThrownBy(() -> serdes.fromBytes(Tick.class, new byte[] {1, 2, 3}))
                .isInstanceOf(UnreadableRecordException.class);
        assertThatThrownBy(() -> serdes.fromBytes(WriterSchema.class, tick))
                .isInstanceOf(UnreadableRecordException.class);
        assertThatThrownBy(() -> serdes.fromBytes(Tick.class, WireFormat.framed(999, new byte[] {0})))
                .isInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void shouldRefuseBytesCutShortOrLeftOver() {
        byte[] tick = serdes.toBytes(new Tick(LocalDate.of(2026, 1, 1)));
        byte[] shorter = java.util.Arrays.copyOf(tick, tick.length - 1);
        byte[] longer = java.util.Arrays.copyOf(tick, tick.length + 1);
        assertThatThrownBy(() -> serdes.fromBytes(Tick.class, shorter)).isInstanceOf(UnreadableRecordException.class);
        assertThatThrownBy(() -> serdes.fromBytes(Tick.class, longer)).isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void shouldRefuseToStartOnARegistryThatWasNotInstalled() {
        var registry = new InMemoryRegistry();
        assertThatThrownBy(() -> ContractSerdes.resolve(registry, catalog))
                .isInstanceOf(ContractNotInstalledException.class)
                .hasMessageContaining("hub install");
    }

    @Test
    void shouldPublishSchemasWithoutHintsForJava() {
        assertThat(ReasonText.getClassSchema().toString()).contains("avro.java.string");
        assertThat(PublishedSchema.textOf(ReasonText.getClassSchema())).doesNotContain("avro.java.string");
    }

    @Test
    void shouldReadTextIntoStringsThoughTheWriterGaveNoHint() {
        var reason = new ReasonText("CODE", "中文", "English", "怎么办", "what to do", Map.of("field", "值"));
        byte[] binary = AvroBytes.encode(reason);
        var read = AvroBytes.decode(PublishedSchema.of(ReasonText.getClassSchema()), ReasonText.class, binary, 0);
        assertThat(read).isEqualTo(reason);
        assertThat(read.getDetails().get("field")).isEqualTo("值");
    }
}

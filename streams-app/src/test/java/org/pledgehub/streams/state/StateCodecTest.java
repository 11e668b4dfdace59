package org.pledgehub.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.state.ParkedRecord;
import org.pledgehub.contract.state.RightState;

class StateCodecTest {

    private static final ParkedRecord PARKED = GoldenStateTest.parkedRecord();

    private final StateCodec<ParkedRecord> codec = StateCodec.of(ParkedRecord.class);

    @Test
    void shouldReadBackWhatItWrote() {
        assertThat(codec.fromBytes(codec.toBytes(PARKED))).isEqualTo(PARKED);
    }

    @Test
    void shouldRefuseAnUnknownVersionByte() {
        byte[] stored = codec.toBytes(PARKED);
        stored[0] = 9;

        assertThatThrownBy(() -> codec.fromBytes(stored))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version byte");
    }

    @Test
    void shouldRefuseStateOfASchemaItDoesNotKnow() {
        byte[] other = StateCodec.of(RightState.class).toBytes(right());

        assertThatThrownBy(() -> codec.fromBytes(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not know");
    }

    @Test
    void shouldReadAnEarlierFormThroughItsOwnSchema() {
        Schema earlier = SchemaBuilder.record("RightState")
                .namespace("org.pledgehub.contract.state")
                .fields()
                .requiredString("right")
                .name("facts")
                .type(RightState.getClassSchema().getField("facts").schema())
                .noDefault()
                .name("watchers")
                .type()
                .array()
                .items()
                .stringType()
                .noDefault()
                .requiredLong("version")
                .endRecord();
        byte[] stored = EarlierForm.write(earlier, "PATENT:1", 3);

        var state = StateCodec.of(RightState.class, List.of(earlier)).fromBytes(stored);

        assertThat(state.getRight()).isEqualTo("PATENT:1");
        assertThat(state.getVersion()).isEqualTo(3);
        assertThat(state.getWaiting()).isEmpty();
    }

    private static RightState right() {
        return RightState.newBuilder()
                .setRight("PATENT:1")
                .setFacts(List.of())
                .setWatchers(List.of())
                .setVersion(1)
                .build();
    }
}

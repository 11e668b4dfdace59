package org.pledgehub.streams.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.ref.Tick;

class ForeignSerdesTest {

    /** Stands in for a class of the site's own. */
    public static final class SiteSerde implements Serde<Object> {

        static final Map<String, Object> SEEN = new HashMap<>();

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            SEEN.putAll(configs);
        }

        @Override
        public Serializer<Object> serializer() {
            return (topic, value) -> new byte[] {7};
        }

        @Override
        public Deserializer<Object> deserializer() {
            return (topic, bytes) -> "read";
        }
    }

    @Test
    void shouldUseTheSitesClassAndNeverLetItRegister() throws ClassNotFoundException {
        var serdes = ForeignSerdes.of(SiteSerde.class.getName(), "http://registry");
        byte[] bytes = serdes.of(Tick.class).serializer().serialize("t", new Tick(java.time.LocalDate.EPOCH));
        assertThat(bytes).containsExactly(7);
        assertThat(SiteSerde.SEEN)
                .containsEntry("schema.registry.url", "http://registry")
                .containsEntry("auto.register.schemas", false);
    }

    @Test
    void shouldRefuseAClassThatIsNotThere() {
        assertThatThrownBy(() -> ForeignSerdes.of("no.such.Serde", "u")).isInstanceOf(ClassNotFoundException.class);
    }
}

package org.pledgehub.connectors.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.converters.ByteArrayConverter;
import org.junit.jupiter.api.Test;

class ConnectorCheckTest {

    private static final String PASSING = ByteArrayConverter.class.getName();
    private static final Config NOTHING_FOUND = new Config(List.of());

    @Test
    void shouldRefuseAConverterThatWrapsBytes() {
        var checked = ConnectorCheck.passingBytes(
                NOTHING_FOUND, Map.of("key.converter", PASSING, "value.converter", "JsonConverter"));
        assertThat(faults(checked)).containsExactly("value.converter of this connector must be " + PASSING);
    }

    @Test
    void shouldRefuseWhereNoConverterIsNamed() {
        assertThat(faults(ConnectorCheck.passingBytes(NOTHING_FOUND, Map.of()))).hasSize(2);
    }

    @Test
    void shouldTellWhatReadingTheSettingsWholeFinds() {
        var checked = ConnectorCheck.readWhole(NOTHING_FOUND, "mappings", () -> {
            throw new ConfigException("line 3: there is no such field");
        });
        assertThat(faults(checked)).containsExactly("line 3: there is no such field");
        assertThat(checked.configValues().getFirst().name()).isEqualTo("mappings");
    }

    @Test
    void shouldReadNothingWhereASettingIsWrongAlready() {
        var wrong = ConnectorCheck.passingBytes(NOTHING_FOUND, Map.of());
        var checked = ConnectorCheck.readWhole(wrong, "mappings", () -> {
            throw new AssertionError("was read");
        });
        assertThat(faults(checked)).hasSize(2);
    }

    private static List<String> faults(Config checked) {
        return checked.configValues().stream()
                .flatMap(value -> value.errorMessages().stream())
                .toList();
    }
}

package org.pledgehub.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.policies.yaml.Fault;
import org.pledgehub.policies.yaml.Reading;

/** Mistakes in a policy file are all told, each at its place. */
final class PolicyReaderTest {

    private static final String CHAOYANG = Presets.text("chaoyang").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: 20%|value: 120%|SHARE_INVALID",
                "value: PARI_PASSU|value: SOMEHOW|WORD_UNKNOWN",
                "rule: CY-09|rule: nine|RULE_ID_INVALID",
                "policy: chaoyang|policy: Chao Yang|ID_INVALID",
                "- version: 1|- version: 0|NUMBER_INVALID",
                "from: open, to: open|from: 2026-01-01, to: 2025-01-01|PERIOD_REVERSED",
                "from: open, to: open|from: 2025-02-30, to: open|DATE_INVALID",
                "warningDays:|warnDays:|FIELD_UNKNOWN",
                "length: 30, unit: DAYS|length: -1, unit: DAYS|NUMBER_INVALID",
            })
    void shouldNameTheMistakeAtItsPlace(String right, String wrong, String code) {
        var faults = faultsOf(CHAOYANG.replaceFirst(Pattern.quote(right), wrong));

        int line = (int) CHAOYANG.substring(0, CHAOYANG.indexOf(right)).lines().count();
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.code().name()).isEqualTo(code);
            assertThat(fault.file()).isEqualTo("my-pool.yaml");
            assertThat(fault.line()).isBetween(line, line + 1);
            assertThat(fault.column()).isPositive();
        });
    }

    @Test
    void shouldTellEveryMistakeAtOnce() {
        var faults = faultsOf(
                CHAOYANG.replaceFirst("value: PARI_PASSU", "value: SOMEHOW").replaceFirst("warningDays:", "warnDays:"));

        assertThat(faults)
                .extracting(fault -> fault.code().name())
                .contains("WORD_UNKNOWN", "FIELD_UNKNOWN", "FIELD_MISSING");
        assertThat(faults.getFirst().toString()).startsWith("my-pool.yaml:");
    }

    @Test
    void shouldRefuseAShareAboveItsOwnCeiling() {
        var ceiling = CHAOYANG.replaceFirst("value: 20%", "value: 10%");

        assertThat(faultsOf(ceiling)).extracting(fault -> fault.code().name()).containsExactly("SHARE_ABOVE_CEILING");
    }

    @Test
    void shouldRefuseWhatIsNoYaml() {
        assertThat(faultsOf("policy: ["))
                .extracting(fault -> fault.code().name())
                .containsExactly("YAML_SYNTAX");
        assertThat(faultsOf("")).extracting(fault -> fault.code().name()).containsExactly("FILE_EMPTY");
    }

    private static List<Fault> faultsOf(String yaml) {
        return switch (PolicyReader.read("my-pool.yaml", yaml)) {
            case Reading.Loaded<List<Policy>>(var policies) -> List.of();
            case Reading.Faulty<List<Policy>>(var faults) -> faults;
        };
    }
}

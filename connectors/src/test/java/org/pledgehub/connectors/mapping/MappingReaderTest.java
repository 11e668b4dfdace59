package org.pledgehub.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a mapping file is provoked once; a user sees all of them with their places. */
class MappingReaderTest {

    private static final String SOUND = """
            mapping: sound
            source: {charset: utf-8, delimiter: ";"}
            lookups:
              other: {file: o.csv, key: k, on: $k}
            formats:
              day: {date: yyMMdd, pivot: 1950}
            let:
              bank: "bank-$b"
            skip:
              - {name: none, when: {$k: x}}
            emit:
              - name: one
                event: LoanDisbursed
                route: {role: BANK, party: $let.bank}
                id: $k
                occurredOn: {from: $d, format: day}
                fields:
                  loan.bank: $let.bank
                  loan.contract: $other.contract
                  pool: p
                  amountFen: {from: $a, format: yuan}
                  borrower.uscc: $u
                  borrower.sizeClass: SMALL
                  plan.dayOfMonth: 12
            """;

    @Test
    void shouldReadASoundMapping() throws MappingRejected {
        assertThat(MappingReader.read("sound.yaml", SOUND).id()).isEqualTo("sound");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mapping: sound|mapping: sound, x: y|YAML_UNREADABLE|1",
                "mapping: sound|mapping: So Und|SETTING_WRONG|1",
                "mapping: sound|title: sound|KEY_MISSING|1",
                "source: {|source: {colour: red, |KEY_UNKNOWN|2",
                "charset: utf-8|charset: klingon|SETTING_WRONG|2",
                "delimiter: \";\"|delimiter: \";;\"|SETTING_WRONG|2",
                "delimiter: \";\"|mustBeBlank: \"[\"|SETTING_WRONG|2",
                "key: k|key: [k, l]|SHAPE_WRONG|4",
                "on: $k|on: $let.none|REFERENCE_UNKNOWN|4",
                "pivot: 1950|pivot: fifty|SETTING_WRONG|6",
                ", pivot: 1950||PATTERN_WRONG|6",
                "\"bank-$b\"|\"bank-$\"|REFERENCE_UNREADABLE|8",
                "when: {$k: x}|when: {k: x}|REFERENCE_UNREADABLE|10",
                "event: LoanDisbursed|event: LoanVanished|EVENT_UNKNOWN|13",
                "role: BANK|role: BANKER|ROLE_UNKNOWN|14",
                "role: BANK|role: CUSTODIAN|EVENT_UNKNOWN|13",
                "id: $k|name: two|KEY_TWICE|15",
                "id: $k|id: {from: $k, format: yuan}|KEY_UNKNOWN|15",
                "occurredOn:|recordedAt:|LEGAL_DATE_MISSING|12",
                "format: day}|format: noon}|FORMAT_UNKNOWN|16",
                "format: day}|format: yuan}|FORMAT_UNFIT|16",
                "$other.contract|$nowhere.contract|REFERENCE_UNKNOWN|19",
                "pool: p|swimming: p|FIELD_UNKNOWN|20",
                "pool: p|tranche: p|FIELD_MISSING|18",
                "pool: p|pool.depth: p|FIELD_NO_RECORD|20",
                "pool: p|pool: {from: p, format: day}|FORMAT_UNFIT|20",
                "pool: p|pool: {from: p, colour: red}|KEY_UNKNOWN|20",
                "pool: p|pool: {from: $p, text: [shout]}|SETTING_WRONG|20",
                "{from: $a, format: yuan}|$a|FORMAT_NEEDED|21",
                "{from: $a, format: yuan}|{from: $a, format: integer}|FORMAT_UNFIT|21",
                "{from: $a, format: yuan}|{from: $a, format: yuan, plusDays: 1}|FORMAT_UNFIT|21",
                "borrower.uscc: $u|borrower: $u|FIELD_NOT_A_VALUE|22",
                "sizeClass: SMALL|sizeClass: TINY|CONSTANT_UNFIT|23",
                "sizeClass: SMALL|sizeClass: {from: $s, map: {k: TINY}}|CONSTANT_UNFIT|23",
                "dayOfMonth: 12|dayOfMonth: twelve|CONSTANT_UNFIT|24",
                "plan.dayOfMonth: 12|loan.bank.x: y|FIELD_TWICE|24",
            })
    void shouldSayWhatIsWrongAndWhere(String sound, String wrong, MappingCode code, int line) {
        var mapping = SOUND.replace(sound, wrong == null ? "" : wrong);
        assertThat(mapping).isNotEqualTo(SOUND);

        assertThatThrownBy(() -> MappingReader.read("wrong.yaml", mapping))
                .isInstanceOfSatisfying(
                        MappingRejected.class,
                        rejected -> assertThat(rejected.faults()).anySatisfy(fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.place().line()).isEqualTo(line);
                            assertThat(fault.wording().zh() + fault.wording().en())
                                    .doesNotContain("{" + "found", "–}");
                        }));
    }

    @Test
    void shouldReportEverythingAtOnceInTheOrderOfTheFile() {
        var mapping = SOUND.replace("utf-8", "klingon")
                .replace("role: BANK", "role: BANKER")
                .replace("format: day}", "format: noon}");

        assertThatThrownBy(() -> MappingReader.read("wrong.yaml", mapping))
                .isInstanceOfSatisfying(
                        MappingRejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(fault -> fault.place().line() + ":" + fault.code())
                                .containsSubsequence("2:SETTING_WRONG", "14:ROLE_UNKNOWN", "16:FORMAT_UNKNOWN"));
    }

    @Test
    void shouldWriteAFaultAsFileLineColumnCode() {
        assertThatThrownBy(() -> MappingReader.read("m.yaml", SOUND.replace("format: yuan", "format: rouble")))
                .hasMessageStartingWith("m.yaml:21:")
                .hasMessageContaining("FORMAT_UNKNOWN");
    }
}

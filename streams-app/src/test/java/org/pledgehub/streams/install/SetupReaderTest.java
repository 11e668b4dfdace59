package org.pledgehub.streams.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.FormerParty;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.yaml.Fault;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Reading;

class SetupReaderTest {

    @TempDir
    private Path folder;

    @Test
    void shouldReadPartiesPoolsAndPresets() {
        var setup = read("""
                parties:
                  - {id: icbc, role: BANK, nameZh: 工商银行, nameEn: ICBC}
                  - {id: op, role: OPERATOR, enabled: OFF}
                pools:
                  - {id: cy-1, policy: chaoyang, operator: op, authority: ipo, custodian: cust, district: 朝阳区,
                     establishedOn: 2024-01-01, poolSharePpm: 200000, fiscalSharePpm: 500000}
                policies: [chaoyang]
                """).orThrow();
        assertThat(setup.parties().get(0).getRole()).isEqualTo(Role.BANK);
        assertThat(setup.parties().get(0).getNameZh()).isEqualTo("工商银行");
        assertThat(setup.parties().get(1).getEnabled()).isFalse();
        assertThat(setup.pools().get(0).getEstablishedOn()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(setup.pools().get(0).getPoolSharePpm()).isEqualTo(200_000);
        assertThat(setup.policies())
                .hasSize(Presets.versions("chaoyang").orElseThrow().size());
    }

    @Test
    void shouldReadWhoHeldAnOfficeBefore() {
        var former = read("""
                pools:
                  - {id: cy-1, policy: chaoyang, operator: op,
                     former: [{role: OPERATOR, party: op-before, until: 2025-06-30}]}
                """).orThrow().pools().getFirst().getFormer();
        assertThat(former).containsExactly(new FormerParty(Role.OPERATOR, "op-before", LocalDate.parse("2025-06-30")));
        assertThat(faults("""
                        pools:
                          - {id: cy-1, policy: chaoyang, former: [{role: BANK, party: op-before}]}
                        """))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(FaultCode.WORD_UNKNOWN, FaultCode.FIELD_MISSING);
    }

    @Test
    void shouldReadByWhenEachSideAgreedToContribute() {
        var pool = read("""
                pools:
                  - {id: cy-1, policy: chaoyang, establishedOn: 2024-01-01, agreedFiscalFen: 100, agreedFiscalBy: 2024-03-31,
                     agreedPartnerFen: 200, agreedPartnerBy: 2024-06-30}
                """).orThrow().pools().getFirst();
        assertThat(pool.getAgreedFiscalBy()).isEqualTo(LocalDate.parse("2024-03-31"));
        assertThat(pool.getAgreedPartnerBy()).isEqualTo(LocalDate.parse("2024-06-30"));
    }

    @Test
    void shouldRefuseADayToContributeByWithoutItsSumOrTheEstablishment() {
        var faults = faults("""
                pools:
                  - {id: cy-1, policy: chaoyang, establishedOn: 2024-01-01, agreedPartnerFen: 200,
                     agreedFiscalBy: 2024-03-31}
                  - {id: cy-2, policy: chaoyang, agreedPartnerFen: 200, agreedPartnerBy: 31.03.2024}
                """);
        assertThat(faults.stream().map(fault -> fault.line() + " " + fault.code()))
                .containsExactly("3 FIELD_MISSING", "4 FIELD_MISSING", "4 DATE_INVALID");
    }

    @Test
    void shouldReadAPolicyBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), Presets.text("chaoyang").orElseThrow());
        assertThat(read("policies: [own.yaml]").orThrow().policies())
                .allSatisfy(policy -> assertThat(policy.getPolicy()).isEqualTo("chaoyang"));
    }

    @Test
    void shouldTellEveryMistakeWithItsPlace() {
        var faults = faults("""
                parties:
                  - {id: ICBC!, role: BANK}
                  - {id: boc, role: LENDER}
                  - {id: boc, role: BANK, color: red}
                policies: [no-such-policy]
                pools:
                  - {id: cy-1, policy: Chaoyang 4}
                """);
        assertThat(faults.stream().map(fault -> fault.line() + ":" + fault.column() + " " + fault.code()))
                .containsExactly(
                        "2:10 ID_INVALID",
                        "3:21 WORD_UNKNOWN",
                        "4:10 VALUE_TWICE",
                        "4:27 FIELD_UNKNOWN",
                        "5:12 WORD_UNKNOWN",
                        "7:24 ID_INVALID");
        assertThat(faults.get(0).text()).startsWith("setup.yaml:2:10 ID_INVALID ");
    }

    @Test
    void shouldTellTheMistakesOfAPolicyFileAtTheirPlaceInThatFile() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "id: [");
        assertThat(faults("policies: [broken.yaml]"))
                .allSatisfy(fault -> assertThat(fault.file()).endsWith("broken.yaml"));
    }

    @Test
    void shouldShipCalendarsWithTheirDigests() {
        assertThat(ReferenceDocuments.shippedCalendars())
                .extracting(calendar -> calendar.getYear())
                .containsExactlyInAnyOrder(2025, 2026);
        assertThat(ReferenceDocuments.shippedCalendars())
                .allSatisfy(calendar -> assertThat(calendar.getSha256()).hasSize(64));
    }

    private Reading<Setup> read(String yaml) {
        return SetupReader.read("setup.yaml", yaml, folder);
    }

    private List<Fault> faults(String yaml) {
        return switch (read(yaml)) {
            case Reading.Loaded<Setup> loaded -> List.of();
            case Reading.Faulty<Setup>(var faults) -> faults;
        };
    }
}

package org.pledgehub.cli.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.json.RecordReader;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.streams.intake.FormVerdict;
import org.pledgehub.streams.serde.AvroBytes;

/** The cases are readable, and ask of each event what intake says of it. */
final class CertifyCaseTest {

    private static final CaseStep.Setting SETTING = new CaseStep.Setting("bank-test", "pool-test", "R1", "2026-11-20");

    @Test
    void shouldHaveACaseForEachTrap() {
        assertThat(CertifyCase.of(Role.BANK, SETTING)).hasSizeGreaterThanOrEqualTo(25);
        assertThat(CertifyCase.of(Role.REGISTRY, SETTING)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(scripts().map(Script::toString)).doesNotHaveDuplicates();
        assertThat(scripts().map(Script::script)).allSatisfy(script -> {
            assertThat(script.title().zh()).isNotEmpty();
            assertThat(script.title().en()).isNotEmpty();
            assertThat(script.steps()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldAskOfEachEventWhatIntakeSaysOfItsForm(Script of) {
        var sender =
                Party.newBuilder().setParty(SETTING.party()).setRole(of.role()).build();
        for (var step : of.script().steps()) {
            if (step instanceof CaseStep.Send(var label, var event, var expected)) {
                var record = new RecordReader(JsonSource.parse(of.script().id(), event.toString()))
                        .read(TopicCatalog.eventSchema(of.role()).orElseThrow());
                var verdict = FormVerdict.of(sender, record, Instant.parse("2026-11-20T02:00:00Z"), 0);
                var told = Stream.concat(verdict.faults().stream(), verdict.warnings().stream())
                        .map(ReasonText::getCode)
                        .toList();
                boolean ofForm = !List.of("EVENT_ID_REUSED").equals(expected.codes());
                if (expected.status().equals("REJECTED") && ofForm
                        || expected.status().equals("ACCEPTED_WITH_WARNINGS")) {
                    assertThat(told).as(label).isEqualTo(expected.codes());
                } else {
                    assertThat(told).as(label).isEmpty();
                }
            }
        }
    }

    @Test
    void shouldSendASoundRecordWithANameInGbk() throws IOException {
        var step = CertifyCase.of(Role.BANK, SETTING).stream()
                .filter(script -> script.id().equals("gbk-name"))
                .flatMap(script -> script.steps().stream())
                .map(CaseStep.SendGbk.class::cast)
                .findFirst()
                .orElseThrow();
        var schema = BankEvent.getClassSchema();
        var wire = AvroBytes.encode(
                new RecordReader(JsonSource.parse("gbk-name", step.event().toString())).read(schema));

        var spoilt = step.spoilt(wire);

        assertThat(spoilt).hasSameSizeAs(wire).isNotEqualTo(wire);
        assertThat(new String(spoilt, Charset.forName("GBK"))).contains("北京海棠科技有限公司");
        assertThat(step.expected().isSilence()).isTrue();
    }

    @Test
    void shouldReportEachCaseInBothLanguages() {
        var good = new CaseResult.StepResult("a", "ACCEPTED", "ACCEPTED", CaseResult.Verdict.AS_EXPECTED);
        var bad = new CaseResult.StepResult("b", "DUPLICATE", "–", CaseResult.Verdict.OTHERWISE);
        var unasked = new CaseResult.StepResult("dueOn", "–", "–", CaseResult.Verdict.NOT_APPLICABLE);
        var title = new Sentence("重复", "Twice");

        var page = CertifyReport.page(
                SETTING,
                "PledgeHub",
                Instant.parse("2026-11-20T02:00:00Z"),
                List.of(
                        new CaseResult("one", title, List.of(good), Duration.ofMillis(5)),
                        new CaseResult("two", title, List.of(good, bad), Duration.ofMillis(7)),
                        new CaseResult("three", title, List.of(good, unasked), Duration.ofMillis(9))));

        assertThat(page)
                .contains("2026-11-20 10:00:00")
                .contains("**1 / 2**")
                .contains("has no rule on filing | 1 |")
                .contains("| 不适用 not applicable | 9 | a ACCEPTED; dueOn – |")
                .contains("| 重复 Twice | `one` | 通过 passed | 5 | a ACCEPTED |")
                .contains("**未通过 failed** | 7 | a ACCEPTED; b **DUPLICATE → –** |");
    }

    /** A case of a role. */
    record Script(Role role, CertifyCase script) {
        @Override
        public String toString() {
            return role + " " + script.id();
        }
    }

    static Stream<Script> scripts() {
        return Stream.of(Role.values())
                .filter(role -> TopicCatalog.eventSchema(role).isPresent())
                .flatMap(role -> CertifyCase.of(role, SETTING).stream().map(script -> new Script(role, script)));
    }
}

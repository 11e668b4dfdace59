package org.pledgehub.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.common.InstalmentPlan;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.RepaymentReceived;

final class RecordJsonTest {
    private static final String REPAYMENT = """
            {"envelope": {"eventId": "e-1", "occurredOn": "2025-09-01", "recordedAt": "2025-09-01T10:00:00+08:00"},
             "payload": {"RepaymentReceived": {
                 "loan": {"bank": "icbc", "contract": "C-1"},
                 "principalFen": 100}}}
            """;

    @Test
    void shouldReadAnEventAsPeopleWriteIt() {
        var event = (BankEvent) read(REPAYMENT);
        assertThat(event.getEnvelope().getOccurredOn()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(event.getEnvelope().getRecordedAt()).isEqualTo(Instant.parse("2025-09-01T02:00:00Z"));
        var repayment = (RepaymentReceived) event.getPayload();
        assertThat(repayment.getPrincipalFen()).isEqualTo(100);
        assertThat(repayment.getInterestFen()).as("default").isZero();
        assertThat(repayment.getCurrency()).as("default").isEqualTo("CNY");
    }

    @Test
    void shouldReadWhatItWrites() {
        var event = read(REPAYMENT);
        assertThat(read(RecordWriter.write(event).toString())).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "principalFen | principalfen | e.json:4:22: UNKNOWN_FIELD: /payload/RepaymentReceived/principalfen:",
                "100 | 1.5 | e.json:4:22: WRONG_TYPE: /payload/RepaymentReceived/principalFen:",
                "100 | \"100\" | e.json:4:22: WRONG_TYPE: /payload/RepaymentReceived/principalFen:",
                "\"eventId\": \"e-1\", | '' | e.json:1:14: FIELD_MISSING: /envelope: the field eventId is missing",
                "RepaymentReceived | Repaid | e.json:2:14: KIND_UNKNOWN: /payload/Repaid: there is no kind Repaid",
                "2025-09-01\" | 1.9.2025\" | e.json:1:48: WRONG_TYPE: /envelope/occurredOn: must be written like 2025-09-01",
            })
    void shouldSayWhereAMistakeIs(String right, String wrong, String message) {
        var text = REPAYMENT.replaceFirst(Pattern.quote(right), wrong);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputFailure.class)
                .message()
                .startsWith(message.substring(0, 7))
                .contains(message.substring(message.indexOf(": ")));
    }

    @Test
    void shouldTakeNoMoreMemoryThanTheTextAsksFor() {
        var values = new StringBuilder("{\"").append("n".repeat(200)).append("\":[");
        var text = values.append("0,".repeat(99_000)).append("0]}").toString();
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        var source = JsonSource.parseForeign("body", text);

        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(20L * text.length());
        assertThat(source.root().size()).isOne();
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void shouldRefuseWhatNoEventNeeds(String text) {
        assertThatThrownBy(() -> JsonSource.parseForeign("body", text))
                .isInstanceOf(InputFailure.class)
                .hasMessageStartingWith("body:")
                .hasMessageContaining("NOT_JSON");
    }

    private static Stream<String> tooMuch() {
        return Stream.of(
                "{\"" + "n".repeat(49_000) + "\":[" + "0,".repeat(970_000) + "0]}",
                "[".repeat(65) + "]".repeat(65),
                "{\"" + "n".repeat(257) + "\": 0}",
                "[" + "0,".repeat(200_000) + "0]");
    }

    @Test
    void shouldSayWhereAMistakeIsInALongList() {
        var events = "[" + REPAYMENT + ",\n " + REPAYMENT.replace("100", "1.5") + ", 7]";
        var source = JsonSource.parse("e.json", events);
        var reader = new RecordReader(source);

        assertThat(reader.read(BankEvent.getClassSchema(), "/0")).isEqualTo(read(REPAYMENT));
        assertThatThrownBy(() -> reader.read(BankEvent.getClassSchema(), "/1"))
                .hasMessageStartingWith("e.json:9:6: WRONG_TYPE: /1/payload/RepaymentReceived/principalFen:");
        assertThatThrownBy(() -> reader.read(BankEvent.getClassSchema(), "/2"))
                .hasMessageStartingWith("e.json:10:3: WRONG_TYPE: /2:");
        assertThat(source.mistake("/1", "X", new Sentence("", ""))).hasMessageStartingWith("e.json:6:2:");
        assertThat(source.mistake("", "X", new Sentence("", ""))).hasMessageStartingWith("e.json:1:1:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+11761191-05-20", "-2025-09-01", "+999999999-12-31", "+10000-01-01", "0000-12-31"})
    void shouldNotTakeADayForAnother(String day) {
        assertThatThrownBy(() -> read(REPAYMENT.replaceFirst("2025-09-01", Matcher.quoteReplacement(day))))
                .isInstanceOf(InputFailure.class)
                .hasMessageContaining("WRONG_TYPE: /envelope/occurredOn");
        assertThatThrownBy(() -> read(REPAYMENT.replace("2025-09-01T", day + "T")))
                .isInstanceOf(InputFailure.class)
                .hasMessageContaining("WRONG_TYPE: /envelope/recordedAt");
    }

    @Test
    void shouldRefuseTheNumberWithoutAnOpposite() {
        var least = Long.toString(Long.MIN_VALUE);
        assertThatThrownBy(() -> read(REPAYMENT.replace("100", least)))
                .isInstanceOf(InputFailure.class)
                .hasMessageContaining("WRONG_TYPE");
        var plan = JsonSource.parse("e.json", "{\"dayOfMonth\": " + least + "}");
        assertThatThrownBy(() -> new RecordReader(plan).read(InstalmentPlan.getClassSchema()))
                .isInstanceOf(InputFailure.class)
                .hasMessageContaining("WRONG_TYPE: /dayOfMonth");
    }

    @Test
    void shouldSayWhereTheTextIsNoJson() {
        assertThatThrownBy(() -> read("{\"envelope\": }"))
                .isInstanceOf(InputFailure.class)
                .hasMessageStartingWith("e.json:1:14: NOT_JSON:");
        assertThatThrownBy(() -> read("{} {}")).isInstanceOf(InputFailure.class).hasMessageContaining("NOT_JSON");
        assertThatThrownBy(() -> read("{\"a\": 1, \"a\": 2}"))
                .isInstanceOf(InputFailure.class)
                .hasMessageContaining("Duplicate field");
    }

    private static SpecificRecord read(String text) {
        return new RecordReader(JsonSource.parse("e.json", text)).read(BankEvent.getClassSchema());
    }
}

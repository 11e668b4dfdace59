package org.pledgehub.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.cli.text.InputFailure;
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

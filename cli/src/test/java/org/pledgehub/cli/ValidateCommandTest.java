package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hub validate} says of a file what intake would. */
final class ValidateCommandTest {

    private static final String GOOD = event("e-1", "HT-1", 100);

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldFindNothingInAGoodFile() throws IOException {
        assertThat(validate("good.json", GOOD)).isEqualTo(ExitCode.OK);
        assertThat(results.toString())
                .isEqualToNormalizingNewlines(
                        "1 events: 1 well formed, 0 with warnings, 0 repeated, 0 would be refused, 0 unreadable\n");
    }

    @Test
    void shouldNameEachFaultOfEachEventWithItsPlace() throws IOException {
        var list = "[" + String.join(",", GOOD, event("e-2", "HT-1", -1), GOOD, event("e-1", "HT-2", 100), "{}") + "]";

        assertThat(validate("list.json", list)).isEqualTo(ExitCode.FINDINGS);

        assertThat(results.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("list.json/1 e-2 RepaymentReceived REFUSED AMOUNT_NEGATIVE: "),
                        line -> assertThat(line).startsWith("list.json/2 e-1 RepaymentReceived REPEATED DUPLICATE: "),
                        line -> assertThat(line)
                                .startsWith("list.json/3 e-1 RepaymentReceived REFUSED EVENT_ID_REUSED: "),
                        line -> assertThat(line)
                                .startsWith("list.json/4 UNREADABLE NOT_AN_EVENT: ")
                                .contains("FIELD_MISSING: /4: the field envelope is missing"),
                        line -> assertThat(line)
                                .isEqualTo("5 events: 1 well formed, 0 with warnings, 1 repeated,"
                                        + " 2 would be refused, 1 unreadable"));
    }

    @Test
    void shouldGoOnAfterALineThatIsNoJson() throws IOException {
        var lines = GOOD.replace("\n", " ") + "\nno json\n\n"
                + event("e-2", "HT-1", 1).replace("\n", " ") + "\n";

        assertThat(validate("day.ndjson", lines)).isEqualTo(ExitCode.FINDINGS);

        assertThat(results.toString())
                .contains("day.ndjson:2 UNREADABLE NOT_AN_EVENT")
                .contains("3 events: 2 well formed");
    }

    @Test
    void shouldJudgeDatesByTheDayOfReceipt() throws IOException {
        assertThat(validate("early.json", GOOD, "--received-on", "2025-08-31")).isEqualTo(ExitCode.FINDINGS);
        assertThat(results.toString()).contains("DATE_IN_FUTURE");
    }

    @Test
    void shouldPrintJsonForPrograms() throws IOException {
        assertThat(validate("one.json", event("e-2", "HT-1", -1), "--json")).isEqualTo(ExitCode.FINDINGS);
        assertThat(results.toString())
                .contains("\"status\":\"REFUSED\"")
                .contains("\"code\":\"AMOUNT_NEGATIVE\"")
                .contains("\"fixZh\"");
        assertThat(messages.toString()).contains("1 events");
    }

    @Test
    void shouldCheckTheEventsThatAMappingMakesOfRows() {
        var mapping = Path.of("..", "connectors/mappings/berka-loans.yaml").toString();
        var file = Path.of("..", "connectors/src/test/resources/berka/loan.asc").toString();

        assertThat(hub("validate", "--mapping", mapping, file)).isEqualTo(ExitCode.OK);
        assertThat(results.toString()).contains("30 events: ").contains(" 0 would be refused");
    }

    @Test
    void shouldAskForTheSender() {
        assertThat(hub("validate", "x.json")).isEqualTo(ExitCode.USAGE);
        assertThat(hub("validate", "--party", "bank-a", "--role", "BANK", "missing.json"))
                .isEqualTo(ExitCode.INPUT_INVALID);
    }

    private int validate(String name, String text, String... more) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        var all = new ArrayList<>(List.of("validate", "--party", "bank-a", "--role", "bank", file.toString()));
        all.addAll(List.of(more));
        return hub(all.toArray(String[]::new));
    }

    private int hub(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--lang=en");
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), all.toArray(String[]::new));
    }

    private static String event(String id, String contract, long principalFen) {
        return """
            {"envelope": {"eventId": "%s", "occurredOn": "2025-09-01", "recordedAt": "2025-09-01T10:00:00+08:00"},
             "payload": {"RepaymentReceived": {"loan": {"bank": "bank-a", "contract": "%s"}, "principalFen": %d}}}
            """.formatted(id, contract, principalFen);
    }
}

package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgehub.contract.common.Role;
import org.pledgehub.streams.install.SetupReader;

/** {@code hub party init} gives a party what it needs. */
final class PartyInitTest {

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void shouldGiveEveryRoleASampleDayThatIntakeWouldTake(Role role) {
        var out = folder.resolve("p");
        assertThat(init("party-x", role, out)).as(messages.toString()).isEqualTo(ExitCode.OK);

        var day = out.resolve("sample/day.json").toString();
        assertThat(hub("validate", "--party", "party-x", "--role", role.name(), day))
                .as(results.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(results.toString()).contains(" 0 with warnings, 0 repeated, 0 would be refused, 0 unreadable");
        assertThat(hub(
                        "validate",
                        "--party",
                        "party-x",
                        "--role",
                        role.name(),
                        out.resolve("sample/event.json").toString()))
                .as(results.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(out.resolve("README.md")).content().doesNotContain("{");
    }

    @Test
    void shouldGiveABankADayAsAFileWithItsMapping() {
        init("bank-x", Role.BANK, folder);

        var mapping = folder.resolve("sample/files.yaml").toString();
        var file = folder.resolve("sample/day.csv").toString();
        assertThat(hub("replay", "--dry-run", "--mapping", mapping, file))
                .as(messages.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(results.toString()).contains("3 rows, mapped 3, skipped 0, rejected 0 → disbursed 1, repaid 2");
    }

    @Test
    void shouldShowATestPoolThatIsThereOnceTheSignsOfCommentAreTakenAway() throws IOException {
        init("bank-x", Role.BANK, folder);

        var uncommented = text("setup.yaml").replaceAll("(?m)^#(?! )", "").replaceAll("(?m)^#(?=  -)", "");
        var setup = SetupReader.read("setup.yaml", uncommented, folder).orThrow();
        assertThat(setup.parties()).hasSize(3);
        assertThat(setup.pools())
                .singleElement()
                .satisfies(pool -> assertThat(pool.getPool()).isEqualTo("pool-test"));
    }

    @Test
    void shouldDateTheSampleDayAsTheDayIsInChina() throws IOException {
        var lateInTheEvening = Clock.fixed(Instant.parse("2026-03-01T16:30:00Z"), ZoneOffset.UTC);

        assertThat(Hub.run(
                        lateInTheEvening,
                        new PrintWriter(results),
                        new PrintWriter(messages),
                        "party",
                        "init",
                        "bank-x",
                        "--role",
                        "BANK",
                        "--out",
                        folder.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(text("sample/day.json")).contains("2026-03-02").doesNotContain("2026-03-01");
    }

    @Test
    void shouldAskForNoMoreAccessThanAPartyNeeds() throws IOException {
        init("bank-x", Role.BANK, folder);

        assertThat(text("acls.txt"))
                .contains("--topic pledgehub.in.bank-x.events.v1\n")
                .contains("--resource-pattern-type prefixed --topic pledgehub.out.bank-x.\n")
                .doesNotContain("{")
                .doesNotContain("--operation All");
        assertThat(text("topics.csv")).contains("pledgehub.out.bank-x.feedback.v1,read,event id,");
        assertThat(SetupReader.read("setup.yaml", text("setup.yaml"), folder)
                        .orThrow()
                        .parties())
                .singleElement()
                .satisfies(party -> assertThat(party.getRole()).isEqualTo(Role.BANK));
        assertThat(text("setup.yaml")).contains("#  - {id: pool-test, policy: chaoyang,");
    }

    @Test
    void shouldSayWhichRightsTheFilesConnectorNeedsBesides() throws IOException {
        init("bank-x", Role.BANK, folder);

        assertThat(text("acls.txt").lines().filter(line -> line.startsWith("# --add")))
                .containsExactly(
                        "# --add --allow-principal User:bank-x --operation Write --operation Describe"
                                + " --resource-pattern-type prefixed --transactional-id GROUP-CONNECTOR-",
                        "# --add --allow-principal User:bank-x --operation Write --operation Describe --topic OFFSETS");
    }

    @Test
    void shouldDescribeItsOwnTopicsAsAsyncApi() throws IOException {
        init("bank-x", Role.BANK, folder);

        assertThat(text("asyncapi.yaml"))
                .startsWith("asyncapi: 3.0.0\n")
                .contains("address: pledgehub.in.bank-x.events.v1\n", "  party.receive.out.feedback:\n")
                .doesNotContain("{party}", "AuthorityEvent", "hop.");
    }

    @Test
    void shouldGiveATokenOfWhichTheHubKeepsTheHashOnly() throws Exception {
        init("bank-x", Role.BANK, folder);

        var token = text("http/token").strip();
        var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(text("http/tokens-line.txt"))
                .isEqualTo("bank-x " + HexFormat.of().formatHex(hash) + "\n");
        assertThat(text("http/authorization")).isEqualTo("Authorization: Bearer " + token + "\n");
        assertThat(List.of("http/token", "http/authorization", "client.properties"))
                .allSatisfy(secret -> assertThat(Files.getPosixFilePermissions(folder.resolve(secret)))
                        .hasSize(2));
    }

    @Test
    void shouldGiveSchemasThatParseAndReferToThemselvesOnly() throws IOException {
        init("bank-x", Role.BANK, folder);

        assertThat(new Schema.Parser().parse(text("schemas/BankEvent.avsc")).getFullName())
                .isEqualTo("org.pledgehub.contract.in.BankEvent");
        var json = new ObjectMapper().readTree(text("schemas/BankEvent.schema.json"));
        var defined = json.path("$defs");
        assertThat(json.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(defined.has(reference.substring("#/$defs/".length())))
                        .isTrue());
        JsonNode envelope = defined.path("Envelope");
        assertThat(envelope.path("required")).hasSize(2);
        assertThat(envelope.path("properties")
                        .path("occurredOn")
                        .path("anyOf")
                        .path(0)
                        .path("format")
                        .asText())
                .isEqualTo("date");
        assertThat(text("reasons.csv")).startsWith("\uFEFF").contains("EVENT_ID_REUSED");
    }

    @Test
    void shouldLeaveAFolderAloneThatHoldsSomething() throws IOException {
        Files.writeString(folder.resolve("precious"), "x");

        assertThat(init("bank-x", Role.BANK, folder)).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(init("Bank X", Role.BANK, folder.resolve("new"))).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private int init(String party, Role role, Path out) {
        return hub("party", "init", party, "--role", role.name(), "--out", out.toString(), "--on", "2025-09-01");
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private int hub(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--lang=en");
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), all.toArray(String[]::new));
    }
}

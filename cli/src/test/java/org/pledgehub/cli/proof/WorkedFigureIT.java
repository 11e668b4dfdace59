package org.pledgehub.cli.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.json.RecordWriter;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.ForeignProgram;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.cli.site.LoanScenario;
import org.pledgehub.cli.site.Voices;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.Outcome;
import org.pledgehub.domain.compensation.ProofChecker;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RuleText;

/**
 * The worked figures of the domain page, from events through the running hub: the trigger on the topic says what
 * {@code hub calc} says, and two checkers that know nothing but the proof find the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedFigureIT {
    private static final LoanScenario FULL = new LoanScenario(Cast.BANK, "WORKED", Cast.POOL, 31);
    private static final LoanScenario SHORT = new LoanScenario(Cast.BANK, "SHORT", Cast.OTHER_POOL, 32);
    private static final long SCARCE_FEN = 10_000_001;
    private static final Path CHECKER =
            Path.of("../tools/check_proof.py").toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final List<String> FIGURES = List.of(
            "policy",
            "coveredFen",
            "baseFen",
            "poolAmountFen",
            "payableFen",
            "outcome",
            "fiscalFen",
            "partnerFen",
            "proof");

    private HubSite hub;
    private List<CompensationTrigger> triggers = List.of();

    @SuppressWarnings("NullAway.Init")
    WorkedFigureIT() {}

    @BeforeAll
    void sendEvents() {
        hub = HubSite.install("worked", Cast.setup());
        hub.tick(LocalDate.of(2025, 10, 1));
        hub.run();
        var voices = new Voices(hub);
        voices.tellContributions("fund", Cast.POOL);
        voices.tellClaim("worked", FULL);
        Cast.contributions(Cast.OTHER_POOL)
                .forEach(movement -> voices.custodian(
                        "scarce-" + movement.getAccount(),
                        LocalDate.of(2025, 1, 10),
                        AccountMovement.newBuilder(movement)
                                .setAmountFen(SCARCE_FEN)
                                .build()));
        voices.tellClaim("short", SHORT);
        hub.awaitQuiet();
        voices.tellContributions("more", Cast.OTHER_POOL);
        hub.awaitQuiet();
        triggers = hub.topics().triggers();
    }

    @AfterAll
    void close() {
        hub.close();
    }

    @Test
    void shouldTriggerTheWorkedFigures() {
        assertThat(triggersOf(FULL)).singleElement().satisfies(trigger -> {
            assertThat(trigger.getActive()).isTrue();
            assertThat(trigger.getPolicy()).isEqualTo("chaoyang@1");
            assertThat(trigger.getCoveredFen()).isEqualTo(102_469_134);
            assertThat(trigger.getBaseFen()).isEqualTo(102_469_134);
            assertThat(trigger.getPoolAmountFen()).isEqualTo(20_493_826);
            assertThat(trigger.getPayableFen()).isEqualTo(20_493_826);
            assertThat(trigger.getFiscalFen()).isEqualTo(10_246_913);
            assertThat(trigger.getPartnerFen()).isEqualTo(10_246_913);
            assertThat(trigger.getOutcome()).isEqualTo(Outcome.FULL);
        });
    }

    @Test
    void shouldPayWhatThereIsAndTheRestWhenThereIsMore() {
        assertThat(triggersOf(SHORT))
                .extracting(CompensationTrigger::getRevision, CompensationTrigger::getOutcome)
                .containsExactly(tuple(1, Outcome.PARTIAL), tuple(2, Outcome.FULL));
        assertThat(triggersOf(SHORT))
                .extracting(CompensationTrigger::getPayableFen)
                .containsExactly(SCARCE_FEN, 20_493_826L);
        assertThat(triggersOf(SHORT))
                .extracting(CompensationTrigger::getFiscalFen)
                .containsExactly(5_000_001L, 10_246_913L);
    }

    @Test
    void shouldSayWhatCalcSays(@TempDir Path folder) throws IOException {
        for (var trigger : triggers) {
            assertThat(calc(folder, availableTo(trigger))).isEqualTo(figures(trigger));
        }
    }

    @Test
    void shouldHoldBeforeACheckerThatKnowsOnlyTheProof() {
        assertThat(triggers)
                .isNotEmpty()
                .allSatisfy(trigger ->
                        assertThat(ProofChecker.check(steps(trigger))).isEmpty());
    }

    @Test
    void shouldHoldBeforeAProgramThatIsNotOurs(@TempDir Path folder) throws Exception {
        ForeignProgram.require(WorkedFigureIT::isPythonThere, "python3");
        var lines = triggers.stream()
                .map(trigger -> RecordWriter.write(trigger).toString())
                .collect(Collectors.joining("\n"));
        var spoiled = lines.replace("\"resultFen\":20493826", "\"resultFen\":20493827");

        assertThat(check(Files.writeString(folder.resolve("triggers.json"), lines)))
                .isZero();
        assertThat(spoiled).isNotEqualTo(lines);
        assertThat(check(Files.writeString(folder.resolve("spoiled.json"), spoiled)))
                .isEqualTo(1);
    }

    @Test
    void shouldNameEachInputByItsPlace() {
        var trigger = triggersOf(FULL).getFirst();

        assertThat(trigger.getInputs())
                .extracting(SourceRecord::getEventId)
                .contains("worked-disbursed", "worked-notice");
        assertThat(trigger.getInputs())
                .allSatisfy(input -> assertThat(bytesAt(input)).contains(input.getEventId()));
    }

    @Test
    void shouldQuoteArticleAndPhraseOfEachRule() {
        var trigger = triggersOf(FULL).getFirst();

        assertThat(trigger.getChecks()).isNotEmpty().allSatisfy(check -> {
            assertThat(check.getRuleId()).matches("[A-Z]{2,}-\\d+");
            assertThat(check.getArticle()).isNotBlank();
            assertThat(check.getPhrase().isBlank()).isEqualTo(isOurs(check.getRuleId()));
        });
        assertThat(trigger.getProof()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.getArticle()).isNotBlank();
            assertThat(step.getPhrase()).isNotBlank();
        });
    }

    /** Of a rule that is ours no policy has a phrase. */
    private static boolean isOurs(String ruleId) {
        return ruleId.startsWith("PH-");
    }

    private List<CompensationTrigger> triggersOf(LoanScenario loan) {
        return triggers.stream()
                .filter(trigger -> trigger.getLoan().equals(loan.bank() + "/" + loan.contract()))
                .toList();
    }

    /** What the trigger's own proof says there was. */
    private static long availableTo(CompensationTrigger trigger) {
        return trigger.getProof().stream()
                .map(step -> step.getInputs().get("available"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private String bytesAt(SourceRecord input) {
        return hub.topics().records(input.getTopic()).stream()
                .filter(record -> record.partition() == input.getPartition() && record.offset() == input.getOffset())
                .map(record -> new String(record.value(), UTF_8))
                .collect(Collectors.joining());
    }

    private static String figures(CompensationTrigger trigger) throws IOException {
        return comparable(RecordWriter.write(trigger));
    }

    /** Figures and steps as text, sorted by name; what names the case is left out. */
    private static String comparable(JsonNode whole) throws IOException {
        ObjectNode part = JSON.createObjectNode();
        FIGURES.forEach(name -> part.set(name, whole.get(name)));
        return JSON.writeValueAsString(JSON.treeToValue(part, Object.class));
    }

    private String calc(Path folder, long availableFen) throws IOException {
        var notice = RecordWriter.write(FULL.notice());
        var input = JSON.createObjectNode()
                .put("policy", "chaoyang")
                .put("amountBasis", notice.get("amountBasis").asText())
                .put("availableFen", availableFen);
        input.putObject("poolShare").put("ppm", 200_000);
        input.putObject("fiscalShare").put("ppm", 500_000);
        input.putObject("notice")
                .put("principalFen", notice.get("principalFen").asLong())
                .put("interestFen", notice.get("interestFen").asLong())
                .put("penaltyInterestFen", notice.get("penaltyInterestFen").asLong());
        var command = hub.command(
                "calc",
                Files.writeString(folder.resolve("calc.json"), input.toString()).toString());
        assertThat(command.exitCode()).as(command::messages).isZero();
        return comparable(JSON.readTree(command.results()));
    }

    private static List<ProofStep> steps(CompensationTrigger trigger) {
        return trigger.getProof().stream()
                .map(step -> ProofStep.of(
                        new RuleText(step.getRuleId(), step.getArticle(), step.getPhrase()),
                        step.getFormula(),
                        step.getInputs(),
                        Fen.of(step.getResultFen())))
                .toList();
    }

    private static boolean isPythonThere() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int check(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder("python3", CHECKER.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}

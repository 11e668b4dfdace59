package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hub calc} under a scheme as it is met in practice: four parties, a mixed pledge, a ceiling of all levels. */
final class CalcPracticeTest {

    private static final Path POLICY =
            Path.of("..", "policies", "src", "test", "resources", "practice", "cn-54-26-16-4.yaml");

    private static final String CASE = """
            {"amountBasis":"GROSS_LOSS",
             "notice":{"principalFen":100000001,"interestFen":2000001,"otherLevelsFen":OTHERS},
             "collateral":{"rightsFen":200000000,"wholeFen":300000000},"poolBalanceFen":BALANCE,
             "recoveries":[{"grossFen":10000000},{"grossFen":70000000,"costFen":1234567}]}
            """;

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path folder;

    /**
     * Two thirds of 1 000 000.01 are 666 666.67, down, and 54 % of that 360 000.00, half up. Other levels leave 300 000.00 of
     * 80 % of all, down; the pool holds what it holds.
     */
    @ParameterizedTest
    @CsvSource({"0, 1000000000, 36000000", "50000000, 1000000000, 30000000", "80000000, 1000000000, 0", "0, 123, 123"})
    void shouldComputeTheLeastOfAllLimitsToTheFen(long others, long balance, long due) throws IOException {
        assertThat(calc(CASE.replace("OTHERS", Long.toString(others)).replace("BALANCE", Long.toString(balance))))
                .isEqualTo(ExitCode.OK);

        assertThat(answer().at("/coveredFen").longValue()).isEqualTo(100_000_001);
        assertThat(answer().at("/baseFen").longValue()).isEqualTo(66_666_667);
        assertThat(answer().at("/poolAmountFen").longValue()).isEqualTo(due);
    }

    /** Two thirds of 10 000 000 and, of both together, of 78 765 433 count; of these 54 %, half up. */
    @Test
    void shouldDivideWhatComesBackSoThatThePartsAreTheWhole() throws IOException {
        calc(CASE.replace("OTHERS", "0").replace("BALANCE", "1000000000"));

        assertThat(answer().at("/recoveries/0/fiscalFen").longValue()).isEqualTo(3_600_000);
        assertThat(answer().at("/recoveries/0/bankFen").longValue()).isEqualTo(6_400_000);
        assertThat(answer().at("/recoveries/1/fiscalFen").longValue()).isEqualTo(28_355_556 - 3_600_000);
        assertThat(answer().at("/recoveries/1/bankFen").longValue()).isEqualTo(78_765_433 - 28_355_556 - 6_400_000);
        assertThat(answer().at("/proof").findValuesAsText("formula"))
                .contains(
                        "base = floor(loss * pledgedRights / allCollateral)",
                        "allLevelsRoom = max(0, floor(loss * allLevelsPpm / 1000000) - otherLevels)",
                        "poolTotal2 = min(paid, halfUp(netTotal2 * pledgedRights / allCollateral * poolSharePpm / 1000000))");
    }

    /** Of the rights' part, 666 666.67, 16 % and 4 %, half up; the bank has the remainder of the whole loss. */
    @Test
    void shouldSayWhatBankInsurerAndValuerBearSoThatThePartsAreTheWhole() throws IOException {
        calc(CASE.replace("OTHERS", "0").replace("BALANCE", "1000000000"));

        assertThat(others("/othersBear")).isEqualTo("BANK 50666667 INSURER 10666667 IP_INSTITUTION 2666667 ");
        assertThat(sum("/othersBear") + answer().at("/poolAmountFen").longValue())
                .isEqualTo(answer().at("/coveredFen").longValue());
        assertThat(others("/recoveries/0/others")).isEqualTo("BANK 5066666 INSURER 1066667 IP_INSTITUTION 266667 ");
        for (var recovery : answer().at("/recoveries")) {
            assertThat(sum(recovery.get("others")))
                    .isEqualTo(recovery.get("bankFen").longValue());
        }
        assertThat(answer().at("/proof").findValuesAsText("ruleId")).contains("FP-17", "FP-18", "FP-19");
    }

    /** The pool holds 1.23 of the 360 000.00 that are its share: what it does not pay is the bank's. */
    @Test
    void shouldLeaveToTheBankWhatThePoolDoesNotHold() throws IOException {
        calc(CASE.replace("OTHERS", "0").replace("BALANCE", "123"));

        assertThat(others("/othersBear")).isEqualTo("BANK 86666544 INSURER 10666667 IP_INSTITUTION 2666667 ");
        assertThat(sum("/othersBear") + answer().at("/poolAmountFen").longValue())
                .isEqualTo(answer().at("/coveredFen").longValue());
    }

    @Test
    void shouldNotSayWhoBearsWhatWhereOtherLevelsBearAPart() throws IOException {
        calc(CASE.replace("OTHERS", "1").replace("BALANCE", "1000000000"));

        assertThat(answer().has("othersBear")).isFalse();
        assertThat(answer().at("/recoveries").findValues("others")).isEmpty();
        assertThat(answer().at("/recoveries/0/bankFen").longValue()).isEqualTo(6_400_000);
    }

    private long sum(String at) throws JsonProcessingException {
        return sum(answer().at(at));
    }

    private static long sum(JsonNode parts) {
        return parts.findValues("amountFen").stream()
                .mapToLong(JsonNode::longValue)
                .sum();
    }

    private String others(String at) throws JsonProcessingException {
        var text = new StringBuilder();
        answer().at(at)
                .forEach(part -> text.append(part.get("kind").textValue())
                        .append(' ')
                        .append(part.get("amountFen").longValue())
                        .append(' '));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'otherLevelsFen':OTHERS| 'requestedFen':null| OTHER_LEVELS_NOT_TOLD: /notice",
                "'collateral':{'rightsFen':200000000,'wholeFen':300000000}| 'used':null| VALUATION_MISSING",
                "'wholeFen':300000000| 'wholeFen':199999999| SHARE_INVALID: /collateral/wholeFen",
                "'rightsFen':200000000,'wholeFen':300000000| 'rightsFen':0,'wholeFen':0| SHARE_INVALID: /collateral/wholeFen",
                "'poolBalanceFen':BALANCE| 'used':null| BALANCE_NOT_TOLD"
            })
    void shouldNotGuessWhatIsMissing(String right, String wrong, String expected) throws IOException {
        var input = CASE.replace(right.replace('\'', '"'), wrong.replace('\'', '"'));

        assertThat(calc(input.replace("OTHERS", "0").replace("BALANCE", "0"))).isEqualTo(ExitCode.INPUT_INVALID);

        assertThat(messages.toString()).contains(expected.strip());
    }

    private int calc(String input) throws IOException {
        var file = folder.resolve("case.json");
        Files.writeString(file, input);
        return Hub.run(
                new PrintWriter(results),
                new PrintWriter(messages),
                "calc",
                "--policy",
                POLICY.toString(),
                file.toString());
    }

    private JsonNode answer() throws JsonProcessingException {
        return new JsonMapper().readTree(results.toString());
    }
}

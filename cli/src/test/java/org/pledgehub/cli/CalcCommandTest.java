package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hub calc}: the worked figures of the domain page, and every way in which an input can be wrong. */
final class CalcCommandTest {

    private static final String WORKED = """
            {"policy":"chaoyang","subsidy":null,"poolShare":{"ppm":200000},"fiscalShare":{"ppm":500000},"product":null,"amountBasis":"GROSS_LOSS",
             "notice":{"principalFen":100000000,"interestFen":2345678,"penaltyInterestFen":123456,
                       "overdueInterestFen":0,"overduePenaltyFen":0,"requestedFen":null,
                       "guaranteedFen":null,"loanAmountFen":null,"interestFrom":null,"interestTo":null,"bankruptOn":null,
                       "otherLevelsFen":null},
             "claimants":[{"kind":"BANK","ownPrincipalFen":100000000,"cededFen":0}],
             "alreadyRecoveredFen":0,"cededReceivedFen":null,"paidBeforeFen":null,"poolBalanceFen":null,"portfolio":null,
             "contributions":null,"collateral":null,"used":null,"availableFen":null,"reimbursedFen":null,"recoveryWaterfall":"WATERFALL",
             "recoveries":[{"grossFen":30000000,"costFen":1234567}]}
            """;

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldComputeTheWorkedExampleToTheFen() throws IOException {
        assertThat(calc(WORKED.replace("WATERFALL", "PARI_PASSU"))).isEqualTo(ExitCode.OK);

        var answer = answer();
        assertThat(answer.at("/policy").textValue()).isEqualTo("chaoyang@1");
        assertThat(answer.at("/coveredFen").longValue()).isEqualTo(102_469_134);
        assertThat(answer.at("/baseFen").longValue()).isEqualTo(102_469_134);
        assertThat(answer.at("/poolAmountFen").longValue()).isEqualTo(20_493_826);
        assertThat(answer.at("/payableFen").longValue()).isEqualTo(20_493_826);
        assertThat(answer.at("/outcome").textValue()).isEqualTo("FULL");
        assertThat(answer.at("/fiscalFen").longValue()).isEqualTo(10_246_913);
        assertThat(answer.at("/partnerFen").longValue()).isEqualTo(10_246_913);
        assertThat(answer.at("/claimants/0/payableFen").longValue()).isEqualTo(20_493_826);
    }

    @ParameterizedTest
    @CsvSource({
        "PARI_PASSU, 23012346, 2876544, 2876543",
        "POOL_FIRST, 8271607, 10246913, 10246913",
        "BANK_FIRST, 28765433, 0, 0"
    })
    void shouldDivideTheWorkedRecovery(String waterfall, long bank, long fiscal, long partner) throws IOException {
        calc(WORKED.replace("WATERFALL", waterfall));

        var split = answer().at("/recoveries/0");
        assertThat(split.at("/netFen").longValue()).isEqualTo(28_765_433);
        assertThat(split.at("/bankFen").longValue()).isEqualTo(bank);
        assertThat(split.at("/fiscalFen").longValue()).isEqualTo(fiscal);
        assertThat(split.at("/partnerFen").longValue()).isEqualTo(partner);
    }

    @Test
    void shouldQuoteTheRuleOfEachStep() throws IOException {
        calc(WORKED.replace("WATERFALL", "PARI_PASSU"));

        var ceiling = StreamSupport.stream(answer().at("/proof").spliterator(), false)
                .filter(step -> step.at("/formula").textValue().startsWith("shareCeiling"))
                .findFirst()
                .orElseThrow();
        assertThat(ceiling.at("/ruleId").textValue()).isEqualTo("CY-09");
        assertThat(ceiling.at("/article").textValue()).isEqualTo("第十条");
        assertThat(ceiling.at("/phrase").textValue()).contains("不得超过20%");
        assertThat(ceiling.at("/formula").textValue()).isEqualTo("shareCeiling = floor(base * ceilingPpm / 1000000)");
        assertThat(ceiling.at("/inputs/base").longValue()).isEqualTo(102_469_134);
        assertThat(ceiling.at("/resultFen").longValue()).isEqualTo(20_493_826);
    }

    @Test
    void shouldTakeWhatIsAbsentFromThePolicy() throws IOException {
        assertThat(calc("{\"amountBasis\":\"GROSS_LOSS\",\"notice\":{\"principalFen\":1000}}", "--policy", "chaoyang"))
                .isEqualTo(ExitCode.OK);

        assertThat(answer().at("/payableFen").longValue()).isEqualTo(200);
        assertThat(answer().at("/fiscalFen").longValue()).isEqualTo(100);
        assertThat(answer().at("/recoveries")).isEmpty();
        assertThat(answer().at("/claimants")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"智融宝, 500", "科创贷, 0"})
    void shouldGiveFiscalMoneyForANamedProductOnly(String product, long fiscal) throws IOException {
        calc("{\"policy\":\"haidian\",\"product\":\"" + product
                + "\",\"amountBasis\":\"GROSS_LOSS\",\"notice\":{\"principalFen\":1000}}");

        assertThat(answer().at("/payableFen").longValue()).isEqualTo(1000);
        assertThat(answer().at("/fiscalFen").longValue()).isEqualTo(fiscal);
    }

    @Test
    void shouldPayPartOfIt() throws IOException {
        calc(
                "{\"policy\":\"chaoyang@1\",\"amountBasis\":\"GROSS_LOSS\",\"notice\":{\"principalFen\":1000},\"availableFen\":150}");

        assertThat(answer().at("/outcome").textValue()).isEqualTo("PARTIAL");
        assertThat(answer().at("/payableFen").longValue()).isEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource({"PROJECT, projectFen", "BORROWER, borrowerFen", "BANK, bankFen", "PORTFOLIO, portfolioFen"})
    void shouldLeaveOfACeilingWhatEarlierClaimsHaveNotTaken(String scope, String field) throws IOException {
        var policy = folder.resolve("capped.yaml");
        Files.writeString(
                policy,
                Files.readString(Path.of("..", "policies", "presets", "chaoyang.yaml"))
                        .replace(
                                "    coverage:\n",
                                "    coverage:\n      caps:\n        - {scope: " + scope
                                        + ", ceilingFen: 150, rule: XX-01, article: 一, phrase: 最高}\n"));
        var input =
                "{\"amountBasis\":\"GROSS_LOSS\",\"notice\":{\"principalFen\":1000},\"used\":{\"" + field + "\":USED}}";

        assertThat(calc(input.replace("USED", "0"), "--policy", policy.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(answer().at("/poolAmountFen").longValue()).isEqualTo(150);

        results.getBuffer().setLength(0);
        calc(input.replace("USED", "100"), "--policy", policy.toString());
        assertThat(answer().at("/poolAmountFen").longValue()).isEqualTo(50);
    }

    /** The worked example: 102 469.13 of 204 938.26 is fiscal; of the recovery 28 765.44 is. */
    @Test
    void shouldSayWhatTheFiscalAccountStillOwes() throws IOException {
        calc(WORKED.replace("WATERFALL", "PARI_PASSU").replace("\"reimbursedFen\":null", "\"reimbursedFen\":1000000"));

        assertThat(answer().at("/reimbursedFen").longValue()).isEqualTo(1_000_000);
        assertThat(answer().at("/fiscalDueFen").longValue()).isEqualTo(10_246_913 - 2_876_544 - 1_000_000);
        assertThat(answer().at("/proof").findValuesAsText("formula"))
                .contains("fiscalDue = max(0, halfUp(paid * fiscalSharePpm / 1000000) - fiscalTotal1 - reimbursed)");
    }

    @Test
    void shouldReadStandardInput() throws IOException {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(
                WORKED.replace("WATERFALL", "POOL_FIRST").getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(hub("calc", "-")).isEqualTo(ExitCode.OK);
        } finally {
            System.setIn(before);
        }
        assertThat(answer().at("/payableFen").longValue()).isEqualTo(20_493_826);
    }

    @Test
    void shouldSayThatTheCeilingCounts() throws IOException {
        calc(
                "{\"policy\":\"chaoyang\",\"poolShare\":{\"ppm\":300000},\"amountBasis\":\"GROSS_LOSS\",\"notice\":{\"principalFen\":1000}}");

        assertThat(answer().at("/payableFen").longValue()).isEqualTo(200);
        assertThat(messages.toString()).contains("the ceiling of 20% counts");
    }

    @Test
    void shouldSayThatAPolicyIsADraft() throws IOException {
        calc("{\"policy\":\"mentougou\",\"amountBasis\":\"GROSS_LOSS\",\"notice\":{\"principalFen\":1000}}");

        assertThat(messages.toString()).contains("mentougou@1 is a draft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS',;'notice':{},'surprise':1}| 2:13: UNKNOWN_FIELD: /surprise",
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS','notice':{'rent':1}}| UNKNOWN_FIELD: /notice/rent",
                "{'policy':'chaoyang','notice':{'principalFen':1}}| AMOUNT_BASIS_MISSING",
                "{'policy':'chaoyang','amountBasis':'NET','notice':{}}| ENUM_UNKNOWN: /amountBasis",
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS'}| FIELD_MISSING",
                "{'amountBasis':'GROSS_LOSS','notice':{}}| FIELD_MISSING: /policy",
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS','notice':{'principalFen':1.5}}| WRONG_TYPE: /notice/principalFen",
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS','notice':{'principalFen':-1}}| AMOUNT_NEGATIVE: /notice/principalFen",
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS','notice':{'principalFen':9999999999999999}}| AMOUNT_TOO_LARGE: /notice/principalFen",
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS','notice':{'principalFen':99999999999999999999}}| AMOUNT_TOO_LARGE: /notice/principalFen",
                "{'policy':'chaoyang','poolShare':{'ppm':1000001},'amountBasis':'GROSS_LOSS','notice':{}}| AMOUNT_TOO_LARGE: /poolShare/ppm",
                "{'policy':'chaoyang','amountBasis':'REQUESTED_COMPENSATION','notice':{'principalFen':1}}| REQUESTED_SUM_MISSING: /notice",
                "{'policy':'chaoyang','amountBasis':'REQUESTED_COMPENSATION','notice':{'requestedFen':1}}| LOSS_NOT_TOLD: /notice",
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS','notice':{},'claimants':[{'kind':'BANK'},{'kind':'INSURER'}]}| CLAIMANT_PART_MISSING: /claimants",
                "{'policy':'beijing','amountBasis':'GROSS_LOSS','notice':{},'claimants':[{'kind':'BANK','ownPrincipalFen':0}],'reimbursedFen':1}| REIMBURSEMENT_NOT_FORESEEN: /reimbursedFen",
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS','notice':{},'used':{'yearFen':1}}| UNKNOWN_FIELD: /used/yearFen",
                "{'policy':'mentougou-subsidy','amountBasis':'GROSS_LOSS','notice':{}}| NOT_A_POOL_POLICY: /policy",
                "{'policy':'chaoyang@9','amountBasis':'GROSS_LOSS','notice':{}}| POLICY_VERSION_UNKNOWN: /policy",
                "{'policy':'nowhere','amountBasis':'GROSS_LOSS','notice':{}}| Presets",
                "{'policy':'chaoyang',| NOT_JSON",
                "[]| WRONG_TYPE",
                "{'policy':'chaoyang','amountBasis':'GROSS_LOSS','notice':{},'recoveries':[{'costFen':1}]}| FIELD_MISSING: /recoveries/0/grossFen"
            })
    void shouldNameAMistakeWithItsPlace(String input, String expected) throws IOException {
        assertThat(calc(input.replace('\'', '"').replace(';', '\n'))).isEqualTo(ExitCode.INPUT_INVALID);

        assertThat(messages.toString()).contains(expected.strip()).doesNotContain("Exception");
        assertThat(results.toString()).isEmpty();
    }

    @Test
    void shouldCalculateASubsidyUnderTheCeilingOfTheYear() throws IOException {
        assertThat(calc("""
                {"policy":"mentougou-subsidy","subsidy":{"costs":[{"cost":"INTEREST","paidFen":12345679}],
                 "rights":[{"kind":"PATENT","grades":["INVENTION"]}],"industry":"人工智能","usedThisYearFen":23000000}}
                """)).isEqualTo(ExitCode.OK);

        assertThat(answer().at("/subsidyFen").longValue()).isEqualTo(7_407_407);
        assertThat(answer().at("/entitledFen").longValue()).isEqualTo(7_000_000);
        assertThat(answer().at("/proof/1/ruleId").textValue()).isEqualTo("MS-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'rights':[{'kind':'COPYRIGHT'}]| IP_KIND_NOT_ACCEPTED| MS-01| COPYRIGHT",
                "'rights':[{'kind':'PATENT','grades':['INVENTION']}],'industry':'集成电路'| SUBSIDY_INDUSTRY_UNLISTED| MS-16| 集成电路"
            })
    void shouldNotPassOffAsAResultWhatTheStreamRefusesOrWaitsWith(String told, String reason, String rule, String named)
            throws IOException {
        var input = "{'policy':'mentougou-subsidy','subsidy':{'costs':[{'cost':'INTEREST','paidFen':10000000}],TOLD}}";

        assertThat(calc(input.replace("TOLD", told).replace('\'', '"'))).isEqualTo(ExitCode.FINDINGS);

        assertThat(answer().at("/subsidyFen").longValue()).isEqualTo(5_000_000);
        assertThat(answer().at("/findings/0/reason").textValue()).isEqualTo(reason);
        assertThat(answer().at("/findings/0/ruleId").textValue()).isEqualTo(rule);
        assertThat(messages.toString()).contains(reason, rule, named);
    }

    @Test
    void shouldFindNothingInAnIndustryOnWhichNoAmountHangs() throws IOException {
        assertThat(calc("""
                {"policy":"mentougou-subsidy","subsidy":{"costs":[{"cost":"INTEREST","paidFen":10000000}],
                 "rights":[{"kind":"PATENT","grades":[]}],"industry":"集成电路"}}
                """)).isEqualTo(ExitCode.OK);

        assertThat(answer().at("/findings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'policy':'chaoyang','subsidy':{'costs':[]}}| NOT_A_SUBSIDY: /policy",
                "{'policy':'shunyi-subsidy@7','subsidy':{'costs':[]}}| POLICY_VERSION_UNKNOWN: /policy",
                "{'policy':'shunyi-subsidy','subsidy':{'costs':[{'cost':'INTEREST'}]}}| FIELD_MISSING: /subsidy/costs/0/paidFen",
                "{'policy':'shunyi-subsidy','subsidy':{'costs':[{'cost':'INTEREST','paidFen':2},{'cost':'INTEREST','paidFen':1}]}}| COST_TOLD_TWICE: /subsidy/costs/1/cost",
                "{'policy':'shunyi-subsidy','subsidy':{'rights':[{'kind':'PATENT','grades':['X']}]}}| ENUM_UNKNOWN: /subsidy/rights/0/grades",
                "{'policy':'shunyi-subsidy','subsidy':{},'notice':{}}| UNKNOWN_FIELD: /notice"
            })
    void shouldNameAMistakeInASubsidyWithItsPlace(String input, String expected) throws IOException {
        assertThat(calc(input.replace('\'', '"'))).isEqualTo(ExitCode.INPUT_INVALID);

        assertThat(messages.toString()).contains(expected.strip());
    }

    @Test
    void shouldAskForAFile() {
        assertThat(hub("calc")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void shouldSayInChineseWhatIsWrong() throws IOException {
        calc("{\"policy\":\"chaoyang\",\"amountBasis\":\"GROSS_LOSS\",\"notice\":{\"rent\":1}}", "--lang", "zh");

        assertThat(messages.toString()).contains("没有字段 rent");
    }

    @Test
    void shouldPrintASchemaThatNamesEveryField() throws IOException {
        assertThat(hub("calc", "--schema")).isEqualTo(ExitCode.OK);

        var example = new JsonMapper().readTree(WORKED);
        var schema = answer();
        assertThat(names(schema.at("/properties"))).containsExactlyInAnyOrderElementsOf(names(example));
        assertThat(names(schema.at("/properties/notice/properties")))
                .containsExactlyInAnyOrderElementsOf(names(example.at("/notice")));
        assertThat(names(schema.at("/properties/recoveries/items/properties")))
                .containsExactlyInAnyOrderElementsOf(names(example.at("/recoveries/0")));
    }

    private int calc(String input, String... options) throws IOException {
        var file = folder.resolve("case.json");
        Files.writeString(file, input);
        var args = new ArrayList<>(List.of("calc", file.toString()));
        args.addAll(List.of(options));
        return hub(args.toArray(String[]::new));
    }

    private int hub(String... args) {
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), args);
    }

    private JsonNode answer() throws JsonProcessingException {
        return new JsonMapper().readTree(results.toString());
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

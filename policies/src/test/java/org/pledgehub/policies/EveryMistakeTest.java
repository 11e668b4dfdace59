package org.pledgehub.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.policies.yaml.Fault;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Reading;

/** One bad policy file for each kind of mistake: its code, its place, and the article that the place stands under. */
final class EveryMistakeTest {

    private static final String CHAOYANG = Presets.text("chaoyang").orElseThrow();
    private static final String SUBSIDY = Presets.text("mentougou-subsidy").orElseThrow();

    /** Mistakes of calendars, provoked in CalendarReaderTest. */
    private static final Set<FaultCode> OF_CALENDARS =
            EnumSet.of(FaultCode.DAY_OUTSIDE_NOTICE, FaultCode.DAY_NOT_WEEKEND, FaultCode.DAY_TWICE);

    /**
     * A file that is right but for one thing.
     *
     * @param code what is wrong
     * @param text the file that it is made from
     * @param right what stands there in the right file, first occurrence
     * @param wrong what is put in its stead
     * @param marked what of the wrong file the place must point at, first occurrence
     * @param article article that must be named; empty for none
     */
    record BadFile(FaultCode code, String text, String right, String wrong, String marked, String article) {

        static BadFile of(FaultCode code, String right, String wrong, String marked, String article) {
            return new BadFile(code, CHAOYANG, right, wrong, marked, article);
        }

        String yaml() {
            int at = text.indexOf(right);
            assertThat(at).as(right).isNotNegative();
            return text.substring(0, at) + wrong + text.substring(at + right.length());
        }

        @Override
        public String toString() {
            return code + ": " + wrong.strip();
        }
    }

    static List<BadFile> badFiles() {
        return List.of(
                BadFile.of(FaultCode.YAML_SYNTAX, "policy: chaoyang", "policy: @chaoyang", "@chaoyang", ""),
                BadFile.of(FaultCode.FILE_EMPTY, CHAOYANG, "", "", ""),
                BadFile.of(
                        FaultCode.NOT_AN_OBJECT,
                        "effective: {from: open, to: open}",
                        "effective: always",
                        "always",
                        ""),
                BadFile.of(
                        FaultCode.NOT_A_LIST, "[TRIPARTITE_AGREEMENT,", "TRIPARTITE_AGREEMENT #", "TRIPARTITE", "第十六条"),
                BadFile.of(FaultCode.NOT_A_VALUE, "value: PARI_PASSU", "value: {first: BANK}", "{first", "第十七条"),
                BadFile.of(FaultCode.FIELD_UNKNOWN, "kind: POOL", "kind: POOL\ncolour: red", "colour", ""),
                BadFile.of(FaultCode.FIELD_MISSING, "        value: PARI_PASSU\n", "", "rule: CY-20", "第十七条"),
                BadFile.of(FaultCode.FIELD_TWICE, "kind: POOL", "kind: POOL\nkind: POOL #2", "kind: POOL #2", ""),
                BadFile.of(
                        FaultCode.VALUE_TWICE,
                        "- value: OPERATING",
                        "- value: GOOD_CREDIT #2",
                        "value: GOOD_CREDIT #2",
                        "第十一条"),
                BadFile.of(FaultCode.TEXT_EMPTY, "article: 第九条", "article: ''", "''", ""),
                BadFile.of(FaultCode.NUMBER_INVALID, "length: 30,", "length: -1,", "-1,", "第十六条"),
                BadFile.of(FaultCode.DATE_INVALID, "{from: open,", "{from: 2025-02-30,", "2025-02-30", ""),
                BadFile.of(FaultCode.CUT_OFF_INVALID, "\"24:00\"", "\"24:01\"", "\"24:01\"", "第十六条"),
                BadFile.of(FaultCode.SHARE_INVALID, "value: 20%", "value: 120%", "120%", "第十条"),
                BadFile.of(FaultCode.FUNDING_INVALID, "value: 1:1", "value: half", "half", "第九条"),
                BadFile.of(
                        FaultCode.RATIO_INVALID,
                        "runOff:",
                        "leverage: {times: half, rule: CY-90, article: 第十条, phrase: 倍数}\n      runOff:",
                        "half",
                        "第十条"),
                BadFile.of(FaultCode.WORD_UNKNOWN, "value: PARI_PASSU", "value: SOMEHOW", "SOMEHOW", "第十七条"),
                BadFile.of(FaultCode.ID_INVALID, "policy: chaoyang", "policy: Chao Yang", "Chao Yang", ""),
                BadFile.of(FaultCode.RULE_ID_INVALID, "rule: CY-20", "rule: twenty", "twenty", "第十七条"),
                BadFile.of(
                        FaultCode.PERIOD_REVERSED,
                        "from: open, to: open",
                        "from: 2026-01-01, to: 2025-01-01",
                        "2025-01-01",
                        ""),
                new BadFile(FaultCode.VERSION_TWICE, SUBSIDY, SUBSIDY, twice(SUBSIDY), "1 #2", ""),
                BadFile.of(
                        FaultCode.FIELDS_EXCLUDE,
                        "    filing:\n",
                        "    filingNotRequired: {rule: CY-18, article: 第十六条, phrase: 无需备案}\n    filing:\n",
                        "{rule: CY-18, article",
                        "第十六条"),
                BadFile.of(FaultCode.LIST_EMPTY, "[PATENT, TRADEMARK, COPYRIGHT]", "[]", "value: []", "第二条"),
                BadFile.of(
                        FaultCode.CLOCK_KIND_WRONG,
                        "kind: BEFORE",
                        "kind: TERM",
                        "value: {length: 3, unit: MONTHS, kind: TERM",
                        "第二十一条"),
                BadFile.of(
                        FaultCode.SHARE_BELOW_FLOOR,
                        "      shareBase:",
                        "      poolShareFloor: {value: 30%, rule: CY-09, article: 第十条之二, phrase: 不低于}\n      shareBase:",
                        "{value: 30%",
                        "第十条之二"),
                BadFile.of(
                        FaultCode.TABLE_WITHOUT_USE,
                        "      shareBase:",
                        "      institutions:\n        - {kind: BANK, share: 10%, rule: CY-09, article: 第十条, phrase: 银行}\n"
                                + "      shareBase:",
                        "- {kind: BANK",
                        ""),
                BadFile.of(
                        FaultCode.STAGES_NOT_WHOLE,
                        "      shortage:",
                        "      payout: {first: 75%, second: 20%, rule: CY-11, article: 第十条, phrase: 分期}\n      shortage:",
                        "20%, rule",
                        "第十条"),
                BadFile.of(
                        FaultCode.SHARE_INVALID,
                        "      shareBase:",
                        "      allLevelsCeiling: {value: 100.5%, rule: CY-09, article: 第十条之三, phrase: 各级合计}\n      shareBase:",
                        "100.5%",
                        "第十条之三"),
                BadFile.of(
                        FaultCode.WORD_UNKNOWN,
                        "      shareBase:",
                        "      mixedPledge: {value: SOME, rule: CY-09, article: 第十条之四, phrase: 组合质押}\n      shareBase:",
                        "SOME,",
                        "第十条之四"),
                BadFile.of(
                        FaultCode.PARTS_NOT_WHOLE,
                        "      shareBase:",
                        "      otherParts:\n        - {kind: BANK, share: 79.9999%, rule: CY-09, article: 第十条, phrase: 银行}\n"
                                + "      shareBase:",
                        "- {kind: BANK",
                        ""),
                new BadFile(
                        FaultCode.INDUSTRIES_MISSING,
                        SUBSIDY,
                        "value: [人工智能, 超高清数字视听, 心血管领域医疗器械, 文旅]",
                        "value: []",
                        "- cost: INTEREST",
                        ""),
                new BadFile(FaultCode.NOTICE_WITHOUT_LIST, SUBSIDY, ", LIST_PUBLISHED]", "]", "PUBLIC_NOTICE:", ""),
                BadFile.of(FaultCode.SHARE_ABOVE_CEILING, "value: 20%", "value: 10%", "value: 20%", "第十条"));
    }

    private static String twice(String policy) {
        int at = policy.indexOf("  - version: 1");
        return policy + policy.substring(at).replaceFirst("- version: 1", "- version: 1 #2");
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void shouldNameCodePlaceAndArticle(BadFile bad) {
        var yaml = bad.yaml();
        int at = yaml.indexOf(bad.marked());
        long line = yaml.substring(0, at).lines().count() + (at == 0 || yaml.charAt(at - 1) == '\n' ? 1 : 0);
        int column = at - yaml.lastIndexOf('\n', at - 1);

        assertThat(faultsOf(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(bad.code());
            assertThat(fault.line() + ":" + fault.column()).isEqualTo(line + ":" + column);
            assertThat(fault.article()).isEqualTo(bad.article());
            assertThat(fault.text())
                    .contains(bad.code().zh(fault.subject()), bad.code().en(fault.subject()));
        });
    }

    @Test
    void shouldProvokeEveryCode() {
        var provoked = EnumSet.copyOf(OF_CALENDARS);
        badFiles().stream().map(BadFile::code).forEach(provoked::add);

        assertThat(provoked).containsExactlyInAnyOrder(FaultCode.values());
    }

    private static List<Fault> faultsOf(String yaml) {
        return switch (PolicyReader.read("my-pool.yaml", yaml)) {
            case Reading.Loaded<List<Policy>>(var policies) -> List.of();
            case Reading.Faulty<List<Policy>>(var faults) -> faults;
        };
    }
}

package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.policies.Presets;

/** {@code hub policies diff}: what differs, where it stands, and how the command ends. */
final class PoliciesDiffCommandTest {

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldEndWithZeroWhereNothingDiffers() {
        assertThat(diff("chaoyang", "chaoyang@1")).isEqualTo(ExitCode.OK);
        assertThat(results.toString()).contains("No parameter differs.");
    }

    @Test
    void shouldShowValueArticleAndPhraseOfBoth() throws IOException {
        var mine = edited("value: PARI_PASSU", "value: POOL_FIRST");

        assertThat(diff("chaoyang", mine)).isEqualTo(ExitCode.FINDINGS);
        assertThat(results.toString())
                .contains("payment.recoveryWaterfall", "- PARI_PASSU", "+ POOL_FIRST", "CY-20 第十七条", "按风险承担比例")
                .doesNotContain("payment.shortage");
    }

    @Test
    void shouldCompareTwoVersionsOfOne() {
        assertThat(diff("yunfu@1", "yunfu@2")).isEqualTo(ExitCode.FINDINGS);
        assertThat(results.toString()).contains("--- yunfu@1", "+++ yunfu@2", "status", "- EXPIRED", "+ DRAFT");
    }

    @Test
    void shouldShowWhatOnlyTheArticleTellsApartWhereAsked() throws IOException {
        var mine = edited("rule: CY-20\n        article: 第十七条", "rule: CY-20\n        article: 第十七条之二");

        assertThat(diff("chaoyang", mine)).isEqualTo(ExitCode.OK);
        assertThat(diff("--texts", "chaoyang", mine)).isEqualTo(ExitCode.FINDINGS);
        assertThat(results.toString()).contains("CY-20 第十七条之二");
    }

    @Test
    void shouldSayTheSameInJson() throws IOException {
        assertThat(diff("--json", "chaoyang", edited("value: 90", "value: 60"))).isEqualTo(ExitCode.FINDINGS);

        var page = new JsonMapper().readTree(results.toString());
        assertThat(page.at("/left").textValue()).isEqualTo("chaoyang@1");
        assertThat(page.at("/differences")).hasSize(1);
        assertThat(page.at("/differences/0/parameter").textValue()).isEqualTo("eligibility.daysPastDueMin");
        assertThat(page.at("/differences/0/left/value").textValue()).isEqualTo("90");
        assertThat(page.at("/differences/0/right/value").textValue()).isEqualTo("60");
        assertThat(page.at("/differences/0/right/article").textValue()).isEqualTo("第十四条");
        assertThat(page.at("/differences/0/right/open/en").textValue()).contains("ninety days");
    }

    @Test
    void shouldShowOursOnTheLeftWhereOnlyOneSpeaksOfMixedPledgesAndOtherLevels() throws IOException {
        var mine = edited("      shareBase:", """
                mixedPledge: {value: IP_PART, rule: MY-01, article: 第一条, phrase: 仅知识产权部分}
                allLevelsCeiling: {value: 80%, rule: MY-02, article: 第二条, phrase: 各级合计不超过80%}
                shareBase:""".indent(6).stripTrailing());

        assertThat(diff("chaoyang", mine)).isEqualTo(ExitCode.FINDINGS);
        assertThat(results.toString())
                .contains("coverage.mixedPledge", "- WHOLE_LOSS", "PH-54", "+ IP_PART", "MY-01 第一条")
                .contains("coverage.allLevelsCeiling", "- none", "PH-55", "+ 80%", "MY-02 第二条");
    }

    @Test
    void shouldRefuseAVersionThatIsNotThere() {
        assertThat(diff("yunfu@1", "yunfu@9")).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString()).contains("yunfu@9");
    }

    @Test
    void shouldPointAtTheFirstByteThatIsNoUtf8() throws IOException {
        var gbk = folder.resolve("gbk.yaml");
        Files.write(gbk, "policy: a\ntitle: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(hub("validate", gbk.toString())).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString()).contains("gbk.yaml:2:8 NOT_UTF8");
    }

    private String edited(String right, String wrong) throws IOException {
        var file = folder.resolve("mine.yaml");
        var text = Presets.text("chaoyang").orElseThrow();
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
        return file.toString();
    }

    private int diff(String... arguments) {
        return hub("diff", arguments);
    }

    private int hub(String command, String... arguments) {
        var words = new ArrayList<>(List.of("--lang", "en", "policies", command));
        words.addAll(List.of(arguments));
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), words.toArray(String[]::new));
    }
}

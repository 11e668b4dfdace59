package org.pledgehub.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReasonCatalogueTest {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final ReasonCatalogue catalogue = ReasonCatalogue.shipped();

    @Test
    void shouldSayEverythingInBothLanguages() {
        assertThat(catalogue.all()).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.code()).matches(CODE);
            assertThat(reason.zh()).containsPattern(CHINESE);
            assertThat(reason.causeZh()).containsPattern(CHINESE);
            assertThat(reason.fixZh()).containsPattern(CHINESE);
            assertThat(reason.en() + reason.causeEn() + reason.fixEn()).doesNotContainPattern(CHINESE);
            assertThat(reason.en()).isNotBlank();
            assertThat(reason.causeEn()).isNotBlank();
            assertThat(reason.fixEn()).isNotBlank();
        });
    }

    @Test
    void shouldFillDetailsIntoTheSentence() {
        var reason = catalogue.reason("SCHEMA_UNKNOWN");

        assertThat(reason.enWith(Map.of("schemaId", "7"))).startsWith("Schema id 7 is not known yet");
        assertThat(reason.zhWith(Map.of())).contains("–").doesNotContain("{");
    }

    @Test
    void shouldTreatAnUnknownCodeAsOurFault() {
        assertThatThrownBy(() -> catalogue.reason("NO_SUCH_CODE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reasons.txt");
    }

    @Test
    void shouldStandInTheDocumentsAsItIs() throws IOException {
        String page = page();
        Files.writeString(Path.of("target", "reasons.md"), page);

        assertThat(Path.of("..", "docs", "reasons.md"))
                .as("docs/reasons.md is written from the catalogue: copy schemas/target/reasons.md over it")
                .hasContent(page);
    }

    private String page() {
        var page = new StringBuilder("""
                # Reason codes 原因代码

                Codes in feedback, dead letters, alerts and views. A code is never renamed or reused; branch on it, show its sentence.
                回执、死信、提示和视图中的代码。代码不会更名或挪作他用：程序按代码判断，向人显示文字。

                """);
        for (Reason reason : catalogue.all()) {
            page.append("## ").append(reason.code()).append("\n\n");
            line(page, "", reason.zh(), reason.en());
            line(page, "原因 Cause: ", reason.causeZh(), reason.causeEn());
            line(page, "处理 Fix: ", reason.fixZh(), reason.fixEn());
            page.append('\n');
        }
        return page.toString();
    }

    private static void line(StringBuilder page, String word, String zh, String en) {
        page.append("- ").append(word).append(zh).append(" · ").append(en).append('\n');
    }
}

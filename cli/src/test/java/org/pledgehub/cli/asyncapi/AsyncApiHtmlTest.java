package org.pledgehub.cli.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pledgehub.cli.kept.KeptFile;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;

/** {@code docs/asyncapi.html} shows the same in a browser and needs nothing from elsewhere. */
final class AsyncApiHtmlTest {

    private final TopicCatalog catalog = TopicCatalog.of(TopicCatalog.DEFAULT_PREFIX, TopicSizing.production());
    private final String page = AsyncApiHtml.of(catalog);

    @Test
    void shouldStandInTheDocumentsAsItIs() {
        KeptFile.shouldStand("docs/asyncapi.html", page);
    }

    @Test
    void shouldLeadOnlyToWhatStandsOnThePage() {
        assertThat(found("href=\"#([^\"]+)\"")).isSubsetOf(found("id=\"([^\"]+)\""));
    }

    @Test
    void shouldGiveEachPlaceANameOfItsOwn() {
        assertThat(Pattern.compile("id=\"([^\"]+)\"").matcher(page).results().map(hit -> hit.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldFetchNothing() {
        assertThat(page).doesNotContain("src=", "<script", "<link", "@import", "url(", "http://", "https://");
    }

    @Test
    void shouldShowEveryTopicAndRecord() {
        assertThat(Traffic.of(catalog).channels())
                .allSatisfy(channel -> assertThat(page)
                        .contains(
                                "<h3>" + channel.id() + "</h3>",
                                ">" + channel.topic().name() + "<"));
        assertThat(NamedTypes.reachableFrom(catalog.recordTypes()))
                .allSatisfy(type -> assertThat(page).contains("<h3>" + type.getName() + "</h3>"));
    }

    @Test
    void shouldPutTextsInAsTexts() {
        assertThat(new HtmlText().add("<p>{}, {}</p>", "<b> & \"c\"", 7).toString())
                .isEqualTo("<p>&lt;b&gt; &amp; &quot;c&quot;, 7</p>");
    }

    @Test
    void shouldHaveAnEvenNumberOfTags() {
        for (var tag : List.of("section", "table", "tr", "td", "th", "p", "h3", "a", "nav", "main")) {
            assertThat(Pattern.compile("<" + tag + "[ >]")
                            .matcher(page)
                            .results()
                            .count())
                    .as(tag)
                    .isEqualTo(Pattern.compile("</" + tag + ">")
                            .matcher(page)
                            .results()
                            .count());
        }
    }

    private Set<String> found(String pattern) {
        var names = new TreeSet<String>();
        Pattern.compile(pattern).matcher(page).results().forEach(hit -> names.add(hit.group(1)));
        return names;
    }
}

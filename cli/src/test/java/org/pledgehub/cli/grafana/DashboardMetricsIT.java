package org.pledgehub.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.cli.site.LoanScenario;
import org.pledgehub.cli.site.Voices;

/** Every metric and label that a dashboard or an alert rule names stands in what a running hub shows. */
class DashboardMetricsIT {

    /** Streams' metrics of a topic appear with the next round of their collector, once a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Test
    void shouldNameOnlyWhatTheHubMeasures() {
        try (var hub = HubSite.install("dash", Cast.setup())) {
            hub.tick(LocalDate.of(2025, 9, 30));
            hub.run();
            var voices = new Voices(hub);
            var loan = new LoanScenario(Cast.BANK, "D1", Cast.POOL, 1);
            voices.tellClaim("one", loan);
            voices.bank("in-future", LocalDate.of(2199, 1, 1), loan.repaid(1_00));
            voices.bank().sendBytes(new byte[] {1, 2, 3});
            hub.awaitQuiet();

            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(missing(hub)).isEmpty());
        }
    }

    private static Set<String> missing(HubSite hub) throws IOException, InterruptedException {
        var page = Scrape.of(page(hub));
        var missing = new TreeSet<String>();
        GrafanaFiles.promQueries().forEach(query -> missing.addAll(page.lacks(PromQuery.of(query))));
        return missing;
    }

    private static String page(HubSite hub) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + hub.cluster().hubPort() + "/metrics");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}

package org.pledgehub.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.pledgehub.cli.cluster.TrialHub;
import org.pledgehub.cli.report.FactsReader;
import org.pledgehub.cli.report.Report;
import org.pledgehub.cli.site.SharedCluster;

/** Stories played on the cluster that all tests of this JVM share, each under a prefix of its own. */
public final class StoryStage {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static int plays;

    private StoryStage() {}

    /** A hub on the shared cluster under a prefix that nobody has used; it ends with the JVM at the latest. */
    public static synchronized TrialHub open() {
        plays++;
        return TrialHub.start(SharedCluster.get(), "play" + plays, StoryCast.setup());
    }

    /** Plays steps and waits until the hub is quiet. */
    static void play(TrialHub hub, List<StoryStep> steps) {
        try (var player = new StoryPlayer(hub.topics())) {
            player.play(steps, () -> quiet(hub), told -> {});
        }
        quiet(hub);
    }

    static void quiet(TrialHub hub) {
        assertThat(hub.awaitQuiet(PATIENCE)).as("what the hub has not finished").isEmpty();
    }

    static ObjectNode facts(TrialHub hub) {
        return new FactsReader(hub.topics()).read();
    }

    static String text(ObjectNode facts) {
        return new Report(JsonNodeFactory.instance.objectNode(), facts).factsText();
    }
}

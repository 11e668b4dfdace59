package org.pledgehub.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.cluster.ClusterFolder;
import org.pledgehub.cli.cluster.ClusterPorts;
import org.pledgehub.cli.cluster.EmbeddedCluster;
import org.pledgehub.cli.cluster.TrialHub;
import org.pledgehub.cli.report.FactsReader;
import org.pledgehub.cli.report.Lag;
import org.pledgehub.cli.report.Report;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.contract.TopicCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Starts a broker, a registry and the hub, plays a story through them and says what came out. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a real Kafka broker, a real schema registry and the hub on this machine, plays the year 2025 of three"
                    + " banks and three pools through them, and says what came out.",
            "All data is temporary. Without --once it goes on until Ctrl-C."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STORY_DAY = Duration.ofSeconds(2);
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Option(names = "--once", description = "Play the story until the hub is quiet, then end.")
    private boolean once;

    @Option(names = "--report", paramLabel = "F", description = "Write the report (JSON) to this file.")
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which story; the same seed gives the same facts. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Use this folder and keep it: logs, pids, broker files.")
    private Optional<Path> keep = Optional.empty();

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "Port for Kafka clients on 127.0.0.1. Default: a free one.")
    private Optional<Integer> kafkaPort = Optional.empty();

    @Override
    public Integer call() {
        kafkaPort.ifPresent(this::mustBePort);
        say(new Sentence(
                "正在启动 Kafka、注册中心和 hub；全部数据都是临时的 …",
                "Starting Kafka, the schema registry and the hub; all data is temporary …"));
        var ports = kafkaPort.map(ClusterPorts::withBroker).orElseGet(ClusterPorts::free);
        var folder = keep.map(ClusterFolder::kept).orElseGet(ClusterFolder::temporary);
        var phases = new DemoPhases();
        try (var cluster = EmbeddedCluster.start(folder, ports)) {
            phases.ended("cluster");
            try (var trial = TrialHub.start(cluster, TopicCatalog.DEFAULT_PREFIX, StoryCast.setup())) {
                phases.ended("hub");
                say(new Sentence("进程 ", "Processes ").with(cluster.pids()));
                return play(trial, phases);
            }
        }
    }

    private void mustBePort(int port) {
        if (port < 1 || port > LAST_PORT) {
            var otherwise = new Sentence("--kafka-port 应为 1 至 65535。", "--kafka-port goes from 1 to 65535.");
            throw new UsageFailure(spec, otherwise);
        }
    }

    private int play(TrialHub trial, DemoPhases phases) {
        try (var player = new StoryPlayer(trial.topics())) {
            tell(DemoStory.of(seed), player, trial);
            phases.ended("story");
            var behind = trial.awaitQuiet(PATIENCE);
            behind.forEach(lag -> say(lag.sentence()));
            phases.ended("quiet");
            var facts = new FactsReader(trial.topics()).read();
            phases.ended("report");
            var result = new Report(DemoRun.of(trial, seed, phases), facts);
            report.ifPresent(result::writeTo);
            print(trial, result.facts());
            var wrong = new StorySums(facts).differences();
            wrong.forEach(this::say);
            if (!once) {
                goOn(player);
            }
            return behind.isEmpty() && wrong.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    private void tell(DemoStory story, StoryPlayer player, TrialHub trial) {
        var name = new Sentence("2025", "2025").in(hub.language());
        try (var progress = new StoryProgress(name, story.steps().size())) {
            player.play(story.steps(), () -> waitFor(trial), progress::told);
        }
    }

    private void waitFor(TrialHub trial) {
        List<Lag> behind = trial.awaitQuiet(PATIENCE);
        behind.forEach(lag -> say(lag.sentence()));
    }

    /** The story clock goes on, day by day, until the process is ended. */
    private static void goOn(StoryPlayer player) {
        var day = DemoStory.LAST_DAY;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(STORY_DAY);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            day = day.plusDays(1);
            player.play(new StoryStep.DayBegun(day));
        }
    }

    private void print(TrialHub trial, ObjectNode facts) {
        var out = spec.commandLine().getOut();
        print(out, new Sentence("发生了什么", "What happened"), new DemoTale(facts).sentences());
        if (!once) {
            print(out, new Sentence("到哪里看", "Where to look"), DemoSigns.whereToLook(trial));
            print(
                    out,
                    new Sentence("如何结束", "How to stop"),
                    DemoSigns.howToStop(keep.isPresent() ? DemoSigns.Folder.KEPT : DemoSigns.Folder.TEMPORARY));
        }
        report.ifPresent(
                file -> out.println(new Sentence("报告：", "Report: ").with(file).in(hub.language())));
        out.flush();
    }

    private void print(PrintWriter out, Sentence title, List<Sentence> lines) {
        out.println(title.in(hub.language()));
        lines.forEach(line -> out.println("  " + line.in(hub.language())));
    }

    private void say(Sentence sentence) {
        spec.commandLine().getErr().println(sentence.in(hub.language()));
    }
}

package org.pledgehub.cli.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.install.ClusterAdmin;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubInstaller;
import org.pledgehub.streams.runtime.HubSetting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub status}: what is installed, who runs, how far each application has read, what is being restored. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows installation, running applications, lag and restore. Exit 1 when the hub is not ready.")
public final class StatusCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Mixin
    private HubOptions options;

    @Override
    public Integer call() throws Exception {
        return options.attempt(this::show);
    }

    private int show() {
        var config = options.config();
        try (var installer = HubInstaller.open(config)) {
            var catalog = installer.installedCatalog();
            var out = spec.commandLine().getOut();
            out.println("prefix," + catalog.prefix());
            out.println("hopPartitions," + catalog.sizing().hopPartitions());
            var parties = installer.site().parties(catalog);
            out.println("parties," + parties.size());
            out.println("pools," + installer.site().pools(catalog).size());
            var ingress = new TreeMap<String, Integer>();
            parties.forEach(party -> ingress.put(
                    catalog.events(party.getParty()), catalog.sizing().ingressPartitions()));
            var cluster = installer.site().cluster();
            printGroup(out, cluster, catalog.intakeApplication(), ingress);
            printGroup(out, cluster, catalog.coreApplication(), hops(catalog));
            return printHealth(out, config);
        }
    }

    private static Map<String, Integer> hops(TopicCatalog catalog) {
        int partitions = catalog.sizing().hopPartitions();
        return Map.of(
                catalog.rightCommands(), partitions,
                catalog.loanCommands(), partitions,
                catalog.poolCommands(), partitions,
                catalog.subsidyCommands(), partitions);
    }

    private static void printGroup(PrintWriter out, ClusterAdmin cluster, String group, Map<String, Integer> sources) {
        out.println("group," + group + "," + cluster.membershipOf(group));
        var committed = cluster.committedOffsets(group);
        var lags = new TreeMap<String, Long>();
        cluster.endOffsets(cluster.partitionsOf(sources.keySet()))
                .forEach((partition, end) -> lags.merge(partition.topic(), lag(committed, partition, end), Long::sum));
        lags.forEach((topic, lag) -> out.println("lag," + topic + "," + lag));
    }

    private static long lag(Map<TopicPartition, Long> committed, TopicPartition partition, long end) {
        return Math.max(0, end - committed.getOrDefault(partition, 0L));
    }

    private int printHealth(PrintWriter out, HubConfig config) {
        var answer = health(config);
        answer.ifPresent(body -> out.println("health," + body));
        if (answer.isEmpty()) {
            spec.commandLine().getErr().println(NO_ANSWER.in(hub.language()));
        }
        return answer.filter(body -> body.contains("\"ready\":true")).isPresent() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static final Sentence NO_ANSWER = new Sentence(
            "本机没有枢纽应答健康检查；请检查 http.host、http.port 或运行 hub run。",
            "No hub answers health checks here; check http.host and http.port, or start one with hub run.");

    private static Optional<String> health(HubConfig config) {
        var address = URI.create("http://" + config.text(HubSetting.HTTP_HOST) + ":" + config.text(HubSetting.HTTP_PORT)
                + "/health/ready");
        var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return answer.statusCode() == OK || answer.body().startsWith("{")
                    ? Optional.of(answer.body())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

package org.pledgehub.cli.http;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.ops.HubOptions;
import org.pledgehub.cli.send.TopicsAsInstalled;
import org.pledgehub.cli.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub http}: the HTTP ingest until a signal ends it. */
@Command(
        name = "http",
        mixinStandardHelpOptions = true,
        description = {
            "Takes events over HTTP for parties without a Kafka client, and answers with the hub's feedback.",
            "Tokens and certificates come from files: ingest.tokens.file, ingest.keystore.file. See docs/http.md. Ctrl-C"
                    + " stops it."
        })
public final class HttpCommand implements Callable<Integer> {

    private static final Sentence STARTED = new Sentence("已启动：", "Started: ");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Mixin
    private HubOptions options;

    @Override
    public Integer call() throws Exception {
        return options.attempt(this::serve);
    }

    private int serve() throws InterruptedException {
        var config = options.config();
        var server = IngestServer.start(
                config,
                () -> KafkaGate.open(
                        TopicsAsInstalled.of(config),
                        () -> TopicsAsInstalled.of(config).serdes()));
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, stopped), "hub-http-stop"));
        var messages = spec.commandLine().getErr();
        messages.println(STARTED.with(server.address()).in(hub.language()));
        messages.flush();
        stopped.await();
        return ExitCode.OK;
    }

    private static void close(IngestServer server, CountDownLatch stopped) {
        server.close();
        stopped.countDown();
    }
}

package org.pledgehub.cli.send;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.json.RecordReader;
import org.pledgehub.cli.json.RecordWriter;
import org.pledgehub.cli.ops.HubOptions;
import org.pledgehub.cli.report.FeedbackWatch;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends one event as a party would, waits for the hub's answer and prints it. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = {
            "Sends one event to a party's topic, waits for the hub's answer and prints it as JSON.",
            "The event is JSON: {\"envelope\":{\"eventId\":…,\"occurredOn\":\"2025-09-01\",\"recordedAt\":…},"
                    + "\"payload\":{\"RepaymentReceived\":{…}}}. Exit code 0 when accepted, 1 for any other answer."
        })
public final class SendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(names = "--party", required = true, paramLabel = "P", description = "Id of the sending party.")
    private String party = "";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long to wait for the answer. Default: ${DEFAULT-VALUE}.")
    private long timeoutSeconds;

    @Parameters(paramLabel = "EVENT.json", description = "File with the event; - reads standard input.")
    private String file = "";

    @Override
    public Integer call() throws Exception {
        return options.attempt(this::sendOne);
    }

    private int sendOne() {
        var source = JsonSource.parse(file, text());
        var topics = TopicsAsInstalled.of(options.config());
        var event = new RecordReader(source).read(eventType(topics));
        var answer = sendAndWait(topics, event);
        spec.commandLine().getOut().println(RecordWriter.write(answer));
        return answer.getStatus() == FeedbackStatus.ACCEPTED ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private Feedback sendAndWait(HubTopics topics, SpecificRecord event) {
        try (var watch = new FeedbackWatch(topics, party)) {
            var stored = send(topics, event);
            return watch.answerTo(stored, Duration.ofSeconds(timeoutSeconds))
                    .orElseThrow(() -> new EnvironmentFailure(new Sentence(
                            "事件已写入 " + stored + "，但 " + timeoutSeconds + " 秒内没有回执。hub 在运行吗？",
                            "The event stands at " + stored + ", but no answer came within " + timeoutSeconds
                                    + " s. Is the hub running?")));
        }
    }

    private Schema eventType(HubTopics topics) {
        return PartyRoles.read(topics)
                .role(party)
                .flatMap(TopicCatalog::eventSchema)
                .orElseThrow(() -> {
                    var known = PartyRoles.read(topics).ids();
                    return new InputFailure(new Sentence(
                            "没有登记参与方 " + party + "；已登记：" + known,
                            "There is no party " + party + "; registered are " + known));
                });
    }

    private RecordMetadata send(HubTopics topics, SpecificRecord event) {
        var settings = new HashMap<>(topics.clientSettings());
        settings.put("acks", "all");
        var record = new ProducerRecord<byte[], byte[]>(
                topics.catalog().events(party), topics.serdes().toBytes(event));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return Confirmation.of(producer.send(record));
        }
    }

    private String text() {
        try {
            return file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new InputFailure(new Sentence(
                    "无法读取文件 " + file + "：请检查路径和权限；内容应为 UTF-8 编码的 JSON。",
                    file + " cannot be read: check path and permissions; JSON in UTF-8 is expected."));
        }
    }
}

package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.cluster.TrialHub;
import org.pledgehub.cli.demo.StoryStage;
import org.pledgehub.cli.site.ForeignProgram;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.streams.serde.PublishedSchema;

/** The samples over Kafka are run as a party would run them, against a hub on a real broker. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
final class KafkaSamplesIT {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String DEBIAN_PYTHON = "/usr/bin/python3";

    private static TrialHub hub;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        hub = StoryStage.open();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void shouldSendADayWithJava() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertThat(day(java, "-cp", System.getProperty("java.class.path"), sample("java/KafkaDay.java")))
                .as(output())
                .isZero();
        assertThat(output().lines().filter(line -> line.contains(" ACCEPTED"))).hasSize(2);
    }

    @Test
    void shouldSendADayWithPython() throws Exception {
        ForeignProgram.require(
                () -> canImport("avro, confluent_kafka"),
                "apt-get install python3-confluent-kafka python3-avro, for " + DEBIAN_PYTHON);

        assertThat(day(DEBIAN_PYTHON, sample("python/kafka_day.py")))
                .as(output())
                .isZero();
        assertThat(output().lines().filter(line -> line.contains(" ACCEPTED"))).hasSize(3);
    }

    @Test
    void shouldSayInOneLineWhatIsMissingWithJava() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        shouldSayWhatIsMissing(java, "-cp", System.getProperty("java.class.path"), sample("java/KafkaDay.java"));
    }

    @Test
    void shouldSayInOneLineWhatIsMissingWithPython() throws Exception {
        ForeignProgram.require(
                () -> canImport("avro, confluent_kafka"),
                "apt-get install python3-confluent-kafka python3-avro, for " + DEBIAN_PYTHON);

        shouldSayWhatIsMissing(DEBIAN_PYTHON, sample("python/kafka_day.py"));
    }

    private void shouldSayWhatIsMissing(String... program) throws Exception {
        assertThat(run(List.of(program))).isEqualTo(2);
        assertThat(output().lines())
                .singleElement()
                .asString()
                .contains("缺少参数 BROKER", "Missing: BROKER REGISTRY PARTY POOL BankEvent.avsc; usage: ");

        assertThat(run(line(List.of(program), "nosuch"))).isEqualTo(2);
        assertThat(output().lines())
                .singleElement()
                .asString()
                .contains("nosuch.in.bank-haitang.events.v1", "404", "check REGISTRY, PARTY and PREFIX");
    }

    private int day(String... program) throws IOException, InterruptedException {
        return run(line(List.of(program), hub.topics().catalog().prefix()));
    }

    private List<String> line(List<String> program, String prefix) throws IOException {
        var schema =
                Files.writeString(folder.resolve("BankEvent.avsc"), PublishedSchema.textOf(BankEvent.getClassSchema()));
        var line = new ArrayList<>(program);
        line.addAll(List.of(
                hub.cluster().bootstrapServers(),
                hub.cluster().registryUrl(),
                "bank-haitang",
                "pool-tech",
                schema.toString(),
                prefix));
        return line;
    }

    private boolean canImport(String modules) {
        try {
            return run(List.of(DEBIAN_PYTHON, "-c", "import " + modules)) == 0;
        } catch (IOException notRunnable) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int run(List<String> line) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(line.getFirst()))) {
            return -1;
        }
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start()
                .waitFor();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }
}

package org.pledgehub.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.Hub;

/** The whole command as a user runs it, in a process of its own. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
final class DemoOnceIT {
    @TempDir
    private Path folder;

    @Test
    void shouldPlayTheStoryWriteTheReportAndLeaveNothing() throws IOException, InterruptedException {
        var report = folder.resolve("report.json");
        var demo = demo("demo", "--once", "--lang", "zh", "--seed", "7", "--report", report.toString());
        assertThat(demo.waitFor()).as(errors()).isZero();
        assertThat(Files.readString(folder.resolve("out")))
                .contains("发生了什么", "触发补偿 bank-haitang/NEWS-TRIGGERED", "¥204,938.26", "¥102,469.13", "MISSED")
                .contains("王思远, 李安 于 2025-11-05 集体决策同意，财政账户补偿 ¥102,469.13")
                .contains("银行 ¥230,123.46 + 财政 ¥28,765.44 + 社会资本 ¥28,765.43")
                .contains("退回财政 ¥953,000.00、社会资本 ¥953,000.01", "AUDITED")
                .contains("核对 pool-pilot：出资 ¥2,000,000.00 + 收回 ¥7,777.78 = 补偿 ¥101,777.77");
        var written = new ObjectMapper().readTree(report.toFile());
        assertThat(written.path("schema").asText()).isEqualTo("pledgehub-report/1");
        assertThat(written.path("facts").path("loans")).hasSizeGreaterThan(300);
        assertThat(pids(written))
                .noneMatch(pid -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .isPresent());
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void shouldAnswerATakenPortWithASentence() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var demo = demo("demo", "--once", "--kafka-port", Integer.toString(taken.getLocalPort()));
            assertThat(demo.waitFor()).isEqualTo(3);
            assertThat(errors())
                    .contains("Port " + taken.getLocalPort() + " is taken")
                    .doesNotContain("at org.");
            assertThat(Files.readString(folder.resolve("out"))).isEmpty();
        }
    }

    private Process demo(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var temporary = Files.createDirectories(folder.resolve("tmp"));
        var line = new ArrayList<>(List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES="
                        + System.getProperty("org.apache.avro.SERIALIZABLE_PACKAGES"),
                Hub.class.getName()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("LANG", "en_US.UTF-8");
        return builder.start();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private static List<Long> pids(JsonNode report) {
        return StreamSupport.stream(report.path("run").path("pids").spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }
}

package org.pledgehub.cli.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;

/**
 * What demo and replay leave behind, as {@code pledgehub-report/1}.
 *
 * @param run everything that differs from run to run: times, process ids, addresses
 * @param facts what the topics say; equal for equal inputs
 */
public record Report(ObjectNode run, ObjectNode facts) {
    private static final String SCHEMA = "pledgehub-report/1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter UNIX = new DefaultIndenter("  ", "\n");

    /** The whole report as text, the same on every system. */
    public String text() {
        var report = new JsonTree().put("schema", SCHEMA).put("run", run).put("facts", facts);
        return text(report.node());
    }

    /** The facts alone as text: what two runs are compared by. */
    public String factsText() {
        return text(facts);
    }

    /** Writes the report to a file. */
    public void writeTo(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException failure) {
            throw new EnvironmentFailure(
                    new Sentence("无法写入报告文件 " + file + "。", "The report cannot be written to " + file + "."), failure);
        }
    }

    private static String text(JsonNode node) {
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(UNIX);
        printer.indentArraysWith(UNIX);
        try {
            return JSON.writer(printer).writeValueAsString(node) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

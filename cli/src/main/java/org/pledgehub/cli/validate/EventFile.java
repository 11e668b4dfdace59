package org.pledgehub.cli.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.json.RecordReader;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;

/** A file of events in JSON: one event, a list of them, or one on each line ({@code .ndjson}, {@code .jsonl}). */
final class EventFile {

    private final Path path;
    private final Schema type;

    /** A file of events of one role. */
    EventFile(Path path, Schema type) {
        this.path = path;
        this.type = type;
    }

    /** Takes what a file holds, in its order. */
    interface Taker {

        /** An event. */
        void event(String place, SpecificRecord event);

        /** A text that is none. */
        void unreadable(String place, InputFailure mistake);
    }

    /**
     * Reads the file; of one with an event on each line only a line is in memory.
     *
     * @throws InputFailure when the file cannot be read, or is no JSON as a whole
     */
    void read(Taker taker) {
        try {
            if (path.toString().endsWith(".ndjson") || path.toString().endsWith(".jsonl")) {
                readLines(taker);
            } else {
                readWhole(taker);
            }
        } catch (IOException unreadable) {
            throw new InputFailure(new Sentence(
                    "无法读取文件 " + path + "：请检查路径和权限；内容应为 UTF-8 编码的 JSON。",
                    path + " cannot be read: check path and permissions; JSON in UTF-8 is expected."));
        }
    }

    private void readLines(Taker taker) throws IOException {
        try (var lines = Files.newBufferedReader(path)) {
            long number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    readLine(path.getFileName() + ":" + number, line, taker);
                }
            }
        }
    }

    private void readLine(String place, String line, Taker taker) {
        noting(place, taker, at -> readAt(JsonSource.parse(at, line), "", at, taker));
    }

    private void readWhole(Taker taker) throws IOException {
        var name = String.valueOf(path.getFileName());
        var source = JsonSource.parse(name, Files.readString(path));
        if (!source.root().isArray()) {
            readAt(source, "", name, taker);
            return;
        }
        for (int i = 0; i < source.root().size(); i++) {
            readAt(source, "/" + i, name + "/" + i, taker);
        }
    }

    private void readAt(JsonSource source, String pointer, String place, Taker taker) {
        noting(place, taker, at -> taker.event(at, new RecordReader(source).read(type, pointer)));
    }

    private static void noting(String place, Taker taker, Consumer<String> reading) {
        try {
            reading.accept(place);
        } catch (InputFailure mistake) {
            taker.unreadable(place, mistake);
        }
    }
}

package org.pledgehub.simulation.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * A history as a JSON text that a person can read and a test can run again: one object a step, records as Avro JSON,
 * raw bytes in Base64.
 * <pre>
 *   {"origin": "seed=7 run=12",
 *    "site": {"hopPartitions": 2, "ingressPartitions": 1, "parties": ["abc"]},
 *    "steps": [{"tick": "2025-09-01"},
 *              {"send": {"party": "abc", "partition": 0, "appendedAt": "2025-09-01T02:00:00Z",
 *                        "faults": ["POISON"], "bytes": null, "reason": "NO_VALUE"}},
 *              {"work": {"task": "INTAKE-0", "records": 5}}]}
 * </pre>
 */
public final class StoryFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoryFile() {}

    /** The history as text. */
    public static String write(History history) {
        var story = MAPPER.createObjectNode().put("origin", history.origin());
        var site = story.putObject("site")
                .put("hopPartitions", history.site().hopPartitions())
                .put("ingressPartitions", history.site().ingressPartitions());
        var parties = site.putArray("parties");
        history.site().parties().forEach(parties::add);
        var steps = story.putArray("steps");
        history.steps().forEach(step -> steps.add(StepJson.write(step)));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(story) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The story could not be written", e);
        }
    }

    /**
     * The history that a text tells.
     *
     * @throws IllegalArgumentException when the text is no story
     */
    public static History read(String json) {
        try {
            JsonNode story = MAPPER.readTree(json);
            var steps = new ArrayList<Step>();
            part(story, "steps").forEach(step -> steps.add(StepJson.read(step)));
            return new History(text(story, "origin"), site(part(story, "site")), steps);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Keeps a history in a file, and makes the folder for it. */
    public static void keep(History history, Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, write(history));
        } catch (IOException e) {
            throw new UncheckedIOException("The story could not be kept in " + file, e);
        }
    }

    /** The history in a file. */
    public static History load(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("No story in " + file, e);
        }
    }

    private static Site site(JsonNode site) {
        var parties = new ArrayList<String>();
        part(site, "parties").forEach(party -> parties.add(party.asText()));
        return new Site(number(site, "hopPartitions"), number(site, "ingressPartitions"), parties);
    }

    static JsonNode part(JsonNode node, String name) {
        JsonNode part = node.get(name);
        if (part == null) {
            throw new IllegalArgumentException("A story needs \"" + name + "\" in " + shortened(node));
        }
        return part;
    }

    static String text(JsonNode node, String name) {
        return part(node, name).asText();
    }

    static int number(JsonNode node, String name) {
        return part(node, name).intValue();
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}

package org.pledgehub.simulation.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.ref.WriterSchema;

/** Steps as JSON: one field named after the kind of step. */
final class StepJson {

    private StepJson() {}

    static ObjectNode write(Step step) {
        var written = JsonNodeFactory.instance.objectNode();
        switch (step) {
            case Step.Refer(var reference) -> written.set("refer", AvroJson.write(reference));
            case Step.Tick(var asOf) -> written.put("tick", asOf.toString());
            case Step.Send send -> written.set("send", write(send));
            case Step.Work(var task, var records) ->
                written.putObject("work").put("task", write(task)).put("records", records);
            case Step.Punctuate(var task) -> written.put("punctuate", write(task));
            case Step.Crash(var task, var records, var loss) ->
                written.putObject("crash")
                        .put("task", write(task))
                        .put("records", records)
                        .put("loss", loss.name());
            case Step.Rewind(var task, var topic, var records) ->
                written.putObject("rewind")
                        .put("task", write(task))
                        .put("topic", topic)
                        .put("records", records);
        }
        return written;
    }

    static Step read(JsonNode step) {
        if (step.size() != 1) {
            throw new IllegalArgumentException("A step has one field, named after its kind: " + step);
        }
        String kind = step.fieldNames().next();
        JsonNode told = step.get(kind);
        return switch (kind) {
            case "refer" -> new Step.Refer(today(AvroJson.read(told)));
            case "tick" -> new Step.Tick(LocalDate.parse(told.asText()));
            case "send" -> send(told);
            case "work" -> new Step.Work(task(StoryFile.text(told, "task")), StoryFile.number(told, "records"));
            case "punctuate" -> new Step.Punctuate(task(told.asText()));
            case "crash" ->
                new Step.Crash(
                        task(StoryFile.text(told, "task")),
                        StoryFile.number(told, "records"),
                        Step.Loss.valueOf(StoryFile.text(told, "loss")));
            case "rewind" ->
                new Step.Rewind(
                        task(StoryFile.text(told, "task")),
                        StoryFile.text(told, "topic"),
                        StoryFile.number(told, "records"));
            default -> throw new IllegalArgumentException("There is no step \"" + kind + "\"");
        };
    }

    /** Events of a story are completed to today's form, so the schema under which they were sent is today's too. */
    private static SpecificRecord today(SpecificRecord reference) {
        return reference instanceof WriterSchema schema && schema.getSchema$() != null
                ? new WriterSchema(schema.getId(), AvroJson.today(schema.getSchema$()))
                : reference;
    }

    private static ObjectNode write(Step.Send send) {
        var written = JsonNodeFactory.instance
                .objectNode()
                .put("party", send.party())
                .put("partition", send.partition())
                .put("appendedAt", send.appendedAt().toString());
        if (!send.faults().isEmpty()) {
            var faults = written.putArray("faults");
            send.faults().stream().sorted().map(FaultKind::name).forEach(faults::add);
        }
        switch (send.body()) {
            case Step.Body.Event(var event) -> written.set("event", AvroJson.write(event));
            case Step.Body.UnderSchema(var event, var schemaId) ->
                written.put("schemaId", schemaId).set("event", AvroJson.write(event));
            case Step.Body.Bytes(var value, var reason) ->
                written.put("bytes", encoded(value)).put("reason", reason);
        }
        return written;
    }

    private static Step.Send send(JsonNode told) {
        var faults = EnumSet.noneOf(FaultKind.class);
        told.path("faults").forEach(fault -> faults.add(FaultKind.valueOf(fault.asText())));
        return new Step.Send(
                StoryFile.text(told, "party"),
                StoryFile.number(told, "partition"),
                body(told),
                Instant.parse(StoryFile.text(told, "appendedAt")),
                faults);
    }

    private static Step.Body body(JsonNode told) {
        if (!told.has("event")) {
            return new Step.Body.Bytes(decoded(StoryFile.part(told, "bytes")), StoryFile.text(told, "reason"));
        }
        var event = AvroJson.read(told.get("event"));
        return told.has("schemaId")
                ? new Step.Body.UnderSchema(event, StoryFile.number(told, "schemaId"))
                : new Step.Body.Event(event);
    }

    private static @Nullable String encoded(byte @Nullable [] value) {
        return value == null ? null : Base64.getEncoder().encodeToString(value);
    }

    private static byte @Nullable [] decoded(JsonNode value) {
        return value.isNull() ? null : Base64.getDecoder().decode(value.asText());
    }

    private static String write(TaskName task) {
        return task.place() + "-" + task.partition();
    }

    private static TaskName task(String name) {
        int dash = name.lastIndexOf('-');
        return new TaskName(
                TaskName.Place.valueOf(name.substring(0, dash)), Integer.parseInt(name.substring(dash + 1)));
    }
}

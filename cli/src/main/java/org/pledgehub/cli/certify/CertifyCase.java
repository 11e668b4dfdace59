package org.pledgehub.cli.certify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.common.Role;

/**
 * One scripted case.
 *
 * @param id short name
 * @param title what it is about
 * @param steps what is done, in order
 */
record CertifyCase(String id, Sentence title, List<CaseStep> steps) {

    private static final Charset GBK = Charset.forName("GBK");
    private static final int WIRE_HEADER = 5;

    /** Keeps its own copy. */
    CertifyCase {
        steps = List.copyOf(steps);
    }

    /**
     * The cases that are shipped for a role. A bank tells of loans of its own in a test pool. What the others tell is about rights, loans
     * and pools that are not theirs alone, so of them only the feed is tried, which belongs to nobody else.
     */
    static List<CertifyCase> of(Role role, CaseStep.Setting setting) {
        var resource = role == Role.BANK ? "cases-bank.json" : "cases-feed.json";
        try (var text = CertifyCase.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            var filled = setting.fill(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            var cases = new ArrayList<CertifyCase>();
            new ObjectMapper().readTree(filled).forEach(node -> cases.add(read(node, setting)));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CertifyCase read(JsonNode node, CaseStep.Setting setting) {
        var id = node.path("id").asText();
        var sent = new HashMap<String, ObjectNode>();
        var steps = new ArrayList<CaseStep>();
        node.path("steps").forEach(step -> steps.add(step(id, step, setting, sent)));
        return new CertifyCase(
                id, new Sentence(node.path("zh").asText(), node.path("en").asText()), steps);
    }

    private static CaseStep step(String caseId, JsonNode step, CaseStep.Setting setting, Map<String, ObjectNode> sent) {
        if (step.has("dueOf")) {
            return new CaseStep.FilingDue(step.path("dueOf").asText());
        }
        var expected = Expected.parse(step.path("expect").asText());
        var label = step.path("label").asText();
        if (step.has("finalOf")) {
            return new CaseStep.AwaitFinal(step.path("finalOf").asText(), expected);
        }
        if (step.has("gbk")) {
            return new CaseStep.SendBytes(label, step.path("gbk").asText().getBytes(GBK), expected);
        }
        if (step.has("schemaId")) {
            return new CaseStep.SendBytes(
                    label, wire(setting.ownSchemaId(step.path("schemaId").asInt())), expected);
        }
        if (step.has("repeat")) {
            var again = sent.get(step.path("repeat").asText());
            if (again == null) {
                throw new IllegalStateException(caseId + " repeats what was not sent");
            }
            return new CaseStep.Send(label, again.deepCopy(), expected);
        }
        var event = setting.event(caseId, step);
        if (step.has("gbkText")) {
            var text = step.path("gbkText").asText();
            return new CaseStep.SendGbk(label, withStandIn(event, text), text, expected);
        }
        sent.put(label, event);
        return new CaseStep.Send(label, event, expected);
    }

    private static ObjectNode withStandIn(ObjectNode event, String text) {
        try {
            var filled = event.toString().replace(CaseStep.SendGbk.PLACE, CaseStep.SendGbk.standIn(text));
            return (ObjectNode) new ObjectMapper().readTree(filled);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wire bytes that name a schema, with nothing behind the name. */
    private static byte[] wire(int schemaId) {
        return ByteBuffer.allocate(WIRE_HEADER).put((byte) 0).putInt(schemaId).array();
    }
}

package org.pledgehub.streams.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;

/**
 * What a hub has come to, as text by name: all aggregates, the last trigger of each claim, the last answer to each event.
 * Left out is what tells the way and not the outcome: positions, append times, revisions and earlier states.
 */
public final class HubFacts {

    private static final Set<String> TELLS_THE_WAY = Set.of(
            "topic", "partition", "offset", "appendedAt", "reviewOn", "revision", "previousDueOn", "previousState");
    private static final ObjectMapper JSON = new ObjectMapper();

    private HubFacts() {}

    /** The facts of a hub whose senders are these parties. */
    public static Map<String, String> of(HubHarness hub, Map<String, Role> parties) {
        var facts = new TreeMap<String, String>();
        var topics = hub.topics();
        add(facts, hub, topics.loans(), LoanView.class);
        add(facts, hub, topics.deadlines(), DeadlineView.class);
        add(facts, hub, topics.claims(), ClaimView.class);
        add(facts, hub, topics.poolExposure(), PoolExposure.class);
        add(facts, hub, topics.poolBreakdown(), PoolBreakdown.class);
        hub.read(topics.auditTriggers(), CompensationTrigger.class)
                .forEach(trigger -> facts.put("trigger " + trigger.getTriggerId(), text(trigger)));
        parties.keySet().forEach(party -> hub.feedback(party).forEach(answer -> add(facts, answer)));
        return facts;
    }

    private static <T extends SpecificRecord> void add(
            Map<String, String> facts, HubHarness hub, String topic, Class<T> type) {
        hub.latest(topic, type).forEach((key, value) -> facts.put(type.getSimpleName() + " " + key, text(value)));
    }

    /** Which of two equal events is the repeat hangs on arrival; that there is one does not. */
    private static void add(Map<String, String> facts, Feedback answer) {
        String event = answer.getParty() + "/" + answer.getEventId();
        if (answer.getStatus() == FeedbackStatus.DUPLICATE) {
            facts.merge("repeats " + event, "1", (one, more) -> one + more);
        } else {
            var codes = answer.getReasons().stream()
                    .map(ReasonText::getCode)
                    .sorted()
                    .toList();
            facts.put("answer " + event, answer.getStatus() + " " + codes + " " + answer.getSubject());
        }
    }

    private static String text(SpecificRecord record) {
        try {
            JsonNode tree = JSON.readTree(record.toString());
            strip(tree);
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(TELLS_THE_WAY);
        }
        node.forEach(HubFacts::strip);
    }
}

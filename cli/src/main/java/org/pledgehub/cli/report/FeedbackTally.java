package org.pledgehub.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;

/**
 * Counts the answers to one party's records: of each record the last answer, so that a PENDING that found its final answer
 * counts as that only, and a repeat counts as DUPLICATE beside the first answer. What a record that still waits was told
 * at first depends on what had arrived by then, so its reasons are not counted; the loan's own view has them.
 */
final class FeedbackTally {
    private record Place(String topic, int partition, long offset) {}

    private final Map<Place, Feedback> latest = new HashMap<>();

    void add(Feedback answer) {
        var source = answer.getSource();
        latest.put(new Place(source.getTopic(), source.getPartition(), source.getOffset()), answer);
    }

    ObjectNode facts() {
        var statuses = new TreeMap<String, Integer>();
        var reasons = new TreeMap<String, Integer>();
        for (var answer : latest.values()) {
            statuses.merge(answer.getStatus().name(), 1, Integer::sum);
            if (answer.getStatus() != FeedbackStatus.PENDING) {
                answer.getReasons().forEach(reason -> reasons.merge(reason.getCode(), 1, Integer::sum));
            }
        }
        var facts = new JsonTree();
        statuses.forEach((status, count) -> facts.put(status, count));
        return facts.putMap("reasons", reasons).node();
    }
}

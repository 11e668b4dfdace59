package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/** Sees that a repeat is told apart from another event under the same id, by what they say and by nothing else. */
final class RepeatWatch implements Watch {

    private final Map<String, SpecificRecord> sent = new HashMap<>();
    private final Map<String, String> kept = new HashMap<>();

    RepeatWatch(TopicCatalog topics, History history) {
        var ends = new HashMap<String, Long>();
        for (var step : history.steps()) {
            if (step instanceof Step.Send send) {
                var lane = topics.events(send.party()) + "/" + send.partition();
                long offset = ends.merge(lane, 1L, Long::sum) - 1;
                send.body().said().ifPresent(event -> sent.put(lane + "/" + offset, event));
            }
        }
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        commit.writtenAs(Feedback.class).forEach(answer -> weigh(answer, findings));
    }

    private void weigh(Feedback answer, Findings findings) {
        var at = RecordPlace.of(answer);
        var name = answer.getParty() + "/" + answer.getEventId() + " " + answer.getSubject();
        if (Answered.isRepeat(answer)) {
            var first = kept.get(name);
            if (first != null && saysTheSame(first, at) == Answered.isReused(answer)) {
                findings.add(Rule.REPEAT_TOLD_APART, at, answer.getStatus() + " beside " + first);
            }
        } else if (answer.getStatus() != FeedbackStatus.REJECTED && answer.getSubject() != null) {
            kept.put(name, at);
        }
    }

    /** Where the sender's system found the event does not count. As text: the contract's own equals knows no day in a list. */
    private boolean saysTheSame(String one, String other) {
        return one.equals(other) || content(one).equals(content(other));
    }

    private Optional<String> content(String at) {
        return Optional.ofNullable(sent.get(at)).map(event -> {
            var copy = SpecificData.get().deepCopy(event.getSchema(), event);
            var place = Objects.requireNonNull(copy.getSchema().getField("envelope"))
                    .pos();
            copy.put(
                    place,
                    Envelope.newBuilder((Envelope) copy.get(place))
                            .setSourceRef(null)
                            .build());
            return copy.toString();
        });
    }
}

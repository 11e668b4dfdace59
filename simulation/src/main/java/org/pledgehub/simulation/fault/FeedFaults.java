package org.pledgehub.simulation.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.world.Choices;

/**
 * What goes wrong with the records of feeds: some are said once more, in other words, in another's name, in bad form,
 * of an earlier day, under a schema that the registry answers late or never, or as bytes that nobody can read.
 * <p>
 * Which of two bodies under one id came first must be decidable from offsets, so the second follows the first in the
 * same partition, and neither of them waits for a schema. An event that is refused for its form leaves no trace of its
 * id: it is not said again, because read again after the second it would be refused once more, and its last answer
 * would depend on what the tasks do.
 */
final class FeedFaults {

    private static final int FIRST_SCHEMA_ID = 9_001;
    private static final int PERCENT_SCHEMA_LATE = 30;
    private static final int PERCENT_SCHEMA_NEVER = 15;
    private static final int PERCENT_TOO_LARGE = 3;
    private static final int EARLIER_DAYS = 120;

    private final Span span;
    private final Registers registers;
    private final Choices choices;
    private final List<Posting> postings;
    private final List<Posting> added = new ArrayList<>();
    private final List<Timed> answers = new ArrayList<>();
    private final Set<Integer> underSchema = new HashSet<>();
    private int names;

    FeedFaults(Span span, Registers registers, List<Posting> postings, Choices choices) {
        this.span = span;
        this.registers = registers;
        this.choices = choices;
        this.postings = new ArrayList<>(postings);
    }

    /** Weaves the faults in. */
    void weave() {
        if (postings.isEmpty()) {
            return;
        }
        times(1, 4, this::backDate);
        if (choices.chance(PERCENT_SCHEMA_LATE)) {
            sendUnderNewSchema();
        }
        times(3, 10, this::sayOtherwise);
        times(14, 40, this::repeat);
        times(3, 8, this::sayInAnothersName);
        times(5, 12, this::spoilForm);
        times(4, 10, this::poison);
        if (choices.chance(PERCENT_SCHEMA_NEVER)) {
            sendUnderNoSchema();
        }
    }

    /** All records, in no particular order but that a second body stands behind the first. */
    List<Posting> postings() {
        var all = new ArrayList<>(postings);
        all.addAll(added);
        return all;
    }

    /** What the registry answers about schemas. */
    List<Timed> answers() {
        return answers;
    }

    private void times(int least, int most, Runnable fault) {
        for (int i = choices.between(least, most); i > 0; i--) {
            fault.run();
        }
    }

    private void backDate() {
        int index = choices.below(postings.size());
        var copy = EventCopy.of(postings.get(index).event());
        var occurredOn = copy.envelope().getOccurredOn();
        if (occurredOn != null) {
            copy.envelope().setOccurredOn(occurredOn.minusDays(choices.between(1, EARLIER_DAYS)));
            postings.set(
                    index,
                    postings.get(index)
                            .saying(new Step.Body.Event(copy.event()))
                            .with(FaultKind.BACK_DATED));
        }
    }

    /** A party has upgraded: some of its events come under a schema that the registry answers later. */
    private void sendUnderNewSchema() {
        var first = choices.pick(postings);
        for (int i = 0; i < postings.size() && underSchema.size() < 8; i++) {
            var posting = postings.get(i);
            if (posting.party().equals(first.party()) && !posting.at().isBefore(first.at()) && choices.chance(60)) {
                underSchema.add(i);
                postings.set(
                        i,
                        posting.saying(new Step.Body.UnderSchema(posting.event(), FIRST_SCHEMA_ID))
                                .with(FaultKind.SCHEMA_LATE));
            }
        }
        if (!underSchema.isEmpty()) {
            var schema = schemaOf(first.event());
            answers.add(new Timed(
                    span.laterThan(first.at(), 90, choices),
                    new Step.Refer(new WriterSchema(FIRST_SCHEMA_ID, schema))));
        }
    }

    private void sendUnderNoSchema() {
        int schemaId = FIRST_SCHEMA_ID + 1;
        times(
                1,
                2,
                () -> ordinary().ifPresent(posting -> {
                    var lost =
                            EventCopy.named(nextName("lost"), posting.event()).event();
                    follow(posting, new Step.Body.UnderSchema(lost, schemaId), FaultKind.SCHEMA_LATE);
                }));
        answers.add(new Timed(span.sometime(choices), new Step.Refer(new WriterSchema(schemaId, null))));
    }

    private void sayOtherwise() {
        ordinary().ifPresent(posting -> {
            var copy = EventCopy.of(posting.event());
            sayOtherwise(copy);
            follow(posting, new Step.Body.Event(copy.event()), FaultKind.OTHER_BODY_SAME_ID);
        });
    }

    private void sayOtherwise(EventCopy copy) {
        var amount = choices.chance(70) ? amountOf(copy.payload()) : Optional.<Schema.Field>empty();
        if (amount.isPresent()) {
            int place = amount.get().pos();
            copy.payload().put(place, (long) copy.payload().get(place) + choices.between(1, 1_000));
            return;
        }
        var occurredOn = copy.envelope().getOccurredOn();
        if (occurredOn != null) {
            copy.envelope().setOccurredOn(occurredOn.minusDays(choices.between(1, 30)));
        } else {
            copy.envelope().setRecordedAt(copy.envelope().getRecordedAt().minusSeconds(1));
        }
    }

    private static Optional<Schema.Field> amountOf(SpecificRecord payload) {
        return payload.getSchema().getFields().stream()
                .filter(field -> field.name().endsWith("Fen") && payload.get(field.pos()) instanceof Long)
                .findFirst();
    }

    /** The same bytes, perhaps in another partition; that a feed is complete is said of one partition only. */
    private void repeat() {
        var posting = choices.pick(postings);
        if (posting.faults().contains(FaultKind.BAD_FORM)) {
            return;
        }
        var later = span.laterThan(posting.at(), choices.chance(50) ? 2 : 90, choices);
        var again = posting.followedBy(posting.body(), FaultKind.DUPLICATE, later);
        added.add(choices.chance(50) || closesFeed(posting.body()) ? again : again.inPartition(someLane()));
    }

    private static boolean closesFeed(Step.Body body) {
        return body.said()
                .map(EventCopy::payloadOf)
                .filter(FeedComplete.class::isInstance)
                .isPresent();
    }

    private int someLane() {
        return choices.pick(postings).partition();
    }

    /** An event about another's loan or pool, by a party of the same role. */
    private void sayInAnothersName() {
        ordinary()
                .ifPresent(posting -> strangers(posting).ifPresent(stranger -> {
                    var event = EventCopy.named(nextName("foreign"), posting.event())
                            .event();
                    var later = span.laterThan(notBefore(stranger, posting.at()), 30, choices);
                    added.add(new Posting(
                            stranger,
                            posting.partition(),
                            new Step.Body.Event(event),
                            later,
                            later,
                            Set.of(FaultKind.FOREIGN_KEY)));
                }));
    }

    private Optional<String> strangers(Posting posting) {
        if (closesFeed(posting.body()) || posting.faults().contains(FaultKind.BAD_FORM)) {
            return Optional.empty();
        }
        var schema = posting.event().getSchema();
        var strangers = postings.stream()
                .filter(other -> other.body() instanceof Step.Body.Event(var event)
                        && event.getSchema().equals(schema))
                .map(Posting::party)
                .filter(party -> !party.equals(posting.party()))
                .distinct()
                .sorted()
                .toList();
        return strangers.isEmpty() ? Optional.empty() : Optional.of(choices.pick(strangers));
    }

    private Instant notBefore(String party, Instant at) {
        var earliest = registers.maySendFrom(party);
        return at.isBefore(earliest) ? earliest : at;
    }

    private void spoilForm() {
        ordinary().ifPresent(posting -> {
            var copy = EventCopy.named(nextName("bad"), posting.event());
            var later = span.laterThan(posting.at(), 20, choices);
            BadForm.spoilSomehow(copy, later, choices);
            added.add(posting.followedBy(new Step.Body.Event(copy.event()), FaultKind.BAD_FORM, later));
        });
    }

    private void poison() {
        ordinary().ifPresent(posting -> {
            var kind = choices.oneOf(Poison.Kind.values());
            if (kind != Poison.Kind.TOO_LARGE || choices.chance(PERCENT_TOO_LARGE)) {
                follow(posting, Poison.of(kind, posting.event(), choices), FaultKind.POISON);
            }
        });
    }

    /** A record of the world's own that waits for no schema and is not refused for its form. */
    private Optional<Posting> ordinary() {
        int index = choices.below(postings.size());
        var posting = postings.get(index);
        return underSchema.contains(index) || posting.faults().contains(FaultKind.BAD_FORM)
                ? Optional.empty()
                : Optional.of(posting);
    }

    private void follow(Posting posting, Step.Body body, FaultKind fault) {
        added.add(posting.followedBy(body, fault, span.laterThan(posting.at(), 40, choices)));
    }

    private String nextName(String kind) {
        names++;
        return kind + "-" + names;
    }

    private static String schemaOf(SpecificRecord event) {
        return event.getSchema().toString();
    }
}

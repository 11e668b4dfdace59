package org.pledgehub.oracle.answer;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.Expectation.LostRecord;
import org.pledgehub.oracle.Letter;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Reading;

/** The final answer to each event about loans and rights, to what was refused for its form, and the dead letters. */
public final class Answers {

    private Answers() {}

    /** Answers to all events but those about pools. */
    public static SortedMap<EventName, Answer> of(Reading reading) {
        var answers = new TreeMap<EventName, Answer>();
        for (var refused : reading.aside().refused()) {
            answers.put(new EventName(refused.party(), refused.eventId()), new Answer("REJECTED", refused.reasons()));
        }
        for (var complete : reading.aside().complete()) {
            answers.put(
                    new EventName(complete.party(), complete.eventId()),
                    new Answer(reading.feeds().heard(complete) ? "ACCEPTED" : "PENDING", none()));
        }
        for (var lost : reading.aside().lost()) {
            lost(lost.reason()).ifPresent(answer -> answers.put(standIn(lost.letter()), answer));
        }
        reading.loans().values().forEach(story -> new LoanAnswers(reading, story).into(answers));
        reading.rights().values().forEach(story -> new RightAnswers(story).into(answers));
        return answers;
    }

    /** Records that nobody can read; one whose schema is still being asked for waits instead. */
    public static SortedSet<LostRecord> deadLetters(Reading reading) {
        var letters = new TreeSet<LostRecord>();
        for (var lost : reading.aside().lost()) {
            if (!lost.reason().equals("SCHEMA_UNKNOWN")) {
                var letter = lost.letter();
                letters.add(new LostRecord(letter.party(), letter.partition(), letter.offset(), lost.reason()));
            }
        }
        return letters;
    }

    private static Optional<Answer> lost(String reason) {
        return switch (reason) {
            case "SCHEMA_UNKNOWN" -> Optional.of(new Answer("PENDING", new TreeSet<>(List.of(reason))));
            case "SCHEMA_NOT_FOUND" -> Optional.of(rejected(reason));
            default -> Optional.empty();
        };
    }

    private static EventName standIn(Letter letter) {
        return new EventName(letter.party(), "record-" + letter.partition() + "-" + letter.offset());
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }

    /** What an event of which nothing keeps it waiting is answered. */
    static Answer taken(Fact fact) {
        return fact.warnings().isEmpty()
                ? new Answer("ACCEPTED", none())
                : new Answer("ACCEPTED_WITH_WARNINGS", fact.warnings());
    }

    static Answer rejected(String reason) {
        return new Answer("REJECTED", new TreeSet<>(List.of(reason)));
    }

    static EventName name(Fact fact) {
        return new EventName(fact.party(), fact.eventId());
    }
}

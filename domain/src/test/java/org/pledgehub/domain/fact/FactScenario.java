package org.pledgehub.domain.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;

/** Facts in a few words; the body is {@code subject:value}. */
final class FactScenario {

    static final SubjectRule<String> SAME_WORD_BEFORE_COLON =
            (original, correction) -> subject(original).equals(subject(correction));

    private FactScenario() {}

    static Fact<String> fact(String id, String body) {
        return event("bank", id, 0, Relation.original(), body);
    }

    static Fact<String> correction(String id, String target, int recordedMinute, String body) {
        return event("bank", id, recordedMinute, Relation.corrects(EventId.of(target)), body);
    }

    static Fact<String> reversal(String id, String target) {
        return event("bank", id, 0, Relation.reverses(EventId.of(target)), "reversal:" + target);
    }

    static Fact<String> event(String party, String id, int recordedMinute, Relation relation, String body) {
        var header = new EventHeader(
                PartyId.of(party),
                Role.BANK,
                EventId.of(id),
                LocalDate.parse("2025-03-01"),
                Instant.EPOCH.plusSeconds(60L * recordedMinute),
                relation,
                Integer.toHexString((id + body).hashCode()),
                new SourceRef("in", 0, 0));
        return new Fact<>(header, body);
    }

    static FactBook<String> book(List<Fact<String>> facts) {
        var book = FactBook.empty(SAME_WORD_BEFORE_COLON);
        for (var fact : facts) {
            book = book.with(fact);
        }
        return book;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static FactBook<String> book(Fact<String>... facts) {
        return book(List.of(facts));
    }

    /** Bodies that hold, by the id of the event that first reported them. */
    static Map<String, String> holding(FactBook<String> book) {
        return book.effective().stream()
                .collect(Collectors.toMap(fact -> fact.identity().eventId().canonical(), EffectiveFact::body));
    }

    static Standing standing(FactBook<String> book, String id) {
        return book.standingOf(key(id));
    }

    static EventKey key(String id) {
        return new EventKey(PartyId.of("bank"), EventId.of(id));
    }

    static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (int i = 0; i < items.size(); i++) {
            var rest = new ArrayList<>(items);
            var first = rest.remove(i);
            for (var tail : permutations(rest)) {
                var one = new ArrayList<T>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }

    private static String subject(String body) {
        return body.substring(0, body.indexOf(':'));
    }
}

package org.pledgehub.streams.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.domain.calendar.YearCalendar;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.policies.CalendarReader;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.yaml.Reading;

/**
 * Policies and calendars parsed from their YAML, once per content. Parsing is a pure function of the text, so sharing its
 * results between tasks shares no state.
 */
final class ParsedDocuments {

    private final Map<String, List<Policy>> policies = new ConcurrentHashMap<>();
    private final Map<String, Optional<YearCalendar>> calendars = new ConcurrentHashMap<>();

    /** The policy version that a reference names; empty when its document cannot be read or does not hold it. */
    Optional<Policy> policy(PolicyVersion reference) {
        String name = reference.getPolicy() + "@" + reference.getVersion();
        return policies.computeIfAbsent(reference.getDocument(), text -> readPolicies(name, text)).stream()
                .filter(policy -> policy.ref().id().canonical().equals(reference.getPolicy())
                        && policy.ref().version() == reference.getVersion())
                .findFirst();
    }

    /** The calendar that a reference names; empty when its document cannot be read or is of another year. */
    Optional<YearCalendar> calendar(CalendarVersion reference) {
        String name = reference.getYear() + "@" + reference.getVersion();
        return calendars
                .computeIfAbsent(reference.getDocument(), text -> readCalendar(name, text))
                .filter(calendar ->
                        calendar.year() == reference.getYear() && calendar.version() == reference.getVersion());
    }

    private static List<Policy> readPolicies(String name, String text) {
        return unlessItThrows(() -> PolicyReader.read(name, text)).orElse(List.of());
    }

    private static Optional<YearCalendar> readCalendar(String name, String text) {
        return unlessItThrows(() -> CalendarReader.read(name, text));
    }

    // A room must not stop for a document, whatever it holds; what cannot be read is left out and named.
    private static <T> Optional<T> unlessItThrows(Supplier<Reading<T>> reader) {
        try {
            return switch (reader.get()) {
                case Reading.Loaded<T>(var value) -> Optional.of(value);
                case Reading.Faulty<T> faulty -> Optional.empty();
            };
        } catch (RuntimeException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }
}

package org.pledgehub.streams.reference;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pledgehub.domain.calendar.YearCalendar;
import org.pledgehub.domain.policy.Policy;

/**
 * Policies and calendars parsed from their YAML, once per content. Parsing is a pure function of the text, so sharing its
 * results between tasks shares no state.
 */
final class ParsedDocuments {

    private final Map<String, Optional<Policy>> policies = new ConcurrentHashMap<>();
    private final Map<String, Optional<YearCalendar>> calendars = new ConcurrentHashMap<>();

    /** The policy of a document; empty when it cannot be read. */
    Optional<Policy> policy(String document) {
        return policies.computeIfAbsent(document, text -> Optional.empty());
    }

    /** The calendar of a document; empty when it cannot be read. */
    Optional<YearCalendar> calendar(String document) {
        return calendars.computeIfAbsent(document, text -> Optional.empty());
    }
}

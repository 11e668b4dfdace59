package org.pledgehub.connectors.mapping;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One fault of one row; the row sent no event.
 *
 * @param file name of the delimited file, without its folder
 * @param line line on which the row starts, from 1; 0 = the file as a whole
 * @param column column or columns the value came from, empty where the row as a whole is at fault
 * @param field path of the event field, empty where there is none
 * @param code why
 * @param wording the same as a sentence, in both languages
 */
public record RowReject(String file, long line, String column, String field, RowCode code, Wording wording) {

    /**
     * An event that no topic takes.
     *
     * @param bytes its length
     * @param limit most that an event may have, in bytes
     */
    public static RowReject tooLarge(MappedEvent event, int bytes, int limit) {
        var details = Map.of("found", Integer.toString(bytes), "limit", Integer.toString(limit));
        return whole(event, "", RowCode.EVENT_TOO_LARGE, details);
    }

    /** An event for a party that its connector may not send for. */
    public static RowReject foreignParty(MappedEvent event, Set<String> parties) {
        var details = Map.of("found", event.party(), "known", String.join(", ", new TreeSet<>(parties)));
        return whole(event, "route.party", RowCode.PARTY_NOT_HERE, details);
    }

    private static RowReject whole(MappedEvent event, String field, RowCode code, Map<String, String> details) {
        return new RowReject(
                event.file(), event.line(), "", field, code, code.wording().with(details));
    }
}

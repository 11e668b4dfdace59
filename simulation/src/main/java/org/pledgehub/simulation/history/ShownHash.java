package org.pledgehub.simulation.history;

import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/**
 * Stands in a story where a party names the figures that it was shown. Which they are shows only when the story is
 * played: the hash is then taken from what the hub has published by that time. Where it has published none, it stays as
 * it is and names no figures.
 */
public final class ShownHash {

    /** The figures as last shown. */
    public static final String PRESENT = "1".repeat(64);

    /** Figures that were shown before the present ones; the present ones where there were none. */
    public static final String FORMER = "2".repeat(64);

    /** The figures as shown once the hub has worked off all that it was told before. */
    public static final String AWAITED = "3".repeat(64);

    private ShownHash() {}

    /** Whether an event names figures that are known only when the story is played. */
    public static boolean isOpen(SpecificRecord event) {
        String hash = of(event);
        return hash.equals(PRESENT) || hash.equals(FORMER) || hash.equals(AWAITED);
    }

    /** The figures that an event of a role names; empty where it names none. */
    public static String of(SpecificRecord event) {
        return part(event, "payload") instanceof SpecificRecord payload
                ? String.valueOf(part(payload, "figuresHash"))
                : "";
    }

    private static Object part(SpecificRecord record, String name) {
        var field = record.getSchema().getField(name);
        return field == null ? "" : Objects.requireNonNullElse(record.get(field.pos()), "");
    }
}

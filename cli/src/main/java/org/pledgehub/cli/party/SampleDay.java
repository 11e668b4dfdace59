package org.pledgehub.cli.party;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.pledgehub.contract.common.Role;

/**
 * A day of events as a party of a role would send them, as JSON text.
 *
 * @param role role of the party
 * @param party its id
 * @param pool pool of the events
 * @param day the day
 */
record SampleDay(Role role, String party, String pool, LocalDate day) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The list of events; every event id carries the day, so that each day's are new. */
    String json() {
        return filled("day-" + role.name().toLowerCase(Locale.ROOT) + ".json");
    }

    /** The first of the events alone, as {@code hub send} reads it. */
    String firstEvent() {
        try {
            return JSON.readTree(json()).required(0).toPrettyString() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a bank, a day as a file of rows and the mapping that makes events of them, by file name; of others nothing. */
    Map<String, String> files() {
        return role == Role.BANK
                ? Map.of("day.csv", filled("day-bank.csv"), "files.yaml", filled("files-bank.yaml"))
                : Map.of();
    }

    private String filled(String resource) {
        return template(resource)
                .replace("{party}", party)
                .replace("{pool}", pool)
                .replace("{day}", day.toString())
                .replace("{yearLater}", day.plusYears(1).toString());
    }

    /** A text beside this class. */
    static String template(String resource) {
        try (var text = SampleDay.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("The resource " + resource + " is missing from the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

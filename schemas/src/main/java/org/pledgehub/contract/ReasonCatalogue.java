package org.pledgehub.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All reason codes of the hub with their sentences, causes and fixes. Every code that appears in a feedback, a dead
 * letter, an alert or a view is one of these; the texts live in {@code reasons.txt} beside this class.
 */
public final class ReasonCatalogue {

    private static final List<String> LINES = List.of("zh", "en", "causeZh", "causeEn", "fixZh", "fixEn");
    private static final ReasonCatalogue SHIPPED = read("reasons.txt");

    private final Map<String, Reason> reasons;

    private ReasonCatalogue(Map<String, Reason> reasons) {
        this.reasons = Collections.unmodifiableMap(reasons);
    }

    /** The catalogue that this version of the hub ships. */
    public static ReasonCatalogue shipped() {
        return SHIPPED;
    }

    /**
     * The entry of a code.
     *
     * @throws IllegalArgumentException when the code is not in the catalogue; that is a fault of ours, not of a sender
     */
    public Reason reason(String code) {
        var reason = reasons.get(code);
        if (reason == null) {
            throw new IllegalArgumentException(
                    "Code " + code + " is not in the reason catalogue; add it to reasons.txt");
        }
        return reason;
    }

    /** All entries in order of precedence. */
    public Collection<Reason> all() {
        return reasons.values();
    }

    /** Whether the catalogue knows the code. */
    public boolean knows(String code) {
        return reasons.containsKey(code);
    }

    private static ReasonCatalogue read(String resource) {
        try (var stream = ReasonCatalogue.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + resource + " is missing from the class path");
            }
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return new ReasonCatalogue(parse(lines));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Reason> parse(BufferedReader lines) throws IOException {
        var reasons = new LinkedHashMap<String, Reason>();
        var texts = new HashMap<String, String>();
        String code = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                add(reasons, code, texts);
                code = line.substring(1, line.indexOf(']'));
                texts.clear();
            } else {
                int colon = line.indexOf(':');
                texts.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        add(reasons, code, texts);
        return reasons;
    }

    private static void add(Map<String, Reason> reasons, String code, Map<String, String> texts) {
        if (code.isEmpty()) {
            return;
        }
        if (texts.size() != LINES.size() || !texts.keySet().containsAll(LINES) || reasons.containsKey(code)) {
            throw new IllegalStateException("Reason " + code + " must stand once and have exactly the lines " + LINES);
        }
        var reason = new Reason(
                code,
                text(texts, "zh"),
                text(texts, "en"),
                text(texts, "causeZh"),
                text(texts, "causeEn"),
                text(texts, "fixZh"),
                text(texts, "fixEn"));
        reasons.put(code, reason);
    }

    private static String text(Map<String, String> texts, String line) {
        return texts.getOrDefault(line, "");
    }
}

package org.pledgehub.cli.asyncapi;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.pledgehub.cli.text.Sentence;

/** What stands on each channel, in both languages; {@code channels.txt} beside this class. */
final class ChannelWords {

    private static final String FILE = "channels.txt";

    private final Map<String, Sentence> words;

    private ChannelWords(Map<String, Sentence> words) {
        this.words = words;
    }

    static ChannelWords shipped() {
        try (var stream = requireNonNull(ChannelWords.class.getResourceAsStream(FILE), FILE)) {
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChannelWords read(String text) {
        var words = new LinkedHashMap<String, Sentence>();
        for (var line : text.lines().filter(each -> !each.isBlank()).toList()) {
            var parts = line.split(" *\\| *", -1);
            if (parts.length != 3 || words.put(parts[0], new Sentence(parts[1], parts[2])) != null) {
                throw new IllegalStateException(FILE + ": id | Chinese | English, each id once: " + line);
            }
        }
        return new ChannelWords(words);
    }

    /** What stands on a channel; one without words is a fault of ours. */
    Sentence of(String channel) {
        var found = words.get(channel);
        if (found == null) {
            throw new IllegalStateException("the channel " + channel + " has no words; add them to " + FILE);
        }
        return found;
    }

    Set<String> channels() {
        return words.keySet();
    }
}

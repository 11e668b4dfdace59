package org.pledgehub.policies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of a folder that is packed into the program; its file INDEX names them, because a jar cannot be listed. */
final class ShippedFiles {

    private final String folder;

    ShippedFiles(String folder) {
        this.folder = folder;
    }

    /** Text by file name, in the order of INDEX. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        text("INDEX").lines().filter(line -> !line.isBlank()).forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    private String text(String name) {
        try (var stream = ShippedFiles.class.getResourceAsStream("/" + folder + "/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("not packed: " + folder + "/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.pledgehub.connectors.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pledgehub.connectors.connect.SourcePartition;
import org.pledgehub.connectors.mapping.Mapping;

/**
 * A file as one mapping reads it. The same file under the same rules becomes the same events and rejects; under corrected rules a row that
 * was rejected may be good, so it is another reading, sent from its first row.
 *
 * @param file the file by its content
 * @param mapping id of the mapping
 * @param rules hash of all else that decides what its rows become: the mapping's text, its lookup files, the parties that may be sent for
 */
record Reading(FileHash file, String mapping, FileHash rules) {

    private static final String FILE = "sha256";
    private static final String MAPPING = "mapping";
    private static final String RULES = "rules";

    /**
     * The reading of a file with the lookup files that lie beside it now.
     *
     * @param hash of the file's content
     * @throws IOException where a lookup file cannot be read
     */
    static Reading of(Path file, FileHash hash, Mapping mapping, Set<String> parties) throws IOException {
        var rules = new StringBuilder(FileHash.ofText(mapping.text()).hex());
        for (var companion : mapping.companions(file)) {
            rules.append('\n').append(FileHash.of(companion).hex());
        }
        rules.append('\n').append(String.join(",", new TreeSet<>(parties)));
        return new Reading(hash, mapping.id(), FileHash.ofText(rules.toString()));
    }

    /** The name under which Connect stores how far it has been sent. */
    Map<String, Object> partition() {
        return SourcePartition.of(Map.of(FILE, file.hex(), MAPPING, mapping, RULES, rules.hex()));
    }
}

package org.pledgehub.connectors.mapping;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled mapping: what the rows of a kind of file become. Made by {@link MappingReader}.
 *
 * <p>Each row is skipped on purpose, or becomes at least one event, or is rejected.
 */
public final class Mapping {

    /**
     * What the mapping is and to which files it applies.
     *
     * @param text the whole of it as it was written
     */
    record Head(String id, String description, Place place, List<String> files, SourceFormat format, String text) {}

    private final Head head;
    private final ColumnSet columns;
    private final List<Lookup> lookups;
    private final List<Skip> skips;
    private final List<Emit> emits;

    Mapping(Head head, ColumnSet columns, List<Lookup> lookups, List<Skip> skips, List<Emit> emits) {
        this.head = head;
        this.columns = columns;
        this.lookups = List.copyOf(lookups);
        this.skips = List.copyOf(skips);
        this.emits = List.copyOf(emits);
    }

    /** Its id; the first part of the event ids it gives. */
    public String id() {
        return head.id();
    }

    /** What it does, and what a reader of its results must know; empty where it does not say. */
    public String description() {
        return head.description();
    }

    /** The whole of it as it was written: two mappings of the same text make the same of every file. */
    public String text() {
        return head.text();
    }

    /** Whether it applies to a file of this name; a mapping that names no files applies to every one. */
    public boolean takes(Path file) {
        return head.files().isEmpty()
                || head.files().stream()
                        .anyMatch(pattern -> FileSystems.getDefault()
                                .getPathMatcher("glob:" + pattern)
                                .matches(file.getFileName()));
    }

    /** The lookup files that must lie beside a file before it can be mapped. */
    public List<Path> companions(Path file) {
        return lookups.stream()
                .map(lookup -> file.resolveSibling(lookup.file()))
                .toList();
    }

    Head head() {
        return head;
    }

    ColumnSet columns() {
        return columns;
    }

    List<Lookup> lookups() {
        return lookups;
    }

    List<Skip> skips() {
        return skips;
    }

    List<Emit> emits() {
        return emits;
    }
}

package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The columns a mapping uses of one file, each with a slot; bound to positions once the file's header is known. */
final class ColumnSet {

    /**
     * The columns in a file.
     *
     * @param positions position of each slot
     * @param blank columns that no value uses and in which a row must be blank
     */
    record Bound(int[] positions, List<Unread> blank) {
        Bound {
            blank = List.copyOf(blank);
        }

        /** Of a file that could not be read. */
        static Bound none() {
            return new Bound(new int[0], List.of());
        }
    }

    /** A column that nobody reads. */
    record Unread(int position, String name) {}

    private record Used(String name, Place place) {}

    private final List<Pattern> mustBeBlank;
    private final List<Used> used = new ArrayList<>();

    /** No columns yet; of those that stay unused the ones of such a name must be blank in every row. */
    ColumnSet(List<Pattern> mustBeBlank) {
        this.mustBeBlank = List.copyOf(mustBeBlank);
    }

    /** The slot of a column; the first use gives it one. */
    int slot(String name, Place place) {
        for (int slot = 0; slot < used.size(); slot++) {
            if (used.get(slot).name().equals(name)) {
                return slot;
            }
        }
        used.add(new Used(name, place));
        return used.size() - 1;
    }

    int size() {
        return used.size();
    }

    /** Position of each slot in a file with this header; a column the file lacks is a fault of the mapping. */
    Bound bind(String file, List<String> header, Faults faults) {
        var positions = new int[used.size()];
        for (int slot = 0; slot < positions.length; slot++) {
            var column = used.get(slot);
            positions[slot] = header.indexOf(column.name());
            if (positions[slot] < 0) {
                faults.add(
                        column.place(),
                        MappingCode.COLUMN_UNKNOWN,
                        Map.of("file", file, "column", column.name(), "known", String.join(", ", header)));
            }
        }
        return new Bound(positions, blank(header, positions));
    }

    private List<Unread> blank(List<String> header, int[] positions) {
        return IntStream.range(0, header.size())
                .filter(position -> Arrays.stream(positions).noneMatch(used -> used == position))
                .mapToObj(position -> new Unread(position, header.get(position)))
                .filter(column -> mustBeBlank.stream()
                        .anyMatch(name -> name.matcher(column.name()).matches()))
                .toList();
    }
}

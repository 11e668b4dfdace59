package org.pledgehub.connectors.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a reference in a mapping can mean at the place where it stands. */
final class Scope {

    /** Prefix of values that the mapping names itself. */
    static final String LET = "let";

    private record Joined(int table, ColumnSet columns) {}

    private final ColumnSet own;
    private final Faults faults;
    private final Map<String, Joined> joined = new LinkedHashMap<>();
    private final Map<String, TextSource> named = new LinkedHashMap<>();

    Scope(ColumnSet own, Faults faults) {
        this.own = own;
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    /** Makes a lookup known; the first one is table 1. */
    void join(String lookup, ColumnSet columns) {
        joined.put(lookup, new Joined(joined.size() + 1, columns));
    }

    /** Makes a named value known. */
    void name(String name, TextSource source) {
        named.put(name, source);
    }

    boolean isPrefix(String head) {
        return head.equals(LET) || joined.containsKey(head);
    }

    /** A column of the file itself. */
    TextSource column(String name, Place place) {
        return new TextSource.Column(name, Row.OWN, own.slot(name, place));
    }

    /** {@code prefix.name}: a column of a lookup, or a named value; empty (with a fault) where there is none. */
    Optional<TextSource> dotted(String prefix, String name, Place place) {
        if (prefix.equals(LET)) {
            var source = Optional.ofNullable(named.get(name));
            if (source.isEmpty()) {
                unknown(LET + "." + name, place);
            }
            return source;
        }
        var lookup = joined.get(prefix);
        if (lookup == null) {
            unknown(prefix, place);
            return Optional.empty();
        }
        return Optional.of(new TextSource.Column(
                prefix + "." + name, lookup.table(), lookup.columns().slot(name, place)));
    }

    private void unknown(String found, Place place) {
        var known = new TreeSet<>(joined.keySet());
        named.keySet().forEach(name -> known.add(LET + "." + name));
        faults.add(place, MappingCode.REFERENCE_UNKNOWN, Map.of("found", found, "known", String.join(", ", known)));
    }
}

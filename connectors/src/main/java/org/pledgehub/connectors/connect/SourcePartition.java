package org.pledgehub.connectors.connect;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How Connect names a part of a source. A worker finds the position it has stored by the bytes of this name, so its fields stand in one
 * order in every process; those of {@link Map#of} do not.
 */
public final class SourcePartition {

    private SourcePartition() {}

    /** The fields in the order of their names. */
    public static Map<String, Object> of(Map<String, Object> fields) {
        return Collections.unmodifiableMap(new TreeMap<>(fields));
    }
}

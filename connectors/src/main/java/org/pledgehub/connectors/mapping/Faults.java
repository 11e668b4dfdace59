package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a mapping, so that a user learns everything at once. */
final class Faults {

    private final List<MappingFault> found = new ArrayList<>();

    void add(Place place, MappingCode code) {
        add(place, code, Map.of());
    }

    void add(Place place, MappingCode code, Map<String, String> details) {
        found.add(MappingFault.of(place, code, details));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void throwIfAny() throws MappingRejected {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(
                    MappingFault::place, Comparator.comparingInt(Place::line).thenComparingInt(Place::column)));
            throw new MappingRejected(found);
        }
    }
}

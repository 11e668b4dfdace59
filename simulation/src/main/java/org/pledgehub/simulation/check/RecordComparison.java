package org.pledgehub.simulation.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares two records of one schema field by field, down to the last nested one.
 *
 * @param unjudged names of the fields to pass over, by name of the record they stand in
 * @param found takes up the differences
 */
record RecordComparison(Map<String, Set<String>> unjudged, Collection<Difference> found) {

    private static final String NOTHING = "nothing";

    /** Notes where the two differ. */
    void compare(String subject, SpecificRecord expected, SpecificRecord seen) {
        compareRecords(new Place(subject, ""), expected, seen);
    }

    /** Notes what stands on one side only, and compares what stands on both. */
    void compareAll(
            String kind, Map<String, ? extends SpecificRecord> expected, Map<String, ? extends SpecificRecord> seen) {
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(seen.keySet());
        for (var key : keys) {
            var wanted = expected.get(key);
            var there = seen.get(key);
            var subject = kind + " " + key;
            if (wanted != null && there != null) {
                compare(subject, wanted, there);
            } else {
                found.add(new Difference(subject, "", text(wanted), text(there)));
            }
        }
    }

    private record Place(String subject, String path) {

        Place at(String step) {
            return new Place(subject, path.isEmpty() ? step : path + "." + step);
        }

        Place at(int index) {
            return new Place(subject, path + "[" + index + "]");
        }
    }

    private void compareRecords(Place place, SpecificRecord expected, SpecificRecord seen) {
        var schema = expected.getSchema();
        var open = unjudged.getOrDefault(schema.getName(), Set.of());
        for (Schema.Field field : schema.getFields()) {
            if (!open.contains(field.name())) {
                compareValues(place.at(field.name()), expected.get(field.pos()), seen.get(field.pos()));
            }
        }
    }

    private void compareValues(Place place, @Nullable Object expected, @Nullable Object seen) {
        if (expected instanceof SpecificRecord wanted
                && seen instanceof SpecificRecord there
                && wanted.getSchema().getFullName().equals(there.getSchema().getFullName())) {
            compareRecords(place, wanted, there);
        } else if (expected instanceof List<?> wanted
                && seen instanceof List<?> there
                && wanted.size() == there.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compareValues(place.at(i), wanted.get(i), there.get(i));
            }
        } else if (!Objects.equals(expected, seen)) {
            found.add(new Difference(place.subject(), place.path(), text(expected), text(seen)));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }
}

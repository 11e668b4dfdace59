package org.pledgehub.simulation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A record in other words: every value that is no record, list or map may be replaced. */
final class Reworded {

    private final Words words;

    private Reworded(Words words) {
        this.words = words;
    }

    /** Says what stands in place of a value; the field is empty for keys and items of maps. */
    @FunctionalInterface
    interface Words {

        Object inPlaceOf(String field, Object value);
    }

    /** A copy of a record in other words. */
    static <T extends SpecificRecord> T of(T record, Words words) {
        var copy = SpecificData.getForClass(record.getClass()).deepCopy(record.getSchema(), record);
        new Reworded(words).reword(copy);
        return copy;
    }

    private void reword(SpecificRecord record) {
        for (var field : record.getSchema().getFields()) {
            record.put(field.pos(), reworded(field.name(), record.get(field.pos())));
        }
    }

    private @Nullable Object reworded(String field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SpecificRecord record -> {
                reword(record);
                yield record;
            }
            case List<?> list -> {
                var items = new ArrayList<@Nullable Object>();
                list.forEach(item -> items.add(reworded(field, item)));
                yield items;
            }
            case Map<?, ?> map -> {
                var entries = new HashMap<Object, @Nullable Object>();
                map.forEach((key, item) -> entries.put(words.inPlaceOf("", key), reworded("", item)));
                yield entries;
            }
            default -> words.inPlaceOf(field, value);
        };
    }
}

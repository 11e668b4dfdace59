package org.pledgehub.streams.duty;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * The form of a duty or a deadline that follows one published before: each form bears its revision, the day on which it
 * was looked at, and the due day and state of the form before it.
 */
public final class NextForm {

    private static final String REVISION = "revision";
    private static final String AS_OF = "asOf";
    private static final String PREVIOUS_DUE_ON = "previousDueOn";
    private static final String PREVIOUS_STATE = "previousState";

    private NextForm() {}

    /** What stands now as the next form; empty where nothing has changed but the day. */
    public static <T extends SpecificRecordBase> Optional<T> after(T earlier, T now) {
        var unchanged = copy(now);
        for (var field : List.of(REVISION, AS_OF, PREVIOUS_DUE_ON, PREVIOUS_STATE)) {
            unchanged.put(field, earlier.get(field));
        }
        if (unchanged.equals(earlier)) {
            return Optional.empty();
        }
        var next = copy(now);
        next.put(REVISION, (Integer) earlier.get(REVISION) + 1);
        next.put(PREVIOUS_DUE_ON, earlier.get("dueOn"));
        next.put(PREVIOUS_STATE, earlier.get("state"));
        return Optional.of(next);
    }

    private static <T extends SpecificRecordBase> T copy(T view) {
        var schema = view.getSchema();
        return SpecificData.getForSchema(schema).deepCopy(schema, view);
    }
}

package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.RightStatus;

/** What was said, said a little differently: another amount, date, tranche, status or outcome. */
final class Revision {

    private static final Set<String> CHANGEABLE =
            Set.of("tranche", "maturityOn", "overdueSince", "endsOn", "status", "outcome");

    private Revision() {}

    /** A copy in which one thing differs; the very same where nothing can. */
    static SpecificRecord of(Choices choices, SpecificRecord original) {
        var copy = SpecificData.get().deepCopy(original.getSchema(), original);
        var fields = changeable(copy);
        if (!fields.isEmpty() && choices.chance(90)) {
            var field = choices.pick(fields);
            copy.put(field.pos(), changed(choices, copy.get(field.pos())));
        }
        return copy;
    }

    private static List<Schema.Field> changeable(SpecificRecord record) {
        var fields = new ArrayList<Schema.Field>();
        for (var field : record.getSchema().getFields()) {
            boolean amount = field.name().endsWith("Fen") && record.get(field.pos()) instanceof Long fen && fen > 0;
            if (amount || CHANGEABLE.contains(field.name()) && record.get(field.pos()) != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static Object changed(Choices choices, Object found) {
        return switch (found) {
            case Long fen ->
                choices.oneOf(fen + 1, Math.max(1, fen - 1), Math.max(1, fen / 2), fen, fen / 100 * 99 + 1);
            case LocalDate day -> day.plusDays(choices.oneOf(-40, -1, 1));
            case String tranche -> "1".equals(tranche) ? "2" : "1";
            case RightStatus status -> status == RightStatus.LAPSED ? RightStatus.IN_FORCE : RightStatus.LAPSED;
            case ReviewOutcome outcome ->
                outcome == ReviewOutcome.ACCEPTED ? ReviewOutcome.RETURNED : ReviewOutcome.ACCEPTED;
            default -> found;
        };
    }
}

package org.pledgehub.simulation.run;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.simulation.history.Step;

/** What an event is about, as far as it says so. */
final class Subject {

    private Subject() {}

    /** The loan, right or pool of a record, otherwise its sender. */
    static String of(Step.Send send) {
        return send.body().said().map(Events::payload).flatMap(Subject::named).orElseGet(send::party);
    }

    /** The loan, right or pool that a payload names. */
    static Optional<String> named(SpecificRecord payload) {
        return field(payload, "loan")
                .or(() -> field(payload, "right"))
                .or(() -> field(payload, "pool"))
                .map(Subject::text);
    }

    private static String text(Object name) {
        return switch (name) {
            case LoanRef loan -> loan.getBank() + "/" + loan.getContract();
            case RightRef right -> right.getKind() + "/" + right.getNumber();
            default -> name.toString();
        };
    }

    private static Optional<Object> field(SpecificRecord payload, String name) {
        var field = payload.getSchema().getField(name);
        @Nullable Object value = field == null ? null : payload.get(field.pos());
        return Optional.ofNullable(value);
    }
}

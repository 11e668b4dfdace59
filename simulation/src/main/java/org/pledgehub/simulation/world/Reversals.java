package org.pledgehub.simulation.world;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.in.RightEventReversed;
import org.pledgehub.contract.in.SubsidyEventReversed;

/** Reversals of events, each of the kind that its subject asks for. */
final class Reversals {

    private Reversals() {}

    /** The reversal of an event that says this. */
    static SpecificRecord of(SpecificRecord wrong, String eventId) {
        Schema.Field programme = wrong.getSchema().getField("programme");
        if (programme != null) {
            return new SubsidyEventReversed((String) wrong.get(programme.pos()), eventId, null);
        }
        Schema.Field loan = wrong.getSchema().getField("loan");
        if (loan != null && !(wrong instanceof DutyReported)) {
            return new LoanEventReversed((LoanRef) wrong.get(loan.pos()), eventId, null);
        }
        Schema.Field right = wrong.getSchema().getField("right");
        if (right != null) {
            return new RightEventReversed((RightRef) wrong.get(right.pos()), eventId, "录入有误");
        }
        Schema.Field pool = wrong.getSchema().getField("pool");
        if (pool == null) {
            throw new IllegalArgumentException(
                    "Nobody reverses " + wrong.getSchema().getName());
        }
        return new PoolEventReversed((String) wrong.get(pool.pos()), eventId, null);
    }
}

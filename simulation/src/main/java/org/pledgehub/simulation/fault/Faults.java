package org.pledgehub.simulation.fault;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/** Tells from a history alone which faults are in it: so it can be told of a shrunk or kept one as well. */
public final class Faults {

    private static final long JUMP_DAYS = 10;

    private final Map<FaultKind, Long> found = new EnumMap<>(FaultKind.class);
    private boolean somethingSaid;
    private @Nullable LocalDate lastTick;

    private Faults() {}

    /** How often each kind of fault is in a history; kinds that are not in it are left out. */
    public static Map<FaultKind, Long> in(History history) {
        var faults = new Faults();
        history.steps().forEach(faults::take);
        return faults.found;
    }

    private void take(Step step) {
        switch (step) {
            case Step.Send send -> {
                somethingSaid = true;
                send.faults().forEach(this::count);
            }
            case Step.Refer(var reference) -> refer(reference);
            case Step.Tick(var asOf) -> tick(asOf);
            case Step.Crash crash -> count(FaultKind.CRASH);
            case Step.Rewind rewind -> count(FaultKind.OFFSET_MOVED_BACK);
            case Step.Work work -> {}
            case Step.Punctuate punctuate -> {}
        }
    }

    private void refer(SpecificRecord reference) {
        switch (reference) {
            case CalendarVersion calendar when calendar.getVersion() > 1 -> count(FaultKind.CALENDAR_AMENDED);
            case CalendarVersion calendar -> countLate(FaultKind.CALENDAR_LATE);
            case PolicyVersion policy -> countLate(FaultKind.POLICY_LATE);
            case PartyReference entry when entry.getEntry() instanceof Pool -> countLate(FaultKind.POOL_LATE);
            case PartyReference entry
            when entry.getEntry() instanceof Party party && !party.getEnabled() -> count(FaultKind.PARTY_DISABLED);
            case PartyReference entry -> countLate(FaultKind.PARTY_LATE);
            default -> {}
        }
    }

    private void countLate(FaultKind kind) {
        if (somethingSaid) {
            count(kind);
        }
    }

    private void tick(LocalDate asOf) {
        if (lastTick != null) {
            long days = ChronoUnit.DAYS.between(lastTick, asOf);
            if (days > 1) {
                count(days > JUMP_DAYS ? FaultKind.TICK_JUMP : FaultKind.TICK_MISSING);
            } else if (days < 0) {
                count(FaultKind.TICK_BACK);
            }
        }
        lastTick = asOf;
    }

    private void count(FaultKind kind) {
        found.merge(kind, 1L, Long::sum);
    }
}

package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.duty.DutyRoster;
import org.pledgehub.domain.duty.PoolDuties;
import org.pledgehub.streams.feedback.FeedbackWriter;

/**
 * Looks what the pools have to do, and says what stands otherwise than when it was last published. On a new day it looks
 * only at pools for which time alone changes something; the days are held in memory, so a task that starts again looks
 * once at each of its pools and finds nothing new.
 */
final class DutyDesk {

    private static final String DUTY_DUE_SOON = "DUTY_DUE_SOON";
    private static final String DUTY_MISSED = "DUTY_MISSED";

    private final DutyShelf shelf;
    private final FeedbackWriter words;
    private final Map<String, LocalDate> nextLooks = new HashMap<>();

    DutyDesk(DutyShelf shelf, FeedbackWriter words) {
        this.shelf = shelf;
        this.words = words;
    }

    /** A new day has come. */
    List<PoolOutput> onDay(KeptPool kept, PoolReferences references, LocalDate day) {
        var next = nextLooks.get(kept.id());
        return next != null && day.isBefore(next) ? List.of() : look(kept, references, Optional.of(day));
    }

    /** References or reports have changed. Before the first tick nothing is due. */
    List<PoolOutput> look(KeptPool kept, PoolReferences references, Optional<LocalDate> asOf) {
        return asOf.map(day -> publish(kept, references.duties(), day)).orElse(List.of());
    }

    private List<PoolOutput> publish(KeptPool kept, Optional<PoolDuties> duties, LocalDate asOf) {
        var roster = duties.map(known -> known.on(asOf, kept.pool().steps().duties()))
                .orElse(DutyRoster.EMPTY);
        nextLooks.put(kept.id(), roster.wakeOn().asOptional().orElse(LocalDate.MAX));
        var known = shelf.of(kept.id());
        var views = new TreeMap<>(known);
        views.replaceAll((id, view) -> DutyWriter.withdrawn(view));
        duties.ifPresent(some -> roster.duties().forEach(duty -> {
            var view = DutyWriter.write(kept.id(), some.policy(), duty);
            views.put(view.getDutyId(), view);
        }));
        var outputs = new ArrayList<PoolOutput>();
        views.forEach((id, view) -> DutyWriter.following(known.get(id), view, asOf)
                .ifPresent(next -> outputs.addAll(changed(known.get(id), next))));
        return outputs;
    }

    private List<PoolOutput> changed(@Nullable DutyView before, DutyView now) {
        shelf.keep(now);
        var outputs = new ArrayList<PoolOutput>();
        outputs.add(new PoolOutput.DutyChanged(now));
        var reached = before == null ? null : before.getState();
        if (now.getState() == DutyState.DUE_SOON && reached != DutyState.DUE_SOON) {
            outputs.add(new PoolOutput.Alerted(alert(now, DUTY_DUE_SOON)));
        }
        if (now.getState() == DutyState.MISSED && reached != null && reached != DutyState.MISSED) {
            // What was over before the hub first looked is shown, and nobody is called.
            outputs.add(new PoolOutput.Alerted(alert(now, DUTY_MISSED)));
        }
        return outputs;
    }

    private Alert alert(DutyView duty, String code) {
        var details = Map.of("duty", duty.getDuty(), "dueOn", duty.getDueOn().toString(), "dutyId", duty.getDutyId());
        return Alert.newBuilder()
                .setAlertId(duty.getDutyId() + "#" + duty.getRevision() + "#" + code)
                .setKind(code)
                .setSubject(duty.getPool())
                .setPool(duty.getPool())
                .setReason(words.reason(code, details))
                .setAsOf(duty.getAsOf())
                .build();
    }
}

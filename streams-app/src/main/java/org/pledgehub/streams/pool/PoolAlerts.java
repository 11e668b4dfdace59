package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.pool.PoolEvent;
import org.pledgehub.domain.pool.WaitReason;
import org.pledgehub.streams.feedback.FeedbackWriter;

/** What people must look at in a pool. Ids are made of what happened, so that each alert is raised once. */
final class PoolAlerts {

    private static final String PAID_CLAIM_CHANGED = "PAID_CLAIM_CHANGED";
    private static final String PAID_BEYOND_RESERVATION = "PAID_BEYOND_RESERVATION";
    private static final String POOL_FROZEN = "POOL_FROZEN";
    private static final String PENDING_OVERDUE = "PENDING_OVERDUE";

    private final FeedbackWriter words;

    PoolAlerts(FeedbackWriter words) {
        this.words = words;
    }

    /** Alerts that events call for and that have not been raised before. */
    List<Alert> alerts(KeptPool kept, List<PoolEvent> events, Optional<LocalDate> asOf) {
        var alerts = new ArrayList<Alert>();
        for (var event : events) {
            switch (event) {
                case PoolEvent.AccountEventWaits(var fact, var reason)
                when reason == WaitReason.CASH_WOULD_BE_NEGATIVE ->
                    alerts.add(alert(kept, reason.name(), fact.key().toString(), Map.of(), asOf));
                case PoolEvent.PaidClaimQuestioned(var said) ->
                    alerts.add(alert(
                            kept,
                            PAID_CLAIM_CHANGED,
                            said.claim() + "#" + said.sequence(),
                            Map.of("claim", said.claim().canonical()),
                            asOf));
                case PoolEvent.PaidBeyondReservation(var claim, var excess) ->
                    alerts.add(alert(
                            kept,
                            PAID_BEYOND_RESERVATION,
                            claim + "#" + kept.pool().paidOn(claim).value(),
                            Map.of("claim", claim.canonical(), "excessFen", Long.toString(excess.value())),
                            asOf));
                case PoolEvent.PoolFrozen(var fault) ->
                    alerts.add(alert(
                            kept,
                            POOL_FROZEN,
                            fault.name() + LifeAlerts.afterThaws(kept),
                            Map.of("pool", kept.id(), "fault", fault.name()),
                            asOf));
                case PoolEvent.PoolThawed thawed -> {}
                case PoolEvent.AccountEventWaits waits -> {}
                case PoolEvent.AccountEventRefused refused -> {}
                case PoolEvent.AccountEventBooked booked -> {}
                case PoolEvent.WaitEnded ended -> {}
                case PoolEvent.WaitRefused refused -> {}
                case PoolEvent.ClaimNoted noted -> {}
                case PoolEvent.ClaimQueued queued -> {}
                case PoolEvent.TriggerIssued issued -> {}
                case PoolEvent.TriggerTakenBack back -> {}
                case PoolEvent.ClaimHeld held -> {}
                case PoolEvent.ClaimConcerned(var claim, var concern) ->
                    alerts.add(alert(
                            kept,
                            concern.name(),
                            StepWriter.occasion(kept, claim),
                            Map.of("claim", claim.canonical()),
                            asOf));
                case PoolEvent.ClaimAdvanced advanced -> {}
                case PoolEvent.StepTaken taken -> {}
                case PoolEvent.StepWaits waits -> {}
                case PoolEvent.StepWaitEnded ended -> {}
                case PoolEvent.StepRefused refused -> {}
                case PoolEvent.StepTurnedDown down -> {}
            }
        }
        LifeAlerts.of(kept, events)
                .forEach(matter -> alerts.add(alert(kept, matter.code(), matter.about(), matter.details(), asOf)));
        alerts.removeIf(alert -> kept.alerts().contains(alert.getAlertId()));
        return alerts;
    }

    /** Alerts for account events that still wait on their review day. */
    List<Alert> overdue(KeptPool kept, LocalDate asOf) {
        return Stream.concat(kept.pool().waiting().stream(), kept.pool().steps().waiting().stream())
                .filter(key -> !reviewOn(kept, key).isAfter(asOf))
                .map(key -> alert(
                        kept,
                        PENDING_OVERDUE,
                        key.toString(),
                        Map.of(
                                "eventId", key.eventId().canonical(),
                                "reviewOn", reviewOn(kept, key).toString()),
                        Optional.of(asOf)))
                .filter(alert -> !kept.alerts().contains(alert.getAlertId()))
                .toList();
    }

    private static LocalDate reviewOn(KeptPool kept, EventKey key) {
        return FeedbackWriter.reviewOn(kept.fact(key).getOrigin());
    }

    private Alert alert(
            KeptPool kept, String code, String about, Map<String, String> details, Optional<LocalDate> asOf) {
        return Alert.newBuilder()
                .setAlertId(kept.id() + "#" + about + "#" + code)
                .setKind(code)
                .setSubject(kept.id())
                .setPool(kept.id())
                .setReason(words.reason(code, details))
                .setAsOf(asOf.orElse(null))
                .build();
    }
}

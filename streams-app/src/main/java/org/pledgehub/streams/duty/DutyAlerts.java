package org.pledgehub.streams.duty;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.life.LifeResult;
import org.pledgehub.streams.feedback.FeedbackWriter;

/**
 * Calls people for what is due soon or was missed, once each time that it comes to that.
 *
 * @param words texts of the reasons
 */
public record DutyAlerts(FeedbackWriter words) {

    private static final String DUTY_DUE_SOON = "DUTY_DUE_SOON";
    private static final String DUTY_MISSED = "DUTY_MISSED";
    private static final String CHECK_FAILED = "CHECK_FAILED";

    /**
     * What a change calls for. What was over before the hub first looked is shown, and nobody is called; a check that has
     * found something wrong calls people whenever it is told.
     */
    public Optional<Alert> of(@Nullable DutyView before, DutyView now) {
        if (isFailed(now) && (before == null || !isFailed(before))) {
            return Optional.of(alert(now, CHECK_FAILED));
        }
        var reached = before == null ? null : before.getState();
        if (now.getState() == DutyState.DUE_SOON && reached != DutyState.DUE_SOON) {
            return Optional.of(alert(now, DUTY_DUE_SOON));
        }
        return now.getState() == DutyState.MISSED && reached != null && reached != DutyState.MISSED
                ? Optional.of(alert(now, DUTY_MISSED))
                : Optional.empty();
    }

    private static boolean isFailed(DutyView duty) {
        return LifeResult.FAILED.name().equals(duty.getOutcome()) && duty.getState() != DutyState.WITHDRAWN;
    }

    private Alert alert(DutyView duty, String code) {
        var details = Map.of(
                "duty",
                duty.getDuty(),
                "dueOn",
                duty.getDueOn().toString(),
                "dutyId",
                duty.getDutyId(),
                "doneOn",
                String.valueOf(duty.getDoneOn()),
                "loan",
                Objects.requireNonNullElse(duty.getLoan(), ""));
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

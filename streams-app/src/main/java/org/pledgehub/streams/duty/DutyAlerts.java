package org.pledgehub.streams.duty;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.streams.feedback.FeedbackWriter;

/**
 * Calls people for what is due soon or was missed, once each time that it comes to that.
 *
 * @param words texts of the reasons
 */
public record DutyAlerts(FeedbackWriter words) {

    private static final String DUTY_DUE_SOON = "DUTY_DUE_SOON";
    private static final String DUTY_MISSED = "DUTY_MISSED";

    /** What a change calls for. What was over before the hub first looked is shown, and nobody is called. */
    public Optional<Alert> of(@Nullable DutyView before, DutyView now) {
        var reached = before == null ? null : before.getState();
        if (now.getState() == DutyState.DUE_SOON && reached != DutyState.DUE_SOON) {
            return Optional.of(alert(now, DUTY_DUE_SOON));
        }
        return now.getState() == DutyState.MISSED && reached != null && reached != DutyState.MISSED
                ? Optional.of(alert(now, DUTY_MISSED))
                : Optional.empty();
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

package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.key.PolicyRef;

/** Writes duties of pools. */
final class DutyWriter {

    private DutyWriter() {}

    /** A duty as published for the first time. */
    static DutyView write(String pool, PolicyRef policy, Duty duty) {
        var span = duty.span();
        var kind = span.kind().name();
        return DutyView.newBuilder()
                .setDutyId(PoolTallies.part(pool) + "|" + kind + "|" + span.startedOn())
                .setPool(pool)
                .setDuty(kind)
                .setPolicy(policy.canonical())
                .setRuleId(span.rule().ruleId())
                .setArticle(span.rule().article())
                .setPhrase(span.rule().phrase())
                .setStartedOn(span.startedOn())
                .setPeriodEndsOn(span.endsOn())
                .setRemindOn(span.remindOn())
                .setDueOn(span.due().date())
                .setProvisional(span.due().provisional())
                .setState(DutyState.valueOf(duty.state().name()))
                .setDoneOn(duty.doneOn().asOptional().orElse(null))
                .setRevision(1)
                .build();
    }

    /** The last form of a duty that there is no reason for any more. */
    static DutyView withdrawn(DutyView earlier) {
        return DutyView.newBuilder(earlier).setState(DutyState.WITHDRAWN).build();
    }

    /** The same, following an earlier form where there is one; empty where nothing has changed but the day. */
    static Optional<DutyView> following(@Nullable DutyView earlier, DutyView now, LocalDate asOf) {
        if (earlier == null) {
            return Optional.of(DutyView.newBuilder(now).setAsOf(asOf).build());
        }
        var unchanged = DutyView.newBuilder(now)
                .setRevision(earlier.getRevision())
                .setAsOf(earlier.getAsOf())
                .setPreviousDueOn(earlier.getPreviousDueOn())
                .setPreviousState(earlier.getPreviousState())
                .build();
        if (unchanged.equals(earlier)) {
            return Optional.empty();
        }
        return Optional.of(DutyView.newBuilder(now)
                .setRevision(earlier.getRevision() + 1)
                .setPreviousDueOn(earlier.getDueOn())
                .setPreviousState(earlier.getState())
                .setAsOf(asOf)
                .build());
    }
}

package org.pledgehub.domain.pool;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.duty.ClaimMilestones;
import org.pledgehub.domain.duty.ClaimMilestones.AfterPayment;
import org.pledgehub.domain.duty.ClaimMilestones.BeforePayment;
import org.pledgehub.domain.duty.ClaimMilestones.Going;
import org.pledgehub.domain.duty.ClaimMilestones.Owing;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutyReport;
import org.pledgehub.domain.duty.DutySubject;
import org.pledgehub.domain.fact.Told;

/** Reads from a pool on which days its claims went their way: from its movements once, from each claim's steps once. */
public final class ClaimDiary {

    private final Pool pool;
    private final Map<ClaimId, LocalDate> paid = new HashMap<>();
    private final Map<ClaimId, LocalDate> reimbursed = new HashMap<>();
    private final Map<String, LocalDate> recovered = new HashMap<>();

    private ClaimDiary(Pool pool) {
        this.pool = pool;
        for (var fact : pool.funds().movements()) {
            if (fact.body() instanceof AccountEvent.Movement movement && movement.direction() == Direction.DEBIT) {
                var day = fact.header().occurredOn();
                movement.claim()
                        .filter(claim -> movement.kind() == MovementKind.COMPENSATION)
                        .ifPresent(claim -> paid.merge(claim, day, ClaimDiary::earlier));
                movement.onFiscalAccount(MovementKind.REIMBURSEMENT)
                        .ifPresent(claim -> reimbursed.merge(claim, day, ClaimDiary::later));
            }
        }
        pool.steps().duties().forEach(this::take);
    }

    private void take(DutyReport report) {
        if (report.kind() == DutyKind.RECOVERY_STEP && report.subject() instanceof DutySubject.OfClaim(var claim)) {
            recovered.merge(claim, report.doneOn(), ClaimDiary::earlier);
        }
    }

    /** The milestones of all claims of a pool, by claim. */
    public static SortedMap<ClaimId, ClaimMilestones> of(Pool pool) {
        if (pool.claims().isEmpty()) {
            return Collections.emptySortedMap();
        }
        var diary = new ClaimDiary(pool);
        var all = new TreeMap<ClaimId, ClaimMilestones>();
        pool.claims().keySet().forEach(claim -> all.put(claim, diary.milestones(claim)));
        return all;
    }

    private ClaimMilestones milestones(ClaimId id) {
        var claim = pool.claim(id);
        var progress = pool.progressOf(id);
        var stands = pool.paidOn(id).isPositive();
        return new ClaimMilestones(
                id.canonical(),
                going(progress.stage()),
                claim.assessment().days().noticedOn(),
                new BeforePayment(
                        first(id, ClaimStep.Reviewed.class),
                        first(id, ClaimStep.Planned.class),
                        first(id, ClaimStep.Answered.class)),
                new AfterPayment(
                        stands ? told(paid.get(id)) : Told.unknown(),
                        first(id, ClaimStep.Applied.class),
                        progress.fiscal().due().isPositive() ? Owing.SOMETHING : Owing.NOTHING,
                        told(reimbursed.get(id)),
                        recoveredOn(claim)));
    }

    private Told<LocalDate> recoveredOn(PoolClaim claim) {
        var came = claim.latest().days().recoveredOn().asOptional();
        var reported = Optional.ofNullable(recovered.get(claim.id().canonical()));
        return Told.from(Stream.concat(came.stream(), reported.stream()).min(LocalDate::compareTo));
    }

    private static Going going(ClaimStage stage) {
        return switch (stage) {
            case PENDING, INELIGIBLE, CURED, WITHDRAWN, QUEUED, REJECTED -> Going.NOT_ON;
            case TRIGGERED,
                    REVIEWED,
                    PLANNED,
                    CONFIRMED,
                    REDUCED,
                    PARTNER_PAID,
                    REIMBURSEMENT_APPLIED,
                    DECIDED,
                    FISCAL_PAID,
                    RECOVERING,
                    CLOSED -> Going.ON;
        };
    }

    private Told<LocalDate> first(ClaimId id, Class<? extends ClaimStep> kind) {
        return Told.from(pool.steps().of(id).all().stream()
                .filter(step -> kind.isInstance(step.body()))
                .map(step -> step.header().occurredOn())
                .min(LocalDate::compareTo));
    }

    private static Told<LocalDate> told(@Nullable LocalDate day) {
        return Told.from(Optional.ofNullable(day));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.ReportedDuty;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.ref.Pool;

/** What operator and authority report as done: for the right period or another, early, late, twice, put right, taken back. */
final class DutyTale {

    private static final ReportedDuty[] OF_POOLS = {
        ReportedDuty.EVALUATION,
        ReportedDuty.RECONCILIATION,
        ReportedDuty.RECONCILIATION,
        ReportedDuty.ANNUAL_SUMMARY,
        ReportedDuty.JOINT_CONFERENCE,
        ReportedDuty.OPERATOR_CONDITIONS,
        ReportedDuty.SPOT_CHECK
    };

    private final Choices choices;
    private final Desk desk;
    private final Pool pool;
    private final List<Said> said = new ArrayList<>();

    DutyTale(Choices choices, Desk desk, Pool pool) {
        this.choices = choices;
        this.desk = desk;
        this.pool = pool;
    }

    /** Tells the reports of a pool and of its claims. */
    void tell() {
        for (int i = choices.between(0, 4); i > 0; i--) {
            report(
                    choices.oneOf(OF_POOLS),
                    choices.dayIn(desk.first(), desk.diary().last()));
        }
        for (var claim : desk.claims()) {
            if (claim.pool().equals(pool.getPool()) && choices.chance(15)) {
                recover(claim.claim(), claim.on().plusDays(choices.between(0, 120)));
            }
        }
        if (choices.chance(3)) {
            recover("nobody/C1#n1", desk.diary().last().minusDays(10));
        }
        mend();
        if (choices.chance(12)) {
            slip();
        }
    }

    private void report(ReportedDuty duty, LocalDate on) {
        var report = DutyReported.newBuilder()
                .setPool(pool.getPool())
                .setDuty(duty)
                .setPeriodOn(periodOn(on))
                .setNote(choices.chance(10) ? "会议纪要" : null);
        if (duty == ReportedDuty.SPOT_CHECK) {
            report.setLoan(loan());
        }
        if (duty == ReportedDuty.SPOT_CHECK || duty == ReportedDuty.OPERATOR_CONDITIONS) {
            report.setOutcome(choices.oneOf(
                    PoolDecisionResult.PASSED, PoolDecisionResult.PASSED, PoolDecisionResult.FAILED, null));
        }
        say(on, report.build());
    }

    private void recover(String claim, LocalDate on) {
        say(
                on,
                DutyReported.newBuilder()
                        .setPool(pool.getPool())
                        .setDuty(ReportedDuty.RECOVERY_STEP)
                        .setPeriodOn(on)
                        .setClaimId(choices.chance(10) ? " " + claim + " " : claim)
                        .build());
    }

    private void say(LocalDate on, DutyReported report) {
        var party = choices.chance(70) ? Cast.operatorOf(pool) : Cast.authorityOf(pool);
        var sender = choices.chance(96) ? party : choices.pick(desk.cast().in(Role.OPERATOR));
        said.add(desk.diary().say(sender, on, report));
    }

    /** The day itself, one of the period before, the first or last of a year, or a day of no period at all. */
    private LocalDate periodOn(LocalDate on) {
        return switch (choices.below(8)) {
            case 0 -> on;
            case 1, 2, 3 -> on.minusDays(choices.between(1, 100));
            case 4 -> on.plusDays(choices.between(1, 60));
            case 5 -> on.withDayOfMonth(1);
            case 6 -> on.minusYears(1);
            default -> boundary(on);
        };
    }

    /** The day of the month on which the pool's periods begin and end, or the day after it. */
    private LocalDate boundary(LocalDate on) {
        LocalDate established = pool.getEstablishedOn();
        if (established == null) {
            return on;
        }
        long months = ChronoUnit.MONTHS.between(established, on);
        return established.plusMonths(Math.max(0, months)).plusDays(choices.below(2));
    }

    private @Nullable LoanRef loan() {
        var loans = desk.claims();
        return loans.isEmpty() || choices.chance(40)
                ? null
                : choices.pick(loans).loan();
    }

    private void mend() {
        for (var wrong : List.copyOf(said)) {
            switch (choices.below(16)) {
                case 0 -> desk.diary().undo(wrong);
                case 1 -> {
                    var report = DutyReported.newBuilder((DutyReported) wrong.payload());
                    report.setPeriodOn(report.getPeriodOn().minusDays(choices.oneOf(-1, 1, 31, 92)));
                    correct(wrong, report.build());
                }
                case 2 -> correct(wrong, wrong.payload());
                case 3 -> say(wrong.on().plusDays(choices.between(1, 40)), (DutyReported) wrong.payload());
                default -> {}
            }
        }
    }

    private void correct(Said wrong, SpecificRecord report) {
        var on = wrong.on().minusDays(choices.between(0, 20));
        var sentOn = wrong.sentOn().plusDays(choices.between(0, 40));
        desk.diary().tell(Telling.of(wrong.party(), on, sentOn, report).correcting(wrong.eventId()));
    }

    /** A report of a duty that nobody knows, or of a step to recover on no claim. */
    private void slip() {
        var on = choices.dayIn(desk.first(), desk.diary().last());
        var report = DutyReported.newBuilder()
                .setPool(pool.getPool())
                .setDuty(choices.oneOf(ReportedDuty.UNKNOWN, ReportedDuty.RECOVERY_STEP))
                .setPeriodOn(on)
                .setClaimId(choices.chance(50) ? null : " ")
                .build();
        var party = choices.pick(desk.cast().in(Role.AUTHORITY));
        var sentAt = Diary.noon(on);
        var slip = new Said(party, desk.diary().nextId(party, report), on, report, sentAt, sentAt);
        desk.diary().misspeak(slip, new Missteps.Draft(slip.eventId(), on, null).recordedAt(sentAt));
    }
}

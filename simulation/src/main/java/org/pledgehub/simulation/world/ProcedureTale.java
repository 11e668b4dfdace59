package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.RecordFlag;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.common.ViolationKind;
import org.pledgehub.contract.in.SubsidyStepTaken;

/** What the authority does with an application: all steps in order, or not. */
final class ProcedureTale {

    private final Choices choices;
    private final SubsidyDesk desk;
    private final String application;
    private LocalDate day;

    ProcedureTale(Choices choices, SubsidyDesk desk, String application, LocalDate appliedOn) {
        this.choices = choices;
        this.desk = desk;
        this.application = application;
        this.day = appliedOn;
    }

    /** Everything in order, and what was decided is paid. */
    void tellPlainly() {
        if (choices.chance(50)) {
            step(SubsidyStepKind.INDUSTRY_FINDING, later(1), PoolDecisionResult.PASSED);
        }
        for (var kind : List.of(
                SubsidyStepKind.EXPERT_REVIEW,
                SubsidyStepKind.DEPARTMENT_OPINION,
                SubsidyStepKind.CREDIT_REPORT,
                SubsidyStepKind.FLAG_OPINION,
                SubsidyStepKind.LIST_PUBLISHED)) {
            step(kind, later(3), needsOutcome(kind) ? PoolDecisionResult.PASSED : null);
        }
        if (choices.chance(30)) {
            return;
        }
        day = day.plusDays(choices.oneOf(7, 8, 9, 14, 21));
        long sum = choices.oneOf(1L, 3L, 100L, 49_999L, 500_001L);
        step(SubsidyStepKind.MEETING_DECISION, day, PoolDecisionResult.PASSED, choices.chance(75) ? sum : null);
        if (choices.chance(80)) {
            long first = choices.chance(40) ? sum / 2 : sum;
            pay(first);
            pay(sum - first);
            if (choices.chance(60)) {
                step(SubsidyStepKind.RESULT_PUBLISHED, later(10), null);
            }
            if (choices.chance(8)) {
                violation();
            }
        }
    }

    private static boolean needsOutcome(SubsidyStepKind kind) {
        return kind != SubsidyStepKind.CREDIT_REPORT && kind != SubsidyStepKind.LIST_PUBLISHED;
    }

    private void pay(long fen) {
        if (fen > 0) {
            step(SubsidyStepKind.PAYMENT, later(12), null, fen);
        }
    }

    void tell() {
        if (choices.chance(30)) {
            step(SubsidyStepKind.RECEIPT, day.plusDays(choices.oneOf(0, 0, 0, 1, 12, -2)), null);
        }
        if (choices.chance(25)) {
            step(SubsidyStepKind.COMPANY_CHECK, later(3), outcome(85));
        }
        if (choices.chance(30)) {
            step(SubsidyStepKind.INDUSTRY_FINDING, later(3), outcome(70));
        }
        if (choices.chance(88)) {
            reviews();
        }
    }

    private void reviews() {
        often(SubsidyStepKind.EXPERT_REVIEW, outcome(92));
        often(SubsidyStepKind.DEPARTMENT_OPINION, outcome(94));
        often(SubsidyStepKind.CREDIT_REPORT, null);
        if (choices.chance(12)) {
            step(SubsidyStepKind.FLAG_OPINION, later(4), outcome(80));
        }
        if (choices.chance(94)) {
            step(SubsidyStepKind.LIST_PUBLISHED, later(5), null);
        }
        if (choices.chance(12)) {
            step(SubsidyStepKind.OBJECTION, day.plusDays(choices.between(0, 8)), null);
            if (choices.chance(75)) {
                step(SubsidyStepKind.RE_REVIEW, day.plusDays(choices.between(0, 6)), outcome(75));
            }
        }
        if (choices.chance(85)) {
            decisions();
        }
    }

    /** Of a notice of five working days the eighth day is the first that is late enough, mostly. */
    private void decisions() {
        day = day.plusDays(choices.oneOf(1, 6, 7, 8, 8, 8, 9, 10, 12, 15, 20));
        step(SubsidyStepKind.MEETING_DECISION, day, outcome(92), sum());
        if (choices.chance(25)) {
            day = day.plusDays(choices.between(0, 20));
            step(SubsidyStepKind.MEETING_DECISION, day, outcome(85), sum());
        }
        if (choices.chance(75)) {
            money();
        }
    }

    private void money() {
        int parts = choices.oneOf(1, 1, 2, 3);
        for (int i = 0; i < parts; i++) {
            day = later(12);
            step(SubsidyStepKind.PAYMENT, day, null, choices.oneOf(6_172_839L, 100_000L, 1L, 5_000_000L, 30_000_000L));
        }
        if (choices.chance(60)) {
            step(SubsidyStepKind.RESULT_PUBLISHED, later(10), null);
        }
        boolean violated = choices.chance(14);
        if (violated) {
            violation();
        }
        if (choices.chance(violated ? 60 : 6)) {
            day = later(30);
            step(SubsidyStepKind.MONEY_RETURNED, day, null, choices.oneOf(100_000L, 6_172_839L, 30_000_000L, 1L));
        }
    }

    private void violation() {
        day = later(20);
        var taken = draft(SubsidyStepKind.VIOLATION_FOUND);
        taken.setViolation(choices.oneOf(ViolationKind.FRAUD, ViolationKind.IP_INFRINGEMENT));
        say(day, taken);
    }

    private @Nullable Long sum() {
        return choices.chance(55)
                ? null
                : choices.oneOf(6_172_839L, 1L, 0L, 5_000_000L, 30_000_000L, 30_000_001L, 7_407_407L);
    }

    private void often(SubsidyStepKind kind, @Nullable PoolDecisionResult outcome) {
        if (choices.chance(94)) {
            step(kind, later(6), outcome);
        }
    }

    private LocalDate later(int most) {
        day = day.plusDays(choices.between(0, most));
        return day;
    }

    private PoolDecisionResult outcome(int percent) {
        return choices.chance(percent) ? PoolDecisionResult.PASSED : PoolDecisionResult.FAILED;
    }

    private void step(SubsidyStepKind kind, LocalDate on, @Nullable PoolDecisionResult outcome) {
        step(kind, on, outcome, null);
    }

    private void step(SubsidyStepKind kind, LocalDate on, @Nullable PoolDecisionResult outcome, @Nullable Long amount) {
        say(on, draft(kind).setOutcome(outcome).setAmountFen(amount));
    }

    private SubsidyStepTaken.Builder draft(SubsidyStepKind kind) {
        boolean flagged = switch (kind) {
            case EXPERT_REVIEW, DEPARTMENT_OPINION, CREDIT_REPORT -> choices.chance(7);
            default -> false;
        };
        return SubsidyStepTaken.newBuilder()
                .setProgramme(desk.programme())
                .setApplication(choices.chance(95) ? application : " " + application + " ")
                .setStep(kind)
                .setFlags(flagged ? flags() : List.of());
    }

    private List<RecordFlag> flags() {
        return choices.oneOf(
                List.of(RecordFlag.SAFETY),
                List.of(RecordFlag.ENVIRONMENT),
                List.of(RecordFlag.LABOUR, RecordFlag.TAX),
                List.of(RecordFlag.CREDIT));
    }

    private void say(LocalDate on, SubsidyStepTaken.Builder step) {
        if (choices.chance(8)) {
            desk.keep(desk.diary().say(desk.authority(), on, on.plusDays(choices.between(5, 60)), step.build()));
        } else {
            desk.keep(desk.diary().say(desk.authority(), on, step.build()));
        }
    }
}

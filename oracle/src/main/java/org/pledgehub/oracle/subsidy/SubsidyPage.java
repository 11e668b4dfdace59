package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Walk;
import org.pledgehub.oracle.subsidy.Doubt.Weight;

/** The page of one application. */
final class SubsidyPage {
    private final Measure measure;
    private final Bans bans;
    private final Optional<LocalDate> today;

    SubsidyPage(Measure measure, Bans bans, Optional<LocalDate> today) {
        this.measure = measure;
        this.bans = bans;
        this.today = today;
    }

    /** Of one for which no rules are in force. */
    SubsidyView unruled(Application application, boolean registered) {
        var reasons = new ArrayList<>(List.of("NO_POLICY_IN_FORCE"));
        if (!registered) {
            reasons.add("POOL_UNKNOWN");
        }
        if (measure.call(application).isEmpty()) {
            reasons.add("SUBSIDY_CALL_UNKNOWN");
        }
        long back = bans.takeBack(application) ? application.netPaid() : 0;
        if (application.netPaid() > 0) {
            reasons.add("SUBSIDY_PAID_ABOVE_APPROVED");
        }
        return draft(application, reasons)
                .setToReturnFen(back)
                .setStage(back > 0 ? "TO_RETURN" : "PENDING")
                .build();
    }

    SubsidyView of(Case one) {
        var application = one.application();
        long back = back(one);
        var doubts = new ArrayList<>(one.doubts());
        var procedure = one.isClear() ? one.procedure(today) : List.<Doubt>of();
        doubts.addAll(procedure);
        if (one.isDecidedEarly()) {
            doubts.add(Doubt.remark("SUBSIDY_DECIDED_TOO_EARLY"));
        }
        if (application.netPaid() > one.approvedFen && !one.has("SUBSIDY_VIOLATION_FOUND")) {
            doubts.add(Doubt.remark("SUBSIDY_PAID_ABOVE_APPROVED"));
        }
        return draft(application, doubts.stream().map(Doubt::code).toList())
                .setPolicy(one.text().name())
                .setStage(back > 0 ? "TO_RETURN" : stage(one, procedure))
                .setSubsidyFen(one.subsidyFen)
                .setEntitledFen(one.entitledFen)
                .setDecidedFen(one.named().orElse(null))
                .setDecidedOn(one.decision().map(Said::on).orElse(null))
                .setApprovedFen(one.approvedFen)
                .setToReturnFen(back)
                .setNoticeFrom(application
                        .last(SubsidyStepKind.LIST_PUBLISHED, one.upTo(today))
                        .map(Said::on)
                        .orElse(null))
                .setNoticeEndsOn(one.notice(today).map(Walk::on).orElse(null))
                .setNoticeProvisional(one.notice(today).map(Walk::provisional).orElse(false))
                .build();
    }

    /** All of it after a violation; else what was paid beyond the decision. */
    private long back(Case one) {
        if (bans.takeBack(one.application())) {
            return one.application().netPaid();
        }
        return one.decision().isPresent() ? Math.max(0, one.application().netPaid() - one.approvedFen) : 0;
    }

    private SubsidyView.Builder draft(Application application, Collection<String> reasons) {
        var said = application.said();
        return SubsidyView.newBuilder()
                .setApplication(application.id())
                .setProgramme(measure.id())
                .setYear(said.payload().getYear())
                .setUscc(application.company())
                .setLoan(application.loan())
                .setApplicant(said.party())
                .setAppliedOn(said.on())
                .setReasons(List.copyOf(new TreeSet<>(reasons)))
                .setSubsidyFen(0)
                .setEntitledFen(0)
                .setApprovedFen(0)
                .setPaidFen(application.sum(SubsidyStepKind.PAYMENT))
                .setReturnedFen(application.sum(SubsidyStepKind.MONEY_RETURNED))
                .setToReturnFen(0)
                .setBannedUntil(bans.of(application.company())
                        .map(ban -> ban.walk().on())
                        .orElse(null));
    }

    private static String stage(Case one, List<Doubt> procedure) {
        if (one.has("SUBSIDY_VIOLATION_FOUND") && one.application().sum(SubsidyStepKind.MONEY_RETURNED) > 0) {
            return "RETURNED";
        }
        if (one.fails()) {
            return one.has(Weight.TURNED_AWAY) ? "NOT_ACCEPTED" : "REFUSED";
        }
        if (one.decision().isPresent()) {
            return one.isDeclined() ? "REJECTED" : granted(one);
        }
        return one.has(Weight.OPEN) ? "PENDING" : ahead(procedure);
    }

    /** Paid once all that was approved is. */
    private static String granted(Case one) {
        long paid = one.application().netPaid();
        if (paid == 0 || paid < one.approvedFen) {
            return "APPROVED";
        }
        return one.application()
                        .last(SubsidyStepKind.RESULT_PUBLISHED, LocalDate.MAX)
                        .isPresent()
                ? "PUBLISHED"
                : "PAID";
    }

    private static String ahead(List<Doubt> procedure) {
        if (procedure.stream().anyMatch(doubt -> doubt.weight() == Weight.AGAINST)) {
            return "REFUSED";
        }
        if (procedure.contains(Doubt.open("SUBSIDY_OBJECTION_OPEN"))) {
            return "OBJECTED";
        }
        if (procedure.contains(Doubt.open("SUBSIDY_STEP_OUTSTANDING"))
                || procedure.contains(Doubt.open("SUBSIDY_OPINION_DUE"))) {
            return "IN_REVIEW";
        }
        return procedure.contains(Doubt.open("SUBSIDY_NOTICE_RUNNING")) ? "LISTED" : "TO_DECIDE";
    }
}

package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Walk;
import org.pledgehub.oracle.subsidy.Doubt.Weight;
import org.pledgehub.oracle.subsidy.Sharing.Part;

/** The page of one application. */
final class SubsidyPage {
    private final Measure measure;
    private final Bans bans;

    SubsidyPage(Measure measure, Bans bans) {
        this.measure = measure;
        this.bans = bans;
    }

    /** Of one for which no rules are in force. */
    SubsidyView unruled(Application application) {
        return draft(application)
                .setStage("PENDING")
                .setReasons(List.of("NO_POLICY_IN_FORCE"))
                .build();
    }

    SubsidyView of(Case one, Part part) {
        var application = one.application();
        long paid = application.sum(SubsidyStepKind.PAYMENT);
        long returned = application.sum(SubsidyStepKind.MONEY_RETURNED);
        long back = Math.max(0, (isFound(one) ? paid : Math.max(0, paid - part.approvedFen())) - returned);
        var doubts = new ArrayList<>(one.doubts());
        doubts.addAll(part.doubts());
        if (one.early()) {
            doubts.add(Doubt.open("SUBSIDY_DECIDED_TOO_EARLY"));
        }
        if (paid - returned > part.approvedFen()) {
            doubts.add(Doubt.remark("SUBSIDY_PAID_ABOVE_APPROVED"));
        }
        return draft(application)
                .setPolicy(one.text().name())
                .setStage(stage(one, doubts, paid, back))
                .setReasons(List.copyOf(
                        new TreeSet<>(doubts.stream().map(Doubt::code).toList())))
                .setSubsidyFen(part.subsidyFen())
                .setEntitledFen(part.entitledFen())
                .setDecidedFen(one.decision()
                        .map(step -> step.payload().getAmountFen())
                        .orElse(null))
                .setDecidedOn(one.decision().map(Said::on).orElse(null))
                .setApprovedFen(part.approvedFen())
                .setPaidFen(paid)
                .setReturnedFen(returned)
                .setToReturnFen(back)
                .setNoticeFrom(application
                        .last(SubsidyStepKind.LIST_PUBLISHED, LocalDate.MAX)
                        .map(Said::on)
                        .orElse(null))
                .setNoticeEndsOn(one.notice().map(Walk::on).orElse(null))
                .setNoticeProvisional(one.notice().map(Walk::provisional).orElse(false))
                .build();
    }

    /** Whether money comes back for a violation: of the company, or of this application. */
    private boolean isFound(Case one) {
        boolean whole = one.text().granting().clawback().value().equals("COMPANY");
        return measure.applications().stream()
                .filter(other -> whole
                        ? other.company().equals(one.application().company())
                        : other.id().equals(one.application().id()))
                .anyMatch(other -> other.last(SubsidyStepKind.VIOLATION_FOUND, LocalDate.MAX)
                        .isPresent());
    }

    private SubsidyView.Builder draft(Application application) {
        var said = application.said();
        return SubsidyView.newBuilder()
                .setApplication(application.id())
                .setProgramme(measure.pool().getPool())
                .setYear(said.payload().getYear())
                .setUscc(application.company())
                .setLoan(application.loan())
                .setApplicant(said.party())
                .setAppliedOn(said.on())
                .setSubsidyFen(0)
                .setEntitledFen(0)
                .setApprovedFen(0)
                .setPaidFen(0)
                .setReturnedFen(0)
                .setToReturnFen(0)
                .setBannedUntil(bans.of(application.company())
                        .map(ban -> ban.walk().on())
                        .orElse(null));
    }

    private static String stage(Case one, List<Doubt> doubts, long paid, long back) {
        if (back > 0) {
            return "TO_RETURN";
        }
        if (has(doubts, Weight.TURNED_AWAY)) {
            return "NOT_ACCEPTED";
        }
        if (doubts.contains(Doubt.against("SUBSIDY_VIOLATION_FOUND")) && paid > 0) {
            return "RETURNED";
        }
        if (has(doubts, Weight.AGAINST)) {
            return "REFUSED";
        }
        if (one.isDeclined()) {
            return "REJECTED";
        }
        return one.isGranted() ? granted(one, paid) : ahead(one, doubts);
    }

    private static String granted(Case one, long paid) {
        if (paid == 0) {
            return "APPROVED";
        }
        return one.application()
                        .last(SubsidyStepKind.RESULT_PUBLISHED, LocalDate.MAX)
                        .isPresent()
                ? "PUBLISHED"
                : "PAID";
    }

    private static final List<String> ON_THE_WAY = List.of(
            "SUBSIDY_STEP_OUTSTANDING",
            "SUBSIDY_OPINION_DUE",
            "SUBSIDY_OBJECTION_OPEN",
            "SUBSIDY_NOTICE_RUNNING",
            "SUBSIDY_DECIDED_TOO_EARLY");

    private static String ahead(Case one, List<Doubt> doubts) {
        var open = doubts.stream()
                .filter(doubt -> doubt.weight() == Weight.OPEN)
                .map(Doubt::code)
                .toList();
        if (!ON_THE_WAY.containsAll(open)) {
            return "PENDING";
        }
        if (open.contains("SUBSIDY_OBJECTION_OPEN")) {
            return "OBJECTED";
        }
        if (open.contains("SUBSIDY_STEP_OUTSTANDING") || open.contains("SUBSIDY_OPINION_DUE")) {
            return "IN_REVIEW";
        }
        return open.contains("SUBSIDY_NOTICE_RUNNING") ? "LISTED" : "TO_DECIDE";
    }

    private static boolean has(List<Doubt> doubts, Weight weight) {
        return doubts.stream().anyMatch(doubt -> doubt.weight() == weight);
    }
}

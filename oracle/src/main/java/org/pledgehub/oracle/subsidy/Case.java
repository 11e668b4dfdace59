package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.SubsidyText;
import org.pledgehub.oracle.reading.Walk;
import org.pledgehub.oracle.subsidy.Doubt.Weight;

/** An application with its rules, what it lacks, and the decision on it; its sums are filled in by {@link Sharing}. */
final class Case {
    private final Measure measure;
    private final Bans bans;
    private final Application application;
    private final SubsidyText text;
    private final List<Doubt> doubts;
    private boolean outdone;
    long subsidyFen;
    long entitledFen;
    long approvedFen;

    Case(Measure measure, Bans bans, Application application, SubsidyText text) {
        this.measure = measure;
        this.bans = bans;
        this.application = application;
        this.text = text;
        this.doubts = new ArrayList<>(questions(LocalDate.MAX).doubts());
    }

    Application application() {
        return application;
    }

    SubsidyText text() {
        return text;
    }

    /** What it lacks, without the procedure. */
    List<Doubt> doubts() {
        return doubts;
    }

    Questions questions(LocalDate by) {
        return new Questions(measure, bans, application, text, by);
    }

    boolean isClear() {
        return doubts.stream().noneMatch(Doubt::stops);
    }

    boolean fails() {
        return has(Weight.AGAINST) || has(Weight.TURNED_AWAY);
    }

    boolean has(Weight weight) {
        return doubts.stream().anyMatch(doubt -> doubt.weight() == weight);
    }

    boolean has(String code) {
        return doubts.stream().anyMatch(doubt -> doubt.code().equals(code));
    }

    int year() {
        return application.said().payload().getYear();
    }

    /** Another application has its costs. */
    void outdo() {
        outdone = true;
        doubts.add(Doubt.against("SUBSIDY_COST_ALREADY_CLAIMED"));
    }

    /**
     * The last decision, if on its day nothing was against the application, all steps were through and the notice had ended,
     * and nothing is against it by what is known since; limits come after decisions.
     */
    Optional<Said<SubsidyStepTaken>> decision() {
        return last().filter(step -> !outdone && wasReady(step.on()));
    }

    private boolean wasReady(LocalDate day) {
        return questions(LocalDate.MAX).doubts().stream().noneMatch(Doubt::stops)
                && questions(day).doubts().stream().noneMatch(Doubt::stops)
                && procedure(day, day).stream().noneMatch(Doubt::stops);
    }

    private Optional<Said<SubsidyStepTaken>> last() {
        return application.last(SubsidyStepKind.MEETING_DECISION, LocalDate.MAX);
    }

    /** Whether there is a decision that does not count. */
    boolean isDecidedEarly() {
        return last().isPresent() && decision().isEmpty() && !has("SUBSIDY_VIOLATION_FOUND");
    }

    boolean isDeclined() {
        return decision()
                .filter(step -> step.payload().getOutcome() == PoolDecisionResult.FAILED)
                .isPresent();
    }

    /** What is not through of the procedure on the day of the decision, or today; before the first day everything is told. */
    List<Doubt> procedure(Optional<LocalDate> today) {
        return decision()
                .map(step -> procedure(step.on(), step.on()))
                .orElseGet(() -> procedure(today.orElse(LocalDate.MAX), today.orElse(LocalDate.MIN)));
    }

    private List<Doubt> procedure(LocalDate by, LocalDate day) {
        return new Procedure(application, by)
                .doubts(text, measure.notice(application, text, by).map(Walk::on), day);
    }

    /** The day up to which steps are looked at. */
    LocalDate upTo(Optional<LocalDate> today) {
        return decision().map(Said::on).or(() -> today).orElse(LocalDate.MAX);
    }

    Optional<Walk> notice(Optional<LocalDate> today) {
        return measure.notice(application, text, upTo(today));
    }

    /** What the meeting named. */
    Optional<Long> named() {
        return decision().flatMap(step -> Optional.ofNullable(step.payload().getAmountFen()));
    }

    /** What it takes of ceilings and budgets. */
    long taken() {
        return Math.max(approvedFen, application.netPaid());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Case that && application.id().equals(that.application.id());
    }

    @Override
    public int hashCode() {
        return Objects.hash(application.id());
    }
}

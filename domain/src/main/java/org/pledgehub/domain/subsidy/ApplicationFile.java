package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.subsidy.SubsidyEvent.Applied;
import org.pledgehub.domain.subsidy.SubsidyEvent.CostPaid;
import org.pledgehub.domain.subsidy.SubsidyEvent.LoanRepaid;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/** Everything that counts of one application, in legal order. */
final class ApplicationFile {

    private final Entry<Applied> applied;
    private final List<Entry<CostPaid>> costs = new ArrayList<>();
    private final List<Entry<LoanRepaid>> repayments = new ArrayList<>();
    private final List<Entry<StepTaken>> steps = new ArrayList<>();

    ApplicationFile(Entry<Applied> applied) {
        this.applied = applied;
    }

    void add(Entry<CostPaid> cost) {
        costs.add(cost);
    }

    void addRepayment(Entry<LoanRepaid> repayment) {
        repayments.add(repayment);
    }

    void addStep(Entry<StepTaken> step) {
        steps.add(step);
    }

    EventKey id() {
        return applied.identity();
    }

    Applied says() {
        return applied.body();
    }

    EventHeader header() {
        return applied.header();
    }

    EventHeader original() {
        return applied.original();
    }

    LocalDate appliedOn() {
        return applied.day();
    }

    /** The day on which it came in: the authority's receipt goes before the applicant's own day. */
    LocalDate receivedOn() {
        return last(StepKind.RECEIPT).map(Entry::day).orElse(appliedOn());
    }

    /** The same with what had happened by a day. */
    ApplicationFile upTo(LocalDate day) {
        var file = new ApplicationFile(applied);
        costs.stream().filter(cost -> !cost.day().isAfter(day)).forEach(file::add);
        repayments.stream().filter(repaid -> !repaid.day().isAfter(day)).forEach(file::addRepayment);
        steps.stream().filter(step -> !step.day().isAfter(day)).forEach(file::addStep);
        return file;
    }

    List<Entry<CostPaid>> costs() {
        return costs;
    }

    List<Entry<LoanRepaid>> repayments() {
        return repayments;
    }

    Stream<Entry<StepTaken>> steps(StepKind kind) {
        return steps.stream().filter(step -> step.body().kind() == kind);
    }

    Stream<Entry<StepTaken>> steps(Predicate<LocalDate> days) {
        return steps.stream().filter(step -> days.test(step.day()));
    }

    Optional<Entry<StepTaken>> last(StepKind kind) {
        return steps(kind).reduce((earlier, later) -> later);
    }

    /** Sum that steps of a kind tell. */
    Fen sum(StepKind kind) {
        return steps(kind)
                .map(step -> step.body().amount())
                .flatMap(amount -> amount.asOptional().stream())
                .reduce(Fen.ZERO, Fen::plus);
    }

    /** Paid and not returned. */
    Fen netPaid() {
        return sum(StepKind.PAYMENT).minus(sum(StepKind.MONEY_RETURNED)).atLeastZero();
    }

    Told<StepOutcome> outcome(StepKind kind) {
        return last(kind).map(step -> step.body().outcome()).orElseGet(Told::unknown);
    }

    /** Every event that it rests on. */
    List<EventHeader> inputs() {
        return Stream.of(
                        Stream.of(applied.header()),
                        costs.stream().map(Entry::header),
                        repayments.stream().map(Entry::header),
                        steps.stream().map(Entry::header))
                .flatMap(headers -> headers)
                .toList();
    }
}

package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.SubsidyCostKind;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.SubsidyText;
import org.pledgehub.oracle.subsidy.Doubt.Weight;

/** Whether an application may have a subsidy, as far as it was told by a day. */
final class Questions {
    private final Measure measure;
    private final Bans bans;
    private final Application application;
    private final SubsidyText text;
    private final LocalDate by;
    private final List<Doubt> doubts = new ArrayList<>();

    Questions(Measure measure, Bans bans, Application application, SubsidyText text, LocalDate by) {
        this.measure = measure;
        this.bans = bans;
        this.application = application;
        this.text = text;
        this.by = by;
    }

    /** All that it does not meet. */
    List<Doubt> doubts() {
        window();
        if (bans.bars(application.company(), application.receivedOn())) {
            doubts.add(new Doubt("SUBSIDY_COMPANY_BANNED", Weight.TURNED_AWAY));
        }
        if (bans.takeBack(application)) {
            doubts.add(Doubt.against("SUBSIDY_VIOLATION_FOUND"));
        }
        text.eligibility().company().value().forEach(this::company);
        kinds();
        repayment();
        costs();
        return doubts;
    }

    private void window() {
        var call = measure.call(application);
        if (call.isEmpty()) {
            doubts.add(Doubt.open("SUBSIDY_CALL_UNKNOWN"));
            return;
        }
        if (!text.granting().budget().value().equals("NO_BUDGET")
                && call.get().payload().getBudgetFen() == null) {
            doubts.add(Doubt.open("SUBSIDY_BUDGET_UNKNOWN"));
        }
        within(call.get());
    }

    private void within(Said<SubsidyCalled> call) {
        var received = application.receivedOn();
        var closes = measure.closesOn(call, text);
        var outside = text.eligibility().late().value().equals("NOT_ACCEPTED") ? Weight.TURNED_AWAY : Weight.OPEN;
        if (received.isBefore(call.payload().getOpensOn())) {
            doubts.add(new Doubt("SUBSIDY_WINDOW_NOT_OPEN", outside));
        } else if (closes.isPresent() && received.isAfter(closes.get())) {
            doubts.add(new Doubt("SUBSIDY_APPLICATION_LATE", outside));
        } else if (closes.isPresent()
                && application.last(SubsidyStepKind.RECEIPT, LocalDate.MAX).isEmpty()
                && !application.runs().test(application.said().fact())
                && application.said().fact().arrivedOn().isAfter(closes.get())) {
            doubts.add(Doubt.open("SUBSIDY_RECEIPT_MISSING"));
        }
    }

    private void company(String asked) {
        var payload = application.said().payload();
        var own = asked.equals("PAYING_TAX") ? payload.getPaysTaxInDistrict() : payload.getRegisteredInDistrict();
        var known = application
                .last(SubsidyStepKind.COMPANY_CHECK, by)
                .map(step -> step.payload().getOutcome() == PoolDecisionResult.PASSED)
                .or(() -> Optional.ofNullable(own));
        if (known.isEmpty()) {
            doubts.add(Doubt.open("BORROWER_NOT_ASSESSED"));
        } else if (!known.get()) {
            doubts.add(Doubt.against("BORROWER_NOT_IN_DISTRICT"));
        }
    }

    /** One that fits is enough, or all have to. */
    private void kinds() {
        var accepted = text.kinds().value();
        var rights = application.said().payload().getRights();
        long fit = rights.stream()
                .filter(right -> accepted.contains(right.getRight().getKind().name()))
                .count();
        boolean enough = isAll() ? fit == rights.size() && fit > 0 : fit > 0;
        if (!enough) {
            boolean refused = text.unlistedKind().value().equals("REFUSE");
            doubts.add(refused ? Doubt.against("IP_KIND_NOT_ACCEPTED") : Doubt.open("IP_KIND_UNLISTED"));
        }
    }

    private boolean isAll() {
        return text.eligibility().mixedPledge().value().equals("ALL");
    }

    private void repayment() {
        var rule = text.eligibility().onSchedule().value();
        var repaid = application.repaid(by);
        if (repaid.isEmpty()) {
            doubts.add(Doubt.open("SUBSIDY_REPAYMENT_NOT_PROVEN"));
            return;
        }
        var payload = repaid.get().payload();
        if (Objects.requireNonNullElse(payload.getLateDays(), 0) > rule.graceDays()) {
            doubts.add(Doubt.against("SUBSIDY_REPAID_LATE"));
        } else if (payload.getExtended() && !rule.extension().equals("ON_SCHEDULE")) {
            doubts.add(
                    rule.extension().equals("PENDING")
                            ? Doubt.open("SUBSIDY_LOAN_EXTENDED")
                            : Doubt.against("SUBSIDY_LOAN_EXTENDED"));
        }
    }

    private void costs() {
        var covered = 0;
        for (var cost : application.asked().keySet()) {
            var rate = rate(cost);
            if (rate == null) {
                doubts.add(Doubt.remark("SUBSIDY_COST_NOT_COVERED"));
            } else {
                covered++;
                if (application.proven(cost, by).isEmpty()) {
                    doubts.add(Doubt.open("SUBSIDY_COST_NOT_PROVEN"));
                }
            }
        }
        if (covered == 0) {
            doubts.add(Doubt.against("SUBSIDY_COST_NOT_COVERED"));
        }
        if (isIndustryOpen()) {
            doubts.add(Doubt.open("SUBSIDY_INDUSTRY_UNLISTED"));
        }
    }

    /** The greatest rate of a cost that fits, ppm. */
    @Nullable
    Integer rate(SubsidyCostKind cost) {
        return text.rates().stream()
                .map(rule -> rule.value())
                .filter(rate -> rate.cost().equals(cost.name()))
                .filter(rate -> fits(rate) && (!rate.key() || isKey().orElse(false)))
                .map(SubsidyText.Rate::ppm)
                .max(Integer::compareTo)
                .orElse(null);
    }

    /** Whether a better rate hangs on a word about the industry. */
    private boolean isIndustryOpen() {
        return isKey().isEmpty()
                && application.asked().keySet().stream().anyMatch(cost -> {
                    int least = Objects.requireNonNullElse(rate(cost), 0);
                    return text.rates().stream()
                            .map(rule -> rule.value())
                            .anyMatch(rate ->
                                    rate.cost().equals(cost.name()) && rate.key() && fits(rate) && rate.ppm() > least);
                });
    }

    private boolean fits(SubsidyText.Rate rate) {
        if (rate.grades().isEmpty()) {
            return true;
        }
        var rights = application.said().payload().getRights();
        long fit = rights.stream()
                .filter(right ->
                        text.kinds().value().contains(right.getRight().getKind().name()))
                .filter(right -> right.getGrades().stream()
                        .anyMatch(grade -> rate.grades().contains(grade.name())))
                .count();
        return isAll() ? fit == rights.size() && fit > 0 : fit > 0;
    }

    /** Whether the company is of a key industry; empty where a person has to say so. */
    private Optional<Boolean> isKey() {
        var found = application.last(SubsidyStepKind.INDUSTRY_FINDING, by);
        if (found.isPresent()) {
            return Optional.of(found.get().payload().getOutcome() == PoolDecisionResult.PASSED);
        }
        var industry = Optional.ofNullable(application.said().payload().getIndustry())
                .map(String::strip)
                .filter(name -> !name.isEmpty());
        if (industry.isEmpty()) {
            return Optional.of(false);
        }
        if (text.eligibility().keyIndustries().value().contains(industry.get())) {
            return Optional.of(true);
        }
        return text.eligibility().unlistedIndustry().value().equals("REFUSE") ? Optional.of(false) : Optional.empty();
    }
}

package org.pledgehub.domain.subsidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.CompanyCheck;
import org.pledgehub.domain.policy.ExtensionRule;
import org.pledgehub.domain.policy.MixedPledge;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.policy.UnlistedKind;
import org.pledgehub.domain.subsidy.SubsidyEvent.LoanRepaid;
import org.pledgehub.domain.subsidy.SubsidyFigures.CostFigures;

/**
 * Conditions of company, rights, loan and costs; what nobody has said is waited for.
 *
 * @param file the application
 * @param policy its rules
 * @param voices whose word counts
 */
record Conditions(ApplicationFile file, SubsidyPolicy policy, Voices voices) {

    List<SubsidyCheck> checks() {
        var checks = new ArrayList<SubsidyCheck>();
        policy.eligibility().company().value().stream().sorted().forEach(asked -> checks.add(company(asked)));
        checks.add(kinds());
        checks.add(repayment());
        checks.addAll(costs());
        return checks;
    }

    /** What the amount hangs on; of a cost that is not proven nothing is paid. */
    SubsidyFigures figures() {
        var proven = new ProvenCosts(file, voices);
        var costs = new HashMap<SubsidyCost, CostFigures>();
        file.says()
                .costs()
                .forEach((cost, asked) ->
                        proven.of(cost).asOptional().ifPresent(paid -> costs.put(cost, new CostFigures(asked, paid))));
        return new SubsidyFigures(
                costs, file.says().rights(), keyIndustry(), file.says().requested());
    }

    private SubsidyCheck company(CompanyCheck asked) {
        var rule = policy.eligibility().company().rule();
        var detail = Map.of("asked", asked.name());
        return switch (checked().or(file.says().standing().getOrDefault(asked, Finding.NOT_ESTABLISHED))) {
            case YES -> SubsidyCheck.pass(rule, SubsidyReason.BORROWER_NOT_IN_DISTRICT);
            case NO -> SubsidyCheck.fail(rule, SubsidyReason.BORROWER_NOT_IN_DISTRICT, detail);
            case NOT_ESTABLISHED -> SubsidyCheck.pending(rule, SubsidyReason.BORROWER_NOT_ASSESSED, detail);
        };
    }

    /** The authority's word on the company, which goes before the applicant's. */
    private Finding checked() {
        return findingOf(file.outcome(StepKind.COMPANY_CHECK));
    }

    private Finding keyIndustry() {
        var listed = file.says()
                .industry()
                .asOptional()
                .filter(policy.eligibility().keyIndustries().value()::contains)
                .isPresent();
        return findingOf(file.outcome(StepKind.INDUSTRY_FINDING)).or(listed ? Finding.YES : Finding.NOT_ESTABLISHED);
    }

    private static Finding findingOf(Told<StepOutcome> outcome) {
        return outcome.asOptional()
                .map(said -> said == StepOutcome.PASSED ? Finding.YES : Finding.NO)
                .orElse(Finding.NOT_ESTABLISHED);
    }

    private SubsidyCheck kinds() {
        var accepted = policy.acceptedKinds();
        var rights = file.says().rights();
        long fitting = rights.stream()
                .filter(right -> accepted.value().contains(right.kind()))
                .count();
        boolean fits = policy.eligibility().mixedPledge().value() == MixedPledge.ANY
                ? fitting > 0
                : fitting > 0 && fitting == rights.size();
        if (fits) {
            return SubsidyCheck.pass(accepted.rule(), SubsidyReason.IP_KIND_NOT_ACCEPTED);
        }
        var detail =
                Map.of("kind", rights.stream().map(right -> right.kind().name()).collect(Collectors.joining(",")));
        var unlisted = policy.unlistedKind();
        return unlisted.value() == UnlistedKind.REFUSE
                ? SubsidyCheck.fail(unlisted.rule(), SubsidyReason.IP_KIND_NOT_ACCEPTED, detail)
                : SubsidyCheck.pending(unlisted.rule(), SubsidyReason.IP_KIND_UNLISTED, detail);
    }

    private SubsidyCheck repayment() {
        var rule = policy.eligibility().onSchedule().rule();
        return lastWord()
                .map(this::repaid)
                .orElseGet(() -> SubsidyCheck.pending(rule, SubsidyReason.SUBSIDY_REPAYMENT_NOT_PROVEN, Map.of()));
    }

    /** The authority's word goes before the bank's; of several the last counts. */
    private Optional<LoanRepaid> lastWord() {
        return file.repayments().stream()
                .filter(entry -> voices.isAuthority(entry.header()))
                .reduce((earlier, later) -> later)
                .or(() -> file.repayments().stream().reduce((earlier, later) -> later))
                .map(Entry::body);
    }

    private SubsidyCheck repaid(LoanRepaid repaid) {
        var onSchedule = policy.eligibility().onSchedule();
        var detail = Map.of(
                "lateDays", Integer.toString(repaid.lateDays()),
                "graceDays", Integer.toString(onSchedule.value().graceDays()));
        if (repaid.lateDays() > onSchedule.value().graceDays()) {
            return SubsidyCheck.fail(onSchedule.rule(), SubsidyReason.SUBSIDY_REPAID_LATE, detail);
        }
        var extension = onSchedule.value().extension();
        if (repaid.extension() == Extension.NONE || extension == ExtensionRule.ON_SCHEDULE) {
            return SubsidyCheck.pass(onSchedule.rule(), SubsidyReason.SUBSIDY_REPAID_LATE);
        }
        return extension == ExtensionRule.NOT_ON_SCHEDULE
                ? SubsidyCheck.fail(onSchedule.rule(), SubsidyReason.SUBSIDY_LOAN_EXTENDED, detail)
                : SubsidyCheck.pending(onSchedule.rule(), SubsidyReason.SUBSIDY_LOAN_EXTENDED, detail);
    }

    private List<SubsidyCheck> costs() {
        var checks = new ArrayList<SubsidyCheck>();
        var choice = new RateChoice(policy, figures());
        var proven = new ProvenCosts(file, voices);
        boolean covered = false;
        for (var cost : file.says().costs().keySet()) {
            covered |= choice.of(cost).isPresent();
            checks.add(proof(choice, cost, proven.of(cost)));
            if (waitsForIndustry(choice, cost)) {
                checks.add(SubsidyCheck.pending(
                        policy.eligibility().unlistedIndustry().rule(),
                        SubsidyReason.SUBSIDY_INDUSTRY_UNLISTED,
                        Map.of("industry", file.says().industry().asOptional().orElse(""))));
            }
        }
        if (!covered) {
            checks.add(
                    SubsidyCheck.fail(policy.acceptedKinds().rule(), SubsidyReason.SUBSIDY_COST_NOT_COVERED, Map.of()));
        }
        return checks;
    }

    private SubsidyCheck proof(RateChoice choice, SubsidyCost cost, Told<Fen> paid) {
        var detail = Map.of("cost", cost.name());
        var rate = choice.of(cost);
        if (rate.isEmpty()) {
            return SubsidyCheck.warn(policy.acceptedKinds().rule(), SubsidyReason.SUBSIDY_COST_NOT_COVERED, detail);
        }
        var rule = rate.get().rule();
        return paid.asOptional().isEmpty()
                ? SubsidyCheck.pending(rule, SubsidyReason.SUBSIDY_COST_NOT_PROVEN, detail)
                : SubsidyCheck.pass(rule, SubsidyReason.SUBSIDY_COST_NOT_PROVEN);
    }

    /** An industry was named, the list ends in 等 and does not name it, and the rate hangs on it. */
    private boolean waitsForIndustry(RateChoice choice, SubsidyCost cost) {
        return file.says().industry().asOptional().isPresent()
                && keyIndustry() == Finding.NOT_ESTABLISHED
                && policy.eligibility().unlistedIndustry().value() == UnlistedKind.PENDING
                && choice.hangsOnIndustry(cost);
    }
}

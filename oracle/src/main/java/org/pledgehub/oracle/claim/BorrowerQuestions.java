package org.pledgehub.oracle.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.Default;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Said;

/**
 * Is it established what the policy asks of the borrower? The authority's word goes before the operator's, and this
 * before what the bank says of the district. Of several words of one of them the last by the day asked about counts,
 * and where there is none the first after it.
 */
record BorrowerQuestions(Demand demand, PolicyText policy, Pool pool) {

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (String name : Question.IN_ORDER) {
            policy.eligibility().borrowerChecks().stream()
                    .filter(rule -> rule.value().equals(name))
                    .forEach(rule -> findings.add(asked(rule)));
        }
        return findings;
    }

    private Finding asked(Rule<String> rule) {
        Question question = Question.of(rule.value());
        Optional<Boolean> word = nearest(FilingReviewed.class, FilingReviewed::getAssessment, question)
                .or(() -> nearest(ProjectFiled.class, ProjectFiled::getAssessment, question))
                .or(() -> toldByTheBank(rule.value()));
        if (word.isEmpty()) {
            return Finding.of(rule, Outcome.PENDING, "BORROWER_NOT_ASSESSED");
        }
        return word.get() == question.wanted ? Finding.pass(rule) : Finding.of(rule, Outcome.FAIL, question.code);
    }

    private <T> Optional<Boolean> nearest(
            Class<T> kind, Function<T, @Nullable BorrowerAssessment> assessment, Question question) {
        LocalDate day = day();
        Optional<Boolean> before = Optional.empty();
        Optional<Boolean> after = Optional.empty();
        for (Said<T> said : demand.loan().story().standing(kind)) {
            Optional<Boolean> word =
                    Optional.ofNullable(assessment.apply(said.payload())).map(question.answer);
            if (said.on().isAfter(day)) {
                after = after.or(() -> word);
            } else {
                before = word.isPresent() ? word : before;
            }
        }
        return before.isPresent() ? before : after;
    }

    private LocalDate day() {
        LocalDate noticed = demand.noticedOn();
        return switch (policy.eligibility().borrowerCheckedOn().value()) {
            case "DISBURSEMENT" -> demand.loan().disbursedOn().orElse(noticed);
            case "DEFAULT" -> demand.byDefault().map(Default::on).orElse(noticed);
            case "CLAIM" -> noticed;
            case String other -> throw PolicyText.unknown("day of the borrower's check", other);
        };
    }

    private Optional<Boolean> toldByTheBank(String question) {
        return switch (question) {
            case "REGISTERED_IN_DISTRICT" -> district();
            case "MICRO_SMALL_MEDIUM" -> isNotLarge();
            default -> Optional.empty();
        };
    }

    private Optional<Boolean> isNotLarge() {
        return demand.loan().tranches().stream()
                .findFirst()
                .flatMap(tranche -> Optional.ofNullable(
                        tranche.said().payload().getBorrower().getSizeClass()))
                .filter(size -> size != SizeClass.UNKNOWN)
                .map(size -> size != SizeClass.LARGE);
    }

    /** Whether the bank names the pool's district, where both name one; a blank name is none. */
    private Optional<Boolean> district() {
        Optional<String> told = demand.loan().tranches().stream()
                .findFirst()
                .map(tranche -> tranche.said().payload().getBorrower().getDistrict())
                .filter(one -> !one.isBlank());
        return told.flatMap(one -> Optional.ofNullable(pool.getDistrict())
                .filter(own -> !own.isBlank())
                .map(own -> own.strip().equals(one.strip())));
    }

    /**
     * What may be asked.
     *
     * @param answer where an assessment answers it
     * @param wanted the answer that is wanted
     * @param code reason where the answer is another
     */
    private record Question(Function<BorrowerAssessment, @Nullable Boolean> answer, boolean wanted, String code) {

        static final List<String> IN_ORDER = List.of(
                "REGISTERED_IN_DISTRICT",
                "GOOD_CREDIT",
                "OPERATING",
                "NOT_RELATED_TO_OPERATOR",
                "PROMOTED_BY_OPERATOR",
                "MICRO_SMALL_MEDIUM");

        static Question of(String name) {
            return switch (name) {
                case "REGISTERED_IN_DISTRICT" ->
                    yes(BorrowerAssessment::getRegisteredInDistrict, "BORROWER_NOT_IN_DISTRICT");
                case "GOOD_CREDIT" -> yes(BorrowerAssessment::getGoodCredit, "BORROWER_CREDIT_NOT_GOOD");
                case "OPERATING" -> yes(BorrowerAssessment::getOperating, "BORROWER_NOT_OPERATING");
                case "NOT_RELATED_TO_OPERATOR" ->
                    new Question(BorrowerAssessment::getRelatedToOperator, false, "BORROWER_RELATED_TO_OPERATOR");
                case "PROMOTED_BY_OPERATOR" -> yes(BorrowerAssessment::getPromotedByOperator, "PROJECT_NOT_PROMOTED");
                case "MICRO_SMALL_MEDIUM" -> yes(assessment -> null, "BORROWER_TOO_LARGE");
                default -> throw new IllegalArgumentException("No such question about a borrower: " + name);
            };
        }

        private static Question yes(Function<BorrowerAssessment, @Nullable Boolean> answer, String code) {
            return new Question(answer, true, code);
        }
    }
}

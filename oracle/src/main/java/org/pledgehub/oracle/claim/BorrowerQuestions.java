package org.pledgehub.oracle.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Said;

/**
 * Have operator or authority established what the policy asks of the borrower? Of each of the two the latest word counts;
 * one that says no is enough for a no.
 */
record BorrowerQuestions(LoanDossier loan, PolicyText policy) {

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        policy.eligibility().borrowerChecks().forEach(rule -> findings.add(asked(rule)));
        return findings;
    }

    private Finding asked(Rule<String> rule) {
        Question question = Question.of(rule.value());
        List<Boolean> words = Stream.of(last(filed(), question), last(reviewed(), question))
                .flatMap(Optional::stream)
                .toList();
        if (words.isEmpty()) {
            return Finding.of(rule, Outcome.PENDING, "BORROWER_NOT_ASSESSED");
        }
        boolean fine = words.stream().allMatch(word -> word == question.wanted);
        return fine ? Finding.pass(rule) : Finding.of(rule, Outcome.FAIL, question.code);
    }

    private List<@Nullable BorrowerAssessment> filed() {
        List<@Nullable BorrowerAssessment> told = new ArrayList<>();
        loan.story().standing(ProjectFiled.class).stream()
                .map(Said::payload)
                .forEach(filing -> told.add(filing.getAssessment()));
        return told;
    }

    private List<@Nullable BorrowerAssessment> reviewed() {
        List<@Nullable BorrowerAssessment> told = new ArrayList<>();
        loan.story().standing(FilingReviewed.class).stream()
                .map(Said::payload)
                .forEach(review -> told.add(review.getAssessment()));
        return told;
    }

    private static Optional<Boolean> last(List<@Nullable BorrowerAssessment> told, Question question) {
        return told.stream()
                .filter(Objects::nonNull)
                .flatMap(one -> Optional.ofNullable(question.answer.apply(one)).stream())
                .reduce((first, second) -> second);
    }

    /**
     * What may be asked.
     *
     * @param answer where an assessment answers it
     * @param wanted the answer that is wanted
     * @param code reason where the answer is another
     */
    private record Question(Function<BorrowerAssessment, @Nullable Boolean> answer, boolean wanted, String code) {

        static Question of(String name) {
            return switch (name) {
                case "REGISTERED_IN_DISTRICT" ->
                    yes(BorrowerAssessment::getRegisteredInDistrict, "BORROWER_NOT_IN_DISTRICT");
                case "GOOD_CREDIT" -> yes(BorrowerAssessment::getGoodCredit, "BORROWER_CREDIT_NOT_GOOD");
                case "OPERATING" -> yes(BorrowerAssessment::getOperating, "BORROWER_NOT_OPERATING");
                case "NOT_RELATED_TO_OPERATOR" ->
                    new Question(BorrowerAssessment::getRelatedToOperator, false, "BORROWER_RELATED_TO_OPERATOR");
                case "PROMOTED_BY_OPERATOR" -> yes(BorrowerAssessment::getPromotedByOperator, "PROJECT_NOT_PROMOTED");
                default -> throw new IllegalArgumentException("No such question about a borrower: " + name);
            };
        }

        private static Question yes(Function<BorrowerAssessment, @Nullable Boolean> answer, String code) {
            return new Question(answer, true, code);
        }
    }
}

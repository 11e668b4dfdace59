package org.pledgehub.domain.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pledgehub.domain.policy.BorrowerCheck;
import org.pledgehub.domain.policy.Ruled;

/** Checks of the borrower and the project (Chaoyang art. 9 and 11, Yunfu for its size); what nobody established is waited for. */
final class BorrowerChecks {

    private final ClaimCase claim;

    BorrowerChecks(ClaimCase claim) {
        this.claim = claim;
    }

    List<RuleCheck> checks() {
        return claim.policy().eligibility().borrowerChecks().stream()
                .sorted(Comparator.comparing(Ruled::value))
                .map(this::check)
                .toList();
    }

    private RuleCheck check(Ruled<BorrowerCheck> asked) {
        var borrower = claim.borrower();
        return switch (asked.value()) {
            case REGISTERED_IN_DISTRICT ->
                outcome(
                        asked,
                        borrower.registeredInDistrict().or(districtAsTold()),
                        EligibilityReason.BORROWER_NOT_IN_DISTRICT);
            case GOOD_CREDIT -> outcome(asked, borrower.goodCredit(), EligibilityReason.BORROWER_CREDIT_NOT_GOOD);
            case OPERATING -> outcome(asked, borrower.operating(), EligibilityReason.BORROWER_NOT_OPERATING);
            case NOT_RELATED_TO_OPERATOR ->
                outcome(asked, borrower.relatedToOperator().negated(), EligibilityReason.BORROWER_RELATED_TO_OPERATOR);
            case PROMOTED_BY_OPERATOR ->
                outcome(asked, borrower.promotedByOperator(), EligibilityReason.PROJECT_NOT_PROMOTED);
            case MICRO_SMALL_MEDIUM -> outcome(asked, claim.smallOrMedium(), EligibilityReason.BORROWER_TOO_LARGE);
        };
    }

    private static RuleCheck outcome(Ruled<BorrowerCheck> asked, Finding holds, EligibilityReason otherwise) {
        var detail = Map.of("asked", asked.value().name());
        return switch (holds) {
            case YES -> RuleCheck.pass(asked.rule(), otherwise, detail);
            case NO -> RuleCheck.fail(asked.rule(), otherwise, detail);
            case NOT_ESTABLISHED -> RuleCheck.pending(asked.rule(), EligibilityReason.BORROWER_NOT_ASSESSED, detail);
        };
    }

    /** The bank's word on the district, where bank and pool both name one. */
    private Finding districtAsTold() {
        var pool = claim.pool().district().asOptional();
        return claim.district()
                .asOptional()
                .flatMap(told -> pool.map(district -> district.equals(told) ? Finding.YES : Finding.NO))
                .orElse(Finding.NOT_ESTABLISHED);
    }
}

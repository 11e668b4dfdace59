package org.pledgehub.oracle.claim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.out.LoanClaim;
import org.pledgehub.oracle.Tale;

/** How much of what was lent is left for a notice. */
final class PrincipalQuestionsTest {

    private static final LoanRef LOAN = new LoanRef("bank-a", "HT-1");

    private final Tale tale = new Tale();

    @Test
    void shouldHaveEnoughForExactlyTheLoan() {
        lent("1", 100);
        lent("2", 50);
        String notice = claimed(defaulted(null), 150);

        assertFalse(waits(notice));
    }

    @Test
    void shouldNotHaveAFenMore() {
        lent("1", 100);
        lent("2", 50);
        String notice = claimed(defaulted(null), 151);

        assertTrue(waits(notice));
    }

    @Test
    void shouldServeTheEarlierNoticeFirst() {
        lent("1", 100);
        lent("2", 50);
        String ofTranche = claimed(defaulted("2"), 50);
        String ofLoan = claimed(defaulted(null), 101);

        assertFalse(waits(ofTranche));
        assertTrue(waits(ofLoan));
    }

    @Test
    void shouldHaveMoreLeftWhenTheEarlierNoticeIsWithdrawn() {
        lent("1", 100);
        lent("2", 50);
        String ofTranche = claimed(defaulted("2"), 50);
        String ofLoan = claimed(defaulted(null), 150);
        tale.bank("2025-07-02", new NoticeWithdrawn(LOAN, ofTranche));

        assertFalse(waits(ofLoan));
    }

    @Test
    void shouldNotTakeAnotherNoticeForTheSameDefaultForASecondClaim() {
        lent("1", 100);
        String first = defaulted(null);
        claimed(first, 100);

        assertFalse(waits(claimed(first, 100)));
    }

    private void lent(String tranche, long fen) {
        tale.bank(
                "2025-03-04",
                LoanDisbursed.newBuilder()
                        .setLoan(LOAN)
                        .setTranche(tranche)
                        .setPool(Tale.POOL)
                        .setAmountFen(fen)
                        .setBorrower(Borrower.newBuilder()
                                .setUscc("91110105MA00000012")
                                .build())
                        .build());
    }

    private String defaulted(String tranche) {
        return tale.bank("2025-06-01", new DefaultReported(LOAN, DefaultKind.OVERDUE, null, tranche));
    }

    private String claimed(String ofDefault, long fen) {
        return tale.bank(
                "2025-07-01",
                CompensationNotice.newBuilder()
                        .setLoan(LOAN)
                        .setDefaultEventId(ofDefault)
                        .setAmountBasis(AmountBasis.GROSS_LOSS)
                        .setPrincipalFen(fen)
                        .setInterestFen(0L)
                        .setPenaltyInterestFen(0L)
                        .setOverdueInterestFen(0L)
                        .setOverduePenaltyFen(0L)
                        .setClaimants(List.of())
                        .build());
    }

    private boolean waits(String notice) {
        return tale.judged("2025-08-01").loans().get("bank-a/HT-1").getClaims().stream()
                .filter(claim -> claim.getClaimId().endsWith("#" + notice))
                .map(LoanClaim::getReasons)
                .anyMatch(reasons -> reasons.contains("CLAIMS_EXCEED_LOAN"));
    }
}

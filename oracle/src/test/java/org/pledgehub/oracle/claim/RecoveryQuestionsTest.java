package org.pledgehub.oracle.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.out.LoanClaim;
import org.pledgehub.oracle.Tale;

/** A default of June, claimed on the 10th and cured on the 20th; another of July, reported on the 1st, claimed on the 10th. */
final class RecoveryQuestionsTest {

    private static final LoanRef LOAN = new LoanRef("bank-a", "HT-1");

    @Test
    void shouldBeCertainUntilTheCure() {
        waits("2025-06-05", false);
        waits("2025-06-19", false);
    }

    @Test
    void shouldBeUncertainFromTheCureToTheSecondNotice() {
        waits("2025-06-20", true);
        waits("2025-07-01", true);
        waits("2025-07-10", true);
    }

    @Test
    void shouldBeCertainAfterTheSecondNotice() {
        waits("2025-07-11", false);
    }

    @Test
    void shouldBeCertainOfWhatNamesItsClaim() {
        var story = new Story();
        story.recovered("2025-07-05", "bank-a/HT-1#" + story.first);

        story.secondWaits(false);
    }

    @Test
    void shouldBeCertainOnceACorrectionNamesTheClaim() {
        var story = new Story();
        String recovered = story.recovered("2025-07-05", null);
        story.named(recovered, "2025-07-05", "bank-a/HT-1#" + story.second);

        story.secondWaits(false);
    }

    private static void waits(String recoveredOn, boolean expected) {
        var story = new Story();
        story.recovered(recoveredOn, null);

        story.secondWaits(expected);
    }

    private static final class Story {

        private final Tale tale = new Tale();
        private final String first;
        private final String second;

        Story() {
            tale.bank(
                    "2025-03-04",
                    LoanDisbursed.newBuilder()
                            .setLoan(LOAN)
                            .setTranche("1")
                            .setPool(Tale.POOL)
                            .setAmountFen(1000)
                            .setBorrower(Borrower.newBuilder()
                                    .setUscc("91110105MA00000012")
                                    .build())
                            .build());
            tale.bank("2025-06-01", new DefaultReported(LOAN, DefaultKind.OVERDUE, null, null));
            first = claimed("2025-06-10");
            tale.bank("2025-06-20", new DefaultCured(LOAN, null));
            tale.bank("2025-07-01", new DefaultReported(LOAN, DefaultKind.OVERDUE, null, null));
            second = claimed("2025-07-10");
        }

        private String claimed(String on) {
            return tale.bank(
                    on,
                    CompensationNotice.newBuilder()
                            .setLoan(LOAN)
                            .setAmountBasis(AmountBasis.GROSS_LOSS)
                            .setPrincipalFen(500)
                            .setInterestFen(0L)
                            .setPenaltyInterestFen(0L)
                            .setOverdueInterestFen(0L)
                            .setOverduePenaltyFen(0L)
                            .setClaimants(List.of())
                            .build());
        }

        String recovered(String on, String claim) {
            return tale.operator(on, new RecoveryReceived(LOAN, 100L, 0L, 0L, claim, null));
        }

        void named(String recovered, String on, String claim) {
            tale.operatorCorrects(recovered, on, new RecoveryReceived(LOAN, 100L, 0L, 0L, claim, null));
        }

        void secondWaits(boolean expected) {
            var claims = tale.judged("2025-08-01").loans().get("bank-a/HT-1").getClaims();
            assertEquals(expected, reasons(claims, second).contains("RECOVERY_NAMES_NO_CLAIM"));
            assertEquals(false, reasons(claims, first).contains("RECOVERY_NAMES_NO_CLAIM"));
        }

        private static List<String> reasons(List<LoanClaim> claims, String notice) {
            return claims.stream()
                    .filter(claim -> claim.getClaimId().endsWith("#" + notice))
                    .findFirst()
                    .orElseThrow()
                    .getReasons();
        }
    }
}

package org.pledgehub.oracle.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.PledgeCancelled;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.oracle.Tale;

/** A loan claimed on 10 June, and another one on the same trademark. */
final class SharedRightsTest {

    private static final LoanRef LOAN = new LoanRef("bank-a", "HT-1");
    private static final LoanRef OTHER = new LoanRef("bank-a", "HT-2");
    private static final LoanRef OTHER_BANKS = new LoanRef("bank-b", "HT-3");
    private static final String ELSEWHERE = "cy-2";

    private final Tale tale = new Tale();

    @Test
    void shouldWaitForAnEarlierClaimInAnotherPool() {
        lent(LOAN, Tale.POOL, mark(1));
        lent(OTHER, ELSEWHERE, mark(1));
        claimed(OTHER, "2025-06-09");

        assertWaits(true);
    }

    @Test
    void shouldNotWaitForALaterOne() {
        lent(LOAN, Tale.POOL, mark(1));
        lent(OTHER, ELSEWHERE, mark(1));
        claimed(OTHER, "2025-06-11");

        assertWaits(false);
    }

    @Test
    void shouldNotWaitWithinOnePool() {
        lent(LOAN, Tale.POOL, mark(1));
        lent(OTHER, Tale.POOL, mark(1));
        claimed(OTHER, "2025-06-09");

        assertWaits(false);
    }

    @Test
    void shouldNotWaitForAClaimOnAnotherRight() {
        lent(LOAN, Tale.POOL, mark(1));
        lent(OTHER, ELSEWHERE, mark(2));
        claimed(OTHER, "2025-06-09");

        assertWaits(false);
    }

    @Test
    void shouldNotWaitForWhatWasWithdrawn() {
        lent(LOAN, Tale.POOL, mark(1));
        lent(OTHER, ELSEWHERE, mark(1));
        tale.bank("2025-06-20", new NoticeWithdrawn(OTHER, claimed(OTHER, "2025-06-09")));

        assertWaits(false);
    }

    @Test
    void shouldNotWaitForAClaimWhoseDefaultIsCured() {
        lent(LOAN, Tale.POOL, mark(1));
        lent(OTHER, ELSEWHERE, mark(1));
        claimed(OTHER, "2025-06-09");
        tale.bank("2025-06-20", new DefaultCured(OTHER, null));

        assertWaits(false);
    }

    @Test
    void shouldNotWaitForALoanThatOnlyListsTheRight() {
        lent(LOAN, Tale.POOL, mark(1));
        listed(OTHER_BANKS, ELSEWHERE, mark(1));
        claimed(OTHER_BANKS, "2025-06-09");

        assertWaits(false);
    }

    @Test
    void shouldNotWaitOnARightThatItOnlyLists() {
        listed(LOAN, Tale.POOL, mark(1));
        lent(OTHER_BANKS, ELSEWHERE, mark(1));
        claimed(OTHER_BANKS, "2025-06-09");

        assertWaits(false);
    }

    @Test
    void shouldWaitForAClaimOnARightWhosePledgeHasEnded() {
        lent(LOAN, Tale.POOL, mark(1));
        lent(OTHER_BANKS, ELSEWHERE, mark(1));
        tale.registry("2025-04-01", new PledgeCancelled(mark(1).getRight(), "N-HT-3"));
        claimed(OTHER_BANKS, "2025-06-09");

        assertWaits(true);
    }

    private void assertWaits(boolean expected) {
        String notice = claimed(LOAN, "2025-06-10");
        var reasons = tale.judged("2025-08-01").loans().get("bank-a/HT-1").getClaims().stream()
                .filter(claim -> claim.getClaimId().endsWith("#" + notice))
                .findFirst()
                .orElseThrow()
                .getReasons();
        assertEquals(expected, reasons.contains("RIGHT_CLAIMED_ELSEWHERE"));
    }

    private void lent(LoanRef loan, String pool, Pledge pledge) {
        listed(loan, pool, pledge);
        tale.registry(
                "2025-03-03",
                PledgeRegistered.newBuilder()
                        .setRight(pledge.getRight())
                        .setRegistrationNo("N-" + loan.getContract())
                        .setPledgorUscc(pledge.getPledgorUscc())
                        .setPledgee(loan.getBank())
                        .build());
    }

    /** The bank says that the right is pledged to it; the registry says nothing. */
    private void listed(LoanRef loan, String pool, Pledge pledge) {
        byBank(
                loan,
                "2025-03-04",
                LoanDisbursed.newBuilder()
                        .setLoan(loan)
                        .setTranche("1")
                        .setPool(pool)
                        .setAmountFen(1000)
                        .setBorrower(Borrower.newBuilder()
                                .setUscc("91110105MA00000012")
                                .build())
                        .build());
        byBank(loan, "2025-03-04", new RightsPledged(loan, List.of(pledge), null));
        byBank(loan, "2025-06-01", new DefaultReported(loan, DefaultKind.OVERDUE, null, null));
    }

    private static Pledge mark(int number) {
        var right = new RightRef(RightKind.TRADEMARK, "1000" + number);
        return Pledge.newBuilder()
                .setRight(right)
                .setPledgorUscc("91110105MA00000012")
                .build();
    }

    private String claimed(LoanRef loan, String on) {
        return byBank(
                loan,
                on,
                CompensationNotice.newBuilder()
                        .setLoan(loan)
                        .setAmountBasis(AmountBasis.GROSS_LOSS)
                        .setPrincipalFen(500)
                        .setInterestFen(0L)
                        .setPenaltyInterestFen(0L)
                        .setOverdueInterestFen(0L)
                        .setOverduePenaltyFen(0L)
                        .setClaimants(List.of())
                        .build());
    }

    private String byBank(LoanRef loan, String on, SpecificRecord payload) {
        return loan.getBank().equals(LOAN.getBank()) ? tale.bank(on, payload) : tale.otherBank(on, payload);
    }
}

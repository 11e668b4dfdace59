package org.pledgehub.oracle.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.out.ClaimPayee;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.claim.Terms.Shortage;

/** Who has what of a joint claim after corrections of its notice and reversed payments. */
final class SharersTest {

    private static final Terms TERMS = new Terms(
            Set.of("PRINCIPAL"),
            200_000,
            200_000,
            "PROJECT_LOSS",
            List.of(),
            500_000,
            Set.of(PoolAccount.PARTNER),
            Shortage.PARTIAL_AND_QUEUE,
            new Terms.Course(false, 2, false, "PARI_PASSU"),
            Terms.Finer.SILENT);

    @Test
    void shouldForgetWhatCameBack() {
        ClaimAssessed corrected = claim(one("bank-x", 1), one("bank-y", 9));
        Sharers paid = Sharers.NOBODY
                .by(claim(one("bank-x", 1), one("bank-y", 1)), TERMS, 0)
                .by(corrected, TERMS, 200);

        assertEquals(List.of(100L, 100L), parts(paid.by(corrected, TERMS, 200), 200));
        assertEquals(List.of(25L, 175L), parts(paid.by(corrected, TERMS, 50), 200));
        assertEquals(List.of(20L, 180L), parts(paid.by(corrected, TERMS, 0), 200));
    }

    @Test
    void shouldKnowClaimantsByTheirNames() {
        assertEquals(List.of(70L, 30L), corrected(one("bank-y", 7), one("bank-x", 3)));
        assertEquals(List.of(70L, 30L), corrected(one("bank-z", 7), one("bank-x", 3)));
        assertEquals(List.of(70L, 30L), corrected(one(null, 7), one("bank-x", 3)));
        assertEquals(List.of(30L, 70L), corrected(one(null, 7), one("bank-z", 3)));
        assertEquals(List.of(30L, 70L), corrected(one("bank-x", 7), one("bank-x", 3)));
    }

    @Test
    void shouldKnowClaimantsOfOtherKindsInAnotherOrder() {
        var insurer = new Claimant(ClaimantKind.INSURER, null, 7L, 0L);
        Sharers paid = Sharers.NOBODY.by(claim(one(null, 3), insurer), TERMS, 0);

        assertEquals(List.of(70L, 30L), parts(paid.by(claim(insurer, one("bank-x", 9)), TERMS, 100), 100));
    }

    private static List<Long> corrected(Claimant... next) {
        Sharers paid = Sharers.NOBODY.by(claim(one("bank-x", 3), one("bank-y", 7)), TERMS, 0);
        return parts(paid.by(claim(next), TERMS, 100), 100);
    }

    private static List<Long> parts(Sharers sharers, long fen) {
        return sharers.payees(fen, claim()).stream()
                .map(ClaimPayee::getAmountFen)
                .toList();
    }

    private static Claimant one(String party, long ownFen) {
        return new Claimant(ClaimantKind.BANK, party, ownFen, 0L);
    }

    private static ClaimAssessed claim(Claimant... claimants) {
        return ClaimAssessed.newBuilder()
                .setClaimId("bank-a/HT-1#n1")
                .setLoan("bank-a/HT-1")
                .setBank("bank-a")
                .setPool("pool-a")
                .setSequence(1)
                .setVerdict(ClaimVerdict.ELIGIBLE)
                .setReasons(List.of())
                .setChecks(List.of())
                .setNoticedOn(LocalDate.of(2025, 6, 1))
                .setNotice(CompensationNotice.newBuilder()
                        .setLoan(new LoanRef("bank-a", "HT-1"))
                        .setAmountBasis(AmountBasis.GROSS_LOSS)
                        .setPrincipalFen(1_000)
                        .setClaimants(List.of(claimants))
                        .build())
                .setNoticeParty("bank-a")
                .setCededFen(0)
                .setRecoveredFen(0)
                .setOutstandingFen(1_000)
                .setInputs(List.of())
                .build();
    }
}

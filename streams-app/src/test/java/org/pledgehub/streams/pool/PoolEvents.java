package org.pledgehub.streams.pool;

import static org.pledgehub.streams.harness.InboundEvents.envelope;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BalanceReported;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.PoolEventReversed;

/** Records that the pool room lives on, for tests. */
final class PoolEvents {

    static final String POOL = "cy";
    static final String CLAIM = "icbc/L1#n1";

    /** What has to go with an application for reimbursement. */
    static final List<ReimbursementDocument> FOUR_DOCUMENTS = List.of(
            ReimbursementDocument.PROJECT_DESCRIPTION,
            ReimbursementDocument.LOAN_CONTRACT,
            ReimbursementDocument.GUARANTEE_CONTRACT,
            ReimbursementDocument.COMPENSATION_PLAN);

    private PoolEvents() {}

    static CustodianEvent contributed(String eventId, long fen) {
        return moved(eventId, PoolAccount.PARTNER, Direction.CREDIT, MovementKind.CONTRIBUTION, fen, null);
    }

    static CustodianEvent charged(String eventId, long fen) {
        return moved(eventId, PoolAccount.PARTNER, Direction.DEBIT, MovementKind.CHARGE, fen, null);
    }

    static CustodianEvent compensated(String eventId, @Nullable String claim, long fen) {
        return moved(eventId, PoolAccount.PARTNER, Direction.DEBIT, MovementKind.COMPENSATION, fen, claim);
    }

    static CustodianEvent moved(
            String eventId,
            PoolAccount account,
            Direction direction,
            MovementKind kind,
            long fen,
            @Nullable String claim) {
        return custodian(
                envelope(eventId, "2026-03-02"),
                AccountMovement.newBuilder()
                        .setPool(POOL)
                        .setAccount(account)
                        .setDirection(direction)
                        .setKind(kind)
                        .setAmountFen(fen)
                        .setClaimId(claim)
                        .build());
    }

    static CustodianEvent balance(String eventId, PoolAccount account, long fen) {
        return custodian(envelope(eventId, "2026-03-02"), new BalanceReported(POOL, account, fen, "CNY"));
    }

    static CustodianEvent reversed(String eventId, String target) {
        return custodian(envelope(eventId, "2026-03-02"), new PoolEventReversed(POOL, target, "typing error"));
    }

    static CustodianEvent custodian(Envelope envelope, Object payload) {
        return new CustodianEvent(envelope, payload);
    }

    /** The worked example of the domain page: 1 000 000.00 + 23 456.78 + 1 234.56 yuan. */
    static CompensationNotice workedNotice() {
        return CompensationNotice.newBuilder()
                .setLoan(new LoanRef("icbc", "L1"))
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(100_000_000)
                .setInterestFen(2_345_678)
                .setPenaltyInterestFen(123_456)
                .build();
    }

    static ClaimAssessed assessed(long sequence, ClaimVerdict verdict, String... reasons) {
        return ClaimAssessed.newBuilder()
                .setClaimId(CLAIM)
                .setLoan("icbc/L1")
                .setBank("icbc")
                .setPool(POOL)
                .setPolicy("chaoyang@1")
                .setSequence(sequence)
                .setVerdict(verdict)
                .setReasons(List.of(reasons))
                .setChecks(List.of(new RuleCheck("CY-18", "第十六条", "放款后三十日内", "PASS", null, Map.of())))
                .setNoticedOn(LocalDate.of(2026, 3, 1))
                .setNotice(workedNotice())
                .setNoticeParty("icbc")
                .setCededFen(0)
                .setRecoveredFen(0)
                .setOutstandingFen(100_000_000)
                .setInputs(List.of(new SourceRecord("pledgehub.in.icbc.events.v1", 0, 7L, "icbc", "n1")))
                .setBorrowerUscc("91110105MA01A2B3C4")
                .setIpKinds(List.of("PATENT"))
                .build();
    }

    static Contribution contribution(String bank, String borrower, long outstandingFen) {
        return Contribution.newBuilder()
                .setPool(POOL)
                .setPolicy("chaoyang@1")
                .setBank(bank)
                .setBorrowerUscc(borrower)
                .setIpKinds(List.of("PATENT", "TRADEMARK"))
                .setIndustry("C39")
                .setMaturityMonth("2027-03")
                .setRights(2)
                .setDisbursedFen(outstandingFen)
                .setOutstandingFen(outstandingFen)
                .setExposureFen(outstandingFen / 5)
                .setDefaults(0)
                .setNonPerformingFen(0)
                .build();
    }

    static ContributionChanged changed(
            String loan, long sequence, @Nullable Contribution before, @Nullable Contribution after) {
        return new ContributionChanged(loan, sequence, before, after);
    }
}

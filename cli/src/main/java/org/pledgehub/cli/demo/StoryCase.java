package org.pledgehub.cli.demo;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;

/**
 * A claim after its trigger, as people take it on: reviewed, planned, confirmed, paid, applied for, decided by two,
 * reimbursed, recovered. The parties have worked the figures out themselves and name them by their hash; were the hub's
 * figures others by a fen, it would refuse every one of these steps.
 *
 * @param loan loan in default
 * @param claim claim, as the hub names it
 * @param due what the pool has to pay, worked out by hand
 * @param back what comes back, worked out by hand
 */
record StoryCase(StoryLoan loan, String claim, Due due, Back back) {
    private static final LocalDate REVIEWED_ON = LocalDate.of(2025, 10, 13);
    private static final LocalDate PLANNED_ON = LocalDate.of(2025, 10, 15);
    private static final LocalDate CONFIRMED_ON = LocalDate.of(2025, 10, 20);
    private static final LocalDate PAID_ON = LocalDate.of(2025, 10, 23);
    private static final LocalDate APPLIED_ON = LocalDate.of(2025, 10, 28);
    private static final LocalDate DECIDED_ON = LocalDate.of(2025, 11, 5);
    private static final LocalDate REIMBURSED_ON = LocalDate.of(2025, 11, 7);
    private static final LocalDate RECOVERED_ON = LocalDate.of(2025, 12, 10);
    private static final PolicyRef POLICY = PolicyRef.of("chaoyang@1");
    private static final List<String> VOTERS = List.of("王思远", "李安");

    /**
     * What the pool has to pay.
     *
     * @param coveredFen covered items, of which nothing was ceded or recovered before
     * @param poolFen the pool's part
     * @param fiscalFen the fiscal account's part of that
     */
    record Due(long coveredFen, long poolFen, long fiscalFen) {}

    /**
     * What a recovery brings.
     *
     * @param grossFen proceeds
     * @param costFen cost
     * @param fiscalFen the fiscal account's part of the net
     * @param partnerFen the partner account's part of the net
     */
    record Back(long grossFen, long costFen, long fiscalFen, long partnerFen) {}

    /** The claim that a notice starts. */
    static StoryCase of(StoryLoan loan, String noticeId, Due due, Back back) {
        return new StoryCase(loan, "%s/%s#%s".formatted(loan.bank(), loan.contract(), noticeId), due, back);
    }

    void tell(StoryPage page) {
        tellConfirmation(page);
        tellReimbursement(page);
        tellRecovery(page);
    }

    /** Checked on site, planned, and confirmed before anything is paid, art. 6(6) and 14. */
    private void tellConfirmation(StoryPage page) {
        page.operator(REVIEWED_ON, new ClaimReviewed(loan.pool(), claim, null, "已实地核查 checked on site"));
        page.operator(PLANNED_ON, new CompensationPlanned(loan.pool(), claim, due.poolFen(), dueHash(), null));
        page.authority(
                CONFIRMED_ON,
                new ClaimConfirmed(loan.pool(), claim, ConfirmationOutcome.CONFIRMED, null, null, dueHash()));
        move(page, PAID_ON, StoryMovement.out(PoolAccount.PARTNER, MovementKind.COMPENSATION, due.poolFen()));
    }

    /** The partner account paid first; the fiscal account makes good its part once two people have decided, art. 10 and 15. */
    private void tellReimbursement(StoryPage page) {
        page.operator(
                APPLIED_ON,
                new ReimbursementApplied(
                        loan.pool(),
                        claim,
                        due.fiscalFen(),
                        owedHash(),
                        List.of(
                                ReimbursementDocument.PROJECT_DESCRIPTION,
                                ReimbursementDocument.LOAN_CONTRACT,
                                ReimbursementDocument.GUARANTEE_CONTRACT,
                                ReimbursementDocument.COMPENSATION_PLAN),
                        null));
        for (var voter : VOTERS) {
            page.authority(DECIDED_ON, new DecisionVoted(loan.pool(), claim, voter, Vote.APPROVE, owedHash(), null));
        }
        move(page, REIMBURSED_ON, StoryMovement.out(PoolAccount.FISCAL, MovementKind.REIMBURSEMENT, due.fiscalFen()));
        move(page, REIMBURSED_ON, StoryMovement.in(PoolAccount.PARTNER, MovementKind.REIMBURSEMENT, due.fiscalFen()));
    }

    /** The pledge is sold; the net goes back by risk share, art. 17. */
    private void tellRecovery(StoryPage page) {
        page.operator(
                RECOVERED_ON,
                RecoveryReceived.newBuilder()
                        .setLoan(loan.ref())
                        .setGrossFen(back.grossFen())
                        .setCostFen(back.costFen())
                        .setPrincipalFen(back.grossFen() - back.costFen())
                        .build());
        move(page, RECOVERED_ON, StoryMovement.in(PoolAccount.FISCAL, MovementKind.RECOVERY, back.fiscalFen()));
        move(page, RECOVERED_ON, StoryMovement.in(PoolAccount.PARTNER, MovementKind.RECOVERY, back.partnerFen()));
    }

    private String dueHash() {
        var covered = Fen.of(due.coveredFen());
        return new FiguresHash.Due(new ClaimId(claim), POLICY, covered, covered, Fen.of(due.poolFen()))
                .hash()
                .hex();
    }

    private String owedHash() {
        return new FiguresHash.Owed(
                        new ClaimId(claim), POLICY, Fen.of(due.poolFen()), Fen.of(due.fiscalFen()), Fen.ZERO)
                .hash()
                .hex();
    }

    private void move(StoryPage page, LocalDate on, AccountMovement.Builder movement) {
        page.custodian(on, movement.setPool(loan.pool()).setClaimId(claim).build());
    }
}

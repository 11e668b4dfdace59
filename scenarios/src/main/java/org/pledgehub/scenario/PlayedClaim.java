package org.pledgehub.scenario;

import java.util.List;
import java.util.Objects;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.common.Vote;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.out.ClaimView;

/**
 * A claim and what the parties of its pool do about it. Whoever decides names the figures that the hub has published.
 *
 * @param cast parties of its pool
 * @param loan loan in default
 * @param id as the hub names it
 */
record PlayedClaim(Cast cast, LoanRef loan, String id) {

    private static final List<String> VOTERS = List.of("王思远", "李安");

    ClaimView view() {
        return cast.stage().claim(cast.pool(), id);
    }

    void confirmed(String on) {
        var shown = view();
        var figures = Objects.requireNonNull(shown.getFiguresHash());
        cast.byOperator(on, new ClaimReviewed(cast.pool(), id, null, null));
        cast.byOperator(on, new CompensationPlanned(cast.pool(), id, shown.getPoolAmountFen(), figures, null));
        cast.byAuthority(on, new ClaimConfirmed(cast.pool(), id, ConfirmationOutcome.CONFIRMED, null, null, figures));
    }

    void paidBy(PoolAccount account, String on, long fen) {
        cast.move(on, Cast.out(account, MovementKind.COMPENSATION, fen).setClaimId(id));
    }

    /** The operator applies with the four documents, two people approve, the fiscal account pays the partner account. */
    void reimbursed(ClaimView shown, String on, long fen) {
        var figures = Objects.requireNonNull(shown.getReimbursementHash());
        cast.byOperator(
                on,
                new ReimbursementApplied(
                        cast.pool(),
                        id,
                        fen,
                        figures,
                        List.of(
                                ReimbursementDocument.PROJECT_DESCRIPTION,
                                ReimbursementDocument.LOAN_CONTRACT,
                                ReimbursementDocument.GUARANTEE_CONTRACT,
                                ReimbursementDocument.COMPENSATION_PLAN),
                        null));
        VOTERS.forEach(
                voter -> cast.byAuthority(on, new DecisionVoted(cast.pool(), id, voter, Vote.APPROVE, figures, null)));
        cast.move(
                on,
                Cast.out(PoolAccount.FISCAL, MovementKind.REIMBURSEMENT, fen).setClaimId(id));
        cast.move(
                on,
                Cast.in(PoolAccount.PARTNER, MovementKind.REIMBURSEMENT, fen).setClaimId(id));
    }

    void recovered(String on, long grossFen, long costFen) {
        cast.byOperator(
                on,
                RecoveryReceived.newBuilder()
                        .setLoan(loan)
                        .setGrossFen(grossFen)
                        .setCostFen(costFen)
                        .build());
    }

    /** Recovered money reaches an account of the pool. */
    void returnedTo(PoolAccount account, String on, long fen) {
        cast.move(on, Cast.in(account, MovementKind.RECOVERY, fen).setClaimId(id));
    }
}

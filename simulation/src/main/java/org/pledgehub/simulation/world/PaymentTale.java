package org.pledgehub.simulation.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.CompensationNotice;

/** What the custodian pays on a claim, and what comes back to the accounts. */
final class PaymentTale {

    private final LoanFile loan;
    private final Choices choices;
    private final String custodian;

    PaymentTale(LoanFile loan) {
        this.loan = loan;
        this.choices = loan.choices();
        this.custodian = Cast.custodianOf(loan.pool());
    }

    /** The claim of a notice is paid: what is due, as the storyteller guesses it, or another sum. */
    void pay(Said notice) {
        String claim = loan.claimOf(notice);
        long due = due((CompensationNotice) notice.payload());
        var on = notice.sentOn().plusDays(choices.between(0, 40));
        var account = choices.chance(85) ? PoolAccount.PARTNER : PoolAccount.FISCAL;
        var course = new ClaimTale(loan, choices.fork("claim " + claim), claim);
        course.beforePayment(notice.sentOn());
        var paid = move(account, Direction.DEBIT, MovementKind.COMPENSATION, Paid.of(due, claim, on));
        course.afterPayment(on);
        if (loan.befalls(12)) {
            loan.undo(paid);
        }
        if (loan.befalls(12)) {
            move(account, Direction.DEBIT, MovementKind.COMPENSATION, Paid.of(1 + due / 5, claim, later(on)));
        }
        if (loan.befalls(15)) {
            var direction = choices.chance(85) ? Direction.CREDIT : Direction.DEBIT;
            move(account, direction, MovementKind.RECOVERY, Paid.of(1 + due / 3, claim, later(on)));
        }
        if (choices.chance(25)) {
            reimburse(Paid.of(Math.max(1, due / 2), claim, later(on)));
        }
        new AfterwardsTale(loan, claim, notice).tell(on, due);
        new LastStageTale(loan, claim, notice).tell(on, due);
        if (loan.befalls(3)) {
            move(account, Direction.DEBIT, MovementKind.COMPENSATION, new Paid(due, null, on));
        }
        if (loan.befalls(4)) {
            move(account, Direction.CREDIT, MovementKind.COMPENSATION, Paid.of(due, claim, later(on)));
        }
        if (loan.befalls(3)) {
            move(account, Direction.DEBIT, MovementKind.COMPENSATION, Paid.of(due, claim + "0", on));
        }
    }

    /** The claim is not paid; operator and authority may have spoken of it all the same. */
    void leave(Said notice) {
        String claim = loan.claimOf(notice);
        var chosen = choices.fork("claim " + claim);
        if (chosen.chance(40)) {
            new ClaimTale(loan, chosen, claim).beforePayment(notice.sentOn());
        }
    }

    /**
     * A sum that moves for a claim.
     *
     * @param fen sum
     * @param claim claim id, if it is told
     * @param on day
     */
    private record Paid(long fen, @Nullable String claim, LocalDate on) {

        static Paid of(long fen, String claim, LocalDate on) {
            return new Paid(fen, claim, on);
        }
    }

    /** Now and then one leg names no claim, or another one of the pool. */
    private void reimburse(Paid sum) {
        var slip = choices.fork("legs " + sum.claim());
        var other = slip.chance(30) ? new Paid(sum.fen(), otherClaim(slip, sum), sum.on()) : sum;
        boolean partnerSlips = slip.chance(50);
        move(PoolAccount.FISCAL, Direction.DEBIT, MovementKind.REIMBURSEMENT, partnerSlips ? sum : other);
        move(PoolAccount.PARTNER, Direction.CREDIT, MovementKind.REIMBURSEMENT, partnerSlips ? other : sum);
    }

    private @Nullable String otherClaim(Choices slip, Paid sum) {
        var others = loan.desk().claims().stream()
                .filter(claimed -> claimed.pool().equals(loan.pool().getPool()))
                .map(Desk.Claimed::claim)
                .filter(claim -> !claim.equals(sum.claim()))
                .toList();
        return others.isEmpty() || slip.chance(40) ? null : slip.pick(others);
    }

    private Said move(PoolAccount account, Direction direction, MovementKind kind, Paid sum) {
        var payload =
                new AccountMovement(loan.pool().getPool(), account, direction, kind, sum.fen(), sum.claim(), "CNY");
        return loan.say(custodian, sum.on(), payload);
    }

    private LocalDate later(LocalDate on) {
        return on.plusDays(choices.between(0, 60));
    }

    private long due(CompensationNotice notice) {
        long loss = notice.getPrincipalFen()
                + notice.getInterestFen()
                + notice.getPenaltyInterestFen()
                + notice.getOverdueInterestFen()
                + notice.getOverduePenaltyFen();
        long fair = Math.max(1, LastStageTale.first(Amounts.share(loss, loan.sharePpm()), loan.limits()));
        return choices.oneOf(fair, fair, fair, fair + 1, Math.max(1, fair / 2), fair * 2);
    }
}

package org.pledgehub.simulation.world;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.RecoveryEnded;

/**
 * After the first stage of a payout: money comes back, recovery ends, the rest is paid. Now and then somebody speaks of the
 * end where no policy waits for it, or a notice that was paid in part loses its basis.
 */
final class LastStageTale {

    private final LoanFile loan;
    private final Choices choices;
    private final String claim;
    private final Said notice;

    LastStageTale(LoanFile loan, String claim, Said notice) {
        this.loan = loan;
        this.choices = loan.choices().fork("last stage of " + claim);
        this.claim = claim;
        this.notice = notice;
    }

    /** What is due at the first stage, of so much in all. */
    static long first(long wholeFen, Rulebook.Limits limits) {
        return BigInteger.valueOf(wholeFen)
                .multiply(BigInteger.valueOf(limits.firstStagePpm()))
                .add(BigInteger.valueOf(Rulebook.Limits.WHOLE / 2))
                .divide(BigInteger.valueOf(Rulebook.Limits.WHOLE))
                .longValueExact();
    }

    /** Tells it; mostly of policies that pay in stages. */
    void tell(LocalDate paidOn, long paidFen) {
        boolean staged = loan.limits().firstStagePpm() < Rulebook.Limits.WHOLE;
        if (choices.chance(12)) {
            doubt(paidOn);
        }
        if (!choices.chance(staged ? 75 : 8)) {
            return;
        }
        var endedOn = later(paidOn);
        long back = choices.chance(40) ? recover(paidOn.plusDays(choices.between(-5, 30))) : 0;
        end(endedOn);
        if (staged && choices.chance(70)) {
            pay(later(endedOn), rest(paidFen, back));
        }
        if (choices.chance(25)) {
            recover(endedOn.plusDays(choices.between(-1, 20)));
        }
    }

    private long recover(LocalDate on) {
        long gross = Amounts.upTo(choices, loan.lentFen() / 2 + 1);
        long cost = choices.oneOf(0L, gross / 24, gross + 7);
        new RecoveryTale(loan, choices.fork("recovery on " + on)).tell(on, new RecoveryTale.Sum(gross, cost, 0L));
        return Math.max(0, gross - cost);
    }

    private void end(LocalDate on) {
        String named = choices.chance(4) ? "icbc/nowhere#n1" : claim;
        var operator = Cast.operatorOf(loan.pool());
        var said = loan.say(operator, on, new RecoveryEnded(loan.ref(), named, choices.chance(20) ? "终结执行" : null));
        if (choices.chance(12)) {
            loan.undo(said);
        } else if (choices.chance(12)) {
            var other = on.plusDays(choices.oneOf(-20, -1, 1, 20));
            loan.keep(loan.desk()
                    .diary()
                    .tell(Telling.of(said.party(), other, said.sentOn(), said.payload())
                            .correcting(said.eventId())));
        } else if (choices.chance(8)) {
            loan.say(operator, later(on), new RecoveryEnded(loan.ref(), claim, null));
        }
    }

    /** What is left of the whole after what has come back lessened the loss, as the storyteller guesses it. */
    private long rest(long paidFen, long backFen) {
        long whole = Amounts.share(loss(), loan.sharePpm()) - Amounts.share(backFen, loan.sharePpm());
        long left = Math.max(1, whole - paidFen);
        return choices.oneOf(left, left, left, Math.max(1, left / 2), left + 1);
    }

    private long loss() {
        var told = (CompensationNotice) notice.payload();
        return told.getPrincipalFen()
                + told.getInterestFen()
                + told.getPenaltyInterestFen()
                + told.getOverdueInterestFen()
                + told.getOverduePenaltyFen();
    }

    private void pay(LocalDate on, long fen) {
        var account = choices.chance(75) ? PoolAccount.PARTNER : PoolAccount.FISCAL;
        loan.say(
                Cast.custodianOf(loan.pool()),
                on,
                new AccountMovement(
                        loan.pool().getPool(), account, Direction.DEBIT, MovementKind.COMPENSATION, fen, claim, "CNY"));
    }

    /**
     * The notice once more, and now it does not say what its figures mean; mostly that is put right again. Meanwhile the pool
     * may get money, which the claim would take if it could.
     */
    private void doubt(LocalDate paidOn) {
        var scarce = choices.fork("scarce money");
        if (scarce.chance(60)) {
            pay(paidOn, scarce.oneOf(1L, 100L, 9_999L));
        }
        var on = later(paidOn);
        var unsaid = CompensationNotice.newBuilder((CompensationNotice) notice.payload());
        correct(on, unsaid.setAmountBasis(null).build());
        if (scarce.chance(60)) {
            contribute(on.plusDays(scarce.between(1, 9)), scarce.between(1, 9) * 1_000_000L);
        }
        if (choices.chance(60)) {
            correct(later(on), unsaid.setAmountBasis(AmountBasis.GROSS_LOSS).build());
        }
    }

    private void contribute(LocalDate on, long fen) {
        for (var account : List.of(PoolAccount.FISCAL, PoolAccount.PARTNER)) {
            loan.say(
                    Cast.custodianOf(loan.pool()),
                    on,
                    new AccountMovement(
                            loan.pool().getPool(),
                            account,
                            Direction.CREDIT,
                            MovementKind.CONTRIBUTION,
                            fen,
                            null,
                            "CNY"));
        }
    }

    private void correct(LocalDate sentOn, CompensationNotice corrected) {
        loan.keep(loan.desk()
                .diary()
                .tell(Telling.of(notice.party(), notice.on(), sentOn, corrected).correcting(notice.eventId())));
    }

    private LocalDate later(LocalDate on) {
        return on.plusDays(choices.between(0, 40));
    }
}

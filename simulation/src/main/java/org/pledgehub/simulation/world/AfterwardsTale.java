package org.pledgehub.simulation.world;

import java.time.LocalDate;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.ClaimWrittenOff;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.NoticeWithdrawn;

/** What happens after a claim was paid: the loss turns out larger or smaller, the bank refunds, recovering costs money. */
final class AfterwardsTale {

    private final LoanFile loan;
    private final Choices choices;
    private final String claim;
    private final Said notice;

    AfterwardsTale(LoanFile loan, String claim, Said notice) {
        this.loan = loan;
        this.choices = loan.choices().fork("after the payment of " + claim);
        this.claim = claim;
        this.notice = notice;
    }

    /** Tells it; some loans are lucky. */
    void tell(LocalDate paidOn, long paidFen) {
        var on = later(paidOn);
        if (choices.chance(15)) {
            correct(on);
        } else if (choices.chance(6)) {
            loan.say(notice.party(), on, new NoticeWithdrawn(loan.ref(), notice.eventId()));
        }
        if (choices.chance(15)) {
            refund(later(on), paidFen);
        }
        writeOff(on, paidFen);
        if (choices.chance(8)) {
            move(MovementKind.RECOVERY_COST, Direction.DEBIT, choices.between(1, 500), later(on));
        }
    }

    /** Some of it, all of it, or more than there is; now and then twice, taken back, or by a stranger. */
    private void writeOff(LocalDate on, long paidFen) {
        var chosen = choices.fork("written off");
        if (!chosen.chance(20)) {
            return;
        }
        var authority = chosen.chance(95)
                ? Cast.authorityOf(loan.pool())
                : chosen.pick(loan.desk().cast().in(Role.AUTHORITY));
        int times = chosen.oneOf(1, 1, 1, 2);
        for (int i = 0; i < times; i++) {
            long fen = chosen.oneOf(paidFen, Math.max(1, paidFen / 3), paidFen + 5, 1L);
            var said = loan.say(
                    authority,
                    on.plusDays(chosen.between(0, 40)),
                    new ClaimWrittenOff(loan.pool().getPool(), claim, fen, chosen.chance(50) ? "无可供执行财产" : null));
            if (chosen.chance(15)) {
                loan.undo(said);
            }
        }
    }

    /** The notice once more, with a loss that is larger or smaller; mostly no larger than the loan. */
    private void correct(LocalDate on) {
        var corrected = CompensationNotice.newBuilder((CompensationNotice) notice.payload());
        long principal = corrected.getPrincipalFen();
        long other = choices.oneOf(
                principal + 1, principal + principal / 3, principal * 2, principal / 2, Math.max(1, principal - 7));
        corrected.setPrincipalFen(choices.fork("more than the loan").chance(10) ? other : loan.asFarAsLent(other));
        loan.keep(loan.desk()
                .diary()
                .tell(Telling.of(notice.party(), notice.on(), on, corrected.build())
                        .correcting(notice.eventId())));
    }

    private void refund(LocalDate on, long paidFen) {
        long fen = choices.oneOf(paidFen, Math.max(1, paidFen / 2), 1L, paidFen + 1);
        move(MovementKind.REFUND, Direction.CREDIT, fen, on);
        if (choices.chance(20)) {
            move(MovementKind.REFUND, Direction.CREDIT, Math.max(1, paidFen / 2), later(on));
        }
        if (choices.chance(8)) {
            move(MovementKind.REFUND, Direction.DEBIT, 1, later(on));
        }
    }

    private void move(MovementKind kind, Direction direction, long fen, LocalDate on) {
        var account = choices.chance(75) ? PoolAccount.PARTNER : PoolAccount.FISCAL;
        loan.say(
                Cast.custodianOf(loan.pool()),
                on,
                new AccountMovement(loan.pool().getPool(), account, direction, kind, fen, claim, "CNY"));
    }

    private LocalDate later(LocalDate on) {
        return on.plusDays(choices.between(0, 40));
    }
}

package org.pledgehub.simulation.world;

import java.time.LocalDate;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
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
        if (choices.chance(8)) {
            move(MovementKind.RECOVERY_COST, Direction.DEBIT, choices.between(1, 500), later(on));
        }
    }

    /** The notice once more, with a loss that is larger or smaller. */
    private void correct(LocalDate on) {
        var corrected = CompensationNotice.newBuilder((CompensationNotice) notice.payload());
        long principal = corrected.getPrincipalFen();
        corrected.setPrincipalFen(choices.oneOf(
                principal + 1, principal + principal / 3, principal * 2, principal / 2, Math.max(1, principal - 7)));
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

package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.NoticeWithdrawn;

/**
 * One patent that secures two loans of two banks, each in a pool of its own, and both go bad within days of each other.
 * Who claims first is open, and so is which notice is sent first; the pools may have paid before the other one is heard
 * of. Now and then one of the claims goes away: it is withdrawn, taken back, or its default is cured.
 */
public final class SharedPatent {

    private static final int PATENT = 805;
    private static final LoneLoan.Parties ONE =
            new LoneLoan.Parties("sx", Rulebook.shipped("chaoyang"), List.of(), PATENT);
    private static final LoneLoan.Parties OTHER =
            new LoneLoan.Parties("sy", Rulebook.shipped("chaoyang"), List.of(), PATENT);

    private final LoneLoan loan;
    private final Choices choices;

    private SharedPatent(LoneLoan loan, Choices choices) {
        this.loan = loan;
        this.choices = choices;
    }

    /** The world with such loans; their borrower is one. */
    public static World in(World world, Choices choices) {
        var broken = world.first().plusDays(choices.fork("broken").between(115, 130));
        return with(OTHER, with(ONE, world, choices, broken), choices, broken);
    }

    private static World with(LoneLoan.Parties parties, World world, Choices choices, LocalDate broken) {
        var annex = parties.join(world, choices.fork("diary of " + parties.pool()));
        var loan = parties.loan(choices.fork("tale"), annex.diary(), world.first());
        new SharedPatent(loan, choices.fork("tale of " + parties.pool())).tell(broken);
        return annex.built();
    }

    private void tell(LocalDate broken) {
        long lent = choices.between(50, 150) * 1_000_000L;
        lend(loan.first().plusDays(choices.between(5, 20)), lent);
        loan.contribute(loan.first().plusDays(1), lent);
        loan.say(broken, new DefaultReported(loan.ref(), DefaultKind.OVERDUE, broken.minusDays(91), null));

        var on = broken.plusDays(choices.between(0, 4));
        var notice = loan.diary()
                .say(
                        loan.bank(),
                        on,
                        on.plusDays(choices.oneOf(0, 0, 3, 20)),
                        loan.notice(lent, List.of()).build());
        if (choices.chance(40)) {
            loan.pay(notice.sentOn().plusDays(choices.between(0, 9)), 1_000_000L, loan.claimOf(notice));
        }
        end(notice, notice.sentOn().plusDays(choices.between(5, 40)));
    }

    /** Now and then the bank only lists the patent, and its claim holds nobody. */
    private void lend(LocalDate start, long fen) {
        if (choices.fork("registered").chance(85)) {
            loan.lend(start, fen);
        } else {
            loan.lendUnregistered(start, fen);
        }
    }

    /** Mostly the claim stays. */
    private void end(Said notice, LocalDate later) {
        switch (choices.below(8)) {
            case 0 -> loan.say(later, new NoticeWithdrawn(loan.ref(), notice.eventId()));
            case 1 -> loan.diary().undo(notice);
            case 2 -> loan.say(later, new DefaultCured(loan.ref(), null));
            default -> {}
        }
    }
}

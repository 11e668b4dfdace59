package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;

/**
 * A pool that is short of money, and one loan. What the pool has is paid on its claim; then the notice no longer says
 * what its figures mean, and then the pool gets money. Mostly the doubt stays.
 */
public final class ShortPool {

    private static final LoneLoan.Parties PARTIES =
            new LoneLoan.Parties("sp", Rulebook.shipped("chaoyang"), List.of(), 800);

    private final LoneLoan loan;
    private final Choices choices;

    private ShortPool(LoneLoan loan) {
        this.loan = loan;
        this.choices = loan.choices();
    }

    /** The world with such a pool. */
    public static World in(World world, Choices choices) {
        var annex = PARTIES.join(world, choices.fork("diary"));
        new ShortPool(PARTIES.loan(choices.fork("tale"), annex.diary(), world.first())).tell();
        return annex.built();
    }

    private void tell() {
        long lent = choices.between(50, 150) * 1_000_000L;
        var start = loan.first().plusDays(choices.between(5, 20));
        loan.lend(start, lent);
        long had = choices.between(1, 9) * 1_000_000L;
        loan.contribute(loan.first().plusDays(1), had);
        var broken = start.plusDays(choices.between(100, 120));
        loan.say(broken, new DefaultReported(loan.ref(), DefaultKind.OVERDUE, broken.minusDays(91), null));
        var on = broken.plusDays(choices.between(1, 5));
        var told = loan.notice(lent, List.of());
        var notice = loan.say(on, told.build());
        var paidOn = on.plusDays(choices.between(10, 40));
        loan.pay(paidOn, had, loan.claimOf(notice));
        var doubtedOn = paidOn.plusDays(choices.between(15, 50));
        correct(notice, doubtedOn, told.setAmountBasis(null).build());
        var moneyOn = doubtedOn.plusDays(choices.between(15, 50));
        loan.contribute(moneyOn, choices.between(1, 40) * 1_000_000L);
        if (choices.chance(25)) {
            correct(
                    notice,
                    moneyOn.plusDays(choices.between(0, 20)),
                    told.setAmountBasis(AmountBasis.GROSS_LOSS).build());
        }
    }

    private void correct(Said notice, LocalDate sentOn, CompensationNotice corrected) {
        loan.diary()
                .tell(Telling.of(PARTIES.bank(), notice.on(), sentOn, corrected).correcting(notice.eventId()));
    }
}

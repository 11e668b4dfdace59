package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.RiskCeded;

/**
 * One loan of which a guarantor bears a part, in a pool that takes off only what has been received of it: a part of the
 * part before the claim, mostly more of it afterwards, perhaps once the pool has paid.
 */
public final class LateReceipt {

    private static final String GUARANTOR = "lrguar";
    private static final LoneLoan.Parties PARTIES =
            new LoneLoan.Parties("lr", Rulebook.countingReceipts(), List.of(GUARANTOR), 802);

    private final LoneLoan loan;
    private final Choices choices;

    private LateReceipt(LoneLoan loan) {
        this.loan = loan;
        this.choices = loan.choices();
    }

    /** The world with such a loan. */
    public static World in(World world, Choices choices) {
        var annex = PARTIES.join(world, choices.fork("diary"));
        new LateReceipt(PARTIES.loan(choices.fork("tale"), annex.diary(), world.first())).tell();
        return annex.built();
    }

    private void tell() {
        long lent = choices.between(50, 150) * 1_000_000L;
        var start = loan.first().plusDays(choices.between(5, 20));
        loan.lend(start, lent);
        loan.contribute(loan.first().plusDays(1), lent);
        long ceded = lent / choices.between(2, 6);
        long received = choices.oneOf(0L, ceded / 3, ceded / 2, ceded - 1);
        var cession =
                loan.diary().sayAtOnce(GUARANTOR, start.plusDays(choices.between(0, 60)), ceded(ceded, told(received)));

        var broken = start.plusDays(choices.between(100, 120));
        loan.say(broken, new DefaultReported(loan.ref(), DefaultKind.OVERDUE, broken.minusDays(91), null));
        var guarantor = new Claimant(ClaimantKind.GUARANTOR, GUARANTOR, null, ceded);
        var claimants = choices.chance(50) ? List.of(guarantor) : List.<Claimant>of();
        var notice = loan.say(
                broken.plusDays(choices.between(1, 5)),
                loan.notice(lent, claimants).build());
        if (choices.chance(50)) {
            loan.pay(notice.on().plusDays(choices.between(1, 15)), 1_000_000L, loan.claimOf(notice));
        }
        if (choices.chance(80)) {
            correct(
                    cession,
                    notice.on().plusDays(choices.between(5, 60)),
                    ceded(ceded, received + (ceded - received) / 2));
        }
    }

    /** Of some receipts nothing is said at first. */
    private @Nullable Long told(long received) {
        return choices.chance(75) ? received : null;
    }

    private RiskCeded ceded(long cededFen, @Nullable Long receivedFen) {
        return new RiskCeded(loan.ref(), cededFen, receivedFen);
    }

    private void correct(Said cession, LocalDate sentOn, RiskCeded corrected) {
        loan.diary().tell(Telling.of(GUARANTOR, cession.on(), sentOn, corrected).correcting(cession.eventId()));
    }
}

package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.RecoveryReceived;

/**
 * One loan of two tranches that both go bad, in a pool where each has a claim of its own. Mostly both claims together are
 * within what was lent, so that the principal of the first is among what the second rests on; money may come in between
 * that is of the first one only.
 */
public final class TwoTranches {

    private static final LoneLoan.Parties PARTIES =
            new LoneLoan.Parties("tt", Rulebook.claimingTranches(), List.of(), 804);

    private final LoneLoan loan;
    private final Choices choices;

    private TwoTranches(LoneLoan loan) {
        this.loan = loan;
        this.choices = loan.choices();
    }

    /** The world with such a loan. */
    public static World in(World world, Choices choices) {
        var annex = PARTIES.join(world, choices.fork("diary"));
        new TwoTranches(PARTIES.loan(choices.fork("tale"), annex.diary(), world.first())).tell();
        return annex.built();
    }

    private void tell() {
        long first = choices.between(50, 150) * 1_000_000L;
        long second = choices.between(20, 90) * 1_000_000L;
        var start = loan.first().plusDays(choices.between(5, 20));
        loan.lend(start, first);
        loan.lendMore("2", start.plusDays(choices.between(1, 20)), second);
        loan.contribute(loan.first().plusDays(1), first + second);

        var notice = claimed("1", start.plusDays(choices.between(110, 115)), first);
        if (choices.chance(40)) {
            loan.pay(notice.on().plusDays(choices.between(1, 5)), 1_000_000L, loan.claimOf(notice));
        }
        if (choices.chance(60)) {
            // Before anybody said that the second tranche went bad: it is of the first claim, without a doubt.
            long gross = choices.between(1, 9) * 1_000_000L;
            loan.diary()
                    .sayAtOnce(
                            PARTIES.operator(),
                            start.plusDays(choices.between(121, 124)),
                            new RecoveryReceived(loan.ref(), gross, gross / 20, gross / 2, null, null));
        }
        long more = choices.chance(85) ? second : first + second;
        claimed("2", start.plusDays(choices.between(125, 150)), more);
    }

    /** A tranche is reported as overdue, and claimed some days afterwards. */
    private Said claimed(String tranche, LocalDate broken, long principal) {
        var reported =
                loan.say(broken, new DefaultReported(loan.ref(), DefaultKind.OVERDUE, broken.minusDays(91), tranche));
        var notice = loan.notice(principal, List.of())
                .setDefaultEventId(reported.eventId())
                .build();
        return loan.say(broken.plusDays(choices.between(0, 5)), notice);
    }
}

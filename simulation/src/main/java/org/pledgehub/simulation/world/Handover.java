package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.RecoveryReceived;

/**
 * One loan of a pool whose operator gives way to another. What the former one said in office goes on counting, also as
 * corrected afterwards; what it says of later days is nobody's word.
 */
public final class Handover {

    private static final String SUCCESSOR = "hoop2";
    private static final LoneLoan.Parties PARTIES =
            new LoneLoan.Parties("ho", Rulebook.shipped("chaoyang"), List.of(), 803);

    private final LoneLoan loan;
    private final Choices choices;
    private final LocalDate until;

    private Handover(LoneLoan loan, LocalDate until) {
        this.loan = loan;
        this.choices = loan.choices();
        this.until = until;
    }

    /** The world with such a loan. */
    public static World in(World world, Choices choices) {
        var until = world.first().plusDays(choices.fork("until").between(130, 160));
        var annex = PARTIES.handedOver(world, choices.fork("diary"), SUCCESSOR, until);
        new Handover(PARTIES.loan(choices.fork("tale"), annex.diary(), world.first()), until).tell();
        return annex.built();
    }

    private void tell() {
        long lent = choices.between(50, 150) * 1_000_000L;
        var start = loan.first().plusDays(choices.between(5, 20));
        loan.lend(start, lent);
        loan.contribute(loan.first().plusDays(1), lent);
        var broken = start.plusDays(choices.between(100, 105));
        loan.say(broken, new DefaultReported(loan.ref(), DefaultKind.OVERDUE, broken.minusDays(91), null));
        var notice = loan.say(
                broken.plusDays(choices.between(0, 3)),
                loan.notice(lent, List.of()).build());
        if (choices.chance(50)) {
            loan.pay(notice.on().plusDays(choices.between(1, 9)), 1_000_000L, loan.claimOf(notice));
        }
        var before = recover(PARTIES.operator(), until.minusDays(choices.oneOf(0, 0, 1, 3)));
        recover(choices.chance(70) ? PARTIES.operator() : SUCCESSOR, until.plusDays(choices.oneOf(1, 1, 2, 20)));
        recover(SUCCESSOR, until.plusDays(choices.between(-5, 30)));
        if (choices.chance(50)) {
            var sentOn = until.plusDays(choices.between(1, 40));
            loan.diary()
                    .tell(Telling.of(PARTIES.operator(), before.on(), sentOn, recovery())
                            .correcting(before.eventId()));
        }
    }

    private Said recover(String operator, LocalDate on) {
        return loan.diary().sayAtOnce(operator, on, recovery());
    }

    private RecoveryReceived recovery() {
        long gross = choices.between(1, 9) * 1_000_000L;
        return new RecoveryReceived(loan.ref(), gross, gross / 20, gross / 2, null, null);
    }
}

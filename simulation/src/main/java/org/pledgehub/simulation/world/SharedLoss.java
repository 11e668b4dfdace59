package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;

/**
 * One loan of which a bank and two guarantors bear the loss together, and mostly none of them the whole: a notice that names
 * them, payments in parts, and corrections that name the same ones in another order, with other parts, or one of them no
 * more by its name. A payment may be taken back, or in part given back.
 */
public final class SharedLoss {

    private static final List<String> GUARANTORS = List.of("slguar1", "slguar2");
    private static final LoneLoan.Parties PARTIES =
            new LoneLoan.Parties("sl", Rulebook.shipped("chaoyang"), GUARANTORS, 805);

    private final LoneLoan loan;
    private final Choices choices;
    private final List<Said> paid = new ArrayList<>();

    private SharedLoss(LoneLoan loan) {
        this.loan = loan;
        this.choices = loan.choices();
    }

    /** The world with such a loan. */
    public static World in(World world, Choices choices) {
        var annex = PARTIES.join(world, choices.fork("diary"));
        new SharedLoss(PARTIES.loan(choices.fork("tale"), annex.diary(), world.first())).tell();
        return annex.built();
    }

    private void tell() {
        long lent = choices.between(50, 150) * 1_000_000L;
        var start = loan.first().plusDays(choices.between(5, 20));
        loan.lend(start, lent);
        loan.contribute(loan.first().plusDays(1), lent);
        var broken = start.plusDays(choices.between(100, 120));
        loan.say(broken, new DefaultReported(loan.ref(), DefaultKind.OVERDUE, broken.minusDays(91), null));

        var notice = loan.say(broken.plusDays(choices.between(1, 5)), sharing(lent));
        var on = notice.on();
        for (int rest = choices.between(1, 3); rest > 0; rest--) {
            on = on.plusDays(choices.between(1, 9));
            if (choices.chance(80)) {
                paid.add(loan.pay(on, part(lent), loan.claimOf(notice)));
            }
            on = on.plusDays(choices.between(1, 9));
            if (choices.chance(75)) {
                notice = corrected(notice, on, lent);
            }
            moneyBack(on.plusDays(choices.between(1, 9)), loan.claimOf(notice));
        }
    }

    /** Of a fifth of what was lent, which is about what is due, mostly more than half. */
    private long part(long lent) {
        return choices.chance(60) ? lent / choices.between(6, 9) : choices.between(1, 9_999_999);
    }

    /** The first notice gives the claim its name, so every correction is of that one. */
    private Said corrected(Said notice, LocalDate on, long lent) {
        long principal = choices.oneOf(lent, lent, lent - lent / 5, lent / 3);
        loan.diary()
                .tell(Telling.of(notice.party(), notice.on(), on, sharing(principal))
                        .correcting(notice.eventId()));
        return notice;
    }

    private void moneyBack(LocalDate on, String claim) {
        if (paid.isEmpty()) {
            return;
        }
        if (choices.chance(20)) {
            var wrong = paid.removeLast();
            loan.diary().sayAtOnce(wrong.party(), on, Reversals.of(wrong.payload(), wrong.eventId()));
        } else if (choices.chance(20)) {
            loan.refund(on, choices.between(1, 999_999), claim);
        }
    }

    private CompensationNotice sharing(long principal) {
        return loan.notice(principal, claimants(principal)).build();
    }

    /** In any order; together they mostly bear the whole, the last of them the rest. */
    private List<Claimant> claimants(long principal) {
        var names = new ArrayList<String>(GUARANTORS);
        names.add(choices.below(names.size() + 1), PARTIES.bank());
        if (choices.chance(50)) {
            names.add(names.removeFirst());
        }
        if (choices.chance(10)) {
            names.removeLast();
        }
        var left = new Left(principal);
        var claimants = new ArrayList<Claimant>();
        for (int at = 0; at < names.size(); at++) {
            boolean last = at == names.size() - 1;
            long own = left.take(last && choices.chance(90) ? () -> Long.MAX_VALUE : () -> someOf(principal));
            claimants.add(claimant(names.get(at), own));
        }
        return claimants;
    }

    private long someOf(long principal) {
        return principal / choices.between(2, 7) + choices.between(0, 3);
    }

    private Claimant claimant(String name, long own) {
        boolean isBank = name.equals(PARTIES.bank());
        return new Claimant(
                isBank ? ClaimantKind.BANK : kindOfOthers(),
                named(name),
                own,
                isBank || choices.chance(70) ? 0L : own / 3);
    }

    /** Two of one kind can be told apart by their names and their order only. */
    private ClaimantKind kindOfOthers() {
        return choices.chance(90) ? ClaimantKind.GUARANTOR : ClaimantKind.INSURER;
    }

    private @Nullable String named(String name) {
        return choices.chance(80) ? name : null;
    }

    /** What of a sum nobody bears yet. */
    private static final class Left {

        private long fen;

        private Left(long fen) {
            this.fen = fen;
        }

        private long take(LongSupplier wanted) {
            long taken = Math.min(fen, wanted.getAsLong());
            fen -= taken;
            return taken;
        }
    }
}

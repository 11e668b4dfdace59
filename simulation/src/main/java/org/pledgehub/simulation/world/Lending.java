package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.InstalmentPlan;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanExtended;
import org.pledgehub.contract.in.PrincipalWrittenOff;
import org.pledgehub.contract.in.RepaymentReceived;

/** How a loan is paid out and paid back. */
final class Lending {

    private final LoanFile loan;
    private final Choices choices;

    Lending(LoanFile loan) {
        this.loan = loan;
        this.choices = loan.choices();
    }

    /** One to three tranches, some undone, some undone and paid out again. */
    void disburse() {
        if (loan.befalls(3)) {
            return;
        }
        int tranches = loan.befalls(18) ? choices.between(2, 3) : 1;
        for (int tranche = 1; tranche <= tranches; tranche++) {
            var day = loan.start().plusDays((tranche - 1L) * choices.between(0, 60));
            disburse(Integer.toString(tranche), day);
        }
    }

    /** A few repayments, perhaps too much, perhaps the same one split in two. */
    void repay() {
        int times = choices.between(0, 5);
        var day = loan.start();
        for (int i = 0; i < times; i++) {
            day = day.plusDays(choices.between(0, 50));
            repay(day, principalOf(i, times));
        }
        if (loan.befalls(4)) {
            repay(day.plusDays(choices.between(1, 30)), loan.owedFen() + choices.between(1, 500));
        }
        if (loan.befalls(3)) {
            repay(loan.start().minusDays(2), 1);
        }
    }

    /** Maturity moves, perhaps twice, perhaps backwards. */
    void extend() {
        for (int i = 0; i < 2 && loan.befalls(10); i++) {
            var on = loan.start().plusDays(choices.between(10, 250));
            loan.say(loan.bank(), on, new LoanExtended(loan.ref(), on.plusDays(choices.between(-5, 700))));
        }
    }

    /** Principal is written off. */
    void writeOff(LocalDate on) {
        long principal = Amounts.upTo(choices, loan.owedFen());
        loan.repaid(principal);
        loan.say(loan.bank(), on, new PrincipalWrittenOff(loan.ref(), principal));
    }

    private void disburse(String tranche, LocalDate day) {
        long amount = Amounts.principal(choices, loan.sharePpm());
        var payload = payload(tranche, day, amount);
        var said = choices.chance(6)
                ? loan.say(loan.bank(), day, day.plusDays(choices.between(20, 120)), payload)
                : loan.say(loan.bank(), day, payload);
        loan.lent(said, amount);
        if (loan.befalls(6)) {
            loan.undo(said);
            if (choices.chance(60)) {
                var again = day.plusDays(choices.between(0, 10));
                var sentOn = said.sentOn().plusDays(choices.between(0, 25));
                loan.disbursed().add(loan.say(loan.bank(), again, sentOn, payload(tranche, again, amount)));
            }
        }
    }

    private LoanDisbursed payload(String tranche, LocalDate day, long amount) {
        String pool = pool(tranche);
        return new LoanDisbursed(
                loan.ref(),
                tranche,
                pool,
                amount,
                "CNY",
                choices.chance(80) ? day.plusDays(choices.oneOf(30, 90, 180, 365, 730)) : null,
                borrower(),
                plan(amount),
                loan.befalls(4) ? new LoanRef(loan.bank(), "C" + choices.between(1, loan.number())) : null,
                choices.chance(20) ? "智融宝" : null,
                guarantors(tranche));
    }

    /** Mostly nobody is named; where somebody is, it may be another than the one who speaks, and may change with a tranche. */
    private List<String> guarantors(String tranche) {
        var chosen = choices.fork("guarantors" + (choices.fork("strays").chance(15) ? tranche : ""));
        return chosen.oneOf(
                List.<String>of(),
                List.of(),
                List.of(Cast.GUARANTOR),
                List.of(Cast.GUARANTOR, Cast.STRANGER),
                List.of(Cast.STRANGER));
    }

    private String pool(String tranche) {
        if (loan.befalls(2)) {
            return "nowhere";
        }
        boolean strays = !"1".equals(tranche) && loan.befalls(10);
        var pool = strays ? choices.pick(loan.desk().cast().pools()) : loan.pool();
        return pool.getPool();
    }

    private Borrower borrower() {
        return new Borrower(
                Names.writtenUscc(choices, loan.befalls(3) ? Names.uscc(12) : loan.borrower()),
                choices.chance(30) ? "某科技公司" : null,
                choices.oneOf("朝阳区", "朝阳区", "朝阳区", null, null, "海淀区"),
                choices.oneOf("C39", "I65", "I65", null),
                choices.oneOf(
                        SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE, SizeClass.UNKNOWN, null),
                choices.oneOf(true, false, null),
                choices.oneOf(true, false, null));
    }

    private @Nullable InstalmentPlan plan(long amount) {
        return choices.chance(20)
                ? new InstalmentPlan(
                        choices.oneOf(1, 15, 31),
                        choices.chance(70) ? amount / 12 + 1 : null,
                        choices.chance(70) ? 12 : null)
                : null;
    }

    private void repay(LocalDate day, long principal) {
        loan.repaid(principal);
        long interest = choices.chance(40) ? Amounts.upTo(choices, 1_000_000) : principal == 0 ? 1 : 0;
        long penalty = choices.chance(10) ? choices.between(1, 99_999) : 0;
        loan.say(loan.bank(), day, new RepaymentReceived(loan.ref(), principal, interest, penalty, "CNY"));
    }

    private long principalOf(int repayment, int times) {
        return switch (choices.below(12)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 ->
                Math.max(
                        0, loan.owedFen() - Amounts.endingOnHalf(choices, loan.sharePpm(), 1 + loan.owedFen() * 2 / 3));
            case 3 -> repayment == times - 1 ? loan.owedFen() : loan.owedFen() / 7;
            default -> Amounts.upTo(choices, Math.max(1, loan.owedFen() / 4));
        };
    }
}

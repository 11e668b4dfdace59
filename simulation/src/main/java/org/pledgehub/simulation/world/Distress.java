package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RiskCeded;

/** How a loan goes into default, out of it, and into it again; what is ceded and what is recovered. */
final class Distress {

    private final LoanFile loan;
    private final Choices choices;
    private final LocalDate brokenOn;

    Distress(LoanFile loan) {
        this.loan = loan;
        this.choices = loan.choices();
        this.brokenOn = loan.start().plusDays(choices.between(30, 200));
    }

    /** The day on which the first default is reported. */
    LocalDate brokenOn() {
        return brokenOn;
    }

    /** Tells it; the notices are another story. */
    void tell(NoticeTale notices) {
        var reported = report(brokenOn);
        if (loan.befalls(5)) {
            report(choices.chance(50) ? brokenOn : brokenOn.plusDays(choices.between(1, 40)));
        }
        if (loan.befalls(12)) {
            long part = Amounts.upTo(choices, loan.owedFen());
            loan.repaid(part);
            loan.say(
                    loan.bank(),
                    brokenOn.plusDays(choices.between(1, 40)),
                    new RepaymentReceived(loan.ref(), part, 0L, 0L, "CNY"));
        }
        if (loan.befalls(18)) {
            notices.tell(cured(reported));
        } else {
            notices.tell(reported);
        }
        cede();
        cedeUnheard();
        recover();
        if (loan.befalls(10)) {
            new Lending(loan).writeOff(brokenOn.plusDays(choices.between(60, 160)));
        }
    }

    private Said report(LocalDate on) {
        var said = loan.say(loan.bank(), on, new DefaultReported(loan.ref(), kind(), overdueSince(on), tranche(on)));
        return loan.befalls(8) ? corrected(said) : said;
    }

    /** The report put right; what speaks of the default later names the correction. */
    private Said corrected(Said report) {
        var sentOn = report.sentOn().plusDays(choices.between(0, 10));
        var payload = new DefaultReported(loan.ref(), kind(), overdueSince(report.on()), tranche(report.on()));
        return loan.keep(loan.desk()
                .diary()
                .tell(Telling.of(report.party(), report.on(), sentOn, payload).correcting(report.eventId())));
    }

    /** The default that stands in the end: the first where only a cure of it is told. */
    private Said cured(Said reported) {
        var on = brokenOn.plusDays(choices.between(0, 60));
        String named = choices.chance(50) ? reported.eventId() : null;
        var cure = loan.say(loan.bank(), on, new DefaultCured(loan.ref(), named));
        if (choices.chance(20)) {
            loan.undo(cure);
        }
        return choices.chance(60) ? report(on.plusDays(choices.between(0, 50))) : reported;
    }

    private DefaultKind kind() {
        return choices.oneOf(
                DefaultKind.OVERDUE,
                DefaultKind.OVERDUE,
                DefaultKind.MATURITY_UNPAID,
                DefaultKind.BANKRUPTCY,
                DefaultKind.OTHER);
    }

    private @Nullable LocalDate overdueSince(LocalDate reportedOn) {
        return choices.chance(85) ? reportedOn.minusDays(choices.oneOf(0, 1, 30, 60, 89, 90, 91, 120, 150)) : null;
    }

    /** Now and then only a tranche is in default, or one that nobody has paid out. */
    private @Nullable String tranche(LocalDate on) {
        var chosen = choices.fork("tranche in default " + on);
        return chosen.chance(loan.disbursed().size() > 1 ? 45 : 8) ? chosen.oneOf("1", "1", "2", "2", "7") : null;
    }

    /** Bank or guarantor passes a part of the loss on; perhaps both, perhaps twice. */
    private void cede() {
        for (int i = 0; i < 2 && loan.befalls(10); i++) {
            String party = guarantor().filter(known -> choices.chance(50)).orElse(loan.bank());
            long ceded = choices.chance(15) ? 0 : Amounts.upTo(choices, loan.lentFen() / 2 + 1);
            new CessionTale(loan, choices.fork("receipt " + i))
                    .tell(party, brokenOn.plusDays(choices.between(-30, 100)), ceded);
        }
    }

    /** Two parts are passed on besides; what came in of the one may be told, of the other nobody says. */
    private void cedeUnheard() {
        var chosen = choices.fork("ceded besides");
        if (chosen.chance(12)) {
            var on = brokenOn.plusDays(chosen.between(-30, 60));
            new CessionTale(loan, chosen.fork("receipt"))
                    .tell(loan.bank(), on, Amounts.upTo(chosen, loan.lentFen() / 4 + 1));
            var unheard = new RiskCeded(loan.ref(), Amounts.upTo(chosen, loan.lentFen() / 4 + 1), null);
            loan.say(loan.bank(), on.plusDays(chosen.between(0, 20)), unheard);
        }
    }

    /** Money comes back, at a cost that may be above it. */
    private void recover() {
        for (int i = 0; i < 3 && loan.befalls(18); i++) {
            long gross = Amounts.upTo(choices, loan.lentFen() + 1);
            long cost = choices.oneOf(0L, gross / 24, gross, gross + 7);
            long principal = choices.chance(50) ? Math.max(0, gross - cost) : 0;
            loan.repaid(principal);
            new RecoveryTale(loan, choices.fork("recovery " + i))
                    .tell(recoveredOn(), new RecoveryTale.Sum(gross, cost, principal));
        }
    }

    /** Some day after the default, or about the day of a notice, up to which recoveries count against the loss. */
    private LocalDate recoveredOn() {
        var notices = loan.said().stream()
                .filter(fact -> fact.payload() instanceof CompensationNotice)
                .map(Said::on)
                .toList();
        return notices.isEmpty() || choices.chance(50)
                ? brokenOn.plusDays(choices.between(10, 200))
                : choices.pick(notices).plusDays(choices.between(-1, 1));
    }

    private Optional<String> guarantor() {
        return loan.desk().cast().in(Role.GUARANTOR).stream().findFirst();
    }
}

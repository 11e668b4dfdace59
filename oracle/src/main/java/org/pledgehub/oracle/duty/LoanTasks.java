package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.oracle.loan.LoanDossier;
import org.pledgehub.oracle.loan.LoanPage;
import org.pledgehub.oracle.reading.Clock;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.right.RightPage;

/** The duties of one loan: reviews of its filings, rights that end before it is due, and what hangs on its registrations. */
public final class LoanTasks {

    /** Our own, where a policy says nothing: three months before. */
    private static final Rule<Clock> RIGHT_END = RightTasks.ours("17", 3, Clock.Roll.BACKWARD);

    private final LoanSheet sheet;
    private final LoanDossier loan;

    private LoanTasks(LoanSheet sheet) {
        this.sheet = sheet;
        this.loan = sheet.loan();
    }

    /** None before the first tick, without a policy, nor of a loan that was never paid out. */
    public static List<DutyView> of(Reading told, LoanDossier loan, Map<String, RightPage> rights) {
        var policy = loan.standing().policy();
        if (told.asOf().isEmpty() || policy.isEmpty() || loan.tranches().isEmpty()) {
            return List.of();
        }
        var sheet = new LoanSheet(told, loan, policy.get(), told.asOf().get());
        var tasks = new LoanTasks(sheet);
        tasks.reviews();
        if (loan.money().outstandingFen() > 0) {
            tasks.rightEnds();
        }
        new RightTasks(sheet, rights).write();
        return sheet.pages();
    }

    private void reviews() {
        sheet.clock("FILING_REVIEW").ifPresent(clock -> {
            for (var received : loan.story().standing(FilingReceived.class)) {
                var tranche = Keys.label(received.payload().getTranche());
                sheet.add(
                        sheet.within("FILING_REVIEW", received.on(), clock),
                        tranche + "#" + received.on(),
                        reviewedOn(tranche, received.on()));
            }
        });
    }

    /** The first review of that receipt or a later one; it names the receipt, or is of the last one before it. */
    private Optional<LocalDate> reviewedOn(String tranche, LocalDate receivedOn) {
        var receipts = new TreeSet<LocalDate>();
        loan.story().standing(FilingReceived.class).stream()
                .filter(said -> Keys.label(said.payload().getTranche()).equals(tranche))
                .forEach(said -> receipts.add(said.on()));
        return loan.story().standing(FilingReviewed.class).stream()
                .filter(said -> Keys.label(said.payload().getTranche()).equals(tranche))
                .filter(said -> Optional.ofNullable(said.payload().getReceivedOn())
                        .or(() -> Optional.ofNullable(receipts.floor(said.on())))
                        .filter(day -> !day.isBefore(receivedOn))
                        .isPresent())
                .map(Said::on)
                .min(LocalDate::compareTo);
    }

    private void rightEnds() {
        var maturity = LoanPage.maturityOn(loan);
        var list = loan.pledges();
        if (maturity.isPresent() && list.isPresent()) {
            list.get().payload().getPledges().forEach(pledge -> rightEnd(pledge, list.get(), maturity.get()));
        }
    }

    private void rightEnd(Pledge pledge, Said<RightsPledged> list, LocalDate maturity) {
        LocalDate end = pledge.getRightEndsOn();
        if (end != null && end.isBefore(maturity)) {
            var clock = sheet.clock("RIGHT_END").orElse(RIGHT_END);
            sheet.add(
                    sheet.before("RIGHT_END", list.on(), end, clock),
                    Keys.right(pledge.getRight()).orElseThrow(),
                    Optional.empty());
        }
    }
}

package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Rule;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Walk;

/** The duties of one loan that hang on its own facts: reviews of its filings, and rights that end before it is due. */
public final class LoanTasks {

    /** Our own, where a policy says nothing: three months before. */
    private static final Rule<Clock> RIGHT_END =
            new Rule<>(new Clock(3, Clock.Unit.MONTHS, true, Clock.Roll.BACKWARD), "PH-17", "未规定", "");

    private final Reading told;
    private final LoanDossier loan;
    private final PolicyText policy;
    private final LocalDate today;
    private final List<DutyView> pages = new ArrayList<>();

    private LoanTasks(Reading told, LoanDossier loan, PolicyText policy, LocalDate today) {
        this.told = told;
        this.loan = loan;
        this.policy = policy;
        this.today = today;
    }

    /** None before the first tick, without a policy, nor of a loan that was never paid out. */
    public static List<DutyView> of(Reading told, LoanDossier loan) {
        var policy = loan.standing().policy();
        if (told.asOf().isEmpty() || policy.isEmpty() || loan.tranches().isEmpty()) {
            return List.of();
        }
        var tasks = new LoanTasks(told, loan, policy.get(), told.asOf().get());
        tasks.reviews();
        if (loan.money().outstandingFen() > 0) {
            tasks.rightEnds();
        }
        return tasks.pages;
    }

    private void reviews() {
        var clock = policy.clocks().get("FILING_REVIEW");
        if (clock == null) {
            return;
        }
        for (var received : loan.story().standing(FilingReceived.class)) {
            var tranche = Keys.label(received.payload().getTranche());
            var walk = told.calendars().walk(received.on(), clock.value());
            var grounds = new Task.Grounds(policy, clock, told.calendars());
            add(
                    Task.usual("FILING_REVIEW", received.on(), walk, grounds),
                    tranche + "#" + received.on(),
                    reviewedOn(tranche, received.on()));
        }
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
            var clock = policy.clocks().getOrDefault("RIGHT_END", RIGHT_END);
            var remindOn = told.calendars().walk(end, clock.value()).on();
            add(
                    new Task("RIGHT_END", list.on(), Walk.fixed(end), remindOn, policy, clock),
                    Keys.right(pledge.getRight()).orElseThrow(),
                    Optional.empty());
        }
    }

    private void add(Task task, String about, Optional<LocalDate> done) {
        var pool = loan.standing().poolId().orElseThrow();
        pages.add(task.page(pool, Task.part(loan.loan() + "#" + about), today, done)
                .setLoan(loan.loan())
                .setAbout(about)
                .build());
    }
}

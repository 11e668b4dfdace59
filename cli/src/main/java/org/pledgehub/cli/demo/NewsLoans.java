package org.pledgehub.cli.demo;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.RightStatusChanged;

/**
 * The loans that make the news: a filing missed, a claim that is paid and recovered, one of a pool that is wound up, a
 * claim refused, and a lapse that takes a trigger back.
 */
final class NewsLoans {
    static final String FILING_MISSED = "NEWS-FILING-MISSED";
    static final String FILED_ON_THE_LAST_DAY = "NEWS-FILED-LAST-DAY";
    static final String FILED_LATE = "NEWS-FILED-LATE";
    static final String TRIGGERED = "NEWS-TRIGGERED";
    static final String NOT_ELIGIBLE = "NEWS-NOT-REGISTERED";
    static final String PILOT = "NEWS-PILOT";
    static final String LAPSED = "NEWS-LAPSED";

    private static final long MILLION_YUAN = 100_000_000L;
    private static final LocalDate OVERDUE_SINCE = LocalDate.of(2025, 6, 4);
    private static final LocalDate DEFAULTED_ON = LocalDate.of(2025, 9, 10);
    private static final LocalDate NOTICED_ON = LocalDate.of(2025, 9, 22);
    private static final LocalDate READ_ON = LocalDate.of(2025, 11, 24);

    private NewsLoans() {}

    static void tell(StoryPage page) {
        tellFilings(page);
        tellTrigger(page);
        tellRefusal(page);
        tellPilot(page);
        tellLapse(page);
        page.step(READ_ON, new StoryStep.Shown());
    }

    /** 30 days after 2025-08-29 is a make-up working Sunday; after 2025-09-01 it is in the eight-day holiday. */
    private static void tellFilings(StoryPage page) {
        var missed = loan(StoryCast.HAITANG, FILING_MISSED, LocalDate.of(2025, 8, 29), 901);
        tellLending(page, missed);
        var lastDay = loan(StoryCast.QINGYUN, FILED_ON_THE_LAST_DAY, LocalDate.of(2025, 9, 1), 902);
        tellLending(page, lastDay);
        page.operator(LocalDate.of(2025, 9, 29), lastDay.filed());
        page.authority(LocalDate.of(2025, 10, 9), lastDay.received());
        var late = loan(StoryCast.QINGYUN, FILED_LATE, LocalDate.of(2025, 9, 1), 903);
        tellLending(page, late);
        page.operator(LocalDate.of(2025, 10, 10), late.filed());
        page.authority(LocalDate.of(2025, 10, 10), late.received());
    }

    /**
     * The worked figures: 1 000 000.00 principal, 23 456.78 interest, 1 234.56 penalty interest; of 300 000.00 recovered
     * 12 345.67 are cost.
     */
    private static void tellTrigger(StoryPage page) {
        var loan = loan(StoryCast.HAITANG, TRIGGERED, LocalDate.of(2025, 3, 4), 904);
        tellLending(page, loan);
        tellFiling(page, loan);
        tellDefault(page, loan);
        var noticeId = page.bank(
                loan.bank(),
                NOTICED_ON,
                notice(loan)
                        .setInterestFen(2_345_678)
                        .setPenaltyInterestFen(123_456)
                        .build());
        StoryCase.of(
                        loan,
                        noticeId,
                        new StoryCase.Due(102_469_134L, 20_493_826L, 10_246_913L),
                        new StoryCase.Back(30_000_000L, 1_234_567L, 2_876_544L, 2_876_543L))
                .tell(page);
    }

    /** A smaller one in the pool that ends, so that there is a claim to settle before it is wound up. */
    private static void tellPilot(StoryPage page) {
        var loan = new StoryLoan(
                StoryCast.QINGYUN,
                PILOT,
                StoryCast.POOL_PILOT,
                LocalDate.of(2025, 3, 7),
                MILLION_YUAN / 2,
                908,
                "I65",
                StoryNumbers.patent(908));
        tellLending(page, loan);
        tellFiling(page, loan);
        tellDefault(page, loan);
        var noticeId = page.bank(
                loan.bank(), NOTICED_ON, notice(loan).setInterestFen(888_888).build());
        PilotPool.caseOf(loan, noticeId).tell(page);
    }

    /** Everything is in order but the registration of the pledge. */
    private static void tellRefusal(StoryPage page) {
        var loan = loan(StoryCast.QINGYUN, NOT_ELIGIBLE, LocalDate.of(2025, 3, 5), 905);
        page.bank(loan.bank(), loan.disbursedOn(), loan.disbursed());
        page.bank(loan.bank(), loan.disbursedOn(), loan.pledged());
        tellFiling(page, loan);
        tellDefault(page, loan);
        page.bank(
                loan.bank(), NOTICED_ON, notice(loan).setInterestFen(1_500_000).build());
    }

    /**
     * The annual fee was never paid: the lapse becomes known in November and counts from January. In the other pool, so that
     * the two claims do not see each other's reservations.
     */
    private static void tellLapse(StoryPage page) {
        var loan =
                loan(StoryCast.HAITANG, LAPSED, LocalDate.of(2025, 3, 6), 906).in(StoryCast.POOL_CULTURE);
        tellLending(page, loan);
        tellFiling(page, loan);
        tellDefault(page, loan);
        page.bank(
                loan.bank(), NOTICED_ON, notice(loan).setInterestFen(1_000_000).build());
        var knownOn = LocalDate.of(2025, 11, 20);
        page.step(knownOn, new StoryStep.Settled());
        page.registryLater(
                LocalDate.of(2025, 1, 20),
                knownOn,
                RightStatusChanged.newBuilder()
                        .setRight(loan.right())
                        .setStatus(RightStatus.LAPSED)
                        .setReason("年费未缴 annual fee not paid")
                        .build());
    }

    private static StoryLoan loan(String bank, String contract, LocalDate disbursedOn, int company) {
        return new StoryLoan(
                bank,
                contract,
                StoryCast.POOL_TECH,
                disbursedOn,
                MILLION_YUAN,
                company,
                "I65",
                StoryNumbers.patent(company));
    }

    private static void tellLending(StoryPage page, StoryLoan loan) {
        page.registry(loan.disbursedOn().minusDays(3), loan.registered());
        page.bank(loan.bank(), loan.disbursedOn(), loan.disbursed());
        page.bank(loan.bank(), loan.disbursedOn(), loan.pledged());
    }

    private static void tellFiling(StoryPage page, StoryLoan loan) {
        page.operator(loan.disbursedOn().plusDays(10), loan.filed());
        page.authority(loan.disbursedOn().plusDays(11), loan.received());
        page.authority(loan.disbursedOn().plusDays(14), loan.accepted());
    }

    private static void tellDefault(StoryPage page, StoryLoan loan) {
        page.bank(
                loan.bank(),
                DEFAULTED_ON,
                DefaultReported.newBuilder()
                        .setLoan(loan.ref())
                        .setKind(DefaultKind.OVERDUE)
                        .setOverdueSince(OVERDUE_SINCE)
                        .build());
    }

    private static CompensationNotice.Builder notice(StoryLoan loan) {
        return CompensationNotice.newBuilder()
                .setLoan(loan.ref())
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(loan.amountFen())
                .setClaimants(List.of());
    }
}

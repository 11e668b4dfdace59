package org.pledgehub.cli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.pledgehub.contract.common.RightRef;

/** The everyday of the story: a few hundred loans that are pledged, registered, filed in time and repaid month by month. */
final class OrdinaryLoans {
    private static final int LOANS = 300;
    private static final int COMPANIES = 190;
    private static final List<String> INDUSTRIES = List.of("I65", "M73", "C39", "R87", "C27");
    private static final int LAST_DISBURSEMENT_DAY = 315;
    private static final int YUAN_10_000 = 1_000_000;

    private final RandomGenerator random;

    OrdinaryLoans(RandomGenerator random) {
        this.random = random;
    }

    void tell(StoryPage page) {
        for (int n = 1; n <= LOANS; n++) {
            tell(page, loan(n));
        }
    }

    private StoryLoan loan(int n) {
        var disbursedOn = DemoStory.FIRST_DAY.plusDays(random.nextInt(LAST_DISBURSEMENT_DAY));
        var company = 1 + random.nextInt(COMPANIES);
        return new StoryLoan(
                StoryCast.BANKS.get(n % StoryCast.BANKS.size()),
                "DK-2025-%04d".formatted(n),
                random.nextInt(10) < 7 ? StoryCast.POOL_TECH : StoryCast.POOL_CULTURE,
                disbursedOn.getDayOfMonth() > 28 ? disbursedOn.minusDays(3) : disbursedOn,
                (50L + random.nextInt(450)) * YUAN_10_000,
                company,
                INDUSTRIES.get(company % INDUSTRIES.size()),
                right(n));
    }

    private RightRef right(int n) {
        return switch (random.nextInt(8)) {
            case 0 -> StoryNumbers.trademark(n);
            case 1 -> StoryNumbers.copyright(n);
            default -> StoryNumbers.patent(n);
        };
    }

    private void tell(StoryPage page, StoryLoan loan) {
        page.bank(loan.bank(), loan.disbursedOn(), loan.disbursed());
        page.bank(loan.bank(), loan.disbursedOn(), loan.pledged());
        page.registry(loan.disbursedOn().minusDays(2), loan.registered());
        tellFiling(page, loan);
        tellRepayments(page, loan);
    }

    /** Sent 5 to 19 days after disbursement, received the next day, accepted three days later. */
    private void tellFiling(StoryPage page, StoryLoan loan) {
        var filedOn = loan.disbursedOn().plusDays(5L + random.nextInt(15));
        page.operator(filedOn, loan.filed());
        page.authority(filedOn.plusDays(1), loan.received());
        page.authority(filedOn.plusDays(4), loan.accepted());
    }

    /** Every instalment due by the last day; one loan in twenty has missed its latest. */
    private void tellRepayments(StoryPage page, StoryLoan loan) {
        var lastPaidBy = random.nextInt(20) == 0 ? DemoStory.LAST_DAY.minusMonths(1) : DemoStory.LAST_DAY;
        for (int n = 1; n < StoryLoan.INSTALMENTS; n++) {
            LocalDate dueOn = loan.disbursedOn().plusMonths(n);
            if (dueOn.isAfter(lastPaidBy)) {
                return;
            }
            page.bank(loan.bank(), dueOn, loan.instalment(n));
        }
    }
}

package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Told;

class InstalmentPlanTest {

    private static final LocalDate DISBURSED = LocalDate.parse("1993-12-12");

    @Test
    void shouldNotCountTheDayOfDisbursement() {
        assertThat(twelfth().dueBy(DISBURSED, DISBURSED)).isZero();
        assertThat(twelfth().dueBy(DISBURSED, LocalDate.parse("1994-01-11"))).isZero();
    }

    @Test
    void shouldCountTheDayItself() {
        assertThat(twelfth().dueBy(DISBURSED, LocalDate.parse("1994-01-12"))).isEqualTo(1);
        assertThat(twelfth().dueBy(DISBURSED, LocalDate.parse("1994-03-31"))).isEqualTo(3);
    }

    @Test
    void shouldFallOnTheLastDayOfAShorterMonth() {
        var plan = new InstalmentPlan(31, Told.unknown());

        assertThat(plan.dueBy(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-27")))
                .isZero();
        assertThat(plan.dueBy(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-28")))
                .isEqualTo(1);
        assertThat(plan.nextAfter(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-01-31")))
                .contains(LocalDate.parse("2026-02-28"));
    }

    @Test
    void shouldEndWithTheLastInstalment() {
        var plan = new InstalmentPlan(12, Told.known(2));

        assertThat(plan.dueBy(DISBURSED, LocalDate.parse("1999-01-01"))).isEqualTo(2);
        assertThat(plan.nextAfter(DISBURSED, LocalDate.parse("1994-01-12"))).contains(LocalDate.parse("1994-02-12"));
        assertThat(plan.nextAfter(DISBURSED, LocalDate.parse("1994-02-12"))).isEmpty();
    }

    @Test
    void shouldAgreeWithACountDayByDay() {
        var plan = new InstalmentPlan(30, Told.unknown());
        int counted = 0;
        for (var day = DISBURSED.plusDays(1); day.isBefore(LocalDate.parse("1997-01-01")); day = day.plusDays(1)) {
            int last = Math.min(30, day.lengthOfMonth());
            counted += day.getDayOfMonth() == last ? 1 : 0;
            assertThat(plan.dueBy(DISBURSED, day)).as("%s", day).isEqualTo(counted);
        }
    }

    private static InstalmentPlan twelfth() {
        return new InstalmentPlan(12, Told.unknown());
    }
}

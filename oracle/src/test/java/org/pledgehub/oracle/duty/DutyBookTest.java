package org.pledgehub.oracle.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.oracle.Tale;

/** Duties of Chaoyang's pool of 2024-01-01, of which nothing else was told; no calendar is loaded. */
final class DutyBookTest {

    private final Tale tale = new Tale();

    @Test
    void shouldCountEveryPeriodFromTheStartOfTheTerm() {
        var quarters = tale.judged("2025-08-01").duties().values().stream()
                .filter(duty -> duty.getDuty().equals("RECONCILIATION"))
                .toList();

        assertEquals(7, quarters.size());
        assertEquals(LocalDate.parse("2025-10-01"), quarters.getLast().getPeriodEndsOn());
        assertEquals(DutyState.MISSED, quarters.getFirst().getState());
        assertEquals(DutyState.OPEN, quarters.getLast().getState());
    }

    @Test
    void shouldEndTheTermOnItsCorrespondingDay() {
        assertEquals(DutyState.OPEN, duty("2027-12-01", "POOL_TERM").getState());
        assertEquals(DutyState.DUE_SOON, duty("2028-01-01", "POOL_TERM").getState());
        assertEquals(DutyState.ENDED, duty("2028-01-02", "POOL_TERM").getState());
        assertFalse(duty("2028-01-02", "POOL_TERM").getProvisional());
    }

    @Test
    void shouldRemindOfTheEvaluationThreeMonthsBefore() {
        assertEquals(
                LocalDate.parse("2027-10-01"), duty("2027-10-01", "EVALUATION").getRemindOn());
        assertEquals(DutyState.DUE_SOON, duty("2027-10-01", "EVALUATION").getState());
        assertEquals(DutyState.MISSED, duty("2028-01-02", "EVALUATION").getState());
    }

    private DutyView duty(String asOf, String kind) {
        return tale.judged(asOf).duties().get(Tale.POOL + "|" + kind + "|2024-01-01");
    }
}

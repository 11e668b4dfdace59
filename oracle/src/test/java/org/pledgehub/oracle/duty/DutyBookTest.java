package org.pledgehub.oracle.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
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

    @Test
    void shouldCountAContributionFromTheDayFromWhichItIsThereForGood() {
        moved("2024-03-01", Direction.CREDIT, 1_000);
        assertEquals(LocalDate.parse("2024-03-01"), contribution().getDoneOn());
        assertEquals(DutyState.MET, contribution().getState());

        moved("2024-06-01", Direction.DEBIT, 1);
        assertEquals(DutyState.MISSED, contribution().getState());

        moved("2024-07-01", Direction.CREDIT, 1);
        assertEquals(LocalDate.parse("2024-07-01"), contribution().getDoneOn());
        assertEquals(DutyState.MET_LATE, contribution().getState());
        assertEquals(LocalDate.parse("2024-04-01"), contribution().getDueOn());
    }

    /** Agreed by Saturday 2024-03-30. */
    private DutyView contribution() {
        return tale.judgedAgreeing("2024-12-31", 1_000, "2024-03-30").duties().get(Tale.POOL + "|CONTRIBUTION|PARTNER");
    }

    private void moved(String on, Direction direction, long fen) {
        tale.custodian(
                "custodian-a",
                on,
                AccountMovement.newBuilder()
                        .setPool(Tale.POOL)
                        .setAccount(PoolAccount.PARTNER)
                        .setDirection(direction)
                        .setKind(MovementKind.CONTRIBUTION)
                        .setAmountFen(fen)
                        .build());
    }

    private DutyView duty(String asOf, String kind) {
        return tale.judged(asOf).duties().get(Tale.POOL + "|" + kind + "|2024-01-01");
    }
}

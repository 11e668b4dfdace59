package org.pledgehub.oracle.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.LapseCause;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.PledgeChanged;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.RightStatusChanged;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.oracle.Tale;

/** A loan of 2025-01-02, due on 2026-01-02, on a trade mark that is pledged until 2025-10-31. */
final class RightTasksTest {

    private static final LoanRef LOAN = new LoanRef("bank-a", "HT-1");
    private static final RightRef MARK = new RightRef(RightKind.TRADEMARK, "123456");
    private static final String COMPANY = "91110105MA01A2B3C4";

    private final Tale tale = new Tale();

    @BeforeEach
    void lend() {
        tale.bank(
                "2025-01-02",
                LoanDisbursed.newBuilder()
                        .setLoan(LOAN)
                        .setPool(Tale.POOL)
                        .setAmountFen(100)
                        .setMaturityOn(LocalDate.parse("2026-01-02"))
                        .setBorrower(Borrower.newBuilder().setUscc(COMPANY).build())
                        .build());
        tale.bank(
                "2025-01-02",
                RightsPledged.newBuilder()
                        .setLoan(LOAN)
                        .setPledges(List.of(Pledge.newBuilder()
                                .setRight(MARK)
                                .setPledgorUscc(COMPANY)
                                .build()))
                        .build());
        tale.registry(
                "2025-01-03",
                PledgeRegistered.newBuilder()
                        .setRight(MARK)
                        .setRegistrationNo("N1")
                        .setPledgorUscc(COMPANY)
                        .setPledgee("bank-a")
                        .setEndsOn(LocalDate.parse("2025-10-31"))
                        .build());
    }

    @Test
    void shouldRemindOfAPledgeThatEndsBeforeTheLoanIsDue() {
        assertEquals(DutyState.OPEN, only("2025-07-30", "PLEDGE_END").getState());
        assertEquals(DutyState.DUE_SOON, only("2025-07-31", "PLEDGE_END").getState());
        assertEquals(DutyState.ENDED, only("2025-11-01", "PLEDGE_END").getState());
    }

    @Test
    void shouldNotRemindOfAPledgeThatIsProlonged() {
        tale.registry(
                "2025-09-01",
                PledgeChanged.newBuilder()
                        .setRight(MARK)
                        .setRegistrationNo("N1")
                        .setEndsOn(LocalDate.parse("2026-01-02"))
                        .build());

        assertTrue(all("2025-09-02", "PLEDGE_END").isEmpty());
    }

    @Test
    void shouldCountAPledgeToAnotherOnlyUntilItPassesOn() {
        tale.registry(
                "2025-09-01",
                PledgeChanged.newBuilder()
                        .setRight(MARK)
                        .setRegistrationNo("N1")
                        .setPledgee("bank-b")
                        .build());

        assertEquals(
                LocalDate.parse("2025-08-31"), only("2025-09-02", "PLEDGE_END").getDueOn());
    }

    @Test
    void shouldWaitForALapsedRightOnlyWhereItsFeeWasNotPaid() {
        tale.registry("2025-03-31", lapsed(LapseCause.OTHER));
        tale.registry("2025-05-31", new RightStatusChanged(MARK, RightStatus.RESTORED, null, null));
        tale.registry("2025-06-30", lapsed(LapseCause.ANNUAL_FEE));

        assertEquals(
                LocalDate.parse("2025-12-30"),
                only("2025-07-01", "ANNUAL_FEE_GRACE").getDueOn());

        tale.registry("2025-08-01", new RightStatusChanged(MARK, RightStatus.RESTORED, null, null));

        assertEquals(DutyState.MET, only("2025-08-02", "ANNUAL_FEE_GRACE").getState());
    }

    private static RightStatusChanged lapsed(LapseCause cause) {
        return new RightStatusChanged(MARK, RightStatus.LAPSED, null, cause);
    }

    private DutyView only(String asOf, String kind) {
        var duties = all(asOf, kind);
        assertEquals(1, duties.size());
        return duties.getFirst();
    }

    private List<DutyView> all(String asOf, String kind) {
        return tale.judged(asOf).duties().values().stream()
                .filter(duty -> duty.getDuty().equals(kind))
                .toList();
    }
}

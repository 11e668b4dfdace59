package org.pledgehub.streams.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.loan.LoanEvents.LOAN;
import static org.pledgehub.streams.loan.LoanEvents.PATENT;
import static org.pledgehub.streams.loan.LoanEvents.byAuthority;
import static org.pledgehub.streams.loan.LoanEvents.byBank;
import static org.pledgehub.streams.loan.LoanEvents.byRegistry;
import static org.pledgehub.streams.loan.LoanEvents.correction;
import static org.pledgehub.streams.loan.LoanEvents.disbursed;
import static org.pledgehub.streams.loan.LoanEvents.lapse;
import static org.pledgehub.streams.loan.LoanEvents.pledged;
import static org.pledgehub.streams.loan.LoanEvents.received;
import static org.pledgehub.streams.loan.LoanEvents.reviewed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.LapseCause;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.PledgeChanged;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.streams.harness.InboundEvents;

/** The clocks of a loan beside its filing. */
class LoanRoomDutiesTest {

    private static final String REVIEW = "cy|FILING_REVIEW|icbc/C1#1#2026-03-02";

    private LoanRoom room;

    @BeforeEach
    void start() {
        room = LoanRoom.ready();
        room.tick("2026-01-16").send(byBank("d1", "2026-01-16", dueIn2027()));
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldGiveTheAuthorityTenWorkingDaysForTheReviewOfAFiling() {
        room.send(byAuthority("f1", "2026-03-02", received())).tick("2026-03-02");
        assertThat(duty(REVIEW).getState()).isEqualTo(DutyState.OPEN);
        assertThat(duty(REVIEW).getDueOn()).isEqualTo("2026-03-16");
        assertThat(duty(REVIEW).getRuleId()).isEqualTo("CY-04");
        assertThat(duty(REVIEW).getRestDays()).hasSize(4);

        room.tick("2026-03-16").settle();
        assertThat(duty(REVIEW).getState()).isEqualTo(DutyState.DUE_SOON);
        room.tick("2026-03-17").settle();
        assertThat(duty(REVIEW).getState()).isEqualTo(DutyState.MISSED);

        room.send(byAuthority("v1", "2026-03-16", reviewed()));
        assertThat(duty(REVIEW).getState()).isEqualTo(DutyState.MET);
        assertThat(room.alerts()).extracting(Alert::getKind).contains("DUTY_DUE_SOON", "DUTY_MISSED");
    }

    @Test
    void shouldRemindOfAPledgeThatEndsBeforeTheLoanIsDueUntilItIsProlonged() {
        room.send(byBank("p1", "2026-01-16", pledged()))
                .send(byRegistry("g1", "2026-01-20", registeredUntil("2026-09-30")));
        var id = "cy|PLEDGE_END|icbc/C1#" + right();
        assertThat(duty(id).getState()).isEqualTo(DutyState.OPEN);
        assertThat(duty(id).getDueOn()).isEqualTo("2026-09-30");
        assertThat(duty(id).getRuleId()).isEqualTo("PH-16");

        room.tick("2026-06-30").settle();
        assertThat(duty(id).getState()).isEqualTo(DutyState.DUE_SOON);

        room.send(byRegistry(
                "g2",
                "2026-07-01",
                PledgeChanged.newBuilder()
                        .setRight(PATENT)
                        .setRegistrationNo("Y2026")
                        .setEndsOn(LocalDate.parse("2027-06-30"))
                        .build()));
        assertThat(duty(id).getState()).isEqualTo(DutyState.WITHDRAWN);
    }

    @Test
    void shouldRemindOfARightThatEndsBeforeTheLoanIsDue() {
        var list = pledged();
        list.getPledges().getFirst().setRightEndsOn(LocalDate.parse("2026-12-31"));
        room.send(byBank("p1", "2026-01-16", list));

        var id = "cy|RIGHT_END|icbc/C1#" + right();
        assertThat(duty(id).getState()).isEqualTo(DutyState.OPEN);
        assertThat(duty(id).getRemindOn()).as("Wednesday").isEqualTo("2026-09-30");
        room.tick("2027-01-01").settle();
        assertThat(duty(id).getState()).isEqualTo(DutyState.ENDED);
        room.send(correction("p2", "p1", "2026-01-16", new RightsPledged(LOAN, List.of(), null)));
        assertThat(duty(id).getState()).isEqualTo(DutyState.WITHDRAWN);
    }

    @Test
    void shouldSayUntilWhenALapsedRightMayBeRestored() {
        room.send(byBank("p1", "2026-01-16", pledged()))
                .send(unpaidFee("l1", "2026-02-10"))
                .tick("2026-03-02");
        var id = "cy|ANNUAL_FEE_GRACE|icbc/C1#" + right() + "#2026-02-10";
        assertThat(duty(id).getDueOn()).isEqualTo("2026-08-10");

        room.send(byRegistry("l2", "2026-03-02", InboundEvents.status(PATENT, RightStatus.RESTORED)));

        assertThat(duty(id).getState()).isEqualTo(DutyState.MET);
    }

    @Test
    void shouldGiveNoMonthsOfGraceToALapseForAnotherCause() {
        room.send(byBank("p1", "2026-01-16", pledged()))
                .send(lapse("l1", "2026-02-10"))
                .tick("2026-03-02");

        assertThat(room.hub()
                        .latest(room.hub().topics().duties(), DutyView.class)
                        .keySet())
                .noneMatch(id -> id.contains("ANNUAL_FEE_GRACE"));
    }

    private static LoanEvents.Sent unpaidFee(String id, String day) {
        var lapsed = InboundEvents.status(PATENT, RightStatus.LAPSED);
        lapsed.setCause(LapseCause.ANNUAL_FEE);
        return byRegistry(id, day, lapsed);
    }

    private static LoanDisbursed dueIn2027() {
        return LoanDisbursed.newBuilder(disbursed())
                .setMaturityOn(LocalDate.parse("2027-01-15"))
                .build();
    }

    private static PledgeRegistered registeredUntil(String day) {
        return PledgeRegistered.newBuilder(InboundEvents.registered(PATENT, "Y2026", "icbc"))
                .setEndsOn(LocalDate.parse(day))
                .build();
    }

    private static String right() {
        return "PATENT:" + PATENT.getNumber();
    }

    private DutyView duty(String id) {
        return room.hub().latest(room.hub().topics().duties(), DutyView.class).get(id);
    }
}

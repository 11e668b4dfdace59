package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.BORROWER;
import static org.pledgehub.domain.loan.LoanScenario.PATENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.calendar.StateCalendars;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.duty.DutyState;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.RegistrationStart;
import org.pledgehub.domain.right.PledgeSpan;
import org.pledgehub.domain.right.RegistrationPath;
import org.pledgehub.domain.right.RegistrationPath.Channel;
import org.pledgehub.domain.right.RightHistory;

/** Three working days at the window, one on line; 25 to 27 September 2026 is a holiday. */
class RegistrationClocksTest {

    private static final PartyId ICBC = PartyId.of("icbc");

    @Test
    void shouldGiveTheWindowThreeWorkingDays() {
        assertThat(registered(Channel.WINDOW, "2026-09-24", "2026-09-30").state())
                .isEqualTo(DutyState.MET);
        assertThat(registered(Channel.WINDOW, "2026-09-24", "2026-10-01").state())
                .isEqualTo(DutyState.MET_LATE);
    }

    @Test
    void shouldGiveOneWorkingDayOnLine() {
        assertThat(registered(Channel.ONLINE, "2026-09-24", "2026-09-28").state())
                .isEqualTo(DutyState.MET);
        assertThat(registered(Channel.ONLINE, "2026-09-24", "2026-09-29").state())
                .isEqualTo(DutyState.MET_LATE);
    }

    @Test
    void shouldStartWhereThePolicySaysSo() {
        var path = new RegistrationPath(
                Told.known(Channel.ONLINE), Told.known(day("2026-09-22")), Told.known(day("2026-09-24")));

        assertThat(duties(RegistrationStart.ACCEPTANCE, ICBC, path, "2026-09-28"))
                .extracting(Duty::state)
                .containsExactly(DutyState.MET);
        assertThat(duties(RegistrationStart.APPLICATION, ICBC, path, "2026-09-28"))
                .extracting(Duty::state)
                .containsExactly(DutyState.MET_LATE);
    }

    @Test
    void shouldRunNoClockThatNobodyCanStart() {
        var unknown = new RegistrationPath(Told.known(Channel.ONLINE), Told.unknown(), Told.unknown());
        var path = new RegistrationPath(Told.known(Channel.ONLINE), Told.unknown(), Told.known(day("2026-09-24")));

        assertThat(duties(RegistrationStart.ACCEPTANCE, ICBC, RegistrationPath.UNTOLD, "2026-09-28"))
                .isEmpty();
        assertThat(duties(RegistrationStart.ACCEPTANCE, ICBC, unknown, "2026-09-28"))
                .isEmpty();
        assertThat(duties(RegistrationStart.APPLICATION, ICBC, path, "2026-09-28"))
                .isEmpty();
        assertThat(duties(RegistrationStart.ACCEPTANCE, PartyId.of("cmb"), path, "2026-09-28"))
                .as("for another bank")
                .isEmpty();
    }

    private static Duty registered(Channel channel, String acceptedOn, String registeredOn) {
        var path = new RegistrationPath(Told.known(channel), Told.unknown(), Told.known(day(acceptedOn)));
        return duties(RegistrationStart.ACCEPTANCE, ICBC, path, registeredOn).getFirst();
    }

    private static List<Duty> duties(
            RegistrationStart start, PartyId pledgee, RegistrationPath path, String registeredOn) {
        var span = new PledgeSpan("Y1", BORROWER, pledgee, day(registeredOn), Told.unknown(), path);
        var loan = LoanKey.parse("icbc", "C1").asOptional().orElseThrow();
        return new RegistrationClocks(loan, beijing(start), StateCalendars.book())
                .of(PATENT, new RightHistory(List.of(span), List.of(), List.of()), day("2026-10-20"))
                .toList();
    }

    private static PoolPolicy beijing(RegistrationStart start) {
        var sample = PolicySamples.pool();
        return new PoolPolicy(
                sample.header(),
                sample.coverage(),
                sample.payment(),
                sample.decision(),
                sample.filing(),
                sample.eligibility(),
                sample.term(),
                Map.of(
                        DutyClock.REGISTRATION_WINDOW,
                        PolicySamples.ruled(LegalClock.act(LegalPeriod.workingDays(3)), "S-5"),
                        DutyClock.REGISTRATION_ONLINE,
                        PolicySamples.ruled(LegalClock.act(LegalPeriod.workingDays(1)), "S-5")),
                sample.provisions(),
                PolicySamples.ruled(start, "S-6"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

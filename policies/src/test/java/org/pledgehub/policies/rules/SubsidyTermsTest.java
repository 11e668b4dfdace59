package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutyState;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.subsidy.StepKind;
import org.pledgehub.domain.subsidy.StepOutcome;

/** Windows, public notices and bans of a programme as they stand on a day. */
final class SubsidyTermsTest {

    private static final String MENTOUGOU = "mentougou-subsidy";

    private static PresetSubsidy programme() {
        return PresetSubsidy.of(MENTOUGOU).called(2026);
    }

    private static Duty window(PresetSubsidy programme) {
        return programme.terms(DutyKind.SUBSIDY_WINDOW).get("2026");
    }

    @Test
    void shouldRemindOfTheEndOfAWindowFiveWorkingDaysBefore() {
        var programme = programme();

        assertThat(window(programme.onDay("2026-03-23")).state()).isEqualTo(DutyState.OPEN);
        assertThat(window(programme.onDay("2026-03-24")).state()).isEqualTo(DutyState.DUE_SOON);
        assertThat(window(programme.onDay("2026-03-31")).state()).isEqualTo(DutyState.DUE_SOON);
        assertThat(window(programme.onDay("2026-04-01")).state()).isEqualTo(DutyState.ENDED);
        assertThat(window(programme).span().startedOn()).isEqualTo("2026-02-28");
    }

    @Test
    void shouldEndAWindowAsItsLastCallSays() {
        var programme = programme()
                .called(LocalDate.of(2026, 3, 2), Told.known(LocalDate.of(2026, 4, 30)), Told.known(Fen.of(1_000)));

        assertThat(programme.terms(DutyKind.SUBSIDY_WINDOW)).hasSize(1);
        assertThat(window(programme).due().date()).isEqualTo("2026-04-30");
    }

    @Test
    void shouldCountTheNoticeOfAListFromTheDayAfterIt() {
        var programme = programme().applied("a", SubsidyAsked.interest(1_000)).reviewed("a");
        var notices = programme.onDay("2026-04-19").terms(DutyKind.PUBLIC_NOTICE);

        assertThat(notices).containsOnlyKeys("icbc/a");
        assertThat(notices.get("icbc/a").due().date()).isEqualTo("2026-04-20");
        assertThat(notices.get("icbc/a").state()).isEqualTo(DutyState.OPEN);
        assertThat(noticeOn(programme, "2026-04-20")).isEqualTo(DutyState.DUE_SOON);
        assertThat(noticeOn(programme, "2026-04-21")).isEqualTo(DutyState.ENDED);
    }

    private static DutyState noticeOn(PresetSubsidy programme, String day) {
        return programme.onDay(day).terms(DutyKind.PUBLIC_NOTICE).get("icbc/a").state();
    }

    @Test
    void shouldKeepTheBanThatEndsLastOfACompany() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .applied("b", SubsidyAsked.interest(1_000).onLoan("C2"))
                .step("a", "2026-06-01", StepKind.VIOLATION_FOUND, StepOutcome.FAILED)
                .step("b", "2026-07-01", StepKind.VIOLATION_FOUND, StepOutcome.FAILED);
        var bans = programme.terms(DutyKind.BAN);

        assertThat(bans).hasSize(1);
        var ban = bans.values().iterator().next();
        assertThat(ban.span().startedOn()).isEqualTo("2026-07-01");
        assertThat(ban.due().date()).isEqualTo("2029-07-01");
        assertThat(ban.span().ground().rule().ruleId()).isEqualTo("MS-07");
        assertThat(programme.onDay("2029-07-02").terms(DutyKind.BAN).values())
                .extracting(Duty::state)
                .containsExactly(DutyState.ENDED);
    }

    @Test
    void shouldHaveNoTermsUnderAMeasureThatIsNotInForce() {
        assertThat(PresetSubsidy.inTwoVersions(MENTOUGOU).terms(DutyKind.SUBSIDY_WINDOW))
                .isEmpty();
    }
}

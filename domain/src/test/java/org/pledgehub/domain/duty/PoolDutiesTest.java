package org.pledgehub.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.ruled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.domain.calendar.CalendarBook;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.calendar.StateCalendars;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.LifeResult;
import org.pledgehub.domain.life.PoolLife;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerm;
import org.pledgehub.domain.policy.Ruled;

final class PoolDutiesTest {

    private static final CalendarBook BOOK = StateCalendars.book();
    private static final LocalDate ESTABLISHED = day("2025-01-31");

    /** The summary of a pool that is established on the day; the calendar's own table, a period of a year at a time. */
    @ParameterizedTest
    @CsvSource({
        "2024-09-28, 2025-09-28, false, make-up working Sunday",
        "2024-10-01, 2025-10-09, false, eight days of holiday",
        "2025-02-15, 2026-02-24, false, Spring Festival",
        "2025-04-04, 2026-04-07, false, Qingming",
        "2024-02-29, 2025-02-28, false, last day of the month",
        "2026-01-09, 2027-01-11, true, 2027 is not loaded"
    })
    void shouldMoveTheLastDayOfAPeriodForwardAndNothingElse(
            String establishedOn, String dueOn, boolean provisional, String why) {
        var summary = only(DutyKind.ANNUAL_SUMMARY, duties(establishedOn).on(day(establishedOn), List.of()));

        assertThat(summary.due().date()).as(why).isEqualTo(day(dueOn));
        assertThat(summary.due().provisional()).isEqualTo(provisional);
    }

    @Test
    void shouldNeverMoveTheEndOfATerm() {
        var term = only(DutyKind.POOL_TERM, at("2026-06-01"));

        assertThat(term.due().date()).isEqualTo(day("2027-01-31"));
        assertThat(term.due().date().getDayOfWeek()).hasToString("SUNDAY");
        assertThat(term.due().provisional()).isFalse();
    }

    @Test
    void shouldEndATermWithoutAnybodyHavingFailed() {
        assertThat(only(DutyKind.POOL_TERM, at("2027-01-31")).state()).isEqualTo(DutyState.DUE_SOON);
        assertThat(only(DutyKind.POOL_TERM, at("2027-02-01")).state()).isEqualTo(DutyState.ENDED);
    }

    @Test
    void shouldRemindOfTheEvaluationOnAWorkingDayBeforeAndMissItAfterTheTerm() {
        var evaluation = only(DutyKind.EVALUATION, at("2026-10-29"));

        assertThat(evaluation.span().remindOn())
                .as("Saturday 2026-10-31 moves back")
                .isEqualTo(day("2026-10-30"));
        assertThat(evaluation.state()).isEqualTo(DutyState.OPEN);
        assertThat(only(DutyKind.EVALUATION, at("2026-10-30")).state()).isEqualTo(DutyState.DUE_SOON);
        assertThat(only(DutyKind.EVALUATION, at("2027-01-31")).state()).isEqualTo(DutyState.DUE_SOON);
        assertThat(only(DutyKind.EVALUATION, at("2027-02-01")).state()).isEqualTo(DutyState.MISSED);
    }

    @Test
    void shouldBringUpOneReconciliationAfterTheOtherUntilTheTermEnds() {
        var duties = all(DutyKind.RECONCILIATION, at("2030-01-01"));

        assertThat(duties).hasSize(8);
        assertThat(duties.get(0).span().endsOn()).as("month's last day").isEqualTo(day("2025-04-30"));
        assertThat(duties.get(1).span().endsOn()).as("no day is lost").isEqualTo(day("2025-07-31"));
        assertThat(duties.getLast().span().endsOn()).isEqualTo(day("2027-01-31"));
        assertThat(all(DutyKind.RECONCILIATION, at("2025-04-29"))).hasSize(1);
        assertThat(all(DutyKind.RECONCILIATION, at("2025-04-30"))).hasSize(2);
    }

    @Test
    void shouldSayWhichSummaryWasMadeInTimeLateOrNotAtAll() {
        var reports = List.of(
                report(DutyKind.ANNUAL_SUMMARY, "2026-01-31", "2026-02-02"),
                report(DutyKind.ANNUAL_SUMMARY, "2026-05-01", "2027-02-02"));

        var summaries = all(DutyKind.ANNUAL_SUMMARY, on("2027-03-01", reports));

        assertThat(summaries).extracting(Duty::state).containsExactly(DutyState.MET, DutyState.MET_LATE);
        assertThat(all(DutyKind.ANNUAL_SUMMARY, at("2027-03-01")))
                .extracting(Duty::state)
                .containsExactly(DutyState.MISSED, DutyState.MISSED);
    }

    @Test
    void shouldWarnFiveWorkingDaysBefore() {
        var before = only(DutyKind.ANNUAL_SUMMARY, at("2026-01-25"));
        var from = only(DutyKind.ANNUAL_SUMMARY, at("2026-01-26"));

        assertThat(from.due().date()).as("Saturday 2026-01-31 moves").isEqualTo(day("2026-02-02"));
        assertThat(before.state()).isEqualTo(DutyState.OPEN);
        assertThat(from.state()).isEqualTo(DutyState.DUE_SOON);
    }

    @Test
    void shouldQuoteTheRuleOfEachDuty() {
        assertThat(at("2025-02-01").duties())
                .extracting(duty -> duty.span().ground().rule().ruleId())
                .containsExactly("S-20", "S-21", "S-18", "S-6");
        assertThat(at("2025-02-01").duties())
                .allSatisfy(duty -> assertThat(duty.span().ground().policy())
                        .isEqualTo(policy().header().ref()));
    }

    @Test
    void shouldHaveNoDutiesBeforeItsEstablishment() {
        var roster = at("2025-01-30");

        assertThat(roster.duties()).isEmpty();
        assertThat(roster.wakeOn()).isEqualTo(Told.known(ESTABLISHED));
    }

    /** Nothing changes between one look and the day on which the next is asked for. */
    @Test
    void shouldWakeOnEachDayOnWhichSomethingChangesAndOnNoOther() {
        var reports = List.of(report(DutyKind.RECONCILIATION, "2025-06-01", "2025-07-01"));
        var last = on("2025-01-30", reports);
        for (var today = ESTABLISHED; today.isBefore(day("2027-03-01")); today = today.plusDays(1)) {
            var now = on(today.toString(), reports);
            boolean hasWoken = last.wakeOn().equals(Told.known(today));
            assertThat(states(now).equals(states(last))).as(today.toString()).isEqualTo(!hasWoken);
            last = now;
        }
        assertThat(last.wakeOn()).isEqualTo(Told.unknown());
    }

    @Test
    void shouldNotDependOnTheOrderOfTheReports() {
        var random = new Random(7);
        var reports = new ArrayList<DutyReport>();
        for (int i = 0; i < 40; i++) {
            var forDay = ESTABLISHED.plusDays(random.nextInt(800));
            reports.add(new DutyReport(
                    DutyKind.RECONCILIATION, new DutySubject.OfPool(), forDay, forDay.plusDays(random.nextInt(200))));
        }
        var once = on("2027-03-01", reports);

        Collections.shuffle(reports, random);

        assertThat(on("2027-03-01", reports)).isEqualTo(once);
    }

    @Test
    void shouldTellWhichRestDaysMovedTheLastDay() {
        var summary = only(DutyKind.ANNUAL_SUMMARY, duties("2025-02-19").on(day("2025-02-19"), List.of()));

        assertThat(summary.span().endsOn()).isEqualTo(day("2026-02-19"));
        assertThat(summary.due().date()).isEqualTo(day("2026-02-24"));
        assertThat(summary.span().restDays())
                .containsExactly(
                        day("2026-02-19"), day("2026-02-20"), day("2026-02-21"), day("2026-02-22"), day("2026-02-23"));
    }

    @Test
    void shouldTakeADecisionForTheEvaluationThatItIs() {
        var inTime = living(decided("2026-12-01", new LifeDecision.Evaluated(LifeResult.PASSED)));
        var late = living(decided("2027-02-01", new LifeDecision.Evaluated(LifeResult.FAILED)));

        assertThat(only(DutyKind.EVALUATION, inTime.on(day("2027-03-01"), List.of()))
                        .state())
                .isEqualTo(DutyState.MET);
        assertThat(only(DutyKind.EVALUATION, late.on(day("2027-03-01"), List.of()))
                        .state())
                .isEqualTo(DutyState.MET_LATE);
    }

    @Test
    void shouldMoveTheEndOfAContinuedTermAndBeginItsPeriodsAnew() {
        var continued = living(
                decided("2026-12-01", new LifeDecision.Evaluated(LifeResult.PASSED)),
                decided("2026-12-15", new LifeDecision.Continued(PolicyRef.of("sample@2"), day("2028-01-31"))));
        var roster = continued.on(day("2027-06-01"), List.of());

        assertThat(only(DutyKind.POOL_TERM, roster).due().date()).isEqualTo(day("2028-01-31"));
        assertThat(only(DutyKind.POOL_TERM, roster).span().startedOn()).isEqualTo(ESTABLISHED);
        assertThat(all(DutyKind.EVALUATION, roster))
                .extracting(Duty::state)
                .containsExactly(DutyState.MET, DutyState.OPEN);
        assertThat(all(DutyKind.ANNUAL_SUMMARY, roster))
                .extracting(duty -> duty.span().startedOn())
                .containsExactly(ESTABLISHED, day("2026-01-31"), day("2027-01-31"));
    }

    @Test
    void shouldBeginNoSummaryAfterAStopAndReconcileUntilTheLiquidation() {
        var stop = decided("2026-03-15", new LifeDecision.Stopped());
        var confirmed = decided("2027-05-10", new LifeDecision.LossesConfirmed());
        var liquidated = decided("2027-06-15", new LifeDecision.Liquidated(Fen.ZERO, Fen.ZERO));

        var stopped = living(stop).on(day("2027-03-01"), List.of());
        var gone = living(stop, confirmed, liquidated).on(day("2028-01-01"), List.of());

        assertThat(stopped.duties()).extracting(Duty::kind).doesNotContain(DutyKind.POOL_TERM, DutyKind.EVALUATION);
        assertThat(all(DutyKind.ANNUAL_SUMMARY, stopped)).hasSize(2);
        assertThat(all(DutyKind.RECONCILIATION, stopped)).hasSize(9);
        assertThat(all(DutyKind.RECONCILIATION, gone)).hasSize(10);
        assertThat(all(DutyKind.RECONCILIATION, gone).getLast().span().startedOn())
                .isEqualTo(day("2027-04-30"));
    }

    @Test
    void shouldGiveTimeForTheLiquidationFromTheDayOnWhichTheLossesAreConfirmed() {
        var stop = decided("2026-03-15", new LifeDecision.Stopped());
        var confirmed = decided("2026-04-04", new LifeDecision.LossesConfirmed());
        var liquidated = decided("2026-10-08", new LifeDecision.Liquidated(Fen.ZERO, Fen.ZERO));

        assertThat(living(stop).on(day("2026-06-01"), List.of()).duties())
                .extracting(Duty::kind)
                .doesNotContain(DutyKind.LIQUIDATION);
        var open = only(DutyKind.LIQUIDATION, living(stop, confirmed).on(day("2026-06-01"), List.of()));
        assertThat(open.due().date()).as("Sunday 2026-10-04 in a holiday").isEqualTo(day("2026-10-08"));
        assertThat(open.state()).isEqualTo(DutyState.OPEN);
        assertThat(only(DutyKind.LIQUIDATION, living(stop, confirmed).on(day("2026-10-09"), List.of()))
                        .state())
                .isEqualTo(DutyState.MISSED);
        assertThat(only(
                                DutyKind.LIQUIDATION,
                                living(stop, confirmed, liquidated).on(day("2026-10-09"), List.of()))
                        .state())
                .isEqualTo(DutyState.MET);
    }

    private static PoolDuties living(PoolLife.Decided... decisions) {
        return duties(ESTABLISHED.toString()).living(new PoolLife(List.of(decisions)), policy -> Optional.empty());
    }

    private static PoolLife.Decided decided(String on, LifeDecision what) {
        return new PoolLife.Decided(new EventKey(PartyId.of("auth"), EventId.of(on)), day(on), what);
    }

    private static DutyReport report(DutyKind kind, String forDay, String doneOn) {
        return new DutyReport(kind, new DutySubject.OfPool(), day(forDay), day(doneOn));
    }

    private static List<String> states(DutyRoster roster) {
        return roster.duties().stream()
                .map(duty -> duty.kind() + " " + duty.span().startedOn() + " " + duty.state())
                .toList();
    }

    private static DutyRoster at(String asOf) {
        return on(asOf, List.of());
    }

    private static DutyRoster on(String asOf, List<DutyReport> reports) {
        return duties(ESTABLISHED.toString()).on(day(asOf), reports);
    }

    private static PoolDuties duties(String establishedOn) {
        return PoolDuties.of(policy(), BOOK, day(establishedOn));
    }

    private static Duty only(DutyKind kind, DutyRoster roster) {
        return all(kind, roster).getFirst();
    }

    private static List<Duty> all(DutyKind kind, DutyRoster roster) {
        return roster.duties().stream().filter(duty -> duty.kind() == kind).toList();
    }

    private static PoolPolicy policy() {
        var sample = PolicySamples.pool();
        Map<DutyClock, Ruled<LegalClock>> clocks = Map.of(
                DutyClock.EVALUATION, ruled(LegalClock.before(LegalPeriod.months(3)), "S-21"),
                DutyClock.RECONCILIATION, ruled(LegalClock.act(LegalPeriod.months(3)), "S-18"),
                DutyClock.ANNUAL_SUMMARY, ruled(LegalClock.act(LegalPeriod.years(1)), "S-6"),
                DutyClock.LIQUIDATION, ruled(LegalClock.act(LegalPeriod.months(6)), "S-22"));
        return new PoolPolicy(
                sample.header(),
                sample.coverage(),
                sample.payment(),
                sample.decision(),
                sample.filing(),
                sample.eligibility(),
                ruled(new PoolTerm.Fixed(LegalPeriod.years(2)), "S-20"),
                clocks,
                List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

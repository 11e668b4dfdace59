package org.pledgehub.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.calendar.StateCalendars;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.PoolLife;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PolicySamples;

/** A pool of 2026-01-05 whose fiscal side agreed to 1 000 fen by Sunday 2026-04-05, in the holiday of Qingming. */
final class AgreedContributionTest {

    private static final LocalDate BY = day("2026-04-05");

    @Test
    void shouldBeDueOnTheFirstWorkingDayAfterAnAgreedDayThatRests() {
        var duty = contribution("2026-03-01", Map.of()).orElseThrow();

        assertThat(duty.span().endsOn()).isEqualTo(BY);
        assertThat(duty.due().date()).isEqualTo(day("2026-04-07"));
        assertThat(duty.span().startedOn()).isEqualTo(day("2026-01-05"));
        assertThat(duty.span().restDays()).containsExactly(BY, day("2026-04-06"));
        assertThat(duty.span().ground().rule().ruleId()).isEqualTo("PH-53");
        assertThat(duty.state()).isEqualTo(DutyState.OPEN);
    }

    @Test
    void shouldBeMetOnTheDayOnWhichTheSumIsThereAndLateAfterTheLastDay() {
        assertThat(stateOn("2026-05-01", Map.of("2026-04-07", 1_000L))).isEqualTo("MET 2026-04-07");
        assertThat(stateOn("2026-05-01", Map.of("2026-04-08", 1_000L))).isEqualTo("MET_LATE 2026-04-08");
        assertThat(stateOn("2026-05-01", Map.of("2026-04-07", 600L, "2026-04-08", 1_000L)))
                .isEqualTo("MET_LATE 2026-04-08");
    }

    @Test
    void shouldBeMissedWhileAFenIsLacking() {
        assertThat(stateOn("2026-04-07", Map.of("2026-02-01", 999L))).isEqualTo("DUE_SOON -");
        assertThat(stateOn("2026-04-08", Map.of("2026-02-01", 999L))).isEqualTo("MISSED -");
    }

    @Test
    void shouldCountFromTheDayFromWhichTheSumIsThereForGood() {
        var givenBack = Map.of("2026-02-01", 1_000L, "2026-06-01", 400L);
        assertThat(stateOn("2026-07-01", givenBack)).isEqualTo("MISSED -");

        var again = Map.of("2026-02-01", 1_000L, "2026-06-01", 400L, "2026-06-20", 1_200L);
        assertThat(stateOn("2026-07-01", again)).isEqualTo("MET_LATE 2026-06-20");
    }

    @Test
    void shouldNotBeUndoneByWhatIsGivenBackFromTheDayOfATerminationOn() {
        var givenBack = Map.of("2026-02-01", 1_000L, "2026-06-01", 0L);
        var terminated = decided("2026-06-01", new LifeDecision.Terminated());

        assertThat(stateOn("2026-07-01", givenBack, terminated)).isEqualTo("MET 2026-02-01");
        assertThat(stateOn("2026-07-01", Map.of("2026-06-01", 1_000L), terminated))
                .isEqualTo("MISSED -");
    }

    @Test
    void shouldWaitNoMoreInAPoolThatWasStoppedByThen() {
        var inTime = decided("2026-04-07", new LifeDecision.Stopped());
        var later = decided("2026-04-08", new LifeDecision.Stopped());

        assertThat(contribution("2026-07-01", Map.of(), inTime)).isEmpty();
        assertThat(stateOn("2026-07-01", Map.of("2026-02-01", 1_000L), inTime)).isEqualTo("MET 2026-02-01");
        assertThat(stateOn("2026-07-01", Map.of(), later)).isEqualTo("MISSED -");
    }

    @Test
    void shouldRunFromTheAgreedDayWhereThatIsBeforeTheEstablishment() {
        var agreed = new AgreedContribution("PARTNER", Fen.of(1), day("2025-12-31"), new TreeMap<>());
        var roster = duties(agreed).on(day("2026-01-05"), List.of());

        assertThat(roster.duties())
                .filteredOn(duty -> duty.kind() == DutyKind.CONTRIBUTION)
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.span().startedOn()).isEqualTo(day("2025-12-31"));
                    assertThat(duty.state()).isEqualTo(DutyState.MISSED);
                });
    }

    @Test
    void shouldWakeOnTheDaysOnWhichTimeAloneChangesIt() {
        assertThat(contribution("2026-03-01", Map.of()).orElseThrow().wakeOn())
                .isEqualTo(Told.known(day("2026-03-30")));
        assertThat(contribution("2026-03-30", Map.of()).orElseThrow().wakeOn())
                .isEqualTo(Told.known(day("2026-04-08")));
        assertThat(contribution("2026-04-08", Map.of()).orElseThrow().wakeOn()).isEqualTo(Told.unknown());
    }

    private static String stateOn(String asOf, Map<String, Long> stood, PoolLife.Decided... decisions) {
        var duty = contribution(asOf, stood, decisions).orElseThrow();
        return duty.state() + " "
                + duty.doneOn().asOptional().map(LocalDate::toString).orElse("-");
    }

    private static Optional<Duty> contribution(String asOf, Map<String, Long> stood, PoolLife.Decided... decisions) {
        var days = new TreeMap<LocalDate, Fen>();
        stood.forEach((on, fen) -> days.put(day(on), Fen.of(fen)));
        return duties(new AgreedContribution("FISCAL", Fen.of(1_000), BY, days))
                .living(new PoolLife(List.of(decisions)), policy -> Optional.empty())
                .on(day(asOf), List.of())
                .duties()
                .stream()
                .filter(duty -> duty.kind() == DutyKind.CONTRIBUTION)
                .findFirst();
    }

    private static PoolDuties duties(AgreedContribution agreed) {
        return PoolDuties.of(PolicySamples.pool(), StateCalendars.book(), day("2026-01-05"))
                .agreeing(List.of(agreed));
    }

    private static PoolLife.Decided decided(String on, LifeDecision what) {
        return new PoolLife.Decided(new EventKey(PartyId.of("auth"), EventId.of(on)), day(on), what);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

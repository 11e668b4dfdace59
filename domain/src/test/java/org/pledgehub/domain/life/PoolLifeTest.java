package org.pledgehub.domain.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.life.LifeDecision.Audited;
import org.pledgehub.domain.life.LifeDecision.Continued;
import org.pledgehub.domain.life.LifeDecision.Evaluated;
import org.pledgehub.domain.life.LifeDecision.Liquidated;
import org.pledgehub.domain.life.LifeDecision.LossesConfirmed;
import org.pledgehub.domain.life.LifeDecision.MisuseTakenBack;
import org.pledgehub.domain.life.LifeDecision.OperatorReplaced;
import org.pledgehub.domain.life.LifeDecision.Stopped;
import org.pledgehub.domain.life.LifeDecision.Terminated;
import org.pledgehub.domain.money.Fen;

/** Chaoyang's term of four years from 2022-11-10, with an evaluation three months before its end. */
class PoolLifeTest {

    private static final Fen CONTRIBUTED = Fen.of(100);
    private static final LifeTerms TERMS = new LifeTerms(
            Told.known(LocalDate.parse("2022-11-10")),
            Told.known(LegalPeriod.years(4)),
            Told.known(LegalPeriod.months(3)));
    private static final Continued LONGER = new Continued(PolicyRef.of("cy@2"), LocalDate.parse("2030-11-10"));

    private final List<PoolLife.Decided> decisions = new ArrayList<>();

    private PoolLifeTest after(String on, LifeDecision what) {
        decisions.add(new PoolLife.Decided(
                new EventKey(PartyId.of("scjg"), EventId.of("d" + decisions.size())), LocalDate.parse(on), what));
        return this;
    }

    private PoolLife life() {
        return new PoolLife(decisions);
    }

    private LifeState on(String day) {
        return life().state(TERMS, Optional.of(LocalDate.parse(day)), CONTRIBUTED);
    }

    @Test
    void shouldBePlannedUntilItsDayOfEstablishment() {
        assertThat(on("2022-11-09")).isEqualTo(LifeState.PLANNED);
        assertThat(on("2022-11-10")).isEqualTo(LifeState.RUNNING);
    }

    @Test
    void shouldBeEstablishedAsLongAsNoMoneyHasCome() {
        assertThat(life().state(TERMS, Optional.of(LocalDate.parse("2023-01-01")), Fen.ZERO))
                .isEqualTo(LifeState.ESTABLISHED);
    }

    @Test
    void shouldKnowUnderWhichVersionsItWasContinued() {
        after("2024-01-01", new Continued(PolicyRef.of("cy@3"), LocalDate.parse("2028-01-01")))
                .after("2026-09-01", LONGER);

        assertThat(life().continuedUnder()).containsExactly(PolicyRef.of("cy@3"), PolicyRef.of("cy@2"));
    }

    @Test
    void shouldAskForItsEvaluationThreeMonthsBeforeTheEnd() {
        assertThat(on("2026-08-09")).isEqualTo(LifeState.RUNNING);
        assertThat(on("2026-08-10")).isEqualTo(LifeState.EVALUATION_DUE);

        after("2026-08-20", new Evaluated(LifeResult.PASSED));

        assertThat(on("2026-08-20")).isEqualTo(LifeState.RUNNING);
    }

    @Test
    void shouldEndItsTermWithTheLastDayThatNeverRolls() {
        after("2026-08-20", new Evaluated(LifeResult.FAILED));

        assertThat(on("2026-11-10")).isEqualTo(LifeState.RUNNING);
        assertThat(on("2026-11-11")).isEqualTo(LifeState.TERM_ENDED);
    }

    @Test
    void shouldRunOnAfterAContinuationUnderItsNewVersion() {
        after("2026-08-20", new Evaluated(LifeResult.PASSED)).after("2026-11-09", LONGER);

        assertThat(on("2026-11-11")).isEqualTo(LifeState.RUNNING);
        assertThat(life().termEndsOn(TERMS)).contains(LocalDate.parse("2030-11-10"));
        assertThat(on("2030-08-10")).isEqualTo(LifeState.EVALUATION_DUE);
    }

    @Test
    void shouldGoFromTheStopOverLiquidationToTheAudit() {
        after("2026-11-12", new Stopped());
        assertThat(on("2026-11-12")).isEqualTo(LifeState.RUN_OFF);
        after("2027-01-01", new LossesConfirmed());
        assertThat(on("2027-01-01")).isEqualTo(LifeState.LOSSES_CONFIRMED);
        after("2027-02-01", new Liquidated(Fen.ZERO, Fen.ZERO));
        assertThat(on("2027-02-01")).isEqualTo(LifeState.LIQUIDATED);
        after("2027-03-01", new Audited(LifeResult.PASSED));
        assertThat(on("2027-03-01")).isEqualTo(LifeState.AUDITED);
    }

    @Test
    void shouldNotTakeAnEarlierAuditForTheLastOne() {
        after("2026-01-12", new Audited(LifeResult.PASSED))
                .after("2026-11-12", new Terminated())
                .after("2027-01-01", new LossesConfirmed())
                .after("2027-02-01", new Liquidated(Fen.ZERO, Fen.ZERO));

        assertThat(on("2027-03-01")).isEqualTo(LifeState.LIQUIDATED);
        assertThat(life().isTerminated()).isTrue();
        assertThat(life().endedOn()).contains(LocalDate.parse("2026-11-12"));
    }

    @Test
    void shouldMissAnEvaluationBeforeGoingOnOrStopping() {
        after("2024-08-20", new Evaluated(LifeResult.PASSED))
                .after("2026-11-09", LONGER)
                .after("2030-11-09", new Stopped());

        assertThat(decisions.stream().map(life()::lacksEvaluation)).containsExactly(false, false, true);
    }

    @Test
    void shouldAddUpMisusedMoneyAndNameTheLastOperator() {
        after("2025-01-01", new MisuseTakenBack(Fen.of(30)))
                .after("2025-02-01", new OperatorReplaced(PartyId.of("oper-b")))
                .after("2025-03-01", new MisuseTakenBack(Fen.of(12)));

        assertThat(life().misused()).isEqualTo(Fen.of(42));
        assertThat(life().operator()).contains(PartyId.of("oper-b"));
        assertThat(on("2025-03-01")).isEqualTo(LifeState.RUNNING);
    }

    @Test
    void shouldHaveNoEndWhereThePolicyNamesNone() {
        var endless = new LifeTerms(TERMS.establishedOn(), Told.unknown(), Told.unknown());

        assertThat(life().state(endless, Optional.of(LocalDate.parse("2090-01-01")), CONTRIBUTED))
                .isEqualTo(LifeState.RUNNING);
        assertThat(life().termEndsOn(endless)).isEmpty();
    }
}

package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.coverage;
import static org.pledgehub.domain.policy.PolicySamples.payment;
import static org.pledgehub.domain.policy.PolicySamples.ruled;
import static org.pledgehub.domain.policy.PolicySamples.staged;
import static org.pledgehub.domain.pool.PoolScenario.contributed;
import static org.pledgehub.domain.pool.PoolScenario.paid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.Coverage;
import org.pledgehub.domain.policy.LeverageLimit;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.ShareBase;
import org.pledgehub.domain.policy.ShortageRule;

/** What is left to the limits of a whole pool; what is left to its cap is the room that the next claim finds. */
final class HeadroomTest {

    private final PoolScenario scenario = new PoolScenario();

    @Test
    void shouldLeaveToTheLeverageWhatTheContributionsStillCarry() {
        assertThat(toThreeHalves(1_001, 501)).contains(Fen.of(1_000));
    }

    @Test
    void shouldSayByHowMuchALeverageIsPassed() {
        assertThat(toThreeHalves(1_001, 1_501)).contains(Fen.ZERO);
        assertThat(toThreeHalves(1_001, 1_502)).contains(Fen.of(-1));
    }

    @Test
    void shouldSayNothingOfALeverageWithoutContributions() {
        assertThat(toThreeHalves(0, 501)).isEmpty();
        assertThat(toThreeHalves(-1, 501)).isEmpty();
        assertThat(Headroom.toLeverage(new LeverageLimit.None(), Fen.of(501), Fen.of(1_001)))
                .isEmpty();
    }

    @Test
    void shouldSayNothingBeyondALong() {
        assertThat(toThreeHalves(Long.MAX_VALUE, 0)).isEmpty();
        assertThat(toThreeHalves(Long.MAX_VALUE, Long.MAX_VALUE)).contains(Fen.of(Long.MAX_VALUE / 2));
    }

    @Test
    void shouldLeaveToTheCapWhatTheNextClaimFinds() {
        var capped =
                under(List.of(cap(CapScope.PORTFOLIO, 45_000), cap(CapScope.PORTFOLIO, 46_000), cap(CapScope.BANK, 1)));
        scenario.under(capping(45_000));
        assertThat(left(capped)).contains(Fen.of(45_000));

        scenario.given(contributed("c1", 38_000), scenario.eligible("k1", 100_000), paid("p1", "k1", 5_000));
        assertThat(left(capped)).contains(Fen.of(25_000));
        scenario.given(scenario.eligible("k2", 100_000));
        assertThat(left(capped)).as("k2 is served in part").contains(Fen.of(7_000));

        scenario.given(contributed("c2", 100_000));
        assertThat(left(capped)).contains(Fen.of(5_000));
        scenario.when(scenario.eligible("k3", 100_000));
        assertThat(roomsOf("k3")).containsExactly(Fen.of(5_000));
        assertThat(left(capped)).contains(Fen.ZERO);
    }

    @Test
    void shouldCountWhatALaterStageMayBringAgainstTheCap() {
        var capped = coverage(ShareBase.PROJECT_LOSS, List.of(cap(CapScope.PORTFOLIO, 30_000)));
        scenario.under(staged(capped, ShortageRule.PARTIAL_AND_QUEUE, 75))
                .given(contributed("c1", 100_000), scenario.eligible("k1", 100_000));

        assertThat(left(capped)).contains(Fen.of(10_000));
        scenario.when(scenario.eligible("k2", 100_000));
        assertThat(roomsOf("k2")).containsExactly(Fen.of(10_000));
    }

    @Test
    void shouldSayByHowMuchTheCapOfALaterVersionIsPassed() {
        var later = under(List.of(cap(CapScope.PORTFOLIO, 15_000)));
        scenario.withSecondVersion(capping(15_000)).given(contributed("c1", 100_000), scenario.eligible("k1", 100_000));

        assertThat(left(later)).contains(Fen.of(-5_000));
        scenario.goingBy("sample@2").when(scenario.eligible("k2", 100_000));
        assertThat(roomsOf("k2")).containsExactly(Fen.ZERO);
    }

    @Test
    void shouldSayNothingOfACapThatIsNotOfTheWholePool() {
        assertThat(left(under(
                        List.of(cap(CapScope.BANK, 100), cap(CapScope.PROJECT, 100), cap(CapScope.BORROWER, 100)))))
                .isEmpty();
    }

    private static Optional<Fen> toThreeHalves(long contributed, long outstanding) {
        return Headroom.toLeverage(new LeverageLimit.AtMost(new Ratio(3, 2)), Fen.of(outstanding), Fen.of(contributed));
    }

    private Optional<Fen> left(Coverage rules) {
        return Headroom.toPortfolioCap(rules, scenario.pool(), scenario);
    }

    /** The room that the proofs of the last triggers of a claim show, each once. */
    private List<Fen> roomsOf(String claim) {
        var rooms = new ArrayList<Fen>();
        for (var event : scenario.events()) {
            if (event instanceof PoolEvent.TriggerIssued issued
                    && issued.claim().canonical().equals(claim)) {
                issued.compensation().proof().stream()
                        .filter(step -> step.formula().startsWith("portfolioRoom"))
                        .forEach(step -> rooms.add(step.result()));
            }
        }
        return rooms;
    }

    private static PoolPolicy capping(long fen) {
        return PolicySamples.pool(
                under(List.of(cap(CapScope.PORTFOLIO, fen))),
                payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU));
    }

    private static Coverage under(List<Ruled<Cap>> caps) {
        return coverage(ShareBase.PROJECT_LOSS, caps);
    }

    private static Ruled<Cap> cap(CapScope scope, long fen) {
        return ruled(new Cap(scope, Fen.of(fen)), "S-12");
    }
}

package org.pledgehub.streams.scenario;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.scenario.BeijingScenario;
import org.pledgehub.scenario.ChaoyangScenario;
import org.pledgehub.scenario.ForeignScenario;
import org.pledgehub.scenario.HaidianScenario;
import org.pledgehub.scenario.MentougouScenario;
import org.pledgehub.scenario.SeedScenario;
import org.pledgehub.scenario.ShunyiScenario;
import org.pledgehub.scenario.Stage;
import org.pledgehub.scenario.SubsidyScenario;
import org.pledgehub.scenario.YunfuScenario;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.topology.Room;

/** The figures of the texts, come to by the whole hub: topics in, topics out. */
class SeedScenariosTest {

    @Test
    void shouldComeToHaidiansLeverageRisksAndHalvesByHD04() {
        play(new HaidianScenario());
    }

    @Test
    void shouldLendAsShunyiDidAndCoverItsSecondAgreementBySY04() {
        play(new ShunyiScenario());
    }

    @Test
    void shouldWaitUnderMentougousDraft() {
        play(new MentougouScenario());
    }

    @Test
    void shouldTakeCededPartsOffUnderBeijing() {
        play(new BeijingScenario());
    }

    @Test
    void shouldLeaveTheGapBetweenYunfusVersionsUncovered() {
        play(new YunfuScenario());
    }

    @Test
    void shouldFollowChaoyangFromFilingToLiquidation() {
        play(new ChaoyangScenario());
    }

    @Test
    void shouldSubsidiseCostsUnderShunyiAndMentougouAndCompensateNothing() {
        play(new SubsidyScenario());
    }

    @Test
    void shouldPlayRuleSetsOfOtherCountriesWithoutCode() {
        play(new ForeignScenario());
    }

    /** The purpose of it all: every pool side by side on one hub, each by its own rules, an act of each in turn. */
    @Test
    void shouldKeepEveryPoolOnOneHubByItsOwnRules() {
        play(SeedScenario.every());
    }

    /** Within an act nobody waits for another party, and a broker promises no order between topics. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldComeToTheSameWhicheverTopicIsReadFirst(long seed) {
        try (var hub = HubHarness.withRooms(Set.of(Room.values()))) {
            Stage.played(new UnorderedHub(new DrivenHub(hub), seed), SeedScenario.every())
                    .check();
        }
    }

    private static void play(SeedScenario scenario) {
        play(List.of(scenario));
    }

    private static void play(List<SeedScenario> scenarios) {
        try (var hub = HubHarness.withRooms(Set.of(Room.values()))) {
            Stage.played(new DrivenHub(hub), scenarios).check();
        }
    }
}

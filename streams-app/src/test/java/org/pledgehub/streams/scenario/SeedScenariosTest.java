package org.pledgehub.streams.scenario;

import org.junit.jupiter.api.Test;

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

    /** The purpose of it all: every pool side by side on one hub, each by its own rules, an act of each in turn. */
    @Test
    void shouldKeepEveryPoolOnOneHubByItsOwnRules() {
        play(
                new HaidianScenario(),
                new ShunyiScenario(),
                new MentougouScenario(),
                new BeijingScenario(),
                new YunfuScenario(),
                new ChaoyangScenario(),
                new SubsidyScenario());
    }

    private static void play(SeedScenario... scenarios) {
        try (var stage = Stage.played(scenarios)) {
            stage.check();
        }
    }
}

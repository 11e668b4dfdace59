package org.pledgehub.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.streams.serde.AvroBytes;

final class DemoStoryTest {
    private static final DemoStory STORY = DemoStory.of(1);

    @Test
    void shouldTellTheSameStoryForASeedAndAnotherForAnother() {
        assertThat(DemoStory.of(1)).isEqualTo(STORY);
        assertThat(DemoStory.of(2)).isNotEqualTo(STORY);
    }

    @Test
    void shouldLendAFewHundredTimes() {
        assertThat(STORY.steps().stream()
                        .filter(step -> step instanceof StoryStep.Sent(var party, var event)
                                && event.get(1) instanceof LoanDisbursed))
                .hasSizeBetween(300, 400);
    }

    @Test
    void shouldSayNothingThatCannotBeWritten() {
        for (var step : STORY.steps()) {
            if (step instanceof StoryStep.Sent(var party, var event)) {
                assertThat(AvroBytes.encode(event)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldKeepTheOrderWithinEachTopicWhenShuffled(long seed) {
        var shuffled = STORY.shuffledAcrossTopics(seed);
        assertThat(shuffled.steps()).isNotEqualTo(STORY.steps());
        assertThat(byTopic(shuffled)).isEqualTo(byTopic(STORY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldNotDecideBeforeTheFiguresAreShown(long seed) {
        var acts = acts(STORY);

        assertThat(acts).hasSize(3);
        assertThat(acts(STORY.shuffledAcrossTopics(seed)))
                .extracting(Set::copyOf)
                .containsExactlyElementsOf(acts.stream().map(Set::copyOf).toList());
    }

    @Test
    void shouldKnowItsCast() {
        var setup = StoryCast.setup();
        assertThat(setup.parties()).hasSize(8);
        assertThat(setup.pools()).hasSize(3);
        assertThat(setup.policies()).isNotEmpty();
    }

    /** What is told between two times at which people read figures; nothing of the teller's own waiting. */
    private static List<List<StoryStep>> acts(DemoStory story) {
        var acts = new ArrayList<List<StoryStep>>(List.of(new ArrayList<>()));
        for (var step : story.steps()) {
            switch (step) {
                case StoryStep.Shown shown -> acts.add(new ArrayList<>());
                case StoryStep.Settled settled -> {}
                default -> acts.getLast().add(step);
            }
        }
        return acts;
    }

    private static Map<String, List<StoryStep>> byTopic(DemoStory story) {
        return story.steps().stream()
                .filter(step -> !(step instanceof StoryStep.Settled || step instanceof StoryStep.Shown))
                .collect(Collectors.groupingBy(DemoStoryTest::topic));
    }

    private static String topic(StoryStep step) {
        return switch (step) {
            case StoryStep.Sent sent -> sent.party();
            case StoryStep.Damaged damaged -> damaged.party();
            case StoryStep.DayBegun day -> "tick";
            case StoryStep.Settled settled -> "none";
            case StoryStep.Shown shown -> "none";
        };
    }
}

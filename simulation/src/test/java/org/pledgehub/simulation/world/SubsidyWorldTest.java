package org.pledgehub.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.yaml.Reading;

/** A world with subsidies is the world without them and what is told of subsidies. */
final class SubsidyWorldTest {

    @Test
    void shouldInventMeasuresThatCanBeRead() {
        assertThat(SubsidyRules.all())
                .hasSizeGreaterThan(100)
                .allSatisfy(rules -> assertThat(PolicyReader.read(rules.policy(), rules.text()))
                        .isInstanceOf(Reading.Loaded.class));
    }

    @Test
    void shouldLeaveWhatTheWorldHadAsItWas() {
        for (int run = 0; run < 20; run++) {
            var before = WorldGenerator.generate(Choices.of(3, run));
            var after = SubsidyWorld.in(before, Choices.of(7, run));

            assertThat(after.events())
                    .containsSubsequence(before.events())
                    .hasSizeGreaterThan(before.events().size());
            assertThat(after.references()).startsWith(before.references().toArray(SpecificRecord[]::new));
            assertThat(after.site().parties()).containsAll(before.site().parties());
        }
    }

    @Test
    void shouldTellTheSameFromTheSameSeed() {
        var world = WorldGenerator.generate(Choices.of(3, 1));
        assertThat(SubsidyWorld.in(world, Choices.of(7, 1)).events().toString())
                .isEqualTo(SubsidyWorld.in(world, Choices.of(7, 1)).events().toString());
    }

    @Test
    void shouldTakeEveryStep() {
        var taken = IntStream.range(0, 60)
                .mapToObj(run -> SubsidyWorld.in(WorldGenerator.generate(Choices.of(3, run)), Choices.of(7, run)))
                .flatMap(world -> world.events().stream())
                .map(planned -> (SpecificRecord) planned.event().get(1))
                .filter(SubsidyStepTaken.class::isInstance)
                .map(payload -> ((SubsidyStepTaken) payload).getStep())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(taken).containsExactly(SubsidyStepKind.values());
    }
}

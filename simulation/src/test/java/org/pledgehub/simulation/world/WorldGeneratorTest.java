package org.pledgehub.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A world is a function of its choices. */
final class WorldGeneratorTest {

    @Test
    void shouldMakeTheSameWorldFromTheSameSeed() {
        for (int run = 0; run < 20; run++) {
            assertThat(WorldGenerator.generate(Choices.of(7, run)))
                    .isEqualTo(WorldGenerator.generate(Choices.of(7, run)));
        }
    }
}

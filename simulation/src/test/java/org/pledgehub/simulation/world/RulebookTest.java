package org.pledgehub.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pledgehub.policies.PolicyReader;
import org.pledgehub.policies.yaml.Reading;

/** Every invented policy is a policy that can be applied. */
final class RulebookTest {

    @Test
    void shouldInventPoliciesThatCanBeRead() {
        assertThat(Rulebook.all())
                .hasSizeGreaterThan(200)
                .allSatisfy(rulebook -> assertThat(PolicyReader.read(rulebook.policy(), rulebook.text()))
                        .isInstanceOf(Reading.Loaded.class));
    }
}

package org.pledgehub.simulation.mutant;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The hunt itself is not part of every build; that each mutant still has something to spoil is. */
class MutantTextsTest {

    @TestFactory
    Stream<DynamicTest> shouldFindWhatEachMutantSpoilsOnceInItsFile() {
        return Mutant.all().stream()
                .map(mutant -> DynamicTest.dynamicTest(
                        mutant.name(), () -> assertThatCode(mutant::source).doesNotThrowAnyException()));
    }
}

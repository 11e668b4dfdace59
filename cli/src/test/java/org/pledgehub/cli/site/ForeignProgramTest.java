package org.pledgehub.cli.site;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class ForeignProgramTest {
    private static final String INSTALL = "apt-get install curl";

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "github"})
    void shouldFailWhereItIsMissingInTheWholeCheck(String ci) {
        assertThatThrownBy(() -> ForeignProgram.require(() -> false, INSTALL, Map.of("CI", ci)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining(INSTALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "false"})
    void shouldSkipAndSayWhatToInstallElsewhere(String ci) {
        assertThatThrownBy(() -> ForeignProgram.require(() -> false, INSTALL, Map.of("CI", ci)))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(INSTALL);
    }

    @Test
    void shouldGoOnWhereItIsThere() {
        assertThatNoException().isThrownBy(() -> ForeignProgram.require(() -> true, INSTALL, Map.of("CI", "true")));
    }
}

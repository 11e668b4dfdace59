package org.pledgehub.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.cli.ops.InstallCommand.Purpose;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.contract.ref.Manifest;
import org.pledgehub.streams.install.Installation;

/** What {@code hub install} installs for. */
final class InstallPurposeTest {

    @ParameterizedTest(name = "named {0}, standing {1}: {2}")
    @CsvSource({
        ",           ,           PRODUCTION",
        ",           PRODUCTION, PRODUCTION",
        ",           TRIAL,      TRIAL",
        "PRODUCTION, ,           PRODUCTION",
        "TRIAL,      ,           TRIAL",
        "PRODUCTION, TRIAL,      PRODUCTION",
        "TRIAL,      PRODUCTION, TRIAL"
    })
    void shouldGoByWhatIsNamedThenByWhatStands(
            @Nullable Purpose named, @Nullable InstallationPurpose standing, InstallationPurpose wanted) {
        assertThat(InstallCommand.wanted(
                        Optional.ofNullable(named),
                        Optional.ofNullable(standing).map(InstallPurposeTest::manifest)))
                .isEqualTo(wanted);
    }

    private static Manifest manifest(InstallationPurpose purpose) {
        return Installation.manifestFor(TopicSizing.singleBroker(), purpose, "0");
    }
}

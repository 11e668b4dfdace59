package org.pledgehub.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.pledgehub.cli.site.RunningHub;
import org.pledgehub.scenario.SeedScenario;
import org.pledgehub.scenario.Stage;

/**
 * The purpose of it all, on a real broker: the pools of every text side by side on one running hub, each by its own rules,
 * an act of each in turn, and the same figures as under test drivers, from what stands committed on the topics.
 */
class EveryPolicyIT {

    @Test
    void shouldKeepEveryPoolOnOneRunningHubByItsOwnRules() {
        assumeThat(LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .as("the hub refuses events of days to come, and the scenarios tell some until then")
                .isAfterOrEqualTo(Stage.LAST_DAY);
        try (var hub = new RunningHub("every-policy")) {
            Stage.played(hub, SeedScenario.every()).check();
            assertThat(hub.restarts())
                    .as("how often the hub had to be started again")
                    .isZero();
        }
    }
}

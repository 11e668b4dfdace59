package org.pledgehub.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.PolicyStatus;

/** What is shipped loads, and says which version decides on which day. */
final class PresetsTest {

    @Test
    void shouldShipEveryPolicyOfTheTexts() {
        assertThat(Presets.ids())
                .containsExactlyInAnyOrder(
                        "chaoyang",
                        "haidian",
                        "shunyi",
                        "shunyi-subsidy",
                        "mentougou",
                        "mentougou-subsidy",
                        "beijing",
                        "beijing-subsidy",
                        "yunfu");
        assertThat(Presets.ids())
                .allSatisfy(id -> assertThat(Presets.versions(id))
                        .hasValueSatisfying(versions -> assertThat(versions).isNotEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-23, none",
        "2020-09-24, yunfu@1",
        "2025-09-24, yunfu@1",
        "2025-09-25, none",
    })
    void shouldLeaveTheGapOfYunfuOpenAndNeverTakeTheNearest(LocalDate anchor, String expected) {
        var decides = Presets.book()
                .poolPolicyOn(PolicyId.of("yunfu"), anchor)
                .map(policy -> policy.ref().canonical())
                .orElse("none");

        assertThat(decides).isEqualTo(expected);
    }

    @Test
    void shouldNotDecideByADraft() {
        var mentougou = Presets.versions("mentougou").orElseThrow();

        assertThat(mentougou)
                .allSatisfy(policy -> assertThat(policy.header().status()).isEqualTo(PolicyStatus.DRAFT));
        assertThat(Presets.book().policyOn(PolicyId.of("mentougou"), LocalDate.of(2024, 1, 1)))
                .isEmpty();
    }

    @Test
    void shouldBearAtMostTwentyPercentInChaoyang() {
        var chaoyang = Presets.book()
                .poolPolicyOn(PolicyId.of("chaoyang"), LocalDate.of(2025, 1, 1))
                .orElseThrow();

        var ceiling = chaoyang.coverage().poolShareCeiling();
        assertThat(ceiling.value()).isEqualTo(Share.ofPpm(200_000));
        assertThat(ceiling.rule().article()).isEqualTo("第十条");
        assertThat(ceiling.rule().phrase()).isEqualTo("资金池承担风险比例不得超过20%");
    }
}

package org.pledgehub.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.domain.eligibility.ClaimVerdict;
import org.pledgehub.domain.life.LifeState;
import org.pledgehub.domain.pool.ClaimStage;

final class CodeWordsTest {

    @ParameterizedTest
    @MethodSource("codes")
    void shouldHaveAChineseWordForEveryCode(CodeWords words, String code) {
        assertThat(words.of(code).zh()).matches("\\p{IsHan}[\\p{IsHan}，]+（" + code + "）");
        assertThat(words.of(code).en()).isEqualTo(code);
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                        codes(CodeWords.ROLE, Role.values()),
                        codes(CodeWords.DEADLINE, DeadlineState.values()),
                        codes(CodeWords.VERDICT, ClaimVerdict.values()),
                        codes(CodeWords.CLAIM_STAGE, ClaimStage.values()),
                        codes(CodeWords.LIFE, LifeState.values()))
                .flatMap(codes -> codes);
    }

    private static Stream<Arguments> codes(CodeWords words, Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(Enum::name)
                .filter(code -> !code.equals("UNKNOWN"))
                .map(code -> Arguments.of(words, code));
    }
}

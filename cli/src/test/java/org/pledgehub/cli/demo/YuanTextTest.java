package org.pledgehub.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YuanTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"102469134|¥1,024,691.34", "0|¥0.00", "5|¥0.05", "-100|-¥1.00"})
    void shouldWriteFenAsYuan(long fen, String text) {
        assertThat(YuanText.of(fen)).isEqualTo(text);
    }
}

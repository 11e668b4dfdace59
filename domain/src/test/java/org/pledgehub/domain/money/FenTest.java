package org.pledgehub.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FenTest {

    @Test
    void shouldAddAndSubtractExactly() {
        assertThat(Fen.ofYuan("1000000.00").plus(Fen.ofYuan("23456.78")).plus(Fen.ofYuan("1234.56")))
                .isEqualTo(Fen.ofYuan("1024691.34"));
        assertThat(Fen.of(5).minus(Fen.of(7))).isEqualTo(Fen.of(-2));
        assertThat(Fen.sum(List.of(Fen.of(1), Fen.of(2), Fen.of(-4)))).isEqualTo(Fen.of(-1));
    }

    @Test
    void shouldRefuseToOverflow() {
        assertThatThrownBy(() -> Fen.of(Long.MAX_VALUE).plus(Fen.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fen.of(Long.MIN_VALUE).minus(Fen.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fen.of(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fen.of(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldKeepAmountsFromBeingNegative() {
        assertThat(Fen.amount(0)).isEqualTo(Fen.ZERO);
        assertThatThrownBy(() -> Fen.amount(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldStopAtZeroWhereAsked() {
        assertThat(Fen.of(-3).atLeastZero()).isEqualTo(Fen.ZERO);
        assertThat(Fen.of(3).atLeastZero()).isEqualTo(Fen.of(3));
    }

    @Test
    void shouldWriteYuanWithTwoDecimals() {
        assertThat(Fen.of(20_493_826).yuan()).isEqualTo("204938.26");
        assertThat(Fen.of(-5).yuan()).isEqualTo("-0.05");
    }

    @Test
    void shouldReadYuanOnlyToTheFen() {
        assertThat(Fen.ofYuan("0.5")).isEqualTo(Fen.of(50));
        assertThatThrownBy(() -> Fen.ofYuan("0.005")).isInstanceOf(ArithmeticException.class);
    }
}

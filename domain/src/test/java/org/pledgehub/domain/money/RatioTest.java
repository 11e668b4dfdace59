package org.pledgehub.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.SeededCases;

final class RatioTest {

    @Test
    void shouldMultiplyBeforeDividing() {
        var third = Ratio.of(Fen.of(1), Fen.of(3));
        assertThat(third.ofHalfUp(Fen.of(100))).isEqualTo(Fen.of(33));
        assertThat(third.ofHalfUp(Fen.of(101))).isEqualTo(Fen.of(34));
        assertThat(third.ofFloor(Fen.of(101))).isEqualTo(Fen.of(33));
    }

    @Test
    void shouldNotOverflowOnTheWay() {
        var almostOne = new Ratio(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        assertThat(almostOne.ofHalfUp(Fen.of(Long.MAX_VALUE))).isEqualTo(Fen.of(Long.MAX_VALUE - 1));
        assertThat(almostOne.ofFloor(Fen.of(10))).isEqualTo(Fen.of(9));
    }

    @Test
    void shouldRoundAsExactArithmeticDoes() {
        SeededCases.forAll(random -> {
            long denominator = 1 + SeededCases.fen(random);
            long numerator = random.nextLong(denominator + 1);
            long amount = SeededCases.fen(random);
            var ratio = new Ratio(numerator, denominator);
            var product = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(numerator));
            var divisor = BigDecimal.valueOf(denominator);
            assertThat(ratio.ofHalfUp(Fen.of(amount)).value())
                    .isEqualTo(product.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact());
            assertThat(ratio.ofFloor(Fen.of(amount)).value())
                    .isEqualTo(product.divide(divisor, 0, RoundingMode.FLOOR).longValueExact());
        });
    }

    @Test
    void shouldRoundAProductOfTwoRatiosOnce() {
        SeededCases.forAll(random -> {
            long under = 1 + SeededCases.fen(random);
            long over = random.nextLong(under + 1);
            int ppm = random.nextInt(Share.WHOLE_PPM + 1);
            long amount = SeededCases.fen(random);
            var product = BigDecimal.valueOf(amount)
                    .multiply(BigDecimal.valueOf(over))
                    .multiply(BigDecimal.valueOf(ppm));
            var divisor = BigDecimal.valueOf(under).multiply(BigDecimal.valueOf(Share.WHOLE_PPM));

            assertThat(new Ratio(over, under)
                            .ofHalfUp(Fen.of(amount), new Ratio(ppm, Share.WHOLE_PPM))
                            .value())
                    .isEqualTo(product.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact());
        });
    }

    @Test
    void shouldRefuseWhatIsNoRatio() {
        assertThatThrownBy(() -> new Ratio(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ratio(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ratio(Long.MAX_VALUE, 1).ofHalfUp(Fen.of(2)))
                .isInstanceOf(ArithmeticException.class);
    }
}

package org.pledgehub.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.SeededCases;

final class ShareTest {

    private static final Share TWENTY_PERCENT = Share.ofPercent(20);
    private static final Share HALF = Share.ofPercent(50);

    @Test
    void shouldRoundTheCeilingDown() {
        assertThat(TWENTY_PERCENT.ofFloor(Fen.ofYuan("1024691.34"))).isEqualTo(Fen.ofYuan("204938.26"));
    }

    @Test
    void shouldRoundAShareHalfUp() {
        assertThat(TWENTY_PERCENT.ofHalfUp(Fen.ofYuan("287654.33"))).isEqualTo(Fen.ofYuan("57530.87"));
        assertThat(HALF.ofHalfUp(Fen.of(1))).isEqualTo(Fen.of(1));
        assertThat(HALF.ofFloor(Fen.of(1))).isEqualTo(Fen.ZERO);
    }

    @Test
    void shouldGiveTheRemainderToTheOtherPart() {
        assertThat(HALF.split(Fen.ofYuan("57530.87")))
                .isEqualTo(new Split(Fen.ofYuan("28765.44"), Fen.ofYuan("28765.43")));
        assertThat(HALF.split(Fen.ofYuan("204938.26")))
                .isEqualTo(new Split(Fen.ofYuan("102469.13"), Fen.ofYuan("102469.13")));
    }

    @Test
    void shouldRoundAsExactArithmeticDoes() {
        SeededCases.forAll(random -> {
            var share = share(random);
            var amount = Fen.of(SeededCases.fen(random));
            var exact = BigDecimal.valueOf(amount.value())
                    .multiply(BigDecimal.valueOf(share.ppm()))
                    .movePointLeft(6);
            assertThat(BigInteger.valueOf(share.ofHalfUp(amount).value()))
                    .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).toBigInteger());
            assertThat(BigInteger.valueOf(share.ofFloor(amount).value()))
                    .isEqualTo(exact.setScale(0, RoundingMode.FLOOR).toBigInteger());
        });
    }

    @Test
    void shouldAlwaysSplitIntoTheWhole() {
        SeededCases.forAll(random -> {
            var amount = Fen.of(SeededCases.fen(random));
            var split = share(random).split(amount);
            assertThat(split.whole()).isEqualTo(amount);
            assertThat(split.part().isNegative() || split.rest().isNegative()).isFalse();
        });
    }

    @Test
    void shouldRefuseWhatIsNoShare() {
        assertThatThrownBy(() -> Share.ofPpm(1_000_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.ofPpm(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HALF.ofHalfUp(Fen.of(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldWritePercent() {
        assertThat(Share.ofPpm(125_000).percent()).isEqualTo("12.5%");
        assertThat(Share.WHOLE.percent()).isEqualTo("100%");
        assertThat(TWENTY_PERCENT.complement()).isEqualTo(Share.ofPercent(80));
    }

    private static Share share(Random random) {
        return Share.ofPpm(random.nextInt(Share.WHOLE_PPM + 1));
    }
}

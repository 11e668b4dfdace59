package org.pledgehub.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.SeededCases;

final class SplitTest {

    @Test
    void shouldSplitByWeightsWithTheLastAsRemainder() {
        assertThat(Split.byWeights(Fen.of(1_001), List.of(54L, 26L, 16L, 4L)))
                .containsExactly(Fen.of(541), Fen.of(260), Fen.of(160), Fen.of(40));
    }

    @Test
    void shouldNeverGiveMoreThanIsLeft() {
        assertThat(Split.byWeights(Fen.of(1), List.of(1L, 1L))).containsExactly(Fen.of(1), Fen.ZERO);
        assertThat(Split.byWeights(Fen.of(3), List.of(1L, 1L, 1L, 1L, 1L)))
                .containsExactly(Fen.of(1), Fen.of(1), Fen.of(1), Fen.ZERO, Fen.ZERO);
    }

    @Test
    void shouldAlwaysAddUpWhateverTheWeights() {
        SeededCases.forAll(random -> {
            var weights = new ArrayList<Long>();
            for (int parts = 1 + random.nextInt(6); parts > 0; parts--) {
                weights.add(1 + random.nextLong(1_000_000));
            }
            var amount = Fen.of(SeededCases.fen(random));
            var parts = Split.byWeights(amount, weights);
            assertThat(Fen.sum(parts)).isEqualTo(amount);
            assertThat(parts).noneMatch(Fen::isNegative);
        });
    }

    @Test
    void shouldAlwaysPostTheSameForInstalmentsAsForTheWhole() {
        SeededCases.forAll(random -> {
            var share = Share.ofPpm(random.nextInt(Share.WHOLE_PPM + 1));
            var running = InstalmentSplit.startingWith(share);
            var posted = Fen.ZERO;
            for (int instalments = 1 + random.nextInt(20); instalments > 0; instalments--) {
                var instalment = Fen.of(SeededCases.fen(random));
                var split = running.next(instalment);
                assertThat(split.whole()).isEqualTo(instalment);
                posted = posted.plus(split.part());
                running = running.plus(instalment);
            }
            assertThat(posted).isEqualTo(share.ofHalfUp(running.total())).isEqualTo(running.posted());
        });
    }

    @Test
    void shouldTakeBackWhatAnInstalmentBrought() {
        var before = InstalmentSplit.startingWith(Share.ofPercent(50)).plus(Fen.of(3));
        assertThat(before.plus(Fen.of(7)).plus(Fen.of(-7))).isEqualTo(before);
    }

    @Test
    void shouldRefuseWeightsThatSayNothing() {
        assertThatThrownBy(() -> Split.byWeights(Fen.of(1), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.byWeights(Fen.of(1), List.of(0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.byWeights(Fen.of(1), List.of(2L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.byWeights(Fen.of(-1), List.of(1L))).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.pledgehub.domain.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.RecoveryOrder;

/** Division of recoveries, Chaoyang art. 17; the worked figures of the domain page to the fen. */
final class RecoveryWaterfallTest {

    private static final Recovery WORKED = recovery("300000.00", "12345.67");

    @Test
    void shouldDivideByRiskShare() {
        assertThat(divide(RecoveryOrder.PARI_PASSU, WORKED))
                .containsExactly(split("287654.33", "230123.46", "28765.44", "28765.43"));
    }

    @Test
    void shouldMakeThePoolWholeFirst() {
        assertThat(divide(RecoveryOrder.POOL_FIRST, WORKED))
                .containsExactly(split("287654.33", "82716.07", "102469.13", "102469.13"));
    }

    @Test
    void shouldMakeTheBankWholeFirst() {
        assertThat(divide(RecoveryOrder.BANK_FIRST, WORKED))
                .containsExactly(split("287654.33", "287654.33", "0.00", "0.00"));
    }

    @Test
    void shouldGiveThePoolWhatIsLeftOnceTheBankIsWhole() {
        // the bank lost 1 024 691.34 − 204 938.26 = 819 753.08
        assertThat(divide(RecoveryOrder.BANK_FIRST, recovery("819753.11", "0.00")))
                .containsExactly(split("819753.11", "819753.08", "0.02", "0.01"));
    }

    @Test
    void shouldNeverGiveThePoolMoreThanItPaid() {
        assertThat(divide(RecoveryOrder.PARI_PASSU, recovery("2000000.00", "0.00")))
                .containsExactly(split("2000000.00", "1795061.74", "102469.13", "102469.13"));
    }

    @Test
    void shouldDivideInstalmentsAsTheWhole() {
        var whole = divide(RecoveryOrder.PARI_PASSU, WORKED).getFirst();
        var parts = divide(
                RecoveryOrder.PARI_PASSU,
                recovery("100000.01", "0.00"),
                recovery("0.00", "12345.67"),
                recovery("199999.99", "0.00"));

        assertThat(parts.stream().map(RecoverySplit::fiscal).reduce(Fen.ZERO, Fen::plus))
                .isEqualTo(whole.fiscal());
        assertThat(parts.stream().map(RecoverySplit::bank).reduce(Fen.ZERO, Fen::plus))
                .isEqualTo(whole.bank());
    }

    @Test
    void shouldDivideNothingWhereTheCostIsGreater() {
        assertThat(divide(RecoveryOrder.PARI_PASSU, recovery("10.00", "20.00"), recovery("30.00", "0.00")))
                .containsExactly(split("0.00", "0.00", "0.00", "0.00"), split("20.00", "16.00", "2.00", "2.00"));
    }

    @Test
    void shouldAlwaysAddUpAndNeverOverpayThePool() {
        long seed = Long.getLong("pledgehub.seed", System.nanoTime());
        System.out.println("RecoveryWaterfallTest seed " + seed + " (repeat with -Dpledgehub.seed=" + seed + ")");
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var terms = randomTerms(random);
            var recoveries = randomRecoveries(random);
            var division = RecoveryWaterfall.divide(terms, recoveries);
            var pool = Fen.ZERO;
            for (var part : division.splits()) {
                assertThat(part.bank().plus(part.fiscal()).plus(part.partner())).isEqualTo(part.net());
                pool = pool.plus(part.fiscal()).plus(part.partner());
                assertThat(pool).isBetween(Fen.ZERO, terms.paid());
            }
            assertThat(ProofChecker.check(division.proof())).isEmpty();
        }
    }

    private static RecoveryTerms randomTerms(Random random) {
        var base = random.nextLong(1, 1_000_000_000);
        return new RecoveryTerms(
                PolicySamples.ruled(List.of(RecoveryOrder.values()).get(random.nextInt(3)), "S-17"),
                Share.ofPpm(random.nextInt(Share.WHOLE_PPM + 1)),
                Share.ofPpm(random.nextInt(Share.WHOLE_PPM + 1)),
                Fen.of(base),
                Fen.of(random.nextLong(base + 1)));
    }

    private static List<Recovery> randomRecoveries(Random random) {
        var recoveries = new ArrayList<Recovery>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            recoveries.add(new Recovery(Fen.of(random.nextLong(500_000_000)), Fen.of(random.nextLong(100_000_000))));
        }
        return recoveries;
    }

    private static List<RecoverySplit> divide(RecoveryOrder order, Recovery... recoveries) {
        var terms = new RecoveryTerms(
                PolicySamples.ruled(order, "S-17"),
                Share.ofPercent(20),
                Share.ofPercent(50),
                Fen.ofYuan("1024691.34"),
                Fen.ofYuan("204938.26"));
        return RecoveryWaterfall.divide(terms, List.of(recoveries)).splits();
    }

    private static Recovery recovery(String gross, String cost) {
        return new Recovery(Fen.ofYuan(gross), Fen.ofYuan(cost));
    }

    private static RecoverySplit split(String net, String bank, String fiscal, String partner) {
        return new RecoverySplit(Fen.ofYuan(net), Fen.ofYuan(bank), Fen.ofYuan(fiscal), Fen.ofYuan(partner));
    }
}

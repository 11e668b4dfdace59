package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerChain;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.PoolLedger;
import org.pledgehub.domain.ledger.Statement;
import org.pledgehub.domain.money.Fen;

/** What holds of a pool's book whatever happens to the pool. Repeat with {@code -Dpledgehub.seed=…}. */
final class PoolLedgerPropertiesTest {

    private final long seed = Long.getLong("pledgehub.seed", System.nanoTime());
    private final Random random = new Random(seed);

    PoolLedgerPropertiesTest() {
        System.out.println("PoolLedgerPropertiesTest seed " + seed);
    }

    @Test
    void shouldHoldTheMoneyOfThePoolAtEveryStep() {
        for (int round = 0; round < 60; round++) {
            var story = new LedgerStory();
            var teller = new Teller(random, story);
            var chain = new LedgerChain();
            int checked = 0;
            for (int step = 0; step < 40; step++) {
                teller.tell(step);
                var note = "seed %d round %d step %d".formatted(seed, round, step);
                for (var entry :
                        story.entries().subList(checked, story.entries().size())) {
                    assertThat(chain.accept(entry)).as(note).isEmpty();
                }
                checked = story.entries().size();
                assertHoldsTheMoney(Balances.of(story.entries()), story.pool(), note);
            }
        }
    }

    @Test
    void shouldGiveTheSameBookAgain() {
        for (int round = 0; round < 20; round++) {
            long again = random.nextLong();
            assertThat(told(again)).as("seed %d round %d", seed, round).isEqualTo(told(again));
        }
    }

    @Test
    void shouldCatchUpWithAPoolThatHadNoBook() {
        for (int round = 0; round < 20; round++) {
            var story = told(random);
            var late = PoolLedger.empty(LedgerStory.POOL)
                    .follow(new PoolLedger.Step(story.pool(), story.pool(), LedgerStory.FIRST));
            assertThat(LedgerChain.faults(late.entries())).isEmpty();
            assertThat(nonZero(late.entries()))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(nonZero(story.entries()));
            assertThat(late.ledger()
                            .follow(new PoolLedger.Step(story.pool(), story.pool(), LedgerStory.FIRST))
                            .entries())
                    .isEmpty();
        }
    }

    @Test
    void shouldAddUpMonthAfterMonth() {
        for (int round = 0; round < 20; round++) {
            var entries = told(random.nextLong());
            var closing = Fen.ZERO;
            for (int month = 1; month <= 12; month++) {
                var statement = Statement.of(LedgerStory.POOL, YearMonth.of(2026, month), entries);
                assertThat(statement.accounts()).allMatch(Statement.AccountMonth::addsUp);
                var cash = statement.accounts().getFirst();
                assertThat(cash.opening()).as("seed %d round %d", seed, round).isEqualTo(closing);
                closing = cash.closing();
            }
            assertThat(closing).isEqualTo(Balances.of(entries).shown(LedgerAccount.FISCAL_CASH));
        }
    }

    private static List<LedgerEntry> told(long seed) {
        return told(new Random(seed)).entries();
    }

    private static LedgerStory told(Random random) {
        var story = new LedgerStory();
        var teller = new Teller(random, story);
        for (int step = 0; step < 40; step++) {
            teller.tell(step);
        }
        return story;
    }

    private static Map<LedgerAccount, Fen> nonZero(List<LedgerEntry> entries) {
        var left = new EnumMap<LedgerAccount, Fen>(LedgerAccount.class);
        left.putAll(Balances.of(entries).signed());
        left.values().removeIf(Fen::isZero);
        return left;
    }

    private static void assertHoldsTheMoney(Balances balances, Pool pool, String note) {
        var funds = pool.funds();
        assertThat(Fen.sum(balances.signed().values())).as(note).isEqualTo(Fen.ZERO);
        assertThat(balances.shown(LedgerAccount.FISCAL_CASH)).as(note).isEqualTo(funds.fiscal());
        assertThat(balances.shown(LedgerAccount.PARTNER_CASH)).as(note).isEqualTo(funds.partner());
        assertThat(balances.shown(LedgerAccount.FISCAL_CAPITAL).plus(balances.shown(LedgerAccount.PARTNER_CAPITAL)))
                .as(note)
                .isEqualTo(funds.contributed());
        var toRefund = Fen.sum(pool.claims().keySet().stream()
                .map(claim -> pool.progressOf(claim).later().refundDue())
                .toList());
        // A correction taken back may leave a refund of a claim that the pool has not heard of: nothing is due on it.
        var refundedOfUnknown = Fen.sum(funds.moved().entrySet().stream()
                .filter(moved -> !pool.claims().containsKey(moved.getKey()))
                .map(moved -> moved.getValue().refunded())
                .toList());
        assertThat(balances.shown(LedgerAccount.COMPENSATION_PAID).plus(toRefund))
                .as(note)
                .isEqualTo(Fen.sum(new ArrayList<>(funds.paid().values())).plus(refundedOfUnknown));
        assertThat(balances.shown(LedgerAccount.RESERVED)).as(note).isEqualTo(pool.reserved());
    }

    /** Tells the next thing that happens. */
    private record Teller(Random random, LedgerStory story) {

        void tell(int step) {
            var id = "e" + step;
            var claim = "k" + random.nextInt(4);
            long fen = random.nextLong(1, 50_000);
            story.on(day());
            switch (random.nextInt(10)) {
                case 0, 1 -> story.moved(id, account(), MovementKind.CONTRIBUTION, fen * 2);
                case 2 -> story.moved(id, account(), kind(), random.nextBoolean() ? fen : -fen);
                case 3 -> story.paid(id, claim, fen / 4 + 1);
                case 4 -> story.reversed(id, earlier(step));
                case 5 -> story.corrected(id, earlier(step), LedgerStory.money(account(), kind(), fen, claim));
                case 6 ->
                    story.when(LedgerStory.movement(
                            id,
                            Relation.original(),
                            day(),
                            LedgerStory.money(account(), MovementKind.RECOVERY, fen, claim)));
                case 7 ->
                    story.when(LedgerStory.movement(
                            id,
                            Relation.original(),
                            day(),
                            LedgerStory.money(account(), MovementKind.REFUND, fen / 4 + 1, claim)));
                case 8 -> story.when(story.scenario().assessed(claim, verdict(), fen * 3, "SOME_REASON"));
                default -> story.eligible(claim, fen * 3);
            }
        }

        private String earlier(int step) {
            return "e" + random.nextInt(step + 1);
        }

        private LocalDate day() {
            return LedgerStory.FIRST.plusDays(random.nextInt(200));
        }

        private PoolAccount account() {
            return random.nextBoolean() ? PoolAccount.FISCAL : PoolAccount.PARTNER;
        }

        private MovementKind kind() {
            return List.of(MovementKind.values()).get(random.nextInt(MovementKind.values().length));
        }

        private ClaimVerdict verdict() {
            return List.of(ClaimVerdict.values()).get(random.nextInt(ClaimVerdict.values().length));
        }
    }
}

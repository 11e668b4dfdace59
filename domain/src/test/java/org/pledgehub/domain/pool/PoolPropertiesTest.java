package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.compensation.ProofChecker;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.FirstPayer;

/** What holds of pools whatever happens to them. The seed is printed; repeat with {@code -Dpledgehub.seed=…}. */
final class PoolPropertiesTest {

    private static final List<String> BANKS = List.of("icbc", "abc", "ccb");

    private final long seed = Long.getLong("pledgehub.seed", System.nanoTime());
    private final Random random = new Random(seed);

    PoolPropertiesTest() {
        System.out.println("PoolPropertiesTest seed " + seed);
    }

    @Test
    void shouldSumUpToTheSameExposureInAnyOrder() {
        for (int round = 0; round < 60; round++) {
            var histories = new ArrayList<List<ContributionChange>>();
            var last = new ArrayList<Contribution>();
            for (int loan = 0; loan < 6; loan++) {
                var history = history();
                histories.add(history);
                last.add(history.getLast().after());
            }
            var expected = new Sums();
            last.forEach(contribution -> expected.apply(new ContributionChange(Contribution.NONE, contribution)));
            var interleaved = new Sums();
            interleave(histories).forEach(interleaved::apply);

            assertThat(interleaved.nonEmpty())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(expected.nonEmpty());
        }
    }

    @Test
    void shouldNeverOverdrawNorReserveMoreThanThereIs() {
        for (int round = 0; round < 60; round++) {
            var scenario = new PoolScenario();
            for (int step = 0; step < 40; step++) {
                var command = command(scenario, step);
                scenario.when(command);
                var pool = scenario.pool();
                var note = "seed %d round %d step %d: %s".formatted(seed, round, step, command);
                assertThat(pool.fault()).as(note).isEmpty();
                assertThat(pool.funds().partner().isNegative()).as(note).isFalse();
                assertThat(pool.funds().fiscal().isNegative()).as(note).isFalse();
                assertThat(pool.reserved())
                        .as(note)
                        .isLessThanOrEqualTo(pool.funds().cashOf(FirstPayer.PARTNER));
                pool.claims().values().forEach(claim -> assertPartsAddUp(claim, note));
                proofsHold(scenario.events(), note);
                assertNothingFreeWhileAClaimWaits(pool, note);
            }
        }
    }

    @Test
    void shouldComeBackFromStorageAsItWas() {
        var scenario = new PoolScenario();
        for (int step = 0; step < 60; step++) {
            scenario.when(command(scenario, step));
            var pool = scenario.pool();
            var back = Pool.restore(
                    pool.received().facts().values(),
                    pool.waiting(),
                    pool.claims().values(),
                    pool.nextOrder(),
                    pool.fault().map(java.util.Set::of).orElse(java.util.Set.of()));
            assertThat(back.funds()).isEqualTo(pool.funds());
            assertThat(back.claims()).isEqualTo(pool.claims());
        }
    }

    private static void assertPartsAddUp(PoolClaim claim, String note) {
        var amounts = claim.amounts();
        assertThat(amounts.fiscal().plus(amounts.partner())).as(note).isEqualTo(amounts.payable());
        assertThat(amounts.payable()).as(note).isLessThanOrEqualTo(amounts.poolAmount());
    }

    /** A paid claim of which less is due since waits for no money. */
    private static void assertNothingFreeWhileAClaimWaits(Pool pool, String note) {
        boolean waits = pool.claims().values().stream()
                .anyMatch(claim -> claim.trigger().isActive()
                        && claim.questioned().asOptional().isEmpty()
                        && claim.amounts().poolAmount().exceeds(claim.amounts().payable()));
        if (waits) {
            assertThat(pool.available(FirstPayer.PARTNER, new PoolScenario()))
                    .as(note)
                    .isEqualTo(Fen.ZERO);
        }
    }

    private static void proofsHold(List<PoolEvent> events, String note) {
        for (var event : events) {
            if (event instanceof PoolEvent.TriggerIssued issued) {
                assertThat(ProofChecker.check(issued.compensation().proof()))
                        .as(note)
                        .isEmpty();
            }
        }
    }

    private PoolCommand command(PoolScenario scenario, int step) {
        var id = "e" + step;
        var claim = "k" + random.nextInt(5);
        long fen = random.nextLong(1, 50_000);
        return switch (random.nextInt(8)) {
            case 0, 1 -> PoolScenario.contributed(id, fen);
            case 2 -> PoolScenario.charged(id, fen);
            case 3 -> PoolScenario.paid(id, claim, fen);
            case 4 -> PoolScenario.reversed(id, "e" + random.nextInt(step + 1));
            case 5 -> PoolScenario.contributionCorrected(id, "e" + random.nextInt(step + 1), fen);
            case 6 -> scenario.assessed(claim, verdict(), fen * 3, "SOME_REASON");
            default -> scenario.eligible(claim, fen * 3);
        };
    }

    private ClaimVerdict verdict() {
        return List.of(ClaimVerdict.values()).get(random.nextInt(ClaimVerdict.values().length));
    }

    private List<ContributionChange> history() {
        var changes = new ArrayList<ContributionChange>();
        var before = Contribution.NONE;
        for (int i = random.nextInt(5); i >= 0; i--) {
            var after = random.nextInt(6) == 0 ? Contribution.NONE : contribution();
            changes.add(new ContributionChange(before, after));
            before = after;
        }
        return changes;
    }

    private Contribution contribution() {
        var slices = new TreeSet<>(List.of(
                Slice.WHOLE,
                new Slice(Dimension.BANK, BANKS.get(random.nextInt(3))),
                new Slice(Dimension.MATURITY_MONTH, "2027-0" + random.nextInt(1, 4))));
        if (random.nextBoolean()) {
            slices.add(new Slice(Dimension.IP_KIND, "PATENT"));
        }
        var outstanding = Fen.of(random.nextLong(1_000_000));
        return new Contribution(
                slices,
                "borrower" + random.nextInt(3),
                words(),
                new ExposureFigures(
                        random.nextInt(3),
                        outstanding.plus(Fen.of(5)),
                        outstanding,
                        Fen.of(outstanding.value() / 5),
                        random.nextInt(2),
                        Fen.ZERO));
    }

    private Set<BorrowerWord> words() {
        var words = EnumSet.noneOf(BorrowerWord.class);
        for (var word : BorrowerWord.values()) {
            if (random.nextBoolean()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Keeps each loan's own order and mixes the loans. */
    private List<ContributionChange> interleave(List<List<ContributionChange>> histories) {
        var turns = new ArrayList<Integer>();
        for (int loan = 0; loan < histories.size(); loan++) {
            turns.addAll(Collections.nCopies(histories.get(loan).size(), loan));
        }
        Collections.shuffle(turns, random);
        var at = new HashMap<Integer, Integer>();
        var mixed = new ArrayList<ContributionChange>();
        for (var loan : turns) {
            mixed.add(histories.get(loan).get(at.merge(loan, 1, Integer::sum) - 1));
        }
        return mixed;
    }

    /** Keeps tallies and borrower counts the way the pool room does. */
    private static final class Sums {

        private final Map<Slice, Tally> tallies = new HashMap<>();
        private final Map<List<Object>, Headcount> loansOfBorrower = new HashMap<>();

        void apply(ContributionChange change) {
            for (var slice : change.bySlice()) {
                var headcount = Headcount.NONE;
                for (var borrower : slice.borrowers()) {
                    List<Object> key = List.of(slice.slice(), borrower.borrower());
                    headcount = headcount.plus(borrower.headcount(loansOfBorrower.getOrDefault(key, Headcount.NONE)));
                    loansOfBorrower.merge(key, borrower.loans(), Headcount::plus);
                }
                tallies.put(
                        slice.slice(),
                        tallies.getOrDefault(slice.slice(), Tally.EMPTY).plus(slice, headcount));
            }
        }

        Map<Slice, Tally> nonEmpty() {
            assertThat(tallies.values()).allMatch(Tally::isSound);
            var found = new HashMap<>(tallies);
            found.values().removeIf(Tally::isEmpty);
            return found;
        }
    }
}

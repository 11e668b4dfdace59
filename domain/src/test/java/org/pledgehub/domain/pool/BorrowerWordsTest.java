package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How many borrowers of a pool are what, as far as their loans tell. */
final class BorrowerWordsTest {

    private static final Set<BorrowerWord> FIRST = Set.of(BorrowerWord.FIRST_TIME_TOLD, BorrowerWord.FIRST_TIME);
    private static final Set<BorrowerWord> NOT_FIRST = Set.of(BorrowerWord.FIRST_TIME_TOLD);

    private final Map<String, Headcount> loans = new HashMap<>();
    private Tally tally = Tally.EMPTY;

    @Test
    void shouldCountABorrowerOnceHoweverManyLoansSayIt() {
        happens(Contribution.NONE, loan("A", FIRST));
        happens(Contribution.NONE, loan("A", FIRST));
        happens(Contribution.NONE, loan("B", NOT_FIRST));
        happens(Contribution.NONE, loan("C", Set.of()));

        assertBorrowers(3, 1, 1);
    }

    @Test
    void shouldLetAFirstLoanStayTheFirstWhenASecondFollows() {
        happens(Contribution.NONE, loan("A", NOT_FIRST));
        happens(Contribution.NONE, loan("A", FIRST));

        assertBorrowers(1, 1, 0);
    }

    @Test
    void shouldForgetAWordWithTheLastLoanThatSaysIt() {
        happens(Contribution.NONE, loan("A", FIRST));
        happens(Contribution.NONE, loan("A", NOT_FIRST));
        happens(loan("A", FIRST), Contribution.NONE);

        assertBorrowers(1, 0, 0);
    }

    @Test
    void shouldHearAnotherWordOfTheSameLoan() {
        happens(Contribution.NONE, loan("A", Set.of()));
        assertBorrowers(1, 0, 1);

        happens(loan("A", Set.of()), loan("A", FIRST));

        assertBorrowers(1, 1, 0);
    }

    @Test
    void shouldBeEmptyAgainWhenTheLastLoanGoes() {
        happens(Contribution.NONE, loan("A", FIRST));

        happens(loan("A", FIRST), Contribution.NONE);

        assertThat(tally.isEmpty()).isTrue();
        assertThat(loans).containsOnly(Map.entry("A", Headcount.NONE));
    }

    private void assertBorrowers(long all, long firstTime, long untold) {
        assertThat(tally.isSound()).isTrue();
        assertThat(tally.borrowers().all()).isEqualTo(all);
        assertThat(tally.borrowers().saying(BorrowerWord.FIRST_TIME)).isEqualTo(firstTime);
        assertThat(tally.borrowers().notSaying(BorrowerWord.FIRST_TIME_TOLD)).isEqualTo(untold);
    }

    private void happens(Contribution before, Contribution after) {
        for (var change : new ContributionChange(before, after).bySlice()) {
            var heads = Headcount.NONE;
            for (var borrower : change.borrowers()) {
                heads = heads.plus(borrower.headcount(loans.getOrDefault(borrower.borrower(), Headcount.NONE)));
                loans.merge(borrower.borrower(), borrower.loans(), Headcount::plus);
            }
            tally = tally.plus(change, heads);
        }
    }

    private static Contribution loan(String borrower, Set<BorrowerWord> words) {
        return new Contribution(new TreeSet<>(Set.of(Slice.WHOLE)), borrower, words, ExposureFigures.NOTHING);
    }
}

package org.pledgehub.domain.pool;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number of loans of one borrower, or of different borrowers: in all, and those of which something is said. May be
 * negative, because differences are.
 *
 * @param all number in all
 * @param saying number of those of which a word is said, by word; none that is zero
 */
public record Headcount(long all, SortedMap<BorrowerWord, Long> saying) {

    /** Nobody. */
    public static final Headcount NONE = new Headcount(0, Collections.emptySortedMap());

    /** Keeps its own copy, without zeros. */
    public Headcount {
        var some = new TreeMap<>(saying);
        some.values().removeIf(number -> number == 0);
        saying = Collections.unmodifiableSortedMap(some);
    }

    /** One loan that says these words. */
    static Headcount ofLoan(Collection<BorrowerWord> words) {
        var saying = new TreeMap<BorrowerWord, Long>();
        words.forEach(word -> saying.put(word, 1L));
        return new Headcount(1, saying);
    }

    /** These and the others; throws {@link ArithmeticException} beyond a long. */
    public Headcount plus(Headcount other) {
        var sum = new TreeMap<>(saying);
        other.saying.forEach((word, number) -> sum.merge(word, number, Math::addExact));
        return new Headcount(Math.addExact(all, other.all), sum);
    }

    /** These less the others. */
    public Headcount minus(Headcount other) {
        return plus(other.negated());
    }

    private Headcount negated() {
        var opposite = new TreeMap<>(saying);
        opposite.replaceAll((word, number) -> Math.negateExact(number));
        return new Headcount(Math.negateExact(all), opposite);
    }

    /**
     * Of the loans of a borrower, the borrower: one however many loans he has, and one for a word however many loans
     * say it. So a word counts where any loan says it, and what others say to the contrary does not take it away: the
     * first loan of a company stays its first.
     */
    public Headcount heads() {
        var heads = new TreeMap<>(saying);
        heads.replaceAll((word, number) -> (long) Long.signum(number));
        return new Headcount(Long.signum(all), heads);
    }

    /** How many of which the word is said. */
    public long saying(BorrowerWord word) {
        return saying.getOrDefault(word, 0L);
    }

    /** How many of which it is not. */
    public long notSaying(BorrowerWord word) {
        return Math.subtractExact(all, saying(word));
    }

    /** True where there is nobody. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** True where any number is below zero, which a number of borrowers never is. */
    boolean anyNegative() {
        return all < 0 || saying.values().stream().anyMatch(number -> number < 0);
    }
}

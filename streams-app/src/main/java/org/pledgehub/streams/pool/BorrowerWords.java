package org.pledgehub.streams.pool;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.pool.BorrowerWord;
import org.pledgehub.domain.pool.Headcount;

/** Reads what loans say of their borrowers, writes and stores how many it is said of. */
final class BorrowerWords {

    private BorrowerWords() {}

    /** What a loan says. */
    static Set<BorrowerWord> of(Contribution contribution) {
        var words = EnumSet.noneOf(BorrowerWord.class);
        hear(words, contribution.getFirstTimeBorrower(), BorrowerWord.FIRST_TIME_TOLD, BorrowerWord.FIRST_TIME);
        hear(words, contribution.getSmallBorrower(), BorrowerWord.SIZE_TOLD, BorrowerWord.SMALL);
        hear(words, contribution.getHighTechBorrower(), BorrowerWord.HIGH_TECH_TOLD, BorrowerWord.HIGH_TECH);
        return words;
    }

    private static void hear(Set<BorrowerWord> words, @Nullable Boolean answer, BorrowerWord told, BorrowerWord so) {
        if (answer != null) {
            words.add(told);
            if (answer) {
                words.add(so);
            }
        }
    }

    /** Writes the whole pool's. */
    static PoolExposure.Builder write(PoolExposure.Builder pool, Headcount borrowers) {
        return pool.setBorrowers(borrowers.all())
                .setFirstTimeBorrowers(borrowers.saying(BorrowerWord.FIRST_TIME))
                .setFirstTimeUntold(borrowers.notSaying(BorrowerWord.FIRST_TIME_TOLD))
                .setSmallBorrowers(borrowers.saying(BorrowerWord.SMALL))
                .setSizeUntold(borrowers.notSaying(BorrowerWord.SIZE_TOLD))
                .setHighTechBorrowers(borrowers.saying(BorrowerWord.HIGH_TECH))
                .setHighTechUntold(borrowers.notSaying(BorrowerWord.HIGH_TECH_TOLD));
    }

    /** Writes those of a part of it. */
    static PoolBreakdown.Builder write(PoolBreakdown.Builder part, Headcount borrowers) {
        return part.setBorrowers(borrowers.all())
                .setFirstTimeBorrowers(borrowers.saying(BorrowerWord.FIRST_TIME))
                .setFirstTimeUntold(borrowers.notSaying(BorrowerWord.FIRST_TIME_TOLD))
                .setSmallBorrowers(borrowers.saying(BorrowerWord.SMALL))
                .setSizeUntold(borrowers.notSaying(BorrowerWord.SIZE_TOLD))
                .setHighTechBorrowers(borrowers.saying(BorrowerWord.HIGH_TECH))
                .setHighTechUntold(borrowers.notSaying(BorrowerWord.HIGH_TECH_TOLD));
    }

    /** As they are stored in a tally. */
    static SortedMap<String, Long> stored(Headcount borrowers) {
        var stored = new TreeMap<String, Long>();
        borrowers.saying().forEach((word, number) -> stored.put(word.name(), number));
        return stored;
    }

    /**
     * As they are stored of a borrower's loans: their number, and behind it how many of them say each word; without
     * those where none says any.
     */
    static byte[] bytes(Headcount loans) {
        int words = loans.saying().isEmpty() ? 0 : BorrowerWord.values().length;
        var numbers = ByteBuffer.allocate(Long.BYTES * (1 + words)).putLong(0, loans.all());
        loans.saying().forEach((word, number) -> numbers.putLong(Long.BYTES * place(word), number));
        return numbers.array();
    }

    /** The loans of stored bytes; of a word that was not known when they were written none says anything. */
    static Headcount loansFrom(byte[] stored) {
        var numbers = ByteBuffer.wrap(stored);
        var saying = new TreeMap<BorrowerWord, Long>();
        for (var word : BorrowerWord.values()) {
            int start = Long.BYTES * place(word);
            if (start < stored.length) {
                saying.put(word, numbers.getLong(start));
            }
        }
        return new Headcount(numbers.getLong(0), saying);
    }

    /** Which of the stored numbers is a word's; a further word takes the next place, and none ever changes its own. */
    private static int place(BorrowerWord word) {
        return switch (word) {
            case FIRST_TIME_TOLD -> 1;
            case FIRST_TIME -> 2;
            case SIZE_TOLD -> 3;
            case SMALL -> 4;
            case HIGH_TECH_TOLD -> 5;
            case HIGH_TECH -> 6;
        };
    }
}

package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgehub.domain.pool.BorrowerWord;
import org.pledgehub.domain.pool.Headcount;

/** Stored numbers of a borrower's loans lie in real changelogs: each stays at its place for ever. */
class BorrowerWordsTest {

    @ParameterizedTest
    @EnumSource(BorrowerWord.class)
    void shouldStoreEveryWord(BorrowerWord word) {
        var loans = loans(9, Map.of(word, 4L));

        assertThat(BorrowerWords.loansFrom(BorrowerWords.bytes(loans))).isEqualTo(loans);
    }

    @Test
    void shouldKeepEachWordAtItsPlace() {
        var loans = loans(
                9,
                Map.of(
                        BorrowerWord.FIRST_TIME_TOLD, 6L,
                        BorrowerWord.FIRST_TIME, 1L,
                        BorrowerWord.SIZE_TOLD, 5L,
                        BorrowerWord.SMALL, 2L,
                        BorrowerWord.HIGH_TECH_TOLD, 4L,
                        BorrowerWord.HIGH_TECH, 3L));

        assertThat(BorrowerWords.bytes(loans)).startsWith(stored(9, 6, 1, 5, 2, 4, 3));
    }

    @Test
    void shouldStoreTheNumberAloneWhereNothingIsSaid() {
        assertThat(BorrowerWords.bytes(loans(9, Map.of()))).isEqualTo(stored(9));
        assertThat(BorrowerWords.loansFrom(stored(9))).isEqualTo(loans(9, Map.of()));
    }

    @Test
    void shouldReadWhatWasStoredWhenThereWereFewerWords() {
        assertThat(BorrowerWords.loansFrom(stored(9, 6, 1)))
                .isEqualTo(loans(9, Map.of(BorrowerWord.FIRST_TIME_TOLD, 6L, BorrowerWord.FIRST_TIME, 1L)));
    }

    private static Headcount loans(long all, Map<BorrowerWord, Long> saying) {
        return new Headcount(all, new TreeMap<>(saying));
    }

    private static byte[] stored(long... numbers) {
        var bytes = ByteBuffer.allocate(Long.BYTES * numbers.length);
        bytes.asLongBuffer().put(numbers);
        return bytes.array();
    }
}

package org.pledgehub.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.PoolBreak.Kind;
import org.pledgehub.domain.reconciliation.RecoverySplits.Part;
import org.pledgehub.domain.reconciliation.RecoverySplits.Word;

/** Two loans that were secured by one right, which was sold. */
class RecoverySplitsTest {

    private static final LocalDate SOLD = LocalDate.of(2026, 3, 2);

    @Test
    void shouldAgreeWhereBothTellTheSameParts() {
        assertThat(RecoverySplits.differences(List.of(word("a", 60, 40), word("b", 60, 40)))
                        .open())
                .isEmpty();
        assertThat(RecoverySplits.differences(List.of(word("a", 60, 40))).open())
                .as("nobody to differ from")
                .isEmpty();
    }

    @Test
    void shouldNameTheGreatestDifferenceOfAPart() {
        assertThat(RecoverySplits.differences(List.of(word("a", 60, 40), word("b", 55, 47)))
                        .open()
                        .values())
                .containsExactly(new PoolBreak(Kind.RECOVERY_PARTS_DIFFER, "CZ-1", Fen.of(7), SOLD));
    }

    @Test
    void shouldTakeInstalmentsTogether() {
        assertThat(RecoverySplits.differences(List.of(word("a", 30, 20), word("a", 30, 20), word("b", 60, 40)))
                        .open())
                .isEmpty();
    }

    @Test
    void shouldMissAPartThatOnlyOneTells() {
        var alone = new Word("b", "CZ-1", SOLD, Map.of("b", new Part(Fen.of(40), Fen.ZERO)));

        assertThat(RecoverySplits.differences(List.of(word("a", 60, 40), alone))
                        .open()
                        .values())
                .extracting(PoolBreak::amount)
                .containsExactly(Fen.of(60));
    }

    private static Word word(String teller, long ofA, long ofB) {
        return new Word(
                teller,
                "CZ-1",
                SOLD,
                Map.of("a", new Part(Fen.of(ofA), Fen.ZERO), "b", new Part(Fen.of(ofB), Fen.ZERO)));
    }
}

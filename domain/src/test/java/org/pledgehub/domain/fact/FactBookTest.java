package org.pledgehub.domain.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pledgehub.domain.fact.FactScenario.book;
import static org.pledgehub.domain.fact.FactScenario.correction;
import static org.pledgehub.domain.fact.FactScenario.event;
import static org.pledgehub.domain.fact.FactScenario.fact;
import static org.pledgehub.domain.fact.FactScenario.holding;
import static org.pledgehub.domain.fact.FactScenario.key;
import static org.pledgehub.domain.fact.FactScenario.permutations;
import static org.pledgehub.domain.fact.FactScenario.reversal;
import static org.pledgehub.domain.fact.FactScenario.standing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.SeededCases;
import org.pledgehub.domain.key.EventId;

final class FactBookTest {

    private static final Standing EFFECTIVE = new Standing.Effective();

    @Test
    void shouldHoldWhatWasReported() {
        var book = book(fact("e1", "loan:1"), fact("e2", "loan:2"));
        assertThat(holding(book)).isEqualTo(Map.of("e1", "loan:1", "e2", "loan:2"));
        assertThat(standing(book, "e1")).isEqualTo(EFFECTIVE);
    }

    @Test
    void shouldTellARepeatFromAnotherEventUnderTheSameId() {
        var book = book(fact("e1", "loan:1"));
        assertThat(book.admit(fact("e1", "loan:1").header())).isEqualTo(Admission.DUPLICATE);
        assertThat(book.admit(fact("e1", "loan:2").header())).isEqualTo(Admission.EVENT_ID_REUSED);
        assertThat(book.admit(fact("e2", "loan:1").header())).isEqualTo(Admission.NEW);
        assertThat(book.admit(
                        event("other", "e1", 0, Relation.original(), "loan:1").header()))
                .isEqualTo(Admission.NEW);
    }

    @Test
    void shouldRefuseToHoldTheSameEventTwice() {
        var book = book(fact("e1", "loan:1"));
        assertThatThrownBy(() -> book.with(fact("e1", "loan:1"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FactBook.of((a, b) -> true, List.of(fact("e1", "x:1"), fact("e1", "x:2"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldReplaceWhatIsCorrectedAndKeepItsName() {
        var book = book(fact("e1", "loan:1"), correction("c1", "e1", 1, "loan:2"));
        assertThat(holding(book)).isEqualTo(Map.of("e1", "loan:2"));
        assertThat(standing(book, "e1")).isEqualTo(new Standing.Superseded(key("c1")));
        assertThat(standing(book, "c1")).isEqualTo(EFFECTIVE);
        assertThat(book.effective().getFirst().header().corrects()).contains(EventId.of("e1"));
    }

    @Test
    void shouldLetTheLatestRecordedCorrectionWinThenTheGreatestId() {
        var book = book(
                fact("e1", "loan:1"),
                correction("c3", "e1", 1, "loan:3"),
                correction("c1", "e1", 2, "loan:4"),
                correction("c2", "e1", 2, "loan:5"));
        assertThat(holding(book)).isEqualTo(Map.of("e1", "loan:5"));
        assertThat(standing(book, "c1")).isEqualTo(new Standing.Superseded(key("c2")));
    }

    @Test
    void shouldLetACorrectionOfACorrectionWinEvenIfRecordedBefore() {
        var book = book(fact("e1", "loan:1"), correction("c1", "e1", 5, "loan:2"), correction("c2", "c1", 3, "loan:3"));
        assertThat(holding(book)).isEqualTo(Map.of("e1", "loan:3"));
    }

    @Test
    void shouldCompareTheEndsOfDifferentChains() {
        var book = book(
                fact("e1", "loan:1"),
                correction("c1", "e1", 1, "loan:2"),
                correction("c2", "e1", 2, "loan:3"),
                correction("c3", "c1", 3, "loan:4"));
        assertThat(holding(book)).isEqualTo(Map.of("e1", "loan:4"));
    }

    @Test
    void shouldUndoAFactWithItsCorrections() {
        var book = book(fact("e1", "loan:1"), correction("c1", "e1", 1, "loan:2"), reversal("r1", "e1"));
        assertThat(holding(book)).isEmpty();
        assertThat(standing(book, "e1")).isEqualTo(new Standing.Reversed(key("r1")));
        assertThat(standing(book, "c1")).isEqualTo(new Standing.Reversed(key("r1")));
        assertThat(standing(book, "r1")).isEqualTo(EFFECTIVE);
    }

    @Test
    void shouldGiveItsPlaceBackWhenACorrectionIsUndone() {
        var book = book(fact("e1", "loan:1"), correction("c1", "e1", 1, "loan:2"), reversal("r1", "c1"));
        assertThat(holding(book)).isEqualTo(Map.of("e1", "loan:1"));
        assertThat(standing(book, "c1")).isEqualTo(new Standing.Reversed(key("r1")));
    }

    @Test
    void shouldBringBackWhatWasUndoneWhenTheReversalIsUndone() {
        var book = book(fact("e1", "loan:1"), reversal("r1", "e1"), reversal("r2", "r1"));
        assertThat(holding(book)).isEqualTo(Map.of("e1", "loan:1"));
        assertThat(standing(book, "r1")).isEqualTo(new Standing.Reversed(key("r2")));
    }

    @Test
    void shouldKeepAFactUndoneAsLongAsOneReversalStands() {
        var book = book(fact("e1", "loan:1"), reversal("r1", "e1"), reversal("r2", "e1"), reversal("r3", "r1"));
        assertThat(holding(book)).isEmpty();
        assertThat(standing(book, "e1")).isEqualTo(new Standing.Reversed(key("r2")));
    }

    @Test
    void shouldWaitForTheEventThatIsNamed() {
        var book = book(correction("c1", "e1", 1, "loan:2"), correction("c2", "c1", 2, "loan:3"), reversal("r1", "e9"));
        assertThat(holding(book)).isEmpty();
        assertThat(standing(book, "c1")).isEqualTo(new Standing.Waiting(EventId.of("e1")));
        assertThat(standing(book, "c2")).isEqualTo(new Standing.Waiting(EventId.of("c1")));
        assertThat(standing(book, "r1")).isEqualTo(new Standing.Waiting(EventId.of("e9")));
        assertThat(holding(book.with(fact("e1", "loan:1")))).isEqualTo(Map.of("e1", "loan:3"));
    }

    @Test
    void shouldNotLetAPartyTouchAnothersEvents() {
        var stranger = event("other", "x1", 9, Relation.corrects(EventId.of("e1")), "loan:9");
        var undoing = event("other", "x2", 9, Relation.reverses(EventId.of("e1")), "reversal:e1");
        var book = book(fact("e1", "loan:1"), stranger, undoing);
        assertThat(holding(book)).isEqualTo(Map.of("e1", "loan:1"));
        assertThat(book.standingOf(stranger.key())).isEqualTo(new Standing.Waiting(EventId.of("e1")));
        assertThat(book.standingOf(undoing.key())).isEqualTo(new Standing.Waiting(EventId.of("e1")));
    }

    @Test
    void shouldRefuseACorrectionThatChangesTheSubject() {
        var book = book(fact("e1", "loan:1"), correction("c1", "e1", 1, "pool:2"), correction("c2", "c1", 2, "loan:3"));
        assertThat(standing(book, "c1")).isEqualTo(new Standing.Refused(FactRefusal.CORRECTION_CHANGES_SUBJECT));
        assertThat(holding(book)).isEqualTo(Map.of("e1", "loan:3"));
    }

    @Test
    void shouldRefuseACorrectionOfAReversal() {
        var book = book(fact("e1", "loan:1"), reversal("r1", "e1"), correction("c1", "r1", 1, "reversal:e2"));
        assertThat(standing(book, "c1")).isEqualTo(new Standing.Refused(FactRefusal.CORRECTION_OF_REVERSAL));
        assertThat(holding(book)).isEmpty();
    }

    @Test
    void shouldLetEventsWaitThatNameEachOther() {
        var book = book(correction("c1", "c2", 1, "loan:1"), correction("c2", "c1", 2, "loan:2"), reversal("r1", "r1"));
        assertThat(holding(book)).isEmpty();
        assertThat(book.standings().values()).allMatch(Standing.Waiting.class::isInstance);
    }

    @Test
    void shouldSurviveALongChain() {
        var facts = new ArrayList<Fact<String>>();
        facts.add(fact("e0", "loan:0"));
        for (int i = 1; i < 20_000; i++) {
            facts.add(correction("e" + i, "e" + (i - 1), i, "loan:" + i));
        }
        var book = FactBook.of(FactScenario.SAME_WORD_BEFORE_COLON, facts);
        assertThat(holding(book)).isEqualTo(Map.of("e0", "loan:19999"));
    }

    @Test
    void shouldAnswerAlikeInEveryOrder() {
        var facts = List.of(
                fact("e1", "loan:1"),
                correction("c1", "e1", 2, "loan:2"),
                correction("c2", "c1", 1, "loan:3"),
                correction("c3", "e1", 2, "pool:4"),
                reversal("r1", "c2"),
                reversal("r2", "r1"));
        var expected = book(facts);
        for (var order : permutations(facts)) {
            var book = book(order);
            assertThat(book.standings()).isEqualTo(expected.standings());
            assertThat(book.effective()).isEqualTo(expected.effective());
        }
    }

    @Test
    void shouldAnswerAlikeInEveryOrderOfRandomEvents() {
        SeededCases.forAll(500, random -> {
            var facts = randomFacts(random);
            var expected = book(facts);
            for (int shuffles = 0; shuffles < 5; shuffles++) {
                Collections.shuffle(facts, random);
                assertThat(book(facts).standings()).isEqualTo(expected.standings());
                assertThat(book(facts).effective()).isEqualTo(expected.effective());
            }
        });
    }

    private static List<Fact<String>> randomFacts(Random random) {
        var facts = new ArrayList<Fact<String>>();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            var target = "e" + random.nextInt(count + 1);
            facts.add(
                    switch (random.nextInt(3)) {
                        case 0 -> fact("e" + i, "loan:" + i);
                        case 1 -> correction("e" + i, target, random.nextInt(3), (i % 4 == 0 ? "pool:" : "loan:") + i);
                        default -> reversal("e" + i, target);
                    });
        }
        return facts;
    }
}

package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.compensation.ProofChecker;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.subsidy.Extension;
import org.pledgehub.domain.subsidy.StepKind;
import org.pledgehub.domain.subsidy.SubsidyAnswer;
import org.pledgehub.domain.subsidy.SubsidyEvent;
import org.pledgehub.domain.subsidy.SubsidyWait;

/** Ceilings and budgets hang on many applications: they are right in whatever order the facts come. */
final class SubsidySharingTest {

    private static final long BUDGET = 20_000_001;

    private static PresetSubsidy crowded() {
        var programme = PresetSubsidy.of("mentougou-subsidy").called(2026, Told.known(Fen.of(BUDGET)));
        for (int number = 1; number <= 9; number++) {
            var id = "a" + number;
            programme
                    .applied(
                            id,
                            SubsidyAsked.interest(10_000_007L * number)
                                    .onLoan("C" + number)
                                    .ofCompany(number / 2))
                    .reviewed(id);
        }
        return programme
                .decided("a7", "2026-05-08", 9_000_000)
                .decided("a2", "2026-05-07", 9_999_999)
                .money("a2", "2026-06-01", StepKind.PAYMENT, 9_999_999);
    }

    @Test
    void shouldComeToTheSameInAnyOrderOfArrival() {
        var programme = crowded();
        var expected = programme.cases();

        IntStream.range(0, 50)
                .forEach(seed -> assertThat(programme.shuffled(seed)).isEqualTo(expected));
    }

    @Test
    void shouldNeverSpendMoreThanTheBudgetAndLoseNoFenOfIt() {
        var cases = crowded().cases();
        var decided = Fen.sum(cases.stream()
                .filter(one -> one.course().decidedOn().isPresent())
                .map(one -> one.sums().approved())
                .toList());
        var proposed = Fen.sum(cases.stream()
                .filter(one -> one.course().decidedOn().isEmpty())
                .map(one -> one.sums().entitled())
                .toList());

        assertThat(decided.value()).isEqualTo(9_999_999 + 9_000_000);
        assertThat(decided.plus(proposed).value()).isEqualTo(BUDGET);
    }

    @Test
    void shouldKeepToTheBudgetOfTheCallThoughAnEarlierVersionKnowsNone() {
        var programme = PresetSubsidy.withoutBudgetBefore2026("mentougou-subsidy")
                .called(2026, Told.known(Fen.of(1_000)))
                .applied("old", SubsidyAsked.interest(1_000).on("2026-03-09"))
                .applied(
                        "new",
                        SubsidyAsked.interest(4_000).onLoan("C2").ofCompany(2).disbursedOn("2026-01-10"))
                .reviewed("old")
                .reviewed("new");

        assertThat(programme.entitled("old")).isEqualTo(500);
        assertThat(programme.entitled("new")).isEqualTo(800);
    }

    @Test
    void shouldProveEverySumSoThatAnybodyCanRecomputeIt() {
        assertThat(crowded().cases()).allSatisfy(one -> {
            assertThat(one.proof()).isNotEmpty();
            assertThat(ProofChecker.check(one.proof())).isEmpty();
        });
    }

    @Test
    void shouldApproveNoMoreThanWasComputedAndSayWhatWasPaidBeyond() {
        var programme = PresetSubsidy.of("mentougou-subsidy")
                .called(2026)
                .applied("a", SubsidyAsked.interest(1_000))
                .reviewed("a")
                .decided("a", "2026-05-08", 600)
                .money("a", "2026-06-01", StepKind.PAYMENT, 600);

        assertThat(programme.stand("a"))
                .isEqualTo("TO_RETURN SUBSIDY_DECIDED_ABOVE_COMPUTED SUBSIDY_PAID_ABOVE_APPROVED");
        assertThat(programme.approved("a")).isEqualTo(500);
        assertThat(programme.caseOf("a").sums().toReturn().value()).isEqualTo(100);
    }

    @Test
    void shouldMakeACostOfALoanGoodOnce() {
        var programme = PresetSubsidy.of("mentougou-subsidy")
                .called(2026)
                .applied("a", SubsidyAsked.interest(1_000))
                .applied("b", SubsidyAsked.interest(1_000).on("2026-03-11"))
                .reviewed("a")
                .reviewed("b");

        assertThat(programme.stand("a")).isEqualTo("TO_DECIDE");
        assertThat(programme.stand("b")).isEqualTo("REFUSED SUBSIDY_COST_ALREADY_CLAIMED");
    }

    @Test
    void shouldBelieveTheAuthorityBeforeTheBankAndTheBankBeforeOthers() {
        var programme = PresetSubsidy.of("mentougou-subsidy")
                .called(2026)
                .applied("a", SubsidyAsked.interest(1_000))
                .reviewed("a");
        programme.tell(
                PresetSubsidy.OFFICE,
                "checked",
                LocalDate.parse("2026-03-30"),
                new SubsidyEvent.CostPaid(PresetSubsidy.name("a"), SubsidyCost.INTEREST, Fen.of(800)));

        assertThat(programme.entitled("a")).isEqualTo(400);
    }

    @Test
    void shouldAcceptAnApplicationOnceItsCallIsKnownAndLeaveTheWindowToItsView() {
        var programme = PresetSubsidy.of("mentougou-subsidy")
                .applied("a", SubsidyAsked.interest(1_000))
                .applied("late", SubsidyAsked.interest(1_000).on("2026-04-01"));
        assertThat(programme.answerTo("a"))
                .isInstanceOfSatisfying(
                        SubsidyAnswer.Waits.class,
                        waits -> assertThat(waits.reason()).isEqualTo(SubsidyWait.SUBSIDY_CALL_UNKNOWN));

        programme.called(2026);

        assertThat(programme.answerTo("a")).isEqualTo(new SubsidyAnswer.Counts());
        assertThat(programme.answerTo("late")).isEqualTo(new SubsidyAnswer.Counts());
        assertThat(programme.stand("late")).startsWith("NOT_ACCEPTED SUBSIDY_APPLICATION_LATE");
    }

    @Test
    void shouldHearNoStrangersProof() {
        var programme = PresetSubsidy.of("mentougou-subsidy")
                .called(2026)
                .applied("a", SubsidyAsked.interest(1_000))
                .repaid("a", 0, Extension.NONE);
        programme.tell(
                PartyId.of("cmb"),
                "foreign",
                LocalDate.parse("2026-03-30"),
                new SubsidyEvent.CostPaid(PresetSubsidy.name("a"), SubsidyCost.INTEREST, Fen.of(800)));

        assertThat(programme.stand("a")).contains("SUBSIDY_COST_NOT_PROVEN");
    }
}

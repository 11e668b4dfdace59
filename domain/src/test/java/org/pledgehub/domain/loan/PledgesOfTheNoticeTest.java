package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.BORROWER;
import static org.pledgehub.domain.loan.LoanScenario.PATENT;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.claimable;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.registeredFrom;
import static org.pledgehub.domain.loan.LoanScenario.verdicts;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.PledgedRight;
import org.pledgehub.domain.eligibility.RuleCheck;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.money.Fen;

/** Where only the rights' part of a loss counts, it is taken from the list of the day of the notice, 2026-06-25. */
final class PledgesOfTheNoticeTest {

    private static final RightId TRADEMARK = RightId.of("TRADEMARK:123");

    private static LoanScenario listed() {
        return claimable()
                .under(LoanPolicies.countingTheRightsPart())
                .given(bank("p2", "2026-06-25", pledged(PATENT, 200, 100)));
    }

    @Test
    void shouldGoByTheListOfTheDayOfTheNotice() {
        assertThat(part(listed().dossier())).containsExactly("200 of 300");
    }

    /** The house is sold, or the patent is worth less at the auction: neither makes another sum due. */
    @Test
    void shouldMoveNoMoneyByALaterList() {
        var dossier = listed().given(bank("p3", "2026-06-26", pledged(PATENT, 200, 0)))
                .given(bank("p4", "2026-08-01", pledged(PATENT, 50, 100)))
                .dossier();

        assertThat(part(dossier)).containsExactly("200 of 300");
    }

    @Test
    void shouldFollowACorrectionOfThatList() {
        var dossier = listed().given(correction("p3", "p2", "2026-06-25", pledged(PATENT, 200, 300)))
                .dossier();

        assertThat(part(dossier)).containsExactly("200 of 500");
    }

    @Test
    void shouldWaitWhereTheFirstListIsLaterThanTheNoticeOrNamesARightThatIsPledgedNoMore() {
        var substituted = listed().given(bank("p3", "2026-07-01", pledged(TRADEMARK, 200, 100)))
                .right(TRADEMARK, registeredFrom("2026-01-10"))
                .dossier();
        var silent = claimable().under(LoanPolicies.countingTheRightsPart()).dossier();

        assertThat(verdicts(substituted)).containsExactly("icbc/C1#n1 PENDING [VALUATION_MISSING]");
        assertThat(verdicts(silent)).containsExactly("icbc/C1#n1 PENDING [VALUATION_MISSING]");
    }

    private static Stream<String> part(Dossier dossier) {
        return dossier.claims().getFirst().assessment().checks().stream()
                .map(RuleCheck::detail)
                .filter(detail -> detail.containsKey("pledgedRightsFen"))
                .map(detail -> detail.get("pledgedRightsFen") + " of " + detail.get("allCollateralFen"));
    }

    private static LoanFact.RightsPledged pledged(RightId right, long fen, long other) {
        return new LoanFact.RightsPledged(
                List.of(new PledgedRight(right, BORROWER, Told.known(Fen.of(fen)))), Told.known(Fen.of(other)));
    }
}

package org.pledgehub.domain.loan;

import java.util.List;
import java.util.stream.Stream;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.fact.EventHeader;

/**
 * The events of a loan that a claim rests on. Another notice is one of them where it claimed the same default before,
 * where its principal counts before the claim's own ({@code PH-50}), or where a recovery counts on its claim that names
 * none.
 */
final class ClaimEvidence {

    private ClaimEvidence() {}

    /**
     * Of each fact what was last said of it, in legal order.
     *
     * @param facts the loan's
     * @param notice the claim's own
     * @param others other notices that bear on it, as often as they do
     */
    static List<EventHeader> of(
            LoanFacts facts,
            Held<LoanFact.CompensationNotified> notice,
            Stream<Held<LoanFact.CompensationNotified>> others) {
        var notices = Stream.concat(Stream.of(notice), others).map(Held::header);
        var shared = facts.all().stream()
                .filter(fact -> bearsOnEveryClaim(fact.body()))
                .map(EffectiveFact::header);
        return Stream.concat(notices, shared)
                .distinct()
                .sorted(EventHeader.LEGAL_ORDER)
                .toList();
    }

    private static boolean bearsOnEveryClaim(LoanFact body) {
        return switch (body) {
            case LoanFact.Disbursed fact -> true;
            case LoanFact.RightsPledged fact -> true;
            case LoanFact.DefaultReported fact -> true;
            case LoanFact.DefaultCured fact -> true;
            case LoanFact.NoticeWithdrawn fact -> true;
            case LoanFact.TakenOver fact -> true;
            case LoanFact.RiskCeded fact -> true;
            case LoanFact.ProjectFiled fact -> true;
            case LoanFact.Recovered fact -> true;
            case LoanFact.RecoveryEnded fact -> true;
            case LoanFact.FilingReceived fact -> true;
            case LoanFact.FilingReviewed fact -> true;
            case LoanFact.CompensationNotified fact -> false;
            case LoanFact.Repaid fact -> false;
            case LoanFact.Extended fact -> false;
            case LoanFact.WrittenOff fact -> false;
            case LoanFact.Snapshot fact -> false;
            case LoanFact.Reversed fact -> false;
        };
    }
}

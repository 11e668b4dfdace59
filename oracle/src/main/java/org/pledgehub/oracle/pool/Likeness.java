package org.pledgehub.oracle.pool;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.RightsPart;
import org.pledgehub.oracle.reading.Keys;

/** In what two assessments of one claim are alike. */
final class Likeness {

    private Likeness() {}

    /** Whether they ask for the same: by the same verdict, figures, product and policy. */
    static boolean asksTheSame(ClaimAssessed one, ClaimAssessed other) {
        return one.getVerdict() == other.getVerdict()
                && figures(one).equals(figures(other))
                && one.getCededFen() == other.getCededFen()
                && Objects.equals(one.getCededReceivedFen(), other.getCededReceivedFen())
                && Objects.equals(one.getProduct(), other.getProduct())
                && one.getRecoveredFen() == other.getRecoveredFen()
                && (one.getRecoveryEndedOn() == null) == (other.getRecoveryEndedOn() == null)
                && one.getRecoveredToEndGrossFen() == other.getRecoveredToEndGrossFen()
                && one.getRecoveredToEndCostFen() == other.getRecoveredToEndCostFen()
                && RightsPart.of(one).equals(RightsPart.of(other))
                && Objects.equals(one.getPolicy(), other.getPolicy());
    }

    /**
     * The figures of a notice, without what they are about, without the ways of writing a name, without a share that is
     * no part of the loan and without days of interest that end before they begin.
     */
    private static CompensationNotice figures(ClaimAssessed claim) {
        CompensationNotice notice = claim.getNotice();
        boolean hasDays = notice.getInterestFrom() != null
                && notice.getInterestTo() != null
                && notice.getInterestTo().isAfter(notice.getInterestFrom());
        boolean hasShare = Amount.isPartOfLoan(notice.getGuaranteedFen(), notice.getLoanAmountFen());
        return CompensationNotice.newBuilder(notice)
                .setLoan(new LoanRef("", ""))
                .setDefaultEventId(null)
                .setCurrency("")
                .setStartedBy(null)
                .setGuaranteedFen(hasShare ? notice.getGuaranteedFen() : null)
                .setLoanAmountFen(hasShare ? notice.getLoanAmountFen() : null)
                .setInterestFrom(hasDays ? notice.getInterestFrom() : null)
                .setInterestTo(hasDays ? notice.getInterestTo() : null)
                .setBankruptOn(hasDays ? notice.getBankruptOn() : null)
                .setClaimants(
                        notice.getClaimants().stream().map(Likeness::written).toList())
                .build();
    }

    private static Claimant written(Claimant claimant) {
        return Claimant.newBuilder(claimant)
                .setParty(Optional.ofNullable(claimant.getParty())
                        .flatMap(Keys::party)
                        .orElse(""))
                .build();
    }

    /** What a trigger shows of the grounds of a claim. */
    static List<List<String>> evidence(ClaimAssessed claim) {
        return Stream.concat(
                        claim.getChecks().stream()
                                .map(check -> List.of(
                                        check.getRuleId(), check.getOutcome(), String.valueOf(check.getCode()))),
                        claim.getInputs().stream().map(input -> List.of(input.getParty(), input.getEventId())))
                .toList();
    }
}

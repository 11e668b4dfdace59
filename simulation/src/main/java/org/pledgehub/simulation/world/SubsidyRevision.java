package org.pledgehub.simulation.world;

import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;

/** What was said about a programme, said a little differently. */
final class SubsidyRevision {

    private SubsidyRevision() {}

    static SpecificRecord of(Choices choices, SpecificRecord original) {
        return switch (original) {
            case SubsidyCalled said -> called(choices, said);
            case SubsidyApplied said -> applied(choices, said);
            case SubsidyProven said -> proven(choices, said);
            case SubsidyStepTaken said -> step(choices, said);
            default -> original;
        };
    }

    private static SubsidyCalled called(Choices choices, SubsidyCalled said) {
        var closes = said.getClosesOn();
        return SubsidyCalled.newBuilder(said)
                .setBudgetFen(choices.oneOf(said.getBudgetFen(), 2_000_000L, 30_000_001L))
                .setClosesOn(closes == null ? null : closes.plusDays(choices.oneOf(-5, 0, 10)))
                .build();
    }

    private static SubsidyApplied applied(Choices choices, SubsidyApplied said) {
        return SubsidyApplied.newBuilder(said)
                .setRequestedFen(choices.oneOf(said.getRequestedFen(), 1_000_000L, null))
                .setIndustry(choices.oneOf(said.getIndustry(), "人工智能", "农业"))
                .setRegisteredInDistrict(choices.oneOf(said.getRegisteredInDistrict(), Boolean.TRUE))
                .build();
    }

    private static SubsidyProven proven(Choices choices, SubsidyProven said) {
        var paid = said.getPaidFen();
        var late = said.getLateDays();
        return SubsidyProven.newBuilder(said)
                .setPaidFen(paid == null ? null : choices.oneOf(paid, paid + 1, Math.max(1, paid / 2)))
                .setLateDays(late == null ? null : choices.oneOf(late, 0, 1))
                .build();
    }

    private static SubsidyStepTaken step(Choices choices, SubsidyStepTaken said) {
        var amount = said.getAmountFen();
        var outcome = said.getOutcome();
        return SubsidyStepTaken.newBuilder(said)
                .setAmountFen(amount == null ? null : amount + choices.oneOf(0, 1, 1_000))
                .setOutcome(
                        outcome == null
                                ? null
                                : choices.oneOf(outcome, PoolDecisionResult.PASSED, PoolDecisionResult.FAILED))
                .build();
    }
}

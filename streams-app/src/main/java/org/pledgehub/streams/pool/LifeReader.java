package org.pledgehub.streams.pool;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.LifeResult;
import org.pledgehub.domain.money.Fen;

/** Reads what the authority decides about a pool. */
final class LifeReader {

    private LifeReader() {}

    static LifeDecision decision(PoolDecided said) {
        return switch (said.getDecision()) {
            case EVALUATED -> new LifeDecision.Evaluated(result(said.getResult()));
            case CONTINUED -> continued(said.getNewPolicy(), said.getUntil());
            case STOPPED -> new LifeDecision.Stopped();
            case TERMINATED -> new LifeDecision.Terminated();
            case LOSSES_CONFIRMED -> new LifeDecision.LossesConfirmed();
            case LIQUIDATED -> new LifeDecision.Liquidated(fen(said.getFiscalFen()), fen(said.getPartnerFen()));
            case AUDITED -> new LifeDecision.Audited(result(said.getResult()));
            case MISUSE_TAKEN_BACK -> new LifeDecision.MisuseTakenBack(fen(said.getFiscalFen()));
            case OPERATOR_REPLACED -> replaced(said.getNewOperator());
            case THAWED -> new LifeDecision.Thawed();
            case UNKNOWN -> throw new IllegalStateException("Intake lets no unknown decision pass");
        };
    }

    private static LifeDecision continued(@Nullable String policy, @Nullable LocalDate until) {
        if (policy == null || until == null) {
            throw new IllegalStateException("Intake lets no continuation without policy and end pass");
        }
        return new LifeDecision.Continued(PolicyRef.of(policy), until);
    }

    private static LifeDecision replaced(@Nullable String operator) {
        if (operator == null) {
            throw new IllegalStateException("Intake lets no replacement without an operator pass");
        }
        return new LifeDecision.OperatorReplaced(PartyId.of(operator));
    }

    /** What came of a check, where somebody said so. */
    static Told<LifeResult> outcome(@Nullable PoolDecisionResult result) {
        return result == null ? Told.unknown() : Told.known(result(result));
    }

    private static LifeResult result(@Nullable PoolDecisionResult result) {
        if (result == null || result == PoolDecisionResult.UNKNOWN) {
            throw new IllegalStateException("Intake lets no evaluation or audit without a result pass");
        }
        return result == PoolDecisionResult.PASSED ? LifeResult.PASSED : LifeResult.FAILED;
    }

    private static Fen fen(@Nullable Long fen) {
        return fen == null ? Fen.ZERO : Fen.amount(fen);
    }
}

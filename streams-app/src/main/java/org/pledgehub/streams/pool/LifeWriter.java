package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.out.PoolLife;
import org.pledgehub.contract.out.PoolLifeStep;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.PoolLife.Decided;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.AccountSums;
import org.pledgehub.domain.pool.Matching;
import org.pledgehub.domain.pool.MovementKind;
import org.pledgehub.domain.pool.PoolAccount;

/** Writes where a pool stands in its life. */
final class LifeWriter {

    private LifeWriter() {}

    /** State, days, sums and decisions that stand. */
    static PoolLife life(KeptPool kept, PoolReferences references, Optional<LocalDate> asOf) {
        var life = kept.pool().steps().life();
        var terms = references.lifeTerms(life, asOf);
        var funds = kept.pool().funds();
        return sums(PoolLife.newBuilder(), kept, references, asOf)
                .setState(life.state(terms, asOf, funds.contributed()).name())
                .setEstablishedOn(terms.establishedOn().asOptional().orElse(null))
                .setTermEndsOn(life.termEndsOn(terms).orElse(null))
                .setEvaluationFrom(life.evaluationFrom(terms).orElse(null))
                .setEvaluatedOn(life.evaluation().map(Decided::on).orElse(null))
                .setEndedOn(life.endedOn().orElse(null))
                .setTerminated(life.isTerminated())
                .setLossesConfirmedOn(life.lossesConfirmedOn().orElse(null))
                .setLiquidatedOn(life.liquidatedOn().orElse(null))
                .setAuditedOn(life.auditedOn().orElse(null))
                .setPolicy(life.continuation()
                        .map(LifeDecision.Continued::policy)
                        .map(PolicyRef::canonical)
                        .orElse(null))
                .setOperator(life.operator().map(PartyId::canonical).orElse(null))
                .setToTakeBackFen(life.isTerminated() ? funds.fiscal().value() : 0)
                .setMisusedFen(life.misused().value())
                .setSteps(life.decisions().stream()
                        .map(decided -> step(kept, decided))
                        .toList())
                .build();
    }

    private static PoolLife.Builder sums(
            PoolLife.Builder life, KeptPool kept, PoolReferences references, Optional<LocalDate> asOf) {
        var funds = kept.pool().funds();
        var contributed = AccountSums.of(funds, MovementKind.CONTRIBUTION);
        var distributed = AccountSums.of(funds, MovementKind.LIQUIDATION);
        references
                .policyToShow(asOf)
                .map(policy -> policy.payment().funding().value())
                .ifPresent(funding ->
                        life.setMatching(Matching.of(contributed, funding).name()));
        return life.setContributedFiscalFen(contributed.fiscal().value())
                .setContributedPartnerFen(contributed.partner().value())
                .setAgreedFiscalFen(fen(references.agreed(PoolAccount.FISCAL)))
                .setAgreedPartnerFen(fen(references.agreed(PoolAccount.PARTNER)))
                .setDistributedFiscalFen(distributed.fiscal().negated().value())
                .setDistributedPartnerFen(distributed.partner().negated().value());
    }

    private static @Nullable Long fen(Optional<Fen> agreed) {
        return agreed.map(Fen::value).orElse(null);
    }

    private static PoolLifeStep step(KeptPool kept, Decided decided) {
        var said = said(kept, decided);
        var result = said.getResult();
        return PoolLifeStep.newBuilder()
                .setDecision(said.getDecision().name())
                .setOn(decided.on())
                .setParty(decided.event().party().canonical())
                .setEventId(decided.event().eventId().canonical())
                .setDocumentNo(said.getDocumentNo())
                .setText(said.getText())
                .setResult(result == null ? null : result.name())
                .setNewPolicy(said.getNewPolicy())
                .setUntil(said.getUntil())
                .setFiscalFen(said.getFiscalFen())
                .setPartnerFen(said.getPartnerFen())
                .setNewOperator(said.getNewOperator())
                .build();
    }

    /** The record of a decision. */
    static PoolDecided said(KeptPool kept, Decided decided) {
        return (PoolDecided) kept.fact(decided.event()).getPayload();
    }
}

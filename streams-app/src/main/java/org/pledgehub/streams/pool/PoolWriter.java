package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ProofStep;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.Outcome;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.pool.ClaimedExposure;
import org.pledgehub.domain.pool.Headroom;
import org.pledgehub.domain.pool.Leverage;
import org.pledgehub.domain.pool.Payee;
import org.pledgehub.domain.pool.PoolClaim;
import org.pledgehub.domain.pool.Slice;
import org.pledgehub.domain.pool.Tally;

/** Writes a pool as the records that go out. */
final class PoolWriter {

    private static final String CLAIM_REJECTED = "CLAIM_REJECTED";

    private PoolWriter() {}

    /** What claims of one part of a pool come to. */
    private record ClaimSums(Fen reserved, Fen paid, Map<String, Long> stages) {

        static ClaimSums of(KeptPool kept, Slice slice) {
            var reserved = Fen.ZERO;
            var paid = Fen.ZERO;
            var stages = new TreeMap<String, Long>();
            for (var claim : kept.pool().claims().values()) {
                if (PoolReader.slices(kept.assessed(claim.id())).contains(slice)) {
                    var paidOn = kept.pool().paidOn(claim.id());
                    reserved = reserved.plus(claim.reserved());
                    paid = paid.plus(paidOn);
                    stages.merge(kept.pool().progressOf(claim.id()).stage().name(), 1L, Long::sum);
                }
            }
            return new ClaimSums(reserved, paid, stages);
        }
    }

    /** Exposure and money of the whole pool. */
    static PoolExposure exposure(KeptPool kept, Tally tally, PoolReferences references, Optional<LocalDate> asOf) {
        var pool = kept.pool();
        var funds = pool.funds();
        var figures = tally.figures();
        var claims = ClaimSums.of(kept, Slice.WHOLE);
        var claimed = ClaimedExposure.of(pool);
        var coverage = references.policyOn(asOf).map(PoolPolicy::coverage);
        var payer = references
                .policyToShow(asOf)
                .map(policy -> policy.payment().firstPayer().value());
        return BorrowerWords.write(PoolExposure.newBuilder(), tally.borrowers())
                .setPool(kept.id())
                .setPolicy(references.policyOn(asOf).map(PoolWriter::name).orElse(null))
                .setLoans(tally.loans())
                .setRights(figures.rights())
                .setDisbursedFen(figures.disbursed().value())
                .setOutstandingFen(figures.outstanding().value())
                .setExposureFen(figures.exposure().value())
                .setDefaults(figures.defaults())
                .setNonPerformingFen(figures.nonPerforming().value())
                .setReservedFen(claims.reserved().value())
                .setPaidFen(claims.paid().value())
                .setClaims(claims.stages())
                .setContributedFen(funds.contributed().value())
                .setCashFiscalFen(funds.fiscal().value())
                .setCashPartnerFen(funds.partner().value())
                .setAvailableFen(payer.map(first -> pool.available(first, references))
                        .orElse(Fen.ZERO)
                        .value())
                .setLeveragePpm(boxed(Leverage.ppm(figures.outstanding(), funds.contributed())))
                .setCumulativeLeveragePpm(boxed(Leverage.ppm(figures.disbursed(), funds.contributed())))
                .setFrozen(pool.fault().map(Enum::name).orElse(null))
                .setAsOf(asOf.orElse(null))
                .setLife(LifeWriter.life(kept, references, asOf))
                .setClaimedExposureFen(claimed.value())
                .setOpenExposureFen(
                        figures.exposure().minus(claimed).atLeastZero().value())
                .setReimbursedFen(funds.reimbursed().value())
                .setRecoveredFen(funds.recovered().value())
                .setRecoveryCostFen(funds.recoveryCost().value())
                .setLeverageHeadroomFen(coverage.flatMap(set ->
                                Headroom.toLeverage(set.leverage().value(), figures.outstanding(), funds.contributed()))
                        .map(Fen::value)
                        .orElse(null))
                .setPortfolioHeadroomFen(coverage.flatMap(set -> Headroom.toPortfolioCap(set, pool, references))
                        .map(Fen::value)
                        .orElse(null))
                .build();
    }

    /** True where nothing is left to say of a pool: such a pool is as if it had never been. */
    static boolean isNothing(KeptPool kept, Tally tally) {
        return tally.isEmpty()
                && kept.pool().isUntold()
                && kept.pool().claims().isEmpty()
                && kept.pool().steps().life().decisions().isEmpty();
    }

    /** Exposure of one part of the pool; empty where no loan and no claim is in it. */
    static Optional<PoolBreakdown> breakdown(KeptPool kept, Slice slice, Tally tally) {
        var claims = ClaimSums.of(kept, slice);
        if (tally.isEmpty() && claims.stages().isEmpty()) {
            return Optional.empty();
        }
        var figures = tally.figures();
        return Optional.of(BorrowerWords.write(PoolBreakdown.newBuilder(), tally.borrowers())
                .setPool(kept.id())
                .setDimension(slice.dimension().name())
                .setValue(slice.value())
                .setLoans(tally.loans())
                .setRights(figures.rights())
                .setDisbursedFen(figures.disbursed().value())
                .setOutstandingFen(figures.outstanding().value())
                .setExposureFen(figures.exposure().value())
                .setDefaults(figures.defaults())
                .setNonPerformingFen(figures.nonPerforming().value())
                .setReservedFen(claims.reserved().value())
                .setPaidFen(claims.paid().value())
                .setClaims(claims.stages())
                .build());
    }

    /** Where a claim stands. */
    static ClaimView claimView(KeptPool kept, PoolClaim claim) {
        var assessed = kept.assessed(claim.id());
        var paid = kept.pool().paidOn(claim.id());
        var amounts = claim.amounts();
        var payees = Payee.ofAll(claim);
        var view = ClaimView.newBuilder()
                .setClaimId(claim.id().canonical())
                .setLoan(assessed.getLoan())
                .setBank(assessed.getBank())
                .setPool(kept.id())
                .setPolicy(assessed.getPolicy())
                .setStage(kept.pool().progressOf(claim.id()).stage().name())
                .setReasons(claim.reasons())
                .setCoveredFen(amounts.covered().value())
                .setBaseFen(amounts.base().value())
                .setPoolAmountFen(amounts.poolAmount().value())
                .setReservedFen(claim.reserved().value())
                .setPaidFen(paid.value())
                .setFiscalFen(amounts.fiscal().value())
                .setPartnerFen(amounts.partner().value())
                .setPayee(PayeeWriter.only(payees))
                .setPayees(PayeeWriter.records(payees))
                .setStartedBy(startedBy(assessed))
                .setEntitledFen(
                        amounts.open().isPositive()
                                ? amounts.entitlement().whole().value()
                                : null)
                .setBalanceFen(amounts.entitlement()
                        .balance()
                        .map(Fen::value)
                        .asOptional()
                        .orElse(null));
        return StepWriter.course(view, kept, claim.id()).build();
    }

    /** A trigger that stands; of a claim that the authority has rejected one that asks for nothing any more. */
    static CompensationTrigger trigger(KeptPool kept, ClaimId id, Compensation due) {
        if (StepWriter.isRejected(kept, id)) {
            return takenBack(kept, id, kept.pool().claim(id).amounts(), List.of(CLAIM_REJECTED));
        }
        return trigger(kept, id)
                .setActive(true)
                .setReasons(List.of())
                .setCoveredFen(due.covered().value())
                .setBaseFen(due.base().value())
                .setPoolAmountFen(due.poolAmount().value())
                .setPayableFen(due.payable().value())
                .setOutcome(Outcome.valueOf(due.outcome().name()))
                .setFiscalFen(due.fiscal().value())
                .setPartnerFen(due.partner().value())
                .setPayees(PayeeWriter.records(Payee.asTriggered(kept.pool().claim(id))))
                .setProof(due.proof().stream().map(PoolWriter::step).toList())
                .build();
    }

    /** A trigger that is taken back; it shows what had been due, and that nothing is payable any more. */
    static CompensationTrigger takenBack(KeptPool kept, ClaimId id, PoolClaim.Amounts was, List<String> reasons) {
        return trigger(kept, id)
                .setActive(false)
                .setReasons(reasons)
                .setCoveredFen(was.covered().value())
                .setBaseFen(was.base().value())
                .setPoolAmountFen(was.poolAmount().value())
                .setPayableFen(0)
                .setOutcome(Outcome.NONE)
                .setFiscalFen(0)
                .setPartnerFen(0)
                .setProof(List.of())
                .build();
    }

    private static CompensationTrigger.Builder trigger(KeptPool kept, ClaimId id) {
        var assessed = kept.assessed(id);
        var policy = assessed.getPolicy();
        return CompensationTrigger.newBuilder()
                .setTriggerId(id.canonical())
                .setRevision(kept.pool().claim(id).trigger().revision())
                .setClaimId(id.canonical())
                .setLoan(assessed.getLoan())
                .setBank(assessed.getBank())
                .setPool(kept.id())
                .setPolicy(policy == null ? "" : policy)
                .setNotifiedFen(assessed.getNotice().getRequestedFen())
                .setChecks(assessed.getChecks())
                .setInputs(assessed.getInputs())
                .setFiguresHash(StepWriter.figuresHash(kept, id))
                .setStartedBy(startedBy(assessed));
    }

    private static @Nullable String startedBy(ClaimAssessed assessed) {
        var told = assessed.getStartedBy();
        return told == null ? null : told.name();
    }

    private static ProofStep step(org.pledgehub.domain.compensation.ProofStep step) {
        return ProofStep.newBuilder()
                .setRuleId(step.rule().ruleId())
                .setArticle(step.rule().article())
                .setPhrase(step.rule().phrase())
                .setFormula(step.formula())
                .setInputs(new TreeMap<>(step.inputs()))
                .setResultFen(step.result().value())
                .build();
    }

    private static String name(PoolPolicy policy) {
        return policy.ref().canonical();
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}

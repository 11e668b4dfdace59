package org.pledgehub.streams.loan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ClaimStart;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.hop.SplitRecovery;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.state.LoanState;
import org.pledgehub.contract.state.LoanStoredFact;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.loan.Claim;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.domain.loan.Held;
import org.pledgehub.domain.loan.RecoveryEnd;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.streams.fact.HeaderReader;

/** Writes the claims of a loan as the pool room is told of them. */
final class ClaimWriter {

    private final LoanState state;
    private final Dossier dossier;
    private final Map<EventKey, LoanFact> facts = new LinkedHashMap<>();

    ClaimWriter(LoanState state, Dossier dossier) {
        this.state = state;
        this.dossier = dossier;
        state.getFacts().stream()
                .map(LoanStoredFact::getFact)
                .forEach(fact -> facts.put(HeaderReader.key(fact.getOrigin(), fact.getEnvelope()), fact));
    }

    /** The claim, on the pool of the loan; the sequence is set when it is sent. */
    ClaimAssessed write(Claim claim, PoolId pool) {
        var contribution = dossier.contribution().map(ContributionWriter::write);
        return ClaimAssessed.newBuilder()
                .setClaimId(claim.claimId())
                .setLoan(dossier.loan().canonical())
                .setBank(dossier.loan().bank().canonical())
                .setPool(pool.canonical())
                .setClaimedDefault(claim.claimedDefault()
                        .map(EventKey::toString)
                        .asOptional()
                        .orElse(""))
                .setPolicy(claim.policy().asOptional().map(PolicyRef::canonical).orElse(null))
                .setSequence(0)
                .setVerdict(ClaimVerdict.valueOf(claim.assessment().verdict().name()))
                .setReasons(claim.assessment().reasons().stream()
                        .map(EligibilityReason::name)
                        .toList())
                .setChecks(claim.assessment().checks().stream()
                        .map(ClaimWriter::check)
                        .toList())
                .setNoticedOn(claim.notice().occurredOn())
                .setNotice((CompensationNotice) fact(claim.notice().header()).getPayload())
                .setNoticeParty(claim.notice().original().party().canonical())
                .setCededFen(claim.ceded().value())
                .setCededReceivedFen(
                        claim.cededReceived().map(Fen::value).asOptional().orElse(null))
                .setRecoveredFen(claim.recovered().value())
                .setRecoveredLaterGrossFen(claim.later().gross().value())
                .setRecoveredLaterCostFen(claim.later().cost().value())
                .setRecoveredLaterOn(claim.laterOn().asOptional().orElse(null))
                .setRecoveryEndedOn(
                        claim.end().map(RecoveryEnd::on).asOptional().orElse(null))
                .setRecoveredToEndGrossFen(toEnd(claim, Recovery::gross))
                .setRecoveredToEndCostFen(toEnd(claim, Recovery::cost))
                .setOutstandingFen(dossier.balance().outstanding().value())
                .setExposureFen(contribution.map(Contribution::getExposureFen).orElse(0L))
                .setInputs(inputs(claim))
                .setPayee(claim.payee().canonical())
                .setStartedBy(startedBy(claim))
                .setSplitRecoveries(splitRecoveries(claim))
                .setBorrowerUscc(contribution.map(Contribution::getBorrowerUscc).orElse(null))
                .setIpKinds(contribution.map(Contribution::getIpKinds).orElse(List.of()))
                .setIndustry(contribution.map(Contribution::getIndustry).orElse(null))
                .setMaturityMonth(
                        contribution.map(Contribution::getMaturityMonth).orElse(null))
                .setProduct(dossier.firstDisbursement().map(this::product).orElse(null))
                .build();
    }

    private @Nullable ClaimStart startedBy(Claim claim) {
        var header = claim.notice().header();
        var told = ((CompensationNotice) fact(header).getPayload()).getStartedBy();
        return told == null
                ? org.pledgehub.domain.loan.ClaimStart.unsaidBy(header.role())
                        .map(start -> ClaimStart.valueOf(start.name()))
                        .asOptional()
                        .orElse(null)
                : told;
    }

    private static long toEnd(Claim claim, Function<Recovery, Fen> part) {
        return claim.end()
                .map(end -> part.apply(end.until()).value())
                .asOptional()
                .orElse(0L);
    }

    private @Nullable String product(Held<org.pledgehub.domain.loan.LoanFact.Disbursed> disbursement) {
        return ((LoanDisbursed) fact(disbursement.header()).getPayload()).getProduct();
    }

    /** Every recovery of the loan is one of the events that its claims rest on. */
    private List<SplitRecovery> splitRecoveries(Claim claim) {
        var split = new ArrayList<SplitRecovery>();
        for (var header : claim.inputs()) {
            if (fact(header).getPayload() instanceof RecoveryReceived recovery
                    && recovery.getShared() != null
                    && !recovery.getShared().getParts().isEmpty()) {
                split.add(new SplitRecovery(header.occurredOn(), recovery.getShared()));
            }
        }
        return split;
    }

    private List<SourceRecord> inputs(Claim claim) {
        var inputs = new ArrayList<SourceRecord>();
        for (var header : claim.inputs()) {
            var fact = fact(header);
            inputs.add(HeaderReader.source(fact.getOrigin(), fact.getEnvelope()));
        }
        Set<String> pledged = new HashSet<>();
        dossier.pledgedRights().stream().map(RightId::canonical).forEach(pledged::add);
        state.getRights().stream()
                .filter(right -> pledged.contains(right.getRight()))
                .map(RightSnapshot::getInputs)
                .forEach(inputs::addAll);
        return inputs;
    }

    private LoanFact fact(EventHeader header) {
        var fact = facts.get(header.key());
        if (fact == null) {
            throw new IllegalStateException("A claim rests on a fact that is not stored: " + header.key());
        }
        return fact;
    }

    private static RuleCheck check(org.pledgehub.domain.eligibility.RuleCheck check) {
        return RuleCheck.newBuilder()
                .setRuleId(check.rule().ruleId())
                .setArticle(check.rule().article())
                .setPhrase(check.rule().phrase())
                .setOutcome(check.outcome().name())
                .setCode(check.reason().asOptional().map(Enum::name).orElse(null))
                .setDetail(check.detail())
                .build();
    }
}

package org.pledgehub.policies.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.claim.Vote;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.PoolLife;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.pool.AccountEvent;
import org.pledgehub.domain.pool.ClaimAssessment;
import org.pledgehub.domain.pool.ClaimDays;
import org.pledgehub.domain.pool.ClaimStage;
import org.pledgehub.domain.pool.ClaimVerdict;
import org.pledgehub.domain.pool.Direction;
import org.pledgehub.domain.pool.MovementKind;
import org.pledgehub.domain.pool.NextStep;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.domain.pool.PoolCommand;
import org.pledgehub.domain.pool.PoolDecision;
import org.pledgehub.domain.pool.PoolRules;

/** A pool under one version of a preset: what is done to it, and what becomes of its claims. */
final class PresetPool implements PoolRules {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final PoolPolicy policy;
    private Pool pool = Pool.empty();
    private long sequence;

    PresetPool(PoolPolicy policy) {
        this.policy = policy;
    }

    PresetPool contributed(PoolAccount account, long fen) {
        return moved(account, Direction.CREDIT, MovementKind.CONTRIBUTION, fen, new AccountEvent.Purpose.General());
    }

    PresetPool paid(PoolAccount account, String claim, long fen) {
        return moved(account, Direction.DEBIT, MovementKind.COMPENSATION, fen, forClaim(claim));
    }

    /** A claim of a loan disbursed before any stop, noticed on the day. */
    PresetPool claimed(String claim, long lossFen) {
        return claimed(claim, lossFen, DAY);
    }

    PresetPool claimed(String claim, long lossFen, LocalDate noticedOn) {
        sequence++;
        return when(new PoolCommand.AssessClaim(new ClaimAssessment(
                new ClaimId(claim),
                sequence,
                new ClaimAssessment.ClaimParties("icbc/" + claim, "icbc", claim),
                Told.unknown(),
                List.of(policy.ref()),
                ClaimVerdict.ELIGIBLE,
                List.of(),
                PresetRules.lossOf(lossFen),
                Fen.ZERO,
                Fen.ZERO,
                new Recovery(Fen.ZERO, Fen.ZERO),
                "",
                new ClaimDays(Told.known(DAY.minusYears(1)), Told.known(noticedOn), Told.unknown()),
                Told.from(policy.payment().fiscalProducts().value().stream().findFirst()),
                Told.unknown(),
                Told.unknown(),
                Told.unknown(),
                Fen.ZERO,
                Told.unknown())));
    }

    PresetPool stopped() {
        return decided(new LifeDecision.Stopped());
    }

    /** What the authority decides about the pool; what has no ground yet counts for nothing. */
    PresetPool decided(LifeDecision decision) {
        return said(Role.AUTHORITY, new ClaimStep.OnPool(decision));
    }

    PoolLife life() {
        return pool.steps().life();
    }

    PresetPool reviewed(String claim) {
        return said(Role.OPERATOR, new ClaimStep.Reviewed(new ClaimId(claim), Told.known(DAY)));
    }

    PresetPool planned(String claim) {
        return said(Role.OPERATOR, new ClaimStep.Planned(new ClaimId(claim), Fen.of(1), due(claim)));
    }

    PresetPool confirmed(String claim) {
        return said(Role.AUTHORITY, new ClaimStep.Answered(new ClaimId(claim), new PlanAnswer.Confirmed(), due(claim)));
    }

    PresetPool applied(String claim) {
        return said(Role.OPERATOR, new ClaimStep.Applied(new ClaimId(claim), Fen.of(1), owed(claim)));
    }

    PresetPool approvedBy(String claim, String voter) {
        return said(Role.AUTHORITY, new ClaimStep.Voted(new ClaimId(claim), voter, Vote.APPROVE, owed(claim)));
    }

    long reserved(String claim) {
        return pool.claim(new ClaimId(claim)).reserved().value();
    }

    ClaimStage stage(String claim) {
        return pool.progressOf(new ClaimId(claim)).stage();
    }

    /** What the claim waits for; empty where it waits for nobody. */
    Optional<NextStep> next(String claim) {
        return pool.progressOf(new ClaimId(claim)).next().asOptional();
    }

    long fiscalDue(String claim) {
        return pool.progressOf(new ClaimId(claim)).fiscal().due().value();
    }

    private FiguresHash due(String claim) {
        return pool.progressOf(new ClaimId(claim)).hashes().due().asOptional().orElseThrow();
    }

    private FiguresHash owed(String claim) {
        return pool.progressOf(new ClaimId(claim)).hashes().owed().asOptional().orElseThrow();
    }

    private static AccountEvent.Purpose forClaim(String claim) {
        return new AccountEvent.Purpose.ForClaim(new ClaimId(claim));
    }

    private PresetPool moved(
            PoolAccount account, Direction direction, MovementKind kind, long fen, AccountEvent.Purpose purpose) {
        return when(new PoolCommand.RecordAccountEvent(new Fact<>(
                header(Role.CUSTODIAN), new AccountEvent.Movement(account, direction, kind, Fen.of(fen), purpose))));
    }

    private PresetPool said(Role role, ClaimStep step) {
        return when(new PoolCommand.RecordClaimStep(new Fact<>(header(role), step)));
    }

    private PresetPool when(PoolCommand command) {
        var decision = pool.decide(command, this);
        if (decision instanceof PoolDecision.Refused refused) {
            throw new AssertionError(refused);
        }
        pool = pool.after(decision);
        return this;
    }

    private EventHeader header(Role role) {
        sequence++;
        return new EventHeader(
                PartyId.of(role == Role.CUSTODIAN ? "boc" : role == Role.OPERATOR ? "hezuo" : "scjg"),
                role,
                EventId.of("e" + sequence),
                DAY,
                Instant.parse("2026-03-02T01:00:00Z"),
                Relation.original(),
                "e" + sequence,
                new SourceRef("in", 0, 0));
    }

    @Override
    public Registration registration() {
        return new Registration.Known(Office.open());
    }

    @Override
    public Optional<PoolTerms> termsUnder(PolicyRef version) {
        return Optional.ofNullable(Map.of(policy.ref(), policy).get(version)).map(PoolTerms::of);
    }
}

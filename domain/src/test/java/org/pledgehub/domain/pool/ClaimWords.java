package org.pledgehub.domain.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.claim.Vote;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.Confirmation;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.policy.Funding;
import org.pledgehub.domain.policy.Payment;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShortageRule;

/** Words for what operator, authority and custodian do about the claim {@code k}. */
final class ClaimWords {

    private static final ClaimId CLAIM = new ClaimId("k");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private ClaimWords() {}

    /** The sample policy, with a confirmation before payment. */
    static PoolPolicy confirming() {
        return PolicySamples.pool(PolicySamples.coverage(), payment(RecoveryOrder.PARI_PASSU));
    }

    static Payment payment(RecoveryOrder order) {
        return new Payment(
                PolicySamples.ruled(new Funding.Matched(new Ratio(1, 1)), "S-9"),
                PolicySamples.ruled(Share.ofPercent(50), "S-10f"),
                PolicySamples.ruled(FirstPayer.PARTNER, "S-10g"),
                PolicySamples.ruled(ShortageRule.PARTIAL_AND_QUEUE, "S-10h"),
                PolicySamples.ruled(order, "S-17"),
                PolicySamples.ruled(Confirmation.REQUIRED, "S-14"));
    }

    static PoolCommand reviewed(String id) {
        return step(Role.OPERATOR, id, new ClaimStep.Reviewed(CLAIM, Told.known(DAY)));
    }

    static PoolCommand planned(String id, FiguresHash figures) {
        return step(Role.OPERATOR, id, new ClaimStep.Planned(CLAIM, Fen.of(20), figures));
    }

    static PoolCommand confirmed(String id, FiguresHash figures) {
        return answered(id, new PlanAnswer.Confirmed(), figures);
    }

    static PoolCommand answered(String id, PlanAnswer answer, FiguresHash figures) {
        return step(Role.AUTHORITY, id, new ClaimStep.Answered(CLAIM, answer, figures));
    }

    static PoolCommand applied(String id, FiguresHash figures) {
        return step(Role.OPERATOR, id, new ClaimStep.Applied(CLAIM, Fen.of(10), figures));
    }

    static PoolCommand voted(String id, String voter, FiguresHash figures) {
        return voted(id, voter, Vote.APPROVE, figures);
    }

    static PoolCommand voted(String id, String voter, Vote vote, FiguresHash figures) {
        return step(Role.AUTHORITY, id, new ClaimStep.Voted(CLAIM, voter, vote, figures));
    }

    static PoolCommand writtenOff(String id, long fen) {
        return step(Role.AUTHORITY, id, new ClaimStep.WrittenOff(CLAIM, Fen.of(fen)));
    }

    static PoolCommand stepReversed(Role role, String id, String target) {
        return step(role, id, Relation.reverses(EventId.of(target)), new ClaimStep.Reversed());
    }

    static PoolCommand reimbursed(String id, long fen) {
        return moved(id, PoolAccount.FISCAL, Direction.DEBIT, MovementKind.REIMBURSEMENT, fen);
    }

    static PoolCommand refunded(String id, long fen) {
        return moved(id, PoolAccount.PARTNER, Direction.CREDIT, MovementKind.REFUND, fen);
    }

    static PoolCommand refundedToFiscal(String id, long fen) {
        return moved(id, PoolAccount.FISCAL, Direction.CREDIT, MovementKind.REFUND, fen);
    }

    private static PoolCommand moved(String id, PoolAccount account, Direction direction, MovementKind kind, long fen) {
        return PoolScenario.event(
                id,
                Relation.original(),
                new AccountEvent.Movement(
                        account, direction, kind, Fen.of(fen), new AccountEvent.Purpose.ForClaim(CLAIM)));
    }

    static PoolCommand step(Role role, String id, ClaimStep body) {
        return step(role, id, Relation.original(), body);
    }

    static PoolCommand step(Role role, String id, Relation relation, ClaimStep body) {
        var header = new EventHeader(
                PartyId.of(role == Role.OPERATOR ? "hezuo" : "scjg"),
                role,
                EventId.of(id),
                DAY,
                Instant.parse("2026-03-02T01:00:00Z"),
                relation,
                String.valueOf(body),
                new SourceRef("pledgehub.in.x.events.v1", 0, 0));
        return new PoolCommand.RecordClaimStep(new Fact<>(header, body));
    }

    /** A hash of no figures that were ever shown. */
    static FiguresHash other() {
        return new FiguresHash("0".repeat(64));
    }

    static boolean isStale(PoolEvent event) {
        return event instanceof PoolEvent.StepTurnedDown(var step, var reason) && reason == PoolRejection.FIGURES_STALE;
    }

    static List<PoolEvent> concerns(PoolScenario scenario) {
        return scenario.events().stream()
                .filter(PoolEvent.ClaimConcerned.class::isInstance)
                .toList();
    }
}

package org.pledgehub.domain.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.compensation.AmountBasis;
import org.pledgehub.domain.compensation.NoticeFigures;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.compensation.RequestedSum;
import org.pledgehub.domain.compensation.UnsharedRepayment;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerms;

/** Says what was done to a pool and what came of it, in the words of the domain. */
final class PoolScenario implements PoolRules {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PartyId CUSTODIAN = PartyId.of("boc");

    private final Map<PolicyRef, PoolPolicy> policies = new HashMap<>();
    private Registration registration = new Registration.Known(Office.of(CUSTODIAN));
    private Pool pool = Pool.empty();
    private PoolDecision last = new PoolDecision.Accepted(List.of());
    private long sequence;
    private String evidence = "";
    private String version = "sample@1";
    private String loan = "";
    private Told<EventKey> claimedDefault = Told.unknown();
    private ClaimDays days = ClaimDays.UNTOLD;
    private Told<String> product = Told.unknown();
    private Told<UnsharedRepayment> notShared = Told.unknown();
    private Recovery later = new Recovery(Fen.ZERO, Fen.ZERO);
    private Told<Recovery> toEnd = Told.unknown();
    private Fen exposure = Fen.ZERO;

    PoolScenario() {
        policies.put(PolicyRef.of("sample@1"), PolicySamples.pool());
    }

    PoolScenario under(PoolPolicy policy) {
        policies.put(PolicyRef.of("sample@1"), policy);
        return this;
    }

    /** A second version under which another account pays first. */
    PoolScenario withSecondVersion(PoolPolicy policy) {
        policies.put(PolicyRef.of("sample@2"), policy);
        return this;
    }

    /** From now on claims go by this version. */
    PoolScenario goingBy(String policyVersion) {
        version = policyVersion;
        return this;
    }

    PoolScenario withoutPolicy() {
        policies.clear();
        return this;
    }

    PoolScenario registeredLater() {
        registration = new Registration.Unknown();
        return this;
    }

    PoolScenario registered() {
        registration = new Registration.Known(Office.of(CUSTODIAN));
        return when(new PoolCommand.ReviewReferences());
    }

    PoolScenario given(PoolCommand... commands) {
        for (var command : commands) {
            when(command);
            assertThat(last).isInstanceOf(PoolDecision.Accepted.class);
        }
        return this;
    }

    PoolScenario when(PoolCommand command) {
        last = pool.decide(command, this);
        pool = pool.after(last);
        return this;
    }

    PoolScenario thenRefused(PoolRejection reason) {
        assertThat(last).isEqualTo(new PoolDecision.Refused(reason));
        return this;
    }

    /** The last event counts for nothing and is kept all the same. */
    PoolScenario thenKeptAsRefused(PoolRejection reason) {
        assertThat(events())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                PoolEvent.AccountEventRefused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(reason)));
        return this;
    }

    PoolScenario thenWaits(WaitReason reason) {
        assertThat(events())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                PoolEvent.AccountEventWaits.class,
                                waits -> assertThat(waits.reason()).isEqualTo(reason)));
        return this;
    }

    PoolScenario thenWaitsNoMore(String eventId) {
        assertThat(events())
                .contains(new PoolEvent.WaitEnded(
                        header(eventId, Relation.original()).key()));
        return this;
    }

    PoolScenario thenBooked(String eventId) {
        assertThat(events())
                .filteredOn(PoolEvent.AccountEventBooked.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PoolEvent.AccountEventBooked.class,
                        booked -> assertThat(booked.fact().key().eventId()).isEqualTo(EventId.of(eventId)));
        return this;
    }

    PoolScenario thenHappened(PoolEvent event) {
        assertThat(events()).contains(event);
        return this;
    }

    PoolScenario thenClaim(String claim, ClaimStage stage, long reserved, long paid) {
        var id = new ClaimId(claim);
        var found = pool.claim(id);
        assertThat(found.stage(pool.paidOn(id))).as("stage of %s", claim).isEqualTo(stage);
        assertThat(found.reserved()).as("reserved for %s", claim).isEqualTo(Fen.of(reserved));
        assertThat(pool.paidOn(id)).as("paid on %s", claim).isEqualTo(Fen.of(paid));
        return this;
    }

    PoolScenario thenStage(String claim, ClaimStage stage) {
        assertThat(progressOf(claim).stage()).as("stage of %s", claim).isEqualTo(stage);
        return this;
    }

    PoolScenario thenNext(String claim, NextStep next) {
        assertThat(progressOf(claim).next()).as("next step of %s", claim).isEqualTo(Told.known(next));
        return this;
    }

    ClaimProgress progressOf(String claim) {
        return pool.progressOf(new ClaimId(claim));
    }

    PoolScenario thenTrigger(String claim, int revision, boolean active) {
        var trigger = pool.claim(new ClaimId(claim)).trigger();
        assertThat(trigger.revision()).as("revision of %s", claim).isEqualTo(revision);
        assertThat(trigger.isActive()).as("trigger of %s stands", claim).isEqualTo(active);
        return this;
    }

    PoolScenario thenReasons(String claim, String... codes) {
        assertThat(pool.claim(new ClaimId(claim)).reasons()).containsExactly(codes);
        return this;
    }

    PoolScenario thenCash(long fiscal, long partner) {
        assertThat(pool.funds().fiscal()).isEqualTo(Fen.of(fiscal));
        assertThat(pool.funds().partner()).isEqualTo(Fen.of(partner));
        return this;
    }

    Pool pool() {
        return pool;
    }

    List<PoolEvent> events() {
        return last instanceof PoolDecision.Accepted(var events) ? events : List.of();
    }

    @Override
    public Registration registration() {
        return registration;
    }

    @Override
    public Optional<PoolTerms> termsUnder(PolicyRef policy) {
        return Optional.ofNullable(policies.get(policy)).map(PoolTerms::of);
    }

    static PoolEvent refusedAfterWaiting(String eventId, PoolRejection reason) {
        return new PoolEvent.WaitRefused(header(eventId, Relation.original()).key(), reason);
    }

    // Words for commands

    static PoolCommand contributed(String id, long fen) {
        return moved(id, PoolAccount.PARTNER, Direction.CREDIT, MovementKind.CONTRIBUTION, fen);
    }

    static PoolCommand charged(String id, long fen) {
        return moved(id, PoolAccount.PARTNER, Direction.DEBIT, MovementKind.CHARGE, fen);
    }

    static PoolCommand moved(String id, PoolAccount account, Direction direction, MovementKind kind, long fen) {
        return event(id, Relation.original(), movement(account, direction, kind, fen));
    }

    static PoolCommand paid(String id, String claim, long fen) {
        return event(id, Relation.original(), payment(claim, fen));
    }

    static AccountEvent payment(String claim, long fen) {
        return new AccountEvent.Movement(
                PoolAccount.PARTNER,
                Direction.DEBIT,
                MovementKind.COMPENSATION,
                Fen.of(fen),
                new AccountEvent.Purpose.ForClaim(new ClaimId(claim)));
    }

    /** A payment of which nobody knows the claim. */
    static PoolCommand paidForNothing(String id, long fen) {
        return moved(id, PoolAccount.PARTNER, Direction.DEBIT, MovementKind.COMPENSATION, fen);
    }

    static PoolCommand reversed(String id, String target) {
        return event(id, Relation.reverses(EventId.of(target)), new AccountEvent.Reversal());
    }

    static PoolCommand contributionCorrected(String id, String target, long fen) {
        return event(
                id,
                Relation.corrects(EventId.of(target)),
                movement(PoolAccount.PARTNER, Direction.CREDIT, MovementKind.CONTRIBUTION, fen));
    }

    static PoolCommand event(String id, Relation relation, AccountEvent body) {
        return new PoolCommand.RecordAccountEvent(new Fact<>(header(id, relation, String.valueOf(body)), body));
    }

    static PoolCommand eventOf(String party, String id, AccountEvent body) {
        var header = header(id, Relation.original());
        return new PoolCommand.RecordAccountEvent(new Fact<>(
                new EventHeader(
                        PartyId.of(party),
                        header.role(),
                        header.eventId(),
                        DAY,
                        header.recordedAt(),
                        header.relation(),
                        header.bodyHash(),
                        header.source()),
                body));
    }

    static AccountEvent movement(PoolAccount account, Direction direction, MovementKind kind, long fen) {
        return new AccountEvent.Movement(account, direction, kind, Fen.of(fen), new AccountEvent.Purpose.General());
    }

    /** An eligible claim over a loss of so much principal; the pool owes a fifth of it. */
    PoolCommand eligible(String claim, long lossFen) {
        return assessed(claim, ClaimVerdict.ELIGIBLE, lossFen);
    }

    PoolCommand assessed(String claim, ClaimVerdict verdict, long lossFen, String... reasons) {
        sequence++;
        var figures = new NoticeFigures(
                AmountBasis.GROSS_LOSS,
                Map.of(LossItem.PRINCIPAL, Fen.of(lossFen)),
                RequestedSum.unstated(),
                List.of());
        return assessed(claim, verdict, figures, List.of(reasons));
    }

    PoolCommand assessed(String claim, ClaimVerdict verdict, NoticeFigures figures, List<String> reasons) {
        return new PoolCommand.AssessClaim(new ClaimAssessment(
                new ClaimId(claim),
                sequence,
                new ClaimAssessment.ClaimParties(loan.isEmpty() ? claim : loan, "icbc", claim),
                claimedDefault,
                new ArrayList<>(List.of(PolicyRef.of(version))),
                verdict,
                reasons,
                figures,
                Fen.ZERO,
                Fen.ZERO,
                later,
                evidence,
                days,
                product,
                Told.unknown(),
                toEnd,
                notShared,
                exposure,
                Told.unknown()));
    }

    /** From now on claims are of this default of one loan. */
    PoolScenario claimingDefault(String event) {
        return claiming(Told.known(new EventKey(PartyId.of("icbc"), EventId.of(event))));
    }

    /** From now on claims are of one loan and of a default that nobody has reported. */
    PoolScenario claimingNoKnownDefault() {
        return claiming(Told.unknown());
    }

    private PoolScenario claiming(Told<EventKey> which) {
        loan = "icbc/C1";
        claimedDefault = which;
        return this;
    }

    /** From now on so much has been recovered after the notice. */
    PoolScenario recoveredLater(long grossFen, long costFen) {
        later = new Recovery(Fen.of(grossFen), Fen.of(costFen));
        return this;
    }

    /** From now on so much was repaid since the day and not told as recovered; nothing where it is zero. */
    PoolScenario notShared(long fen, String since) {
        notShared = fen == 0 ? Told.unknown() : Told.known(new UnsharedRepayment(Fen.of(fen), LocalDate.parse(since)));
        return this;
    }

    /** From now on recovery has ended, with so much recovered until then. */
    PoolScenario ended(long grossFen, long costFen) {
        toEnd = Told.known(new Recovery(Fen.of(grossFen), Fen.of(costFen)));
        return this;
    }

    /** From now on the pool bears so much of the loan. */
    PoolScenario exposedTo(long fen) {
        exposure = Fen.of(fen);
        return this;
    }

    /** Nobody says any more that recovery has ended. */
    PoolScenario notEnded() {
        toEnd = Told.unknown();
        return this;
    }

    /** From now on claims are of a loan disbursed on this day and were noticed on that. */
    PoolScenario disbursedOn(LocalDate disbursed, LocalDate noticed) {
        days = new ClaimDays(Told.known(disbursed), Told.known(noticed), Told.unknown());
        return this;
    }

    /** From now on claims are of a loan of this product. */
    PoolScenario ofProduct(String name) {
        product = Told.known(name);
        return this;
    }

    /** From now on assessments rest on this. */
    PoolScenario restingOn(String other) {
        evidence = other;
        return this;
    }

    private static EventHeader header(String id, Relation relation) {
        return header(id, relation, id);
    }

    private static EventHeader header(String id, Relation relation, String hash) {
        return new EventHeader(
                CUSTODIAN,
                Role.CUSTODIAN,
                EventId.of(id),
                DAY,
                Instant.parse("2026-03-02T01:00:00Z"),
                relation,
                hash,
                new SourceRef("pledgehub.in.boc.events.v1", 0, 0));
    }
}

package org.pledgehub.streams.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.state.PoolState;
import org.pledgehub.contract.state.StoredClaim;
import org.pledgehub.contract.state.StoredClaimant;
import org.pledgehub.contract.state.TallyState;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.StepBook;
import org.pledgehub.domain.compensation.Entitlement;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.BorrowerWord;
import org.pledgehub.domain.pool.ClaimProgress;
import org.pledgehub.domain.pool.ExposureFigures;
import org.pledgehub.domain.pool.Headcount;
import org.pledgehub.domain.pool.JointClaim;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolClaim;
import org.pledgehub.domain.pool.PoolFault;
import org.pledgehub.domain.pool.Tally;
import org.pledgehub.streams.state.EarlierSchemas;
import org.pledgehub.streams.state.StateCodec;

/** Stored bytes of pools and tallies. */
final class PoolCodec {

    private final StateCodec<PoolState> pools =
            StateCodec.of(PoolState.class, EarlierSchemas.of("pool-state-1", "pool-state-2"));
    private final StateCodec<TallyState> tallies = StateCodec.of(TallyState.class, EarlierSchemas.of("tally-state-1"));

    byte[] toBytes(KeptPool kept) {
        return pools.toBytes(state(kept));
    }

    KeptPool poolFrom(byte[] bytes) {
        return kept(pools.fromBytes(bytes));
    }

    byte[] toBytes(Tally tally) {
        var figures = tally.figures();
        return tallies.toBytes(TallyState.newBuilder()
                .setLoans(tally.loans())
                .setBorrowers(tally.borrowers().all())
                .setRights(figures.rights())
                .setDisbursedFen(figures.disbursed().value())
                .setOutstandingFen(figures.outstanding().value())
                .setExposureFen(figures.exposure().value())
                .setDefaults(figures.defaults())
                .setNonPerformingFen(figures.nonPerforming().value())
                .setBorrowersSaying(BorrowerWords.stored(tally.borrowers()))
                .build());
    }

    Tally tallyFrom(byte[] bytes) {
        var stored = tallies.fromBytes(bytes);
        return new Tally(
                stored.getLoans(),
                borrowers(stored),
                new ExposureFigures(
                        stored.getRights(),
                        Fen.of(stored.getDisbursedFen()),
                        Fen.of(stored.getOutstandingFen()),
                        Fen.of(stored.getExposureFen()),
                        stored.getDefaults(),
                        Fen.of(stored.getNonPerformingFen())));
    }

    private static Headcount borrowers(TallyState stored) {
        var saying = new TreeMap<BorrowerWord, Long>();
        stored.getBorrowersSaying().forEach((word, number) -> saying.put(BorrowerWord.valueOf(word), number));
        return new Headcount(stored.getBorrowers(), saying);
    }

    static PoolState state(KeptPool kept) {
        var pool = kept.pool();
        return PoolState.newBuilder()
                .setPool(kept.id())
                .setFacts(kept.facts())
                .setWaiting(Stream.concat(pool.waiting().stream(), pool.steps().waiting().stream())
                        .map(EventKey::toString)
                        .toList())
                .setRefusedSteps(
                        pool.steps().refused().stream().map(EventKey::toString).toList())
                .setClaims(pool.claims().values().stream()
                        .map(claim -> state(kept, claim))
                        .toList())
                .setNextOrder(pool.nextOrder())
                .setFrozen(pool.fault().map(Enum::name).orElse(null))
                .setAlerts(List.copyOf(kept.alerts()))
                .build();
    }

    private static StoredClaim state(KeptPool kept, PoolClaim claim) {
        return StoredClaim.newBuilder()
                .setAssessed(kept.assessed(claim.id()))
                .setOrder(claim.order())
                .setRevision(claim.trigger().revision())
                .setActive(claim.trigger().isActive())
                .setPoolAmountFen(claim.amounts().poolAmount().value())
                .setReservedFen(claim.reserved().value())
                .setPaidFen(kept.pool().paidOn(claim.id()).value())
                .setView(PoolWriter.claimView(kept, claim))
                .setLatestSequence(claim.latestSequence())
                .setQuestioned(kept.questioned().get(claim.id()))
                .setHeld(claim.held())
                .setClaimants(claimants(claim.joint()))
                .build();
    }

    static KeptPool kept(PoolState state) {
        Map<ClaimId, ClaimAssessed> assessed = new HashMap<>();
        Map<ClaimId, ClaimAssessed> questioned = new HashMap<>();
        state.getClaims().forEach(claim -> {
            var id = new ClaimId(claim.getAssessed().getClaimId());
            assessed.put(id, claim.getAssessed());
            Optional.ofNullable(claim.getQuestioned()).ifPresent(said -> questioned.put(id, said));
        });
        var frozen = Optional.ofNullable(state.getFrozen()).map(PoolFault::valueOf);
        var accounts = state.getFacts().stream()
                .filter(PoolReader::isAboutAccounts)
                .map(PoolReader::fact)
                .toList();
        Set<EventKey> booked = new HashSet<>();
        accounts.forEach(fact -> booked.add(fact.key()));
        var waiting = state.getWaiting().stream().map(PoolReader::eventKey).toList();
        var pool = Pool.restore(
                        accounts,
                        waiting.stream().filter(booked::contains).toList(),
                        state.getClaims().stream().map(PoolCodec::claim).toList(),
                        state.getNextOrder(),
                        frozen.map(Set::of).orElse(Set.of()))
                .restoring(steps(state, waiting), progress(state));
        return new KeptPool(
                state.getPool(),
                pool,
                state.getFacts(),
                new TreeMap<>(assessed),
                new TreeMap<>(questioned),
                new TreeSet<>(state.getAlerts()));
    }

    private static StepBook steps(PoolState state, List<EventKey> waiting) {
        var steps = state.getFacts().stream()
                .filter(fact -> !PoolReader.isAboutAccounts(fact))
                .map(StepReader::step)
                .toList();
        Set<EventKey> told = new HashSet<>();
        steps.forEach(step -> told.add(step.key()));
        return StepBook.of(
                steps,
                waiting.stream().filter(told::contains).toList(),
                state.getRefusedSteps().stream().map(PoolReader::eventKey).toList());
    }

    private static Map<ClaimId, ClaimProgress> progress(PoolState state) {
        Map<ClaimId, ClaimProgress> progress = new HashMap<>();
        state.getClaims()
                .forEach(claim -> Optional.ofNullable(claim.getView())
                        .ifPresent(view -> progress.put(new ClaimId(view.getClaimId()), StepReader.progress(view))));
        return progress;
    }

    private static PoolClaim claim(StoredClaim stored) {
        var state = stored.getActive() ? PoolClaim.Trigger.State.ACTIVE : PoolClaim.Trigger.State.IDLE;
        return new PoolClaim(
                PoolReader.assessment(stored.getAssessed()),
                Told.from(Optional.ofNullable(stored.getQuestioned()).map(PoolReader::assessment)),
                stored.getOrder(),
                new PoolClaim.Trigger(stored.getRevision(), state),
                amounts(Optional.ofNullable(stored.getView())),
                Fen.of(stored.getReservedFen()),
                joint(stored.getClaimants()),
                stored.getHeld());
    }

    private static List<StoredClaimant> claimants(JointClaim joint) {
        var stored = new ArrayList<StoredClaimant>();
        for (var member : joint.members()) {
            var had = joint.before().get(stored.size());
            var kind = ClaimantKind.valueOf(member.kind().name());
            stored.add(new StoredClaimant(kind, member.party(), member.weight(), had.value()));
        }
        return stored;
    }

    private static JointClaim joint(List<StoredClaimant> stored) {
        return new JointClaim(
                stored.stream()
                        .map(one ->
                                new JointClaim.Member(PoolReader.kind(one.getKind()), one.getParty(), one.getWeight()))
                        .toList(),
                stored.stream().map(one -> Fen.of(one.getHadFen())).toList());
    }

    private static PoolClaim.Amounts amounts(Optional<ClaimView> published) {
        return published
                .map(view -> new PoolClaim.Amounts(
                        Fen.of(view.getCoveredFen()),
                        Fen.of(view.getBaseFen()),
                        Fen.of(view.getPoolAmountFen()),
                        Fen.of(view.getFiscalFen()).plus(Fen.of(view.getPartnerFen())),
                        Fen.of(view.getFiscalFen()),
                        Fen.of(view.getPartnerFen()),
                        entitlement(view)))
                .orElse(PoolClaim.Amounts.NONE);
    }

    private static Entitlement entitlement(ClaimView view) {
        return new Entitlement(
                Fen.of(Objects.requireNonNullElse(view.getEntitledFen(), view.getPoolAmountFen())),
                Told.from(Optional.ofNullable(view.getBalanceFen()).map(Fen::of)));
    }
}

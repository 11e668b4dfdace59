package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.SubjectRule;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.TaskName.Place;
import org.pledgehub.streams.fact.HeaderReader;

/**
 * Follows the money: what was booked is on the accounts, what is reserved is there, and the claims add up to the pool.
 */
final class MoneyWatch implements Watch {

    private static final Map<Schema, List<Schema.Field>> AMOUNTS = new HashMap<>();

    private static final Set<String> MAY_BE_BELOW_ZERO = Set.of(
            "contributedFen",
            "reimbursedFen",
            "recoveredFen",
            "recoveryCostFen",
            "leverageHeadroomFen",
            "portfolioHeadroomFen");

    private final TopicCatalog topics;
    private final ReservationCheck reservations;
    private final Map<String, Map<String, PoolFact>> told = new TreeMap<>();
    private final Map<String, Map<String, PoolFact>> booked = new TreeMap<>();
    private final Map<String, Cash> cash = new HashMap<>();
    private final Map<String, PoolExposure> exposures = new HashMap<>();
    private final Map<String, Map<String, ClaimView>> claims = new TreeMap<>();
    private final Map<String, Map<String, ClaimAssessed>> assessed = new TreeMap<>();

    MoneyWatch(TopicCatalog topics, ReservationCheck reservations) {
        this.topics = topics;
        this.reservations = reservations;
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        commit.written().stream()
                .map(SeenCommit.Item::value)
                .filter(Objects::nonNull)
                .forEach(value -> requireNothingNegative(value, findings));
        if (!commit.isOf(Place.POOL)) {
            return;
        }
        var touched = new TreeSet<String>();
        commit.read().forEach(item -> hear(item, touched));
        commit.writtenAs(Feedback.class).forEach(answer -> book(answer, touched));
        commit.written(topics.claims(), ClaimView.class).forEach(view -> {
            touched.add(view.getPool());
            claims.computeIfAbsent(view.getPool(), none -> new TreeMap<>()).put(view.getClaimId(), view);
        });
        touched.addAll(commit.latest(topics.poolExposure(), PoolExposure.class, exposures));
        touched.forEach(pool -> require(pool, findings));
    }

    @Override
    public void seeAll(Findings findings) {
        exposures.keySet().forEach(pool -> require(pool, findings));
    }

    @Override
    public void seeEnd(Observation observation, Findings findings) {
        assessed.forEach((pool, byClaim) ->
                byClaim.forEach((claim, assessment) -> requireAsAssessed(pool, assessment, findings)));
    }

    private void hear(SeenCommit.Item item, Set<String> touched) {
        if (item.value() instanceof PoolCommand command) {
            touched.add(item.key());
            switch (command.getCommand()) {
                case PoolFact fact ->
                    told.computeIfAbsent(item.key(), none -> new HashMap<>())
                            .putIfAbsent(RecordPlace.of(fact.getOrigin()), fact);
                case ClaimAssessed claim ->
                    assessed.computeIfAbsent(item.key(), none -> new TreeMap<>())
                            .merge(claim.getClaimId(), claim, MoneyWatch::later);
                default -> {}
            }
        }
    }

    private static ClaimAssessed later(ClaimAssessed one, ClaimAssessed other) {
        return one.getSequence() >= other.getSequence() ? one : other;
    }

    /**
     * What the custodian is told that it counts is on the accounts; what is refused for what it says may be corrected.
     */
    private void book(Feedback answer, Set<String> touched) {
        if (!Answered.isKept(answer)) {
            return;
        }
        var pool = answer.getSubject();
        var fact = told.getOrDefault(pool, Map.of()).get(RecordPlace.of(answer));
        if (pool != null && fact != null) {
            touched.add(pool);
            cash.remove(pool);
            booked.computeIfAbsent(pool, none -> new TreeMap<>())
                    .putIfAbsent(
                            fact.getOrigin().getParty() + "/"
                                    + fact.getEnvelope().getEventId(),
                            fact);
        }
    }

    private void require(String pool, Findings findings) {
        var exposure = exposures.get(pool);
        if (exposure == null) {
            return;
        }
        if (exposure.getFrozen() != null) {
            findings.add(Rule.NOT_FROZEN, pool, exposure.getFrozen());
        }
        var sums = cash.computeIfAbsent(pool, id -> Cash.of(booked.getOrDefault(id, Map.of()).values().stream()));
        findings.same(Rule.CASH_IS_SUM, pool + " fiscal", sums.fiscal(), exposure.getCashFiscalFen());
        findings.same(Rule.CASH_IS_SUM, pool + " partner", sums.partner(), exposure.getCashPartnerFen());
        findings.same(Rule.CASH_IS_SUM, pool + " contributed", sums.contributed(), exposure.getContributedFen());
        reservations.require(exposure, claims.getOrDefault(pool, Map.of()).values(), findings);
        requireClaims(pool, exposure, findings);
    }

    private void requireClaims(String pool, PoolExposure exposure, Findings findings) {
        var views = claims.getOrDefault(pool, Map.of()).values();
        var stages = new HashMap<String, Long>();
        views.forEach(view -> stages.merge(view.getStage(), 1L, Long::sum));
        findings.same(
                Rule.CLAIMS_ADD_UP,
                pool + " reserved",
                views.stream().mapToLong(ClaimView::getReservedFen).sum(),
                exposure.getReservedFen());
        findings.same(
                Rule.CLAIMS_ADD_UP,
                pool + " paid",
                views.stream().mapToLong(ClaimView::getPaidFen).sum(),
                exposure.getPaidFen());
        findings.same(Rule.CLAIMS_ADD_UP, pool + " stages", stages, exposure.getClaims());
    }

    /** Of a claim on which money has been paid the figures stand, whatever is said of it afterwards. */
    private void requireAsAssessed(String pool, ClaimAssessed assessment, Findings findings) {
        var view = claims.getOrDefault(pool, Map.of()).get(assessment.getClaimId());
        if (view == null) {
            findings.add(Rule.CLAIM_AS_ASSESSED, assessment.getClaimId(), "not among the claims of " + pool);
        } else if (view.getPaidFen() == 0 && !stagesOf(assessment.getVerdict()).contains(view.getStage())) {
            findings.add(
                    Rule.CLAIM_AS_ASSESSED,
                    assessment.getClaimId(),
                    "assessed " + assessment.getVerdict() + ", stands as " + view.getStage());
        }
    }

    private static Set<String> stagesOf(ClaimVerdict verdict) {
        return switch (verdict) {
            case ELIGIBLE ->
                Set.of(
                        "TRIGGERED",
                        "QUEUED",
                        "PENDING",
                        "INELIGIBLE",
                        "REVIEWED",
                        "PLANNED",
                        "CONFIRMED",
                        "REDUCED",
                        "REJECTED");
            case INELIGIBLE -> Set.of("INELIGIBLE", "CURED");
            case PENDING, WITHDRAWN -> Set.of(verdict.name());
            case UNKNOWN -> Set.of();
        };
    }

    /**
     * But for what moved on a pool's accounts: more may have gone back than anybody has told of having come. And for
     * what is left to a limit that may be passed.
     */
    private static void requireNothingNegative(SpecificRecord value, Findings findings) {
        for (var field : amountsOf(value.getSchema())) {
            if (value.get(field.pos()) instanceof Long fen && fen < 0) {
                findings.add(
                        Rule.NEVER_NEGATIVE,
                        value.getSchema().getName() + " " + value.get(0),
                        field.name() + " " + fen);
            }
        }
    }

    private static synchronized List<Schema.Field> amountsOf(Schema schema) {
        return AMOUNTS.computeIfAbsent(
                schema,
                type -> type.getFields().stream()
                        .filter(field ->
                                field.name().endsWith("Fen") || field.name().endsWith("Ppm"))
                        .filter(field -> !type.equals(PoolExposure.getClassSchema())
                                || !MAY_BE_BELOW_ZERO.contains(field.name()))
                        .toList());
    }

    /** A movement corrects a movement; a payment counts for nothing while no claim is named. */
    private static final class Movements implements SubjectRule<PoolFact> {

        @Override
        public boolean sameSubject(PoolFact original, PoolFact correction) {
            return original.getPayload().getClass() == correction.getPayload().getClass();
        }

        @Override
        public boolean saysEnough(PoolFact fact) {
            return !(fact.getPayload() instanceof AccountMovement movement)
                    || movement.getKind() != MovementKind.COMPENSATION && movement.getKind() != MovementKind.REFUND
                    || movement.getClaimId() != null;
        }
    }

    /** What movements come to that hold once corrections and reversals are applied. */
    private record Cash(long fiscal, long partner, long contributed) {

        static Cash of(Stream<PoolFact> facts) {
            var effective =
                    FactBook.of(new Movements(), facts.map(Cash::read).toList()).effective();
            long fiscal = 0;
            long partner = 0;
            long contributed = 0;
            for (var fact : effective) {
                if (fact.body().getPayload() instanceof AccountMovement movement) {
                    long signed = movement.getDirection() == Direction.DEBIT
                            ? -movement.getAmountFen()
                            : movement.getAmountFen();
                    fiscal += movement.getAccount() == PoolAccount.FISCAL ? signed : 0;
                    partner += movement.getAccount() == PoolAccount.PARTNER ? signed : 0;
                    contributed += movement.getKind() == MovementKind.CONTRIBUTION ? signed : 0;
                }
            }
            return new Cash(fiscal, partner, contributed);
        }

        private static Fact<PoolFact> read(PoolFact fact) {
            return new Fact<>(
                    fact.getPayload() instanceof PoolEventReversed reversed
                            ? HeaderReader.readReversal(
                                    fact.getOrigin(), fact.getEnvelope(), reversed.getReversedEventId())
                            : HeaderReader.read(fact.getOrigin(), fact.getEnvelope()),
                    fact);
        }
    }
}

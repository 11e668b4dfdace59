package org.pledgehub.oracle.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.out.PoolLife;
import org.pledgehub.contract.out.PoolLifeStep;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.claim.Exact;
import org.pledgehub.oracle.reading.Calendars;
import org.pledgehub.oracle.reading.Clock;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Said;

/**
 * Writes where a pool stands between its establishment and its audit ({@code docs/pool-life.md}).
 *
 * @param told everything told
 * @param pool the pool
 * @param life what was decided about it
 * @param movements movements that count
 */
record LifePage(Reading told, Pool pool, Life life, List<AccountMovement> movements) {

    PoolLife page() {
        var ends = endsOn();
        var evaluation = ends.flatMap(this::evaluationFrom);
        return PoolLife.newBuilder()
                .setState(state(ends, evaluation))
                .setEstablishedOn(pool.getEstablishedOn())
                .setTermEndsOn(ends.orElse(null))
                .setEvaluationFrom(evaluation.orElse(null))
                .setEvaluatedOn(life.evaluatedOn().orElse(null))
                .setEndedOn(life.endedOn().orElse(null))
                .setTerminated(life.isTerminated())
                .setLossesConfirmedOn(life.confirmedOn().orElse(null))
                .setLiquidatedOn(life.liquidatedOn().orElse(null))
                .setAuditedOn(life.auditedOn().orElse(null))
                .setPolicy(life.policy().orElse(null))
                .setOperator(life.operator().orElse(null))
                .setToTakeBackFen(life.isTerminated() ? on(PoolAccount.FISCAL, Set.of(MovementKind.values())) : 0)
                .setMisusedFen(life.misusedFen())
                .setContributedFiscalFen(contributed(PoolAccount.FISCAL))
                .setContributedPartnerFen(contributed(PoolAccount.PARTNER))
                .setAgreedFiscalFen(pool.getAgreedFiscalFen())
                .setAgreedPartnerFen(pool.getAgreedPartnerFen())
                .setMatching(matching())
                .setDistributedFiscalFen(distributed(PoolAccount.FISCAL))
                .setDistributedPartnerFen(distributed(PoolAccount.PARTNER))
                .setSteps(life.decisions().stream().map(LifePage::step).toList())
                .build();
    }

    private String state(Optional<LocalDate> ends, Optional<LocalDate> evaluation) {
        if (life.auditedOn().isPresent()) {
            return "AUDITED";
        }
        if (life.isLiquidated()) {
            return "LIQUIDATED";
        }
        if (life.confirmedOn().isPresent()) {
            return "LOSSES_CONFIRMED";
        }
        if (life.endedOn().isPresent()) {
            return "RUN_OFF";
        }
        return told.asOf().flatMap(today -> stateOn(today, ends, evaluation)).orElseGet(this::running);
    }

    private Optional<String> stateOn(LocalDate today, Optional<LocalDate> ends, Optional<LocalDate> evaluation) {
        LocalDate established = pool.getEstablishedOn();
        if (established != null && today.isBefore(established)) {
            return Optional.of("PLANNED");
        }
        if (ends.filter(today::isAfter).isPresent()) {
            return Optional.of("TERM_ENDED");
        }
        boolean isTime = evaluation.filter(from -> !today.isBefore(from)).isPresent();
        return isTime && life.evaluatedOn().isEmpty() ? Optional.of("EVALUATION_DUE") : Optional.empty();
    }

    private String running() {
        long contributed = Math.addExact(contributed(PoolAccount.FISCAL), contributed(PoolAccount.PARTNER));
        return contributed > 0 ? "RUNNING" : "ESTABLISHED";
    }

    /** The last day: that of the version in force at establishment, or of the last continuation. */
    private Optional<LocalDate> endsOn() {
        return life.until()
                .or(() -> Optional.ofNullable(pool.getEstablishedOn())
                        .flatMap(from ->
                                founding().flatMap(text -> text.term().value()).map(term -> plainly(from, term))));
    }

    /** Under the version of the present term; the corresponding day, whether it rests or not. */
    private Optional<LocalDate> evaluationFrom(LocalDate end) {
        return PresentRules.of(told, life, founding())
                .flatMap(text -> Optional.ofNullable(text.clocks().get("EVALUATION")))
                .map(clock -> plainly(
                        end, new Clock(clock.value().length(), clock.value().unit(), true, Clock.Roll.NONE)));
    }

    private Optional<PolicyText> founding() {
        return Optional.ofNullable(pool.getEstablishedOn())
                .flatMap(day -> told.policies().on(pool.getPolicy(), day))
                .or(this::shown);
    }

    /** The version of the last tick's day, or else the greatest. */
    private Optional<PolicyText> shown() {
        return told.asOf()
                .flatMap(day -> told.policies().on(pool.getPolicy(), day))
                .or(() -> told.policies().all(pool.getPolicy()).stream().findFirst());
    }

    private static LocalDate plainly(LocalDate from, Clock clock) {
        return Calendars.everyDayWorks().due(from, clock, "NONE").on();
    }

    private long contributed(PoolAccount account) {
        return on(account, Set.of(MovementKind.CONTRIBUTION));
    }

    private long distributed(PoolAccount account) {
        return -on(account, Set.of(MovementKind.LIQUIDATION));
    }

    /** What came in less what went out. */
    private long on(PoolAccount account, Set<MovementKind> kinds) {
        return movements.stream()
                .filter(one -> one.getAccount() == account && kinds.contains(one.getKind()))
                .mapToLong(one -> one.getDirection() == Direction.CREDIT ? one.getAmountFen() : -one.getAmountFen())
                .sum();
    }

    /** The fiscal contribution against the partner's times the ratio, half up, unless there is no partner. */
    private String matching() {
        var funding = shown().map(text -> text.payment().funding());
        if (funding.isEmpty()) {
            return "MATCHED";
        }
        if (funding.get().equals("FISCAL_ONLY")) {
            return "FISCAL_ONLY";
        }
        int colon = funding.get().indexOf(':');
        long fiscal = Long.parseLong(funding.get().substring(0, colon).strip());
        long partner = Long.parseLong(funding.get().substring(colon + 1).strip());
        long wanted = Exact.quotient(Math.max(0, contributed(PoolAccount.PARTNER)), partner)
                .times(fiscal)
                .halfUp();
        long there = contributed(PoolAccount.FISCAL);
        if (there == wanted) {
            return "MATCHED";
        }
        return there < wanted ? "FISCAL_SHORT" : "PARTNER_SHORT";
    }

    private static PoolLifeStep step(Said<PoolDecided> said) {
        var decided = said.payload();
        return PoolLifeStep.newBuilder()
                .setDecision(decided.getDecision().name())
                .setOn(said.on())
                .setParty(said.fact().party())
                .setEventId(said.fact().eventId())
                .setDocumentNo(text(decided.getDocumentNo()))
                .setText(text(decided.getText()))
                .setResult(
                        Optional.ofNullable(decided.getResult()).map(Enum::name).orElse(null))
                .setNewPolicy(Optional.ofNullable(decided.getNewPolicy())
                        .flatMap(Keys::version)
                        .orElse(null))
                .setUntil(decided.getUntil())
                .setFiscalFen(decided.getFiscalFen())
                .setPartnerFen(decided.getPartnerFen())
                .setNewOperator(Optional.ofNullable(decided.getNewOperator())
                        .flatMap(Keys::party)
                        .orElse(null))
                .build();
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written;
    }
}

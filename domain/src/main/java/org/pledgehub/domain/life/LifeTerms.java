package org.pledgehub.domain.life;

import java.time.LocalDate;
import java.util.Optional;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.PoolTerm;
import org.pledgehub.domain.policy.Ruled;

/**
 * What the registry and the policy say of a pool's time.
 *
 * @param establishedOn 设立日
 * @param term how long it exists from then on; unknown: without end
 * @param evaluation how long before the end its evaluation is due; unknown: no such time is set
 */
public record LifeTerms(Told<LocalDate> establishedOn, Told<LegalPeriod> term, Told<LegalPeriod> evaluation) {

    /** Of a pool under a policy version. */
    public static LifeTerms of(Told<LocalDate> establishedOn, PoolPolicy policy) {
        Told<LegalPeriod> term = switch (policy.term().value()) {
            case PoolTerm.Fixed(var period) -> Told.known(period);
            case PoolTerm.Unlimited() -> Told.unknown();
        };
        var evaluation = Optional.ofNullable(policy.clocks().get(DutyClock.EVALUATION))
                .map(Ruled::value)
                .map(LegalClock::period);
        return new LifeTerms(establishedOn, term, Told.from(evaluation));
    }

    /** The same, with the time for the evaluation that another version names: that of a later term. */
    public LifeTerms evaluatedUnder(PoolPolicy policy) {
        return new LifeTerms(establishedOn, term, of(establishedOn, policy).evaluation());
    }

    /** Last day of the first term, which never rolls (Chaoyang art. 20). */
    Optional<LocalDate> endsOn() {
        return establishedOn.asOptional().flatMap(from -> term.asOptional().map(period -> last(from, period)));
    }

    private static LocalDate last(LocalDate from, LegalPeriod period) {
        return LegalClock.term(period).dueFrom(from, WorkCalendar.withoutRest()).date();
    }

    /** First day of the time before an end in which the evaluation is due. */
    Optional<LocalDate> evaluationBefore(LocalDate end) {
        return evaluation
                .asOptional()
                .map(period -> LegalClock.before(period)
                        .dueFrom(end, WorkCalendar.withoutRest())
                        .date());
    }
}

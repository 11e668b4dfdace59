package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.PolicyBook;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.policy.VersionAnchor;

/**
 * What a programme has to know from the references.
 *
 * @param registration what the registry says of it; unknown where it is not registered
 * @param policies all policies
 * @param calendar which days are worked on
 */
public record SubsidyRules(Told<Registration> registration, PolicyBook policies, WorkCalendar calendar) {

    /**
     * A registered programme.
     *
     * @param policy its policy
     * @param authority who runs it
     */
    public record Registration(PolicyId policy, Office authority) {}

    /** True where the sender, an authority, runs the programme, or ran it on the event's legal day. */
    boolean isRunBy(EventHeader header) {
        return registration
                .asOptional()
                .map(known -> known.authority().admits(header))
                .orElse(false);
    }

    /**
     * The version for an application: of those that hold on the day which each of them asks for, the greatest; where the day
     * of disbursement is asked for and not told, it is the day of the application.
     */
    Optional<SubsidyPolicy> policyOf(Told<LocalDate> disbursedOn, LocalDate appliedOn) {
        return registration
                .asOptional()
                .flatMap(known -> policies.versionsOf(known.policy()).values().stream()
                        .flatMap(version ->
                                version instanceof SubsidyPolicy subsidy ? Stream.of(subsidy) : Stream.empty())
                        .filter(version -> decides(version, disbursedOn, appliedOn))
                        .reduce((earlier, later) -> later));
    }

    private static boolean decides(SubsidyPolicy version, Told<LocalDate> disbursedOn, LocalDate appliedOn) {
        var anchor = version.header().ruleVersionAnchor().value();
        var day =
                anchor == VersionAnchor.DISBURSEMENT ? disbursedOn.asOptional().orElse(appliedOn) : appliedOn;
        return version.header().decidesOn(day) && isValid(version, appliedOn);
    }

    /** A measure of which only the first day is known ends with its clock 有效期; applications are taken until then. */
    private static boolean isValid(SubsidyPolicy version, LocalDate appliedOn) {
        var effective = version.header().effective();
        var clock = version.clocks().get(DutyClock.VALIDITY);
        return clock == null
                || effective.lastDay().isPresent()
                || effective
                        .firstDay()
                        .map(first -> !appliedOn.isAfter(clock.value()
                                .dueFrom(first, WorkCalendar.withoutRest())
                                .date()))
                        .orElse(true);
    }
}

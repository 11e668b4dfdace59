package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyCalled;
import org.pledgehub.oracle.reading.Calendars;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.SubsidyText;
import org.pledgehub.oracle.reading.Walk;

/**
 * A programme: its rules, its calls, and the applications to it.
 *
 * @param id its id
 * @param texts versions of its rules that may decide, the greatest first
 * @param calendars which days rest
 * @param calls the call of each year, the one told for the latest day
 * @param runs whether a fact is the word of who runs it
 * @param applications that stand, earlier legal days first
 */
record Measure(
        String id,
        List<SubsidyText> texts,
        Calendars calendars,
        Map<Integer, Said<SubsidyCalled>> calls,
        Predicate<Fact> runs,
        List<Application> applications) {

    /** The version by which an application goes. */
    Optional<SubsidyText> text(Application application) {
        return textOn(application.said().payload(), application.said().on());
    }

    /** The version by which an application of that day goes. */
    Optional<SubsidyText> textOn(SubsidyApplied applied, LocalDate appliedOn) {
        var day = Optional.ofNullable(applied.getDisbursedOn()).orElse(appliedOn);
        return texts.stream()
                .filter(text -> text.holdsOn(day) && text.isValidOn(appliedOn))
                .findFirst();
    }

    Optional<Said<SubsidyCalled>> call(Application application) {
        return Optional.ofNullable(calls.get(application.said().payload().getYear()));
    }

    /** Last day of the window of a call, absent where it has none. */
    Optional<LocalDate> closesOn(Said<SubsidyCalled> call, SubsidyText text) {
        return Optional.ofNullable(call.payload().getClosesOn())
                .or(() -> text.clock("SUBSIDY_WINDOW")
                        .map(clock -> calendars
                                .walk(call.payload().getOpensOn(), clock.value())
                                .on()));
    }

    /** The public notice of the last list by a day. */
    Optional<Walk> notice(Application application, SubsidyText text, LocalDate by) {
        return text.clock("PUBLIC_NOTICE")
                .flatMap(clock -> application
                        .last(SubsidyStepKind.LIST_PUBLISHED, by)
                        .map(step -> calendars.walk(step.on(), clock.value())));
    }
}

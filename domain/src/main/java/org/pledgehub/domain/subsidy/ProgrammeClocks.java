package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.DueDateProof;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.duty.DutyGround;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutySpan;
import org.pledgehub.domain.duty.DutySubject;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.subsidy.SubsidyEvent.Called;

/**
 * The terms of a programme: until when applications are taken, a list is open to objection, a company may not apply. All
 * of them end by themselves. Of the first people are reminded some working days before, of the others on the last day.
 *
 * @param programme what was told
 * @param candidates the applications, judged
 * @param violations findings and their bans
 * @param rules references
 */
record ProgrammeClocks(ProgrammeFile programme, List<Candidate> candidates, Violations violations, SubsidyRules rules) {

    /** How they stand on a day: windows by year, notices in the legal order of the applications, bans by company. */
    List<Duty> on(LocalDate asOf) {
        var windows = programme.calls().stream().flatMap(call -> window(call).stream());
        var notices = candidates.stream().flatMap(candidate -> notice(candidate, asOf).stream());
        var bans = violations.bans().stream().map(ProgrammeClocks::ban);
        return Stream.of(windows, notices, bans)
                .flatMap(spans -> spans)
                .map(span -> span.on(asOf, Optional.empty()))
                .toList();
    }

    /** The first day of the window is a day of it; where only a length is known, it runs from that day on. */
    private Optional<DutySpan> window(Called call) {
        return rules.policyOf(Told.unknown(), call.opensOn())
                .flatMap(policy -> call.closesOn()
                        .asOptional()
                        .map(last -> window(
                                call,
                                DutySpan.fixed(call.opensOn().minusDays(1), last),
                                new DutyGround(
                                        policy.ref(),
                                        policy.eligibility().late().rule())))
                        .or(() -> clocked(call, policy)));
    }

    private Optional<DutySpan> clocked(Called call, SubsidyPolicy policy) {
        return Optional.ofNullable(policy.clocks().get(DutyClock.SUBSIDY_WINDOW))
                .map(clock -> window(
                        call,
                        clock.value().proofFrom(call.opensOn(), rules.calendar()),
                        new DutyGround(policy.ref(), clock.rule())));
    }

    private DutySpan window(Called call, DueDateProof proof, DutyGround ground) {
        var year = new DutySubject.InProgramme(Integer.toString(call.year()));
        return DutySpan.warned(DutyKind.SUBSIDY_WINDOW, year, proof, ground, rules.calendar());
    }

    private Optional<DutySpan> notice(Candidate candidate, LocalDate asOf) {
        return candidate.policy().flatMap(policy -> {
            var day = candidate.decidedOn().or(() -> Optional.of(asOf));
            var application = new DutySubject.InProgramme(candidate.file().id().toString());
            return Optional.ofNullable(policy.clocks().get(DutyClock.PUBLIC_NOTICE))
                    .flatMap(clock -> new Procedure(candidate.file(), policy, rules.calendar())
                            .notice(day)
                            .map(proof -> new DutySpan(
                                    DutyKind.PUBLIC_NOTICE,
                                    application,
                                    proof,
                                    proof.due().date(),
                                    new DutyGround(policy.ref(), clock.rule()))));
        });
    }

    private static DutySpan ban(Violations.Ban ban) {
        return new DutySpan(
                DutyKind.BAN,
                new DutySubject.InProgramme(ban.company().canonical()),
                ban.proof(),
                ban.until(),
                ban.ground());
    }
}

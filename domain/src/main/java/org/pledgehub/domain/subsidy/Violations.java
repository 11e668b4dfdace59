package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.DueDateProof;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.duty.DutyGround;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.policy.BanStart;
import org.pledgehub.domain.policy.ClawbackScope;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.SubsidyPolicy;

/** Findings of fraud or infringement, what they take back and for how long they ban. */
final class Violations {

    private final List<Finding> findings = new ArrayList<>();

    /**
     * A finding.
     *
     * @param file application on which it was made
     * @param policy rules of that application
     * @param foundOn day of the finding
     */
    private record Finding(ApplicationFile file, SubsidyPolicy policy, LocalDate foundOn) {

        boolean isOfCompany(ApplicationFile other) {
            return file.says().company().equals(other.says().company());
        }

        LocalDate bannedFrom() {
            if (policy.granting().banFrom().value() == BanStart.FINDING) {
                return foundOn;
            }
            return file.steps(StepKind.PAYMENT)
                    .map(Entry::day)
                    .filter(day -> !day.isAfter(foundOn))
                    .reduce((earlier, later) -> later)
                    .orElse(foundOn);
        }

        Optional<LocalDate> bannedUntil() {
            return ban().map(Ban::until);
        }

        Optional<Ban> ban() {
            return Optional.ofNullable(policy.clocks().get(DutyClock.BAN))
                    .map(clock -> new Ban(
                            file.says().company(),
                            clock.value().proofFrom(bannedFrom(), WorkCalendar.withoutRest()),
                            new DutyGround(policy.ref(), clock.rule())));
        }

        boolean bans(LocalDate receivedOn) {
            return receivedOn.isAfter(bannedFrom())
                    && bannedUntil().filter(last -> !receivedOn.isAfter(last)).isPresent();
        }

        boolean takesBack(ApplicationFile other) {
            return other.id().equals(file.id())
                    || policy.granting().clawback().value() == ClawbackScope.COMPANY
                            && isOfCompany(other)
                            && !other.receivedOn().isAfter(foundOn);
        }
    }

    /**
     * A company may not apply.
     *
     * @param company which
     * @param proof from when to when
     * @param ground rule that bans it
     */
    record Ban(Uscc company, DueDateProof proof, DutyGround ground) {

        LocalDate until() {
            return proof.due().date();
        }
    }

    /** For each company that is or was banned, in their order, the ban that ends last. */
    List<Ban> bans() {
        var bans = new TreeMap<String, Ban>();
        findings.stream()
                .flatMap(finding -> finding.ban().stream())
                .forEach(ban -> bans.merge(
                        ban.company().canonical(), ban, BinaryOperator.maxBy(Comparator.comparing(Ban::until))));
        return List.copyOf(bans.values());
    }

    static Violations of(List<ApplicationFile> files, Function<ApplicationFile, Optional<SubsidyPolicy>> policies) {
        var violations = new Violations();
        for (var file : files) {
            policies.apply(file)
                    .ifPresent(policy -> file.steps(StepKind.VIOLATION_FOUND)
                            .forEach(step -> violations.findings.add(new Finding(file, policy, step.day()))));
        }
        return violations;
    }

    /** True where an application comes from a company that may not apply on that day. */
    boolean ban(ApplicationFile file) {
        return against(file).anyMatch(finding -> finding.bans(file.receivedOn()));
    }

    /** True where what was paid on an application has to come back. */
    boolean takeBack(ApplicationFile file) {
        return findings.stream().anyMatch(finding -> finding.takesBack(file));
    }

    /** Last day on which the company may not apply. */
    Optional<LocalDate> bannedUntil(ApplicationFile file) {
        return against(file).flatMap(finding -> finding.bannedUntil().stream()).max(LocalDate::compareTo);
    }

    private Stream<Finding> against(ApplicationFile file) {
        return findings.stream().filter(finding -> finding.isOfCompany(file));
    }
}

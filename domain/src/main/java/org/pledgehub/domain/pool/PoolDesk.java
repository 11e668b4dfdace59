package org.pledgehub.domain.pool;

import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.money.Fen;

/**
 * Decides one command on a pool. What follows for other waiting events and for claims is settled at the end of every
 * command.
 */
final class PoolDesk {

    private final PoolRules rules;
    private final Pool before;

    PoolDesk(Pool before, PoolRules rules) {
        this.before = before;
        this.rules = rules;
    }

    PoolDecision decide(PoolCommand command) {
        var course = new Course(before);
        var refusal = switch (command) {
            case PoolCommand.RecordAccountEvent(var fact) -> new AccountDesk(rules).take(fact, course);
            case PoolCommand.RecordClaimStep(var step) -> new StepDesk(rules).take(step, course);
            case PoolCommand.AssessClaim(var assessment) -> note(assessment, course);
            case PoolCommand.ReviewReferences() -> Optional.<PoolRejection>empty();
            case PoolCommand.Freeze(var fault) -> freeze(fault, course);
        };
        if (refusal.isPresent()) {
            return new PoolDecision.Refused(refusal.get());
        }
        // After this point the command holds; what follows from it is worked out on the course.
        settle(course);
        return course.accepted();
    }

    private Optional<PoolRejection> note(ClaimAssessment assessment, Course course) {
        var known = before.claims().get(assessment.claim());
        if (known != null && assessment.sequence() <= known.latestSequence()) {
            return Optional.of(PoolRejection.ASSESSMENT_OUTDATED);
        }
        if (known != null && isPaid(known) && !known.assessment().asksTheSameAs(assessment)) {
            course.then(new PoolEvent.PaidClaimQuestioned(assessment));
            return Optional.empty();
        }
        if (known != null && !known.assessment().evidence().equals(assessment.evidence())) {
            course.restsAnewOn(assessment.claim());
        }
        course.then(new PoolEvent.ClaimNoted(assessment));
        return Optional.empty();
    }

    /** A payment shields a claim from what was said of it since, as long as that would be less than what was paid. */
    private void hearWhatWasQuestioned(Course course) {
        for (var claim : List.copyOf(course.pool().claims().values())) {
            var paid = course.pool().paidOn(claim.id());
            LaterWord.of(claim, claim.assessment().terms(rules))
                    .filter(since -> !paid.isPositive() || since.counts(paid))
                    .ifPresent(since -> {
                        course.restsAnewOn(claim.id());
                        course.then(new PoolEvent.ClaimNoted(since.said()));
                    });
        }
    }

    /** Money went out on a claim that had its place in the queue: its figures stand. */
    private boolean isPaid(PoolClaim claim) {
        return claim.order() > 0 && before.paidOn(claim.id()).isPositive();
    }

    private Optional<PoolRejection> freeze(PoolFault fault, Course course) {
        if (before.fault().isEmpty()) {
            course.then(new PoolEvent.PoolFrozen(fault));
        }
        return Optional.empty();
    }

    private void settle(Course course) {
        try {
            new AccountDesk(rules).endWaits(course);
            hearWhatWasQuestioned(course);
            notePaymentsBeyond(course);
            if (course.pool().fault().isEmpty()) {
                settleClaims(course);
                PoolInvariants.broken(course.pool(), rules)
                        .ifPresent(fault -> course.then(new PoolEvent.PoolFrozen(fault)));
            } else {
                advance(course);
            }
        } catch (ArithmeticException beyond) {
            course.then(new PoolEvent.PoolFrozen(PoolFault.AMOUNT_OVERFLOW));
        }
    }

    /** A step that need not wait any longer may change what is due, and that may end another wait. */
    private void settleClaims(Course course) {
        do {
            new ClaimSettlement(course, rules).settle();
            course.evidenceIsShown();
            advance(course);
        } while (new StepDesk(rules).endWaits(course));
        var watch = new ClaimWatch(before, course.pool(), rules);
        for (var claim : course.pool().claims().values()) {
            watch.concerns(claim).forEach(concern -> course.then(new PoolEvent.ClaimConcerned(claim.id(), concern)));
        }
    }

    private void advance(Course course) {
        for (var claim : List.copyOf(course.pool().claims().values())) {
            var progress = ClaimCourse.of(course.pool(), claim, rules);
            if (!progress.equals(course.pool().progressOf(claim.id()))) {
                course.then(new PoolEvent.ClaimAdvanced(claim.id(), progress));
            }
        }
    }

    private void notePaymentsBeyond(Course course) {
        for (var id : course.pool().funds().paid().keySet()) {
            var more = course.pool().paidOn(id).minus(before.paidOn(id));
            var known = before.claims().get(id);
            var reserved = known == null ? Fen.ZERO : known.reserved();
            if (more.exceeds(reserved)) {
                course.then(new PoolEvent.PaidBeyondReservation(id, more.minus(reserved)));
            }
        }
    }
}

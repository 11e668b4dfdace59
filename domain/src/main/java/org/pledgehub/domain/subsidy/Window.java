package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.LateApplication;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.subsidy.SubsidyEvent.Called;

/**
 * Whether an application came while its call was open. The day that counts is the authority's receipt, where it tells one,
 * or else the day that the applicant names; that one only if it was reported before the window closed, because it could be
 * back-dated.
 *
 * @param policy rules of the application
 * @param call call of its year
 * @param voices who runs the programme
 */
record Window(SubsidyPolicy policy, Called call, Voices voices) {

    SubsidyCheck check(ApplicationFile file) {
        var rule = policy.eligibility().late().rule();
        var receipt = file.last(StepKind.RECEIPT).map(Entry::day);
        var counts = receipt.orElse(file.appliedOn());
        var closes = closesOn();
        var detail = Map.of(
                "receivedOn", counts.toString(),
                "opensOn", call.opensOn().toString(),
                "closesOn", closes.map(LocalDate::toString).orElse("open"));
        if (counts.isBefore(call.opensOn())) {
            return outside(SubsidyReason.SUBSIDY_WINDOW_NOT_OPEN, detail);
        }
        if (closes.filter(counts::isAfter).isPresent()) {
            return outside(SubsidyReason.SUBSIDY_APPLICATION_LATE, detail);
        }
        boolean couldBeBackDated = receipt.isEmpty()
                && !voices.isAuthority(file.header())
                && closes.filter(file.says().reportedOn()::isAfter).isPresent();
        return couldBeBackDated
                ? SubsidyCheck.pending(rule, SubsidyReason.SUBSIDY_RECEIPT_MISSING, detail)
                : SubsidyCheck.pass(rule, SubsidyReason.SUBSIDY_APPLICATION_LATE);
    }

    private SubsidyCheck outside(SubsidyReason reason, Map<String, String> detail) {
        var late = policy.eligibility().late();
        return late.value() == LateApplication.NOT_ACCEPTED
                ? SubsidyCheck.fail(late.rule(), reason, detail)
                : SubsidyCheck.pending(late.rule(), reason, detail);
    }

    private Optional<LocalDate> closesOn() {
        return call.closesOn()
                .asOptional()
                .or(() -> Optional.ofNullable(policy.clocks().get(DutyClock.SUBSIDY_WINDOW))
                        .map(clock -> clock.value()
                                .dueFrom(call.opensOn(), voices.rules().calendar())
                                .date()));
    }
}

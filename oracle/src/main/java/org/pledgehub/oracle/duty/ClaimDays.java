package org.pledgehub.oracle.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.contract.out.ClaimStep;
import org.pledgehub.contract.out.ClaimView;

/**
 * A claim with the days that its clocks hang on.
 *
 * @param view the claim as published
 * @param noticedOn legal day of the notice by which it goes
 * @param paidOn first day on which something was paid on it, where anything of that stands
 * @param reimbursedOn last day on which the fiscal account reimbursed for it
 * @param recoveredOn first day on which something came back after the notice, or another step to recover was reported
 */
public record ClaimDays(
        ClaimView view,
        LocalDate noticedOn,
        Optional<LocalDate> paidOn,
        Optional<LocalDate> reimbursedOn,
        Optional<LocalDate> recoveredOn) {

    private static final Set<String> AT_REST =
            Set.of("PENDING", "INELIGIBLE", "CURED", "WITHDRAWN", "QUEUED", "REJECTED");

    /** Whether somebody still has to do something. */
    boolean goesOn() {
        return !AT_REST.contains(view.getStage());
    }

    /** The first day of one of these steps. */
    Optional<LocalDate> first(String... steps) {
        return view.getSteps().stream()
                .filter(step -> Set.of(steps).contains(step.getStep()))
                .map(ClaimStep::getOn)
                .min(LocalDate::compareTo);
    }

    Optional<LocalDate> reviewedOn() {
        return first("REVIEWED");
    }

    Optional<LocalDate> plannedOn() {
        return first("PLANNED");
    }

    Optional<LocalDate> answeredOn() {
        return first("CONFIRMED", "REDUCED", "REJECTED");
    }

    Optional<LocalDate> appliedOn() {
        return first("APPLIED");
    }

    /** The earliest of these, as far as they are known. */
    static Optional<LocalDate> earliest(List<Optional<LocalDate>> days) {
        return days.stream().flatMap(Optional::stream).min(LocalDate::compareTo);
    }
}

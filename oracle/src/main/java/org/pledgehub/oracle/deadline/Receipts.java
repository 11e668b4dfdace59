package org.pledgehub.oracle.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.Said;

/** The authority's receipts of one tranche, each with what its last review made of it. */
final class Receipts {
    private final List<LocalDate> days;
    private final Map<LocalDate, ReviewOutcome> outcomes = new HashMap<>();

    Receipts(LoanStory story, String tranche) {
        days = story.standing(FilingReceived.class).stream()
                .filter(receipt -> Keys.label(receipt.payload().getTranche()).equals(tranche))
                .map(Said::on)
                .toList();
        story.standing(FilingReviewed.class).stream()
                .filter(review -> Keys.label(review.payload().getTranche()).equals(tranche))
                .forEach(review -> reviewed(review)
                        .ifPresent(day -> outcomes.put(day, review.payload().getOutcome())));
    }

    /** The receipt that counts: the earliest, under COMPLETE_ONLY the earliest of a filing that was then accepted. */
    Optional<LocalDate> counting(String completeness) {
        return days.stream()
                .filter(day -> !completeness.equals("COMPLETE_ONLY") || outcomes.get(day) == ReviewOutcome.ACCEPTED)
                .min(LocalDate::compareTo);
    }

    /** Whether a filing received in time awaits its review: the authority's own delay is not a filing missed. */
    boolean awaitReview(LocalDate dueOn) {
        return days.stream().anyMatch(day -> !outcomes.containsKey(day) && !day.isAfter(dueOn));
    }

    /** The submission that a review speaks of: the one whose day it names, or the latest by its own day. */
    private Optional<LocalDate> reviewed(Said<FilingReviewed> review) {
        return Optional.ofNullable(review.payload().getReceivedOn())
                .or(() -> days.stream().filter(day -> !day.isAfter(review.on())).max(LocalDate::compareTo));
    }
}

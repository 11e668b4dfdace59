package org.pledgehub.oracle.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.Said;

/** The authority's receipts of one tranche, each with what its last review made of it. */
final class Receipts {

    /**
     * A receipt.
     *
     * @param day its day
     * @param hour hour of that day, where it was told
     */
    record Receipt(LocalDate day, Optional<LocalTime> hour) {}

    private final List<Receipt> receipts;
    private final List<LocalDate> days;
    private final Map<LocalDate, ReviewOutcome> outcomes = new HashMap<>();

    Receipts(LoanStory story, String tranche) {
        receipts = story.standing(FilingReceived.class).stream()
                .filter(receipt -> Keys.label(receipt.payload().getTranche()).equals(tranche))
                .map(receipt -> new Receipt(receipt.on(), receipt.fact().hour()))
                .toList();
        days = receipts.stream().map(Receipt::day).toList();
        story.standing(FilingReviewed.class).stream()
                .filter(review -> Keys.label(review.payload().getTranche()).equals(tranche))
                .forEach(review -> reviewed(review)
                        .ifPresent(day -> outcomes.put(day, review.payload().getOutcome())));
    }

    /** Receipts of the day that counts: the earliest, under COMPLETE_ONLY the earliest of a filing that was then accepted. */
    List<Receipt> counting(String completeness) {
        var counted = receipts.stream()
                .filter(one ->
                        !completeness.equals("COMPLETE_ONLY") || outcomes.get(one.day()) == ReviewOutcome.ACCEPTED)
                .toList();
        var earliest = counted.stream().map(Receipt::day).min(LocalDate::compareTo);
        return counted.stream()
                .filter(one -> earliest.equals(Optional.of(one.day())))
                .toList();
    }

    /** Whether a filing received in time awaits its review: the authority's own delay is not a filing missed. */
    boolean awaitReview(Predicate<Receipt> inTime) {
        return receipts.stream().anyMatch(one -> !outcomes.containsKey(one.day()) && inTime.test(one));
    }

    /** The submission that a review speaks of: the one whose day it names, or the latest by its own day. */
    private Optional<LocalDate> reviewed(Said<FilingReviewed> review) {
        return Optional.ofNullable(review.payload().getReceivedOn())
                .or(() -> days.stream().filter(day -> !day.isAfter(review.on())).max(LocalDate::compareTo));
    }
}

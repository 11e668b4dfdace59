package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.pledgehub.contract.state.LoanStoredFact;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.streams.feedback.FeedbackWriter;

/**
 * Keys of the timer index: {@code T|day|loan} looks at the loan when the day has begun, {@code F|party|day|loan} when the
 * party's feed is complete through the day. A loan has at most one of the first kind.
 */
final class LoanWakeUps {

    private static final String DAY = "T|";
    private static final String FEED = "F|";

    private LoanWakeUps() {}

    /** All keys of a loan. */
    static List<String> keys(Dossier dossier, List<LoanStoredFact> facts) {
        var reviews = facts.stream()
                .filter(LoanStoredFact::getWaiting)
                .map(stored -> FeedbackWriter.reviewOn(stored.getFact().getOrigin()))
                .filter(day ->
                        dossier.moment().asOf().asOptional().map(day::isAfter).orElse(true));
        var wake = Stream.concat(dossier.wakeOn().stream(), reviews)
                .min(LocalDate::compareTo)
                .map(day -> DAY + day + "|" + dossier.loan());
        var feeds = dossier.terms().resolved().stream()
                .flatMap(known -> known.pool().authority().everybody())
                .flatMap(party -> dossier.deadlines().stream()
                        .filter(FilingDeadline::awaitsFeed)
                        .flatMap(deadline -> deadline.due().asOptional().stream())
                        .map(due -> feedPrefix(party) + due.date() + "|" + dossier.loan()));
        return Stream.concat(wake.stream(), feeds).distinct().sorted().toList();
    }

    /** First key after those of the day and earlier. */
    static String endOfDay(LocalDate day) {
        return DAY + day.plusDays(1);
    }

    /** First key of the day. */
    static String startOf(LocalDate day) {
        return DAY + day;
    }

    /** First key after those that wait for the party's feed through the day or an earlier one. */
    static String endOfFeed(PartyId party, LocalDate through) {
        return feedPrefix(party) + through.plusDays(1);
    }

    /** First key that waits for the party's feed. */
    static String feedPrefix(PartyId party) {
        return FEED + party + "|";
    }

    /** The loan of a key; a loan key holds no bar. */
    static String loanOf(String key) {
        return key.substring(key.lastIndexOf('|') + 1);
    }
}

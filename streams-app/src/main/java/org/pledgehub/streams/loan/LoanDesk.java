package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.hop.FeedThrough;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.hop.PoolRegistered;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.loan.LoanCommand;
import org.pledgehub.domain.loan.LoanDecision;
import org.pledgehub.domain.loan.LoanMoment;
import org.pledgehub.streams.duty.DutyAlerts;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.reference.ReferenceBook;
import org.pledgehub.streams.topology.HubStores;

/** The dossiers of one partition: loads one, has it made up anew, stores it, and hands on what is said. */
final class LoanDesk {

    /** Loans looked at in one go, so that a sweep never holds up commands for long. */
    private static final int CHUNK = 500;

    private final KeyValueStore<String, byte[]> loans;
    private final KeyValueStore<String, byte[]> timers;
    private final LoanShelf shelf;
    private final LoanFeeds feeds;
    private final LoanClock clock;
    private final ReferenceBook references;
    private final LoanVoices voices;
    private final Consumer<LoanOutput> say;

    /** Last day whose loans have all been looked at since the start; a start begins before any legal date. */
    private LocalDate caughtUpWith = LocalDate.EPOCH;

    LoanDesk(ProcessingContext context, ReferenceBook references, Consumer<LoanOutput> say) {
        KeyValueStore<String, byte[]> feedStore = context.getStateStore(HubStores.LOAN_FEEDS);
        var words = FeedbackWriter.shipped();
        this.loans = context.getStateStore(HubStores.LOANS);
        this.timers = context.getStateStore(HubStores.LOAN_TIMERS);
        this.shelf = new LoanShelf(loans, timers);
        this.feeds = new LoanFeeds(feedStore);
        this.clock = new LoanClock(feedStore);
        this.references = references;
        this.voices = new LoanVoices(new LoanFeedback(words, references), new LoanAlerts(words), new DutyAlerts(words));
        this.say = say;
    }

    /** A fact: a used event id is answered with that, anything else is kept and weighed. */
    void report(String loan, LoanFact fact) {
        var held = shelf.load(loan);
        var read = LoanFactReader.read(fact);
        switch (held.loan().decide(new LoanCommand.ReportFact(read))) {
            case LoanDecision.Rejected(var reason) ->
                say.accept(new LoanOutput.Answered(voices.feedback().repeated(loan, fact, reason)));
            case LoanDecision.Accepted(var kept) -> revise(held.with(fact, kept), new Occasion.NewFact(read.key()));
        }
    }

    /** What the right room tells of a right; what is older than known changes nothing. */
    void learn(String loan, RightSnapshot snapshot) {
        var held = shelf.load(loan);
        switch (held.loan().decide(new LoanCommand.LearnRight(RightSnapshotReader.read(snapshot)))) {
            case LoanDecision.Rejected(var reason) -> {}
            case LoanDecision.Accepted(var learnt) -> revise(held.with(snapshot, learnt), new Occasion.LookAgain());
        }
    }

    /** A feed that is complete through a day: those who waited for it are looked at. */
    void complete(FeedThrough feed) {
        feeds.note(feed);
        var party = PartyId.of(feed.getOrigin().getParty());
        feeds.completeThrough(party)
                .asOptional()
                .map(through -> loansOf(
                        LoanWakeUps.feedPrefix(party), LoanWakeUps.endOfFeed(party, through), Integer.MAX_VALUE))
                .ifPresent(waiting -> waiting.forEach(this::lookAgain));
    }

    /** Acts on a new tick and on changed references, some loans at a time. */
    void keepTime() {
        references.tick().ifPresent(clock::reach);
        clock.asOf().asOptional().filter(day -> day.isAfter(caughtUpWith)).ifPresent(this::wake);
        if (clock.notices(references.fingerprint())) {
            announcePools();
        }
        clock.sweptUpTo().ifPresent(this::sweepFrom);
    }

    /** A pool has duties before it has loans. Its key says which room keeps it; a repeat from another of us changes nothing. */
    private void announcePools() {
        references.pools().stream()
                .map(PoolId::canonical)
                .filter(clock::announces)
                .map(PoolRegistered::new)
                .map(LoanOutput.PoolAnnounced::new)
                .forEach(say);
    }

    /** A loan that was looked at wakes on a later day only, so a day is done once it leaves no more than a chunk. */
    private void wake(LocalDate day) {
        var due = loansOf(LoanWakeUps.startOf(caughtUpWith), LoanWakeUps.endOfDay(day), CHUNK);
        due.forEach(this::lookAgain);
        if (due.size() < CHUNK) {
            caughtUpWith = day;
        }
    }

    private void sweepFrom(String last) {
        var chunk = new ArrayList<String>();
        try (var all = last.isEmpty() ? loans.all() : loans.range(last, null)) {
            while (all.hasNext() && chunk.size() < CHUNK) {
                var key = all.next().key;
                if (!key.equals(last) && !key.startsWith(HubStores.RESERVED)) {
                    chunk.add(key);
                }
            }
        }
        chunk.forEach(this::lookAgain);
        if (chunk.size() < CHUNK) {
            clock.sweepIsOver();
        } else {
            clock.swept(chunk.getLast());
        }
    }

    private List<String> loansOf(String from, String to, int most) {
        var found = new ArrayList<String>();
        try (var keys = timers.range(from, to)) {
            while (keys.hasNext() && found.size() < most) {
                found.add(LoanWakeUps.loanOf(keys.next().key));
            }
        }
        return found;
    }

    private void lookAgain(String loan) {
        revise(shelf.load(loan), new Occasion.LookAgain());
    }

    private void revise(HeldLoan held, Occasion occasion) {
        var dossier = held.loan().dossier(new RoomReferences(references), moment());
        var step = LoanRevision.of(held.state(), dossier, voices, occasion);
        shelf.save(held.state(), held.storedAs(step.state()));
        step.outputs().forEach(say);
    }

    private LoanMoment moment() {
        return new LoanMoment(clock.asOf(), feeds);
    }
}

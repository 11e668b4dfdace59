package org.pledgehub.simulation.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.FeedThrough;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolRegistered;
import org.pledgehub.contract.hop.RightClaimed;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.hop.WatchRight;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.TaskName.Place;
import org.pledgehub.streams.topology.HubStores;

/**
 * Sees that a task keeps what it was told for the first time and what it has answered. Facts are looked at by their
 * answers.
 */
final class KeptWatch implements Watch {

    private final Set<String> watches = new HashSet<>();
    private final Map<String, Long> latest = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();
    private final Map<String, LocalDate> feeds = new HashMap<>();
    private final Set<String> pools = new HashSet<>();

    @Override
    public void see(SeenCommit commit, Findings findings) {
        if (commit.isOf(Place.INTAKE)) {
            commit.writtenAs(Feedback.class).forEach(answer -> seeIntake(commit, answer, findings));
            return;
        }
        pools.addAll(commit.stored().getOrDefault(HubStores.POOLS, Set.of()));
        for (var item : commit.read()) {
            switch (item.value()) {
                case RightCommand command -> seeRight(commit, item.key(), command.getCommand(), findings);
                case LoanCommand command -> seeLoan(commit, item.key(), command.getCommand(), findings);
                case PoolCommand command -> seePool(commit, item.key(), command.getCommand(), findings);
                case null, default -> {}
            }
        }
    }

    /** Intake answers by itself what it parks, and that a feed is complete; both it keeps, unless it knew it. */
    private void seeIntake(SeenCommit commit, Feedback answer, Findings findings) {
        var kind = answer.getEventKind();
        if (answer.getStatus() == FeedbackStatus.ACCEPTED && "FeedComplete".equals(kind)) {
            require(commit, HubStores.FEED_COMPLETIONS, answer.getParty(), findings);
        }
        if (answer.getStatus() == FeedbackStatus.PENDING && watches.add(RecordPlace.of(answer))) {
            require(commit, HubStores.PARKED_RECORDS, answer.getParty(), findings);
        }
    }

    private void seeRight(SeenCommit commit, String right, Object command, Findings findings) {
        switch (command) {
            case WatchRight watch
            when watches.add(right + " " + watch.getLoan()) -> requireKey(commit, HubStores.RIGHTS, right, findings);
            case RightClaimed told when isNew(right, told) -> requireKey(commit, HubStores.RIGHTS, right, findings);
            default -> {}
        }
    }

    private void seeLoan(SeenCommit commit, String loan, Object command, Findings findings) {
        switch (command) {
            case RightSnapshot snapshot
            when isLater(loan + " " + snapshot.getRight(), snapshot.getVersion()) ->
                requireKey(commit, HubStores.LOANS, loan, findings);
            case FeedThrough feed
            when isLater(commit, feed) ->
                requireKey(commit, HubStores.LOAN_FEEDS, feed.getOrigin().getParty(), findings);
            default -> {}
        }
    }

    /** A pool that was announced is kept from then on, whatever else is known of it: one that is not has no duties. */
    private void seePool(SeenCommit commit, String pool, Object command, Findings findings) {
        switch (command) {
            case ClaimAssessed claim
            when isLater(pool + " " + claim.getClaimId(), claim.getSequence()) ->
                requireKey(commit, HubStores.POOLS, pool, findings);
            case PoolRegistered announced
            when !pools.contains(announced.getPool()) ->
                requireKey(commit, HubStores.POOLS, announced.getPool(), findings);
            default -> {}
        }
    }

    private boolean isNew(String right, RightClaimed told) {
        var claim = String.valueOf(told.getClaim());
        return !claim.equals(claims.put(right + " " + told.getLoan(), claim));
    }

    private boolean isLater(String about, long number) {
        var before = latest.get(about);
        if (before != null && before >= number) {
            return false;
        }
        latest.put(about, number);
        return true;
    }

    private boolean isLater(SeenCommit commit, FeedThrough feed) {
        var origin = feed.getOrigin();
        var about = commit.task() + " " + origin.getParty() + " " + origin.getPartition();
        var before = feeds.get(about);
        if (before != null && !feed.getThrough().isAfter(before)) {
            return false;
        }
        feeds.put(about, feed.getThrough());
        return true;
    }

    private static void require(SeenCommit commit, String store, String subject, Findings findings) {
        if (commit.stored().getOrDefault(store, Set.of()).isEmpty()) {
            findings.add(Rule.ANSWERED_IS_KEPT, subject, commit.task() + " changed nothing in " + store);
        }
    }

    private static void requireKey(SeenCommit commit, String store, String key, Findings findings) {
        if (!commit.stored().getOrDefault(store, Set.of()).contains(key)) {
            findings.add(Rule.ANSWERED_IS_KEPT, key, commit.task() + " did not keep it in " + store);
        }
    }
}

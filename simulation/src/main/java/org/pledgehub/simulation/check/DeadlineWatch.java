package org.pledgehub.simulation.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.simulation.check.Violation.Rule;

/** Follows each deadline from state to state, and holds each state against the days that it names. */
final class DeadlineWatch implements Watch {

    private final TopicCatalog topics;
    private final WarningDays warnings;
    private final Map<String, DeadlineView> deadlines = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    DeadlineWatch(TopicCatalog topics, WarningDays warnings) {
        this.topics = topics;
        this.warnings = warnings;
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        for (var item : commit.written()) {
            if (item.value() instanceof DeadlineView view) {
                follow(view, findings);
            } else if (item.at().topic().equals(topics.deadlines()) && item.at().value() == null) {
                gone.add(item.key());
            }
        }
    }

    private void follow(DeadlineView now, Findings findings) {
        var id = now.getDeadlineId();
        findings.same(Rule.DEADLINE_CHAIN, id, now.getLoan() + "#" + now.getTranche(), id);
        requireDays(now, findings);
        var before = deadlines.put(id, now);
        // A deadline that there was no reason for any more begins anew where there is one again.
        boolean anew = now.getRevision() == 1 && gone.remove(id);
        if (before == null || anew) {
            findings.same(Rule.DEADLINE_CHAIN, id + " revision", 1, now.getRevision());
            return;
        }
        findings.same(Rule.DEADLINE_CHAIN, id + " revision", before.getRevision() + 1, now.getRevision());
        findings.same(Rule.DEADLINE_CHAIN, id + " previous state", before.getState(), now.getPreviousState());
        findings.same(Rule.DEADLINE_CHAIN, id + " previous day", before.getDueOn(), now.getPreviousDueOn());
        if (Objects.equals(before.getDueOn(), now.getDueOn())
                && Objects.equals(before.getPolicy(), now.getPolicy())
                && !isAllowed(before.getState(), now.getState())) {
            findings.add(Rule.DEADLINE_STATE, id, before.getState() + " to " + now.getState());
        }
    }

    /**
     * While the due day stays, time goes one way: what is decided by the clock alone never goes back to an earlier
     * state of the clock. A receipt may come, be undone, or be of a filing that is not reviewed yet.
     */
    private static boolean isAllowed(DeadlineState from, DeadlineState to) {
        return switch (from) {
            case DUE_SOON -> to != DeadlineState.OPEN;
            case MISSED_UNCONFIRMED, MISSED -> to != DeadlineState.OPEN && to != DeadlineState.DUE_SOON;
            case OPEN, MET, MET_LATE, WITHDRAWN, NOT_REQUIRED -> true;
            case UNKNOWN -> false;
        };
    }

    private void requireDays(DeadlineView now, Findings findings) {
        var due = now.getDueOn();
        var asOf = now.getAsOf();
        var received = now.getReceivedOn();
        boolean holds = switch (now.getState()) {
            case OPEN -> received == null && due != null && !isReached(asOf, warningFrom(now, due));
            case DUE_SOON ->
                received == null && due != null && isReached(asOf, warningFrom(now, due)) && !isAfter(asOf, due);
            case MISSED_UNCONFIRMED, MISSED -> received == null && due != null && isAfter(asOf, due);
            case MET -> received != null && due != null && !received.isAfter(due);
            case MET_LATE -> received != null && due != null && (received.isAfter(due) || isAfterHours(now));
            case NOT_REQUIRED -> due == null;
            case WITHDRAWN -> true;
            case UNKNOWN -> false;
        };
        if (!holds) {
            findings.add(
                    Rule.DEADLINE_NEVER_EARLY,
                    now.getDeadlineId(),
                    now.getState() + " as of " + asOf + ", due on " + due + ", received on " + received);
        }
    }

    private static boolean isAfterHours(DeadlineView now) {
        return Objects.equals(now.getReceivedOn(), now.getDueOn())
                && Objects.equals(now.getReason(), "RECEIVED_AFTER_CUT_OFF");
    }

    private @Nullable LocalDate warningFrom(DeadlineView view, LocalDate due) {
        var policy = view.getPolicy();
        var days = policy == null ? OptionalInt.empty() : warnings.under(policy);
        return days.isPresent() ? due.minusDays(days.getAsInt()) : null;
    }

    private static boolean isReached(@Nullable LocalDate asOf, @Nullable LocalDate day) {
        return asOf != null && day != null && !asOf.isBefore(day);
    }

    private static boolean isAfter(@Nullable LocalDate asOf, LocalDate day) {
        return asOf != null && asOf.isAfter(day);
    }
}

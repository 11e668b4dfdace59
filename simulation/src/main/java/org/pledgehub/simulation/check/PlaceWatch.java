package org.pledgehub.simulation.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.hop.FeedThrough;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.TaskName.Place;
import org.pledgehub.streams.topology.HopPartitioner;
import org.pledgehub.streams.topology.HubStores;

/** Sees that each key has one task, each alert one id, and that no task's day goes back. */
final class PlaceWatch implements Watch {

    private static final Set<String> KEYED_BY_SUBJECT = Set.of(HubStores.RIGHTS, HubStores.LOANS, HubStores.POOLS);
    private static final Set<String> BEGIN_WITH_SUBJECT = Set.of(
            HubStores.POOL_TALLIES,
            HubStores.POOL_BORROWERS,
            HubStores.POOL_LEDGERS,
            HubStores.POOL_DUTIES,
            HubStores.SUBSIDY_FACTS,
            HubStores.SUBSIDY_VIEWS);
    private static final Set<String> TIMERS = Set.of(HubStores.LOAN_TIMERS, HubStores.RIGHT_TIMERS);

    private final TopicCatalog topics;
    private final Set<String> alerts = new HashSet<>();
    private final Map<String, LocalDate> days = new HashMap<>();

    PlaceWatch(TopicCatalog topics) {
        this.topics = topics;
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        if (!commit.isOf(Place.INTAKE)) {
            commit.stored()
                    .forEach((store, keys) -> keys.forEach(key ->
                            subjectOf(store, key).ifPresent(subject -> requireOwn(commit, store, subject, findings))));
        }
        for (var item : commit.written()) {
            requireRightPartition(item, findings);
            switch (item.value()) {
                case Alert alert -> {
                    if (!alerts.add(alert.getAlertId())) {
                        findings.add(Rule.ALERT_ONCE, alert.getAlertId(), "raised again");
                    }
                }
                case LoanView view -> onward("loan " + view.getLoan(), view.getAsOf(), findings);
                case DeadlineView view -> onward("deadline " + view.getDeadlineId(), view.getAsOf(), findings);
                case PoolExposure exposure -> onward("pool " + exposure.getPool(), exposure.getAsOf(), findings);
                case null, default -> {}
            }
        }
    }

    private void onward(String subject, @Nullable LocalDate asOf, Findings findings) {
        var before = days.get(subject);
        if (before != null && (asOf == null || asOf.isBefore(before))) {
            findings.add(Rule.DAY_NEVER_BACK, subject, "as of " + asOf + " after " + before);
        }
        if (asOf != null) {
            days.put(subject, asOf);
        }
    }

    private void requireRightPartition(SeenCommit.Item item, Findings findings) {
        var topic = item.at().topic();
        boolean hop = topic.equals(topics.rightCommands())
                || topic.equals(topics.loanCommands())
                || topic.equals(topics.poolCommands())
                || topic.equals(topics.subsidyCommands());
        boolean toAll = item.value() instanceof LoanCommand command && command.getCommand() instanceof FeedThrough;
        if (hop && !toAll) {
            findings.same(
                    Rule.OWN_PARTITION,
                    topic + " " + item.key(),
                    partitionOf(item.key()),
                    item.at().partition());
        }
    }

    private void requireOwn(SeenCommit commit, String store, String subject, Findings findings) {
        findings.same(
                Rule.OWN_PARTITION,
                store + " " + subject,
                partitionOf(subject),
                commit.task().partition());
    }

    private int partitionOf(String key) {
        return HopPartitioner.partitionOf(key, topics.sizing().hopPartitions());
    }

    private static Optional<String> subjectOf(String store, String key) {
        if (key.startsWith(HubStores.RESERVED)) {
            return Optional.empty();
        }
        if (KEYED_BY_SUBJECT.contains(store)) {
            return Optional.of(key);
        }
        if (BEGIN_WITH_SUBJECT.contains(store)) {
            return Optional.of(key.substring(0, key.indexOf('|')));
        }
        return TIMERS.contains(store) ? Optional.of(key.substring(key.lastIndexOf('|') + 1)) : Optional.empty();
    }
}

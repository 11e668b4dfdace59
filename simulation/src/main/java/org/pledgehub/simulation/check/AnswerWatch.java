package org.pledgehub.simulation.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.hop.FeedThrough;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.hop.SubsidyCommand;
import org.pledgehub.contract.hop.SubsidyFact;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.check.Violation.Rule;
import org.pledgehub.simulation.history.TaskName.Place;
import org.pledgehub.streams.topology.HubStores;

/**
 * Accounts for every record that was read: intake makes exactly one thing of it, a room answers each fact once, what is
 * told to wait gets at most one more answer, and nothing is accepted twice.
 */
final class AnswerWatch implements Watch {

    private static final String NOT_FOUND = "SCHEMA_NOT_FOUND";

    private final TopicCatalog topics;
    private final Set<String> parked = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> readHops = new HashSet<>();

    AnswerWatch(TopicCatalog topics) {
        this.topics = topics;
    }

    @Override
    public void see(SeenCommit commit, Findings findings) {
        if (commit.isOf(Place.INTAKE)) {
            new IntakeTally(commit).settle(findings);
        } else {
            commit.read().forEach(item -> readHops.add(RecordPlace.of(item.at())));
            seeRoom(commit, findings);
        }
    }

    @Override
    public void seeEnd(Observation observation, Findings findings) {
        for (var topic : Set.of(
                topics.rightCommands(), topics.loanCommands(), topics.poolCommands(), topics.subsidyCommands())) {
            for (var committed : observation.of(topic)) {
                var position = RecordPlace.of(committed);
                if (!readHops.contains(position)) {
                    findings.add(Rule.ALL_READ, position, "never read");
                }
            }
        }
        observation.records().forEach((topic, records) -> {
            if (topics.partyOf(topic).map(topics::events).filter(topic::equals).isPresent()) {
                records.forEach(committed -> {
                    var position = RecordPlace.of(committed);
                    if (!answered.contains(position)) {
                        findings.add(Rule.ONE_ANSWER_EACH, position, "no answer and no dead letter");
                    }
                });
            }
        });
    }

    /** What intake made of each record in one commit. */
    private final class IntakeTally {

        private final SeenCommit commit;
        private final Map<String, Integer> read = new TreeMap<>();
        private final Map<String, Integer> made = new HashMap<>();
        private final Map<String, Integer> feedsAccepted = new HashMap<>();
        private final Map<String, Set<Integer>> feedsSent = new HashMap<>();
        private final Map<String, Integer> nowParked = new HashMap<>();

        IntakeTally(SeenCommit commit) {
            this.commit = commit;
            commit.read().forEach(item -> read.merge(RecordPlace.of(item.at()), 1, Integer::sum));
            commit.written().forEach(this::count);
        }

        private void count(SeenCommit.Item item) {
            switch (item.value()) {
                case DeadLetter letter -> bury(letter);
                case Feedback answer -> answer(answer);
                case RightCommand right -> routed(item, right.getCommand());
                case LoanCommand loan -> routed(item, loan.getCommand());
                case PoolCommand pool -> routed(item, pool.getCommand());
                case SubsidyCommand subsidy -> routed(item, subsidy.getCommand());
                case null, default -> {}
            }
        }

        private void bury(DeadLetter letter) {
            var at = RecordPlace.of(letter.getTopic(), letter.getPartition(), letter.getOffset());
            answered.add(at);
            // The sender of a record whose schema does not exist is answered beside, which is counted there.
            if (!letter.getReason().getCode().equals(NOT_FOUND)) {
                made.merge(at, 1, Integer::sum);
            }
        }

        private void answer(Feedback answer) {
            var at = RecordPlace.of(answer);
            answered.add(at);
            made.merge(at, 1, Integer::sum);
            if (answer.getStatus() == FeedbackStatus.PENDING) {
                nowParked.merge(at, 1, Integer::sum);
            }
            if (Answered.isAccepted(answer)) {
                feedsAccepted.merge(at, 1, Integer::sum);
            }
        }

        private void routed(SeenCommit.Item item, Object command) {
            switch (command) {
                case FeedThrough feed ->
                    feedsSent
                            .computeIfAbsent(RecordPlace.of(feed.getOrigin()), none -> new TreeSet<>())
                            .add(item.at().partition());
                case SpecificRecord fact -> {
                    var origin = origin(fact);
                    if (origin != null) {
                        made.merge(RecordPlace.of(origin), 1, Integer::sum);
                    }
                }
                default -> {}
            }
        }

        void settle(Findings findings) {
            var all = new TreeSet<>(read.keySet());
            all.addAll(made.keySet());
            for (var at : all) {
                int asked = read.getOrDefault(at, 0);
                int given = made.getOrDefault(at, 0);
                // What is told to wait may be answered again, even to wait for something else, and all in one commit.
                int most = asked + (parked.contains(at) ? 1 : 0) + nowParked.getOrDefault(at, 0);
                if (given < asked || given > most) {
                    findings.add(Rule.ONE_ANSWER_EACH, at, "intake read " + asked + " and made " + given + " of it");
                }
                if (nowParked.containsKey(at)) {
                    parked.add(at);
                } else if (asked == 0) {
                    parked.remove(at);
                }
            }
            int width = commit.topics().sizing().hopPartitions();
            feedsAccepted.forEach((at, times) -> findings.same(
                    Rule.ONE_ANSWER_EACH,
                    at + " on partitions",
                    width,
                    feedsSent.getOrDefault(at, Set.of()).size()));
        }
    }

    private void seeRoom(SeenCommit commit, Findings findings) {
        var asked = new TreeMap<String, Integer>();
        var keys = new HashMap<String, String>();
        for (var item : commit.read()) {
            var origin = originOf(item.value());
            if (origin != null) {
                asked.merge(RecordPlace.of(origin), 1, Integer::sum);
                keys.put(RecordPlace.of(origin), item.key());
            }
        }
        commit.writtenAs(Feedback.class).forEach(answer -> {
            var at = RecordPlace.of(answer);
            answered.add(at);
            boolean first = weigh(answer, at, asked, findings);
            if (first && keys.containsKey(at)) {
                requireKept(commit, answer, Objects.requireNonNull(keys.get(at)), findings);
            }
        });
        asked.forEach((at, left) -> {
            if (left > 0) {
                findings.add(Rule.ONE_ANSWER_EACH, at, commit.task() + " read it and did not answer");
            }
        });
    }

    /** True for a first answer after which the room has to keep the fact. */
    private boolean weigh(Feedback answer, String at, Map<String, Integer> asked, Findings findings) {
        if (Answered.isRepeat(answer)) {
            take(at, asked, answer, findings);
            return false;
        }
        if (Answered.isAccepted(answer)
                && !accepted.add(answer.getParty() + "/" + answer.getEventId() + " " + answer.getSubject())) {
            findings.add(Rule.ACCEPTED_ONCE, at, "accepted once more: " + answer.getEventId());
        }
        if (answer.getStatus() != FeedbackStatus.PENDING && waiting.remove(at)) {
            return false;
        }
        take(at, asked, answer, findings);
        if (answer.getStatus() == FeedbackStatus.PENDING && !waiting.add(at)) {
            findings.add(Rule.ONE_ANSWER_EACH, at, "told to wait twice");
        }
        return answer.getStatus() != FeedbackStatus.REJECTED || Answered.isKept(answer);
    }

    private static void take(String at, Map<String, Integer> asked, Feedback answer, Findings findings) {
        if (asked.merge(at, -1, Integer::sum) < 0) {
            findings.add(Rule.ONE_ANSWER_EACH, at, answer.getStatus() + " to what was not asked");
        }
    }

    private static void requireKept(SeenCommit commit, Feedback answer, String key, Findings findings) {
        switch (commit.task().place()) {
            case RIGHT -> requireKept(commit, HubStores.RIGHTS, key, findings);
            case LOAN -> requireKept(commit, HubStores.LOANS, key, findings);
            case POOL -> requireKept(commit, HubStores.POOLS, key, findings);
            case SUBSIDY ->
                requireKept(
                        commit,
                        HubStores.SUBSIDY_FACTS,
                        key + "|" + answer.getParty() + "/" + answer.getEventId(),
                        findings);
            case INTAKE -> {}
        }
    }

    private static void requireKept(SeenCommit commit, String store, String key, Findings findings) {
        if (!commit.stored().getOrDefault(store, Set.of()).contains(key)) {
            findings.add(Rule.ANSWERED_IS_KEPT, key, commit.task() + " answered and stored nothing");
        }
    }

    private static @Nullable Origin originOf(@Nullable SpecificRecord command) {
        return switch (command) {
            case RightCommand right -> origin(right.getCommand());
            case LoanCommand loan -> origin(loan.getCommand());
            case PoolCommand pool -> origin(pool.getCommand());
            case SubsidyCommand subsidy -> origin(subsidy.getCommand());
            case null, default -> null;
        };
    }

    private static @Nullable Origin origin(Object fact) {
        return switch (fact) {
            case RightFact right -> right.getOrigin();
            case LoanFact loan -> loan.getOrigin();
            case PoolFact pool -> pool.getOrigin();
            case SubsidyFact subsidy -> subsidy.getOrigin();
            default -> null;
        };
    }
}

package org.pledgehub.simulation.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.Expectation.LostRecord;
import org.pledgehub.simulation.broker.Committed;
import org.pledgehub.simulation.broker.Observation;

/**
 * What stands in the output topics in the end: of each key the last value, of each trigger the last revision, of each
 * event the answer that it keeps.
 *
 * @param loans by loan key
 * @param deadlines by deadline id
 * @param claims by pool and claim id
 * @param triggers last revision by pool and trigger id
 * @param exposures by pool
 * @param breakdowns by key of the topic
 * @param balances of the pools' ledgers, by pool and account, fen, above zero for a debit; none that is zero
 * @param duties of pools, claims and loans, by id
 * @param breaks that are open of loans, notices, shared recoveries, reimbursements, accounts and books, by their id, fen
 * @param subsidies applications for subsidies by programme and application; reasons sorted
 * @param answers answer that each event keeps
 * @param deadLetters one for each undecodable record, however often it was read
 */
public record Published(
        SortedMap<String, LoanView> loans,
        SortedMap<String, DeadlineView> deadlines,
        SortedMap<String, ClaimView> claims,
        SortedMap<String, CompensationTrigger> triggers,
        SortedMap<String, PoolExposure> exposures,
        SortedMap<String, PoolBreakdown> breakdowns,
        SortedMap<String, Long> balances,
        SortedMap<String, DutyView> duties,
        SortedMap<String, Long> breaks,
        SortedMap<String, SubsidyView> subsidies,
        SortedMap<EventName, Answer> answers,
        SortedSet<LostRecord> deadLetters) {

    /** The others follow from the ledger's balances and from days. */
    private static final Set<String> JUDGED_BREAKS = Set.of(
            "OUTSTANDING_DIFFERS",
            "PRINCIPAL_ABOVE_OUTSTANDING",
            "NOTIFIED_DIFFERS",
            "REPAID_NOT_SHARED",
            "RECOVERY_PARTS_DIFFER",
            "REIMBURSEMENT_LEG_MISSING",
            "REIMBURSED_BEYOND_DUE",
            "BALANCE_DIFFERS",
            "BOOKS_DIFFER");

    /** Reads what a hub has published. */
    public static Published by(Observation seen) {
        var topics = seen.topics();
        var reading = new Reading(seen, Wire.of(topics));
        return new Published(
                reading.latest(topics.loans(), LoanView.class),
                reading.latest(topics.deadlines(), DeadlineView.class),
                reading.latest(topics.claims(), ClaimView.class),
                reading.triggers(topics.auditTriggers()),
                reading.latest(topics.poolExposure(), PoolExposure.class),
                reading.latest(topics.poolBreakdown(), PoolBreakdown.class),
                reading.balances(topics.auditLedger()),
                reading.latest(topics.duties(), DutyView.class),
                reading.breaks(topics.auditBreaks()),
                reading.subsidies(topics.subsidies()),
                reading.answers(topics),
                reading.deadLetters(topics.deadLetters()));
    }

    private record Reading(Observation seen, Wire wire) {

        <T extends SpecificRecord> SortedMap<String, T> latest(String topic, Class<T> type) {
            var last = new HashMap<String, Committed>();
            for (var committed : seen.of(topic)) {
                last.put(Objects.requireNonNull(committed.key(), "a key of " + topic), committed);
            }
            var values = new TreeMap<String, T>();
            last.forEach((key, committed) -> {
                if (committed.value() != null) {
                    values.put(key, wire.read(type, committed));
                }
            });
            return values;
        }

        SortedMap<String, Long> balances(String topic) {
            var sums = new TreeMap<String, Long>();
            for (var committed : seen.of(topic)) {
                var entry = wire.read(LedgerEntry.class, committed);
                entry.getLines()
                        .forEach(line -> sums.merge(
                                entry.getPool() + " " + line.getAccount(),
                                line.getSide().equals("DEBIT") ? line.getAmountFen() : -line.getAmountFen(),
                                Math::addExact));
            }
            sums.values().removeIf(fen -> fen == 0);
            return sums;
        }

        SortedMap<String, Long> breaks(String topic) {
            var open = new TreeMap<String, Long>();
            for (var committed : seen.of(topic)) {
                var found = wire.read(PoolBreak.class, committed);
                if (JUDGED_BREAKS.contains(found.getKind())) {
                    open.put(found.getBreakId(), found.getOpen() ? found.getAmountFen() : 0);
                }
            }
            open.values().removeIf(fen -> fen == 0);
            return open;
        }

        /** Which reason stands first says nothing. */
        SortedMap<String, SubsidyView> subsidies(String topic) {
            var views = latest(topic, SubsidyView.class);
            views.replaceAll((key, view) -> SubsidyView.newBuilder(view)
                    .setReasons(List.copyOf(new TreeSet<>(view.getReasons())))
                    .build());
            return views;
        }

        SortedMap<String, CompensationTrigger> triggers(String topic) {
            var last = new TreeMap<String, CompensationTrigger>();
            for (var committed : seen.of(topic)) {
                var trigger = wire.read(CompensationTrigger.class, committed);
                last.merge(
                        trigger.getPool() + "|" + trigger.getTriggerId(),
                        trigger,
                        (one, other) -> other.getRevision() >= one.getRevision() ? other : one);
            }
            return last;
        }

        /**
         * A repeat says nothing about the event itself: neither that it was known already, nor that its id had been
         * used for another one. What is left is a first answer and, after a wait, the final one; of a record that
         * waited under its position the final one bears another name, so the last one of each position counts. A record
         * that was turned away for its form has used up no id: of another one under the same id that one's answer
         * counts.
         */
        SortedMap<EventName, Answer> answers(TopicCatalog topics) {
            var last = new LinkedHashMap<List<Object>, Feedback>();
            for (var topic : seen.records().keySet()) {
                var party = topics.partyOf(topic);
                if (party.isPresent() && topic.equals(topics.feedback(party.get()))) {
                    for (var committed : seen.of(topic)) {
                        var feedback = wire.read(Feedback.class, committed);
                        var source = feedback.getSource();
                        var position = List.<Object>of(feedback.getParty(), source.getPartition(), source.getOffset());
                        if (!Answered.isRepeat(feedback)) {
                            last.put(position, feedback);
                        } else if (last.containsKey(position)
                                && !last.get(position).getEventId().equals(feedback.getEventId())) {
                            // What waited under its position was a repeat.
                            last.remove(position);
                        }
                    }
                }
            }
            var answers = new TreeMap<EventName, Answer>();
            last.values().stream()
                    .sorted(Comparator.comparing(feedback -> !isTurnedAway(feedback)))
                    .forEach(feedback ->
                            answers.put(new EventName(feedback.getParty(), feedback.getEventId()), answer(feedback)));
            return answers;
        }

        SortedSet<LostRecord> deadLetters(String topic) {
            return seen.of(topic).stream()
                    .map(committed -> wire.read(DeadLetter.class, committed))
                    .map(letter -> new LostRecord(
                            Objects.requireNonNullElse(letter.getParty(), ""),
                            letter.getPartition(),
                            letter.getOffset(),
                            letter.getReason().getCode()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Intake says what it turns away before it is known what it is about. */
        private static boolean isTurnedAway(Feedback feedback) {
            return feedback.getStatus() == FeedbackStatus.REJECTED && feedback.getSubject() == null;
        }

        private static Answer answer(Feedback feedback) {
            return new Answer(
                    feedback.getStatus().name(),
                    feedback.getReasons().stream()
                            .map(ReasonText::getCode)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}

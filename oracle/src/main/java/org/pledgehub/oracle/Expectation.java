package org.pledgehub.oracle;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.out.SubsidyView;

/**
 * What has to stand in the output topics once everything told has been worked off. Each map is complete: what is not in
 * it must not stand there. Fields named in {@code unjudged} are left open, because they tell the way and not the fact.
 *
 * @param loans by loan key
 * @param deadlines by deadline id
 * @param claims by claim id
 * @param triggers last revision by trigger id
 * @param exposures by pool
 * @param breakdowns by key of the topic
 * @param balances of the pools' ledgers, by pool and account, fen, above zero for a debit; none that is zero
 * @param duties of pools, claims, loans and programmes, by id, as far as there is reason for them
 * @param breaks that are open of loans, notices, shared recoveries, reimbursements, accounts and books, by their id, fen
 * @param subsidies applications for subsidies by {@code programme|application}; reasons sorted
 * @param answers final answer to each event
 * @param deadLetters one for each undecodable record
 * @param unjudged names of the fields left open, by record name
 */
public record Expectation(
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
        SortedSet<LostRecord> deadLetters,
        Map<String, Set<String>> unjudged) {

    /**
     * An event by its sender and id.
     *
     * @param party sender
     * @param eventId its id for the event
     */
    public record EventName(String party, String eventId) implements Comparable<EventName> {

        @Override
        public int compareTo(EventName other) {
            int byParty = party.compareTo(other.party);
            return byParty == 0 ? eventId.compareTo(other.eventId) : byParty;
        }
    }

    /**
     * The answer with which an event ends, or under which it still waits.
     *
     * @param status status as published
     * @param reasons codes, sorted
     */
    public record Answer(String status, SortedSet<String> reasons) {

        /** An answer, and it hangs on the order which one. */
        public static final Answer OPEN = new Answer("OPEN", new TreeSet<>());
    }

    /**
     * A dead letter.
     *
     * @param party sender
     * @param partition partition of its topic
     * @param offset offset of the record
     * @param reason code
     */
    public record LostRecord(String party, int partition, long offset, String reason)
            implements Comparable<LostRecord> {

        @Override
        public int compareTo(LostRecord other) {
            return toString().compareTo(other.toString());
        }
    }
}

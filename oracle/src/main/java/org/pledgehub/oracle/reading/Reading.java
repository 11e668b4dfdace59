package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.Told;

/**
 * All that was told, read once: references, the story of each loan, right, pool and subsidy, feeds, and what was refused or
 * could not be read.
 *
 * @param policies policies
 * @param calendars calendars
 * @param pools registered pools by id
 * @param parties registered parties by id
 * @param asOf last recorded tick
 * @param loans stories by loan key
 * @param rights stories by right id
 * @param accounts stories by pool id: what the custodians told
 * @param programmes stories of subsidies by programme id
 * @param feeds through which day each feed is complete
 * @param aside what became no fact
 * @param book the pools' book in its order
 */
public record Reading(
        Policies policies,
        Calendars calendars,
        SortedMap<String, Pool> pools,
        Map<String, Party> parties,
        Optional<LocalDate> asOf,
        SortedMap<String, LoanStory> loans,
        SortedMap<String, Story> rights,
        SortedMap<String, Story> accounts,
        SortedMap<String, Story> programmes,
        Feeds feeds,
        Aside aside,
        List<PoolCommand> book) {

    /** Reads everything told. */
    public static Reading of(Told told) {
        var parties = new HashMap<String, Party>();
        told.parties().forEach(party -> parties.put(party.getParty(), party));
        var pools = new TreeMap<String, Pool>();
        told.pools().forEach(pool -> pools.put(pool.getPool(), pool));
        var aside = new Aside(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var shelves = new Shelves(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        var intake = new Intake(parties);
        for (var letter : told.letters()) {
            switch (intake.read(letter)) {
                case Intake.Taken taken ->
                    shelves.of(taken.fact())
                            .computeIfAbsent(taken.fact().subject(), subject -> new ArrayList<>())
                            .add(taken.fact());
                case Intake.Refused refused -> aside.refused.add(refused);
                case Intake.Complete complete -> aside.complete.add(complete);
                case Intake.Unreadable lost -> aside.lost.add(lost);
            }
        }
        var feeds = new Feeds(told.ingressPartitions(), aside);
        return new Reading(
                Policies.of(told.policies()),
                Calendars.of(told.calendars()),
                pools,
                parties,
                told.asOf(),
                stories(shelves.loans, (loan, facts) -> LoanStory.of(loan, facts, pools)),
                stories(shelves.rights, (right, facts) -> Story.of(right, facts, fact -> true)),
                stories(shelves.accounts, (pool, facts) -> Story.of(pool, facts, Custody.of(pools.get(pool))::hears)),
                stories(shelves.programmes, (programme, facts) -> Story.of(programme, facts, fact -> true)),
                feeds,
                aside,
                told.book());
    }

    /** Facts by subject, on the shelf of what they are about. */
    private record Shelves(
            SortedMap<String, List<Fact>> loans,
            SortedMap<String, List<Fact>> rights,
            SortedMap<String, List<Fact>> accounts,
            SortedMap<String, List<Fact>> programmes) {

        SortedMap<String, List<Fact>> of(Fact fact) {
            var fields = fact.payload().getSchema();
            if (fields.getField("programme") != null) {
                return programmes;
            }
            boolean isOfLoan = fields.getField("loan") != null && !(fact.payload() instanceof DutyReported);
            if (fields.getField("pool") != null && !isOfLoan) {
                return accounts;
            }
            return fields.getField("right") != null ? rights : loans;
        }
    }

    private static <T> SortedMap<String, T> stories(
            SortedMap<String, List<Fact>> facts, BiFunction<String, List<Fact>, T> tell) {
        var stories = new TreeMap<String, T>();
        facts.forEach((subject, some) -> stories.put(subject, tell.apply(subject, some)));
        return stories;
    }

    /**
     * What became no fact.
     *
     * @param refused events refused for their form
     * @param complete words about whole feeds
     * @param lost records that nobody can read
     */
    public record Aside(List<Intake.Refused> refused, List<Intake.Complete> complete, List<Intake.Unreadable> lost) {}
}

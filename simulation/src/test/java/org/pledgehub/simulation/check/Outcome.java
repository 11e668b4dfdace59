package org.pledgehub.simulation.check;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.oracle.Expectation;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/**
 * What came of a history, without what tells the way: days of the last look, revisions, positions.
 *
 * @param published what stands in the output topics
 * @param custodians who keeps the pools' accounts
 * @param unjudged fields that are passed over, by record
 * @param onOrder codes of answers that may hang on the order in which things were heard
 */
record Outcome(Published published, Set<String> custodians, Map<String, Set<String>> unjudged, String onOrder) {

    private static final Set<String> MONEY = Set.of(
            "reservedFen",
            "paidFen",
            "availableFen",
            "life",
            "claims",
            "asOf",
            "contributedFen",
            "cashFiscalFen",
            "cashPartnerFen",
            "leveragePpm",
            "cumulativeLeveragePpm");

    /** Everything; comparable between histories with the same order of the pools' books. */
    private static final Map<String, Set<String>> WAY = Map.of(
            "LoanView", Set.of("asOf"),
            "DeadlineView", Set.of("asOf", "revision", "previousDueOn", "previousState"),
            "CompensationTrigger", Set.of("revision", "proof", "inputs"),
            "RuleCheck", Set.of("detail"),
            "DutyView", Set.of("asOf", "revision", "previousDueOn", "previousState"),
            "PoolExposure", Set.of("asOf"),
            "SubsidyView", Set.of("asOf"));

    /** Who may speak of a loan is a known limit where tranches or their reversals name several pools or guarantors. */
    private static final String HANGS_ON_WHO_MAY_SPEAK = "NOT_THE_(OPERATOR|AUTHORITY|GUARANTOR)|POOL_UNKNOWN";

    /** A step on figures and a decision about a pool are held against the pool's book at their place there (ADR 14). */
    private static final String HANGS_ON_THE_BOOK =
            "|PENDING.*FIGURES_STALE|FIGURES_STALE.*PENDING|POOL_ALREADY_|POOL_STILL_RUNNING|LOSSES_NOT_CONFIRMED"
                    + "|RESERVATIONS_LEFT";

    /** Plays a history. */
    static Outcome of(History history) {
        try (var hub = SimulatedHub.at(history.site())) {
            hub.play(history);
            return new Outcome(Published.by(hub.observe()), custodiansIn(history), WAY, HANGS_ON_WHO_MAY_SPEAK);
        }
    }

    private static Set<String> custodiansIn(History history) {
        return history.steps().stream()
                .flatMap(step -> step instanceof Step.Refer(var reference)
                                && reference instanceof PartyReference entry
                                && entry.getEntry() instanceof Party party
                                && party.getRole() == Role.CUSTODIAN
                        ? Stream.of(party.getParty())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    /**
     * Without what scarce money makes of claims and of movements that would overdraw an account: who came first in a
     * pool's book is left out.
     */
    Outcome withoutSpending() {
        var open = new TreeMap<>(WAY);
        open.put("PoolExposure", MONEY);
        open.put("PoolBreakdown", MONEY);
        var some = new Published(
                published.loans(),
                published.deadlines(),
                new TreeMap<>(),
                new TreeMap<>(),
                published.exposures(),
                withLoans(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                published.subsidies(),
                underOwnIds(),
                published.deadLetters());
        return new Outcome(some, custodians, open, HANGS_ON_WHO_MAY_SPEAK + HANGS_ON_THE_BOOK);
    }

    /** A part of a pool without loans stands there for its claims only. */
    private SortedMap<String, PoolBreakdown> withLoans() {
        var parts = new TreeMap<>(published.breakdowns());
        parts.values().removeIf(part -> part.getLoans() == 0);
        return parts;
    }

    /** A record without a readable event id is answered under its position; whether a movement waits hangs on the book. */
    private SortedMap<Expectation.EventName, Expectation.Answer> underOwnIds() {
        var answers = new TreeMap<>(published.answers());
        answers.keySet().removeIf(name -> name.eventId().startsWith("record-") || custodians.contains(name.party()));
        return answers;
    }

    /** In other words. */
    Outcome reworded(Reworded.Words words, UnaryOperator<String> names) {
        return new Outcome(
                new Published(
                        all(published.loans(), words, names),
                        all(published.deadlines(), words, names),
                        all(published.claims(), words, names),
                        all(published.triggers(), words, names),
                        all(published.exposures(), words, names),
                        all(published.breakdowns(), words, names),
                        balances(words, names),
                        all(published.duties(), words, names),
                        breaks(words, names),
                        all(published.subsidies(), words, names),
                        answers(names),
                        published.deadLetters()),
                custodians,
                unjudged,
                onOrder);
    }

    private SortedMap<String, Long> balances(Reworded.Words words, UnaryOperator<String> names) {
        var balances = new TreeMap<String, Long>();
        published.balances().forEach((account, fen) -> {
            int space = account.lastIndexOf(' ');
            var size = (Long) words.inPlaceOf("balanceFen", Math.abs(fen));
            balances.put(names.apply(account.substring(0, space)) + account.substring(space), Long.signum(fen) * size);
        });
        return balances;
    }

    private SortedMap<String, Long> breaks(Reworded.Words words, UnaryOperator<String> names) {
        var breaks = new TreeMap<String, Long>();
        published.breaks().forEach((id, fen) -> breaks.put(names.apply(id), (Long) words.inPlaceOf("amountFen", fen)));
        return breaks;
    }

    private SortedMap<Expectation.EventName, Expectation.Answer> answers(UnaryOperator<String> names) {
        var answers = new TreeMap<Expectation.EventName, Expectation.Answer>();
        published
                .answers()
                .forEach((name, answer) ->
                        answers.put(new Expectation.EventName(names.apply(name.party()), name.eventId()), answer));
        return answers;
    }

    private static <T extends SpecificRecord> SortedMap<String, T> all(
            Map<String, T> records, Reworded.Words words, UnaryOperator<String> names) {
        var reworded = new TreeMap<String, T>();
        records.forEach((key, record) -> reworded.put(names.apply(key), Reworded.of(record, words)));
        return reworded;
    }

    /** Where another outcome is not the same, but for answers that may hang on order. */
    Set<Difference> against(Outcome other) {
        var differences = new TreeSet<>(Comparison.between(
                new Expectation(
                        published.loans(),
                        published.deadlines(),
                        published.claims(),
                        published.triggers(),
                        published.exposures(),
                        published.breakdowns(),
                        published.balances(),
                        published.duties(),
                        published.breaks(),
                        published.subsidies(),
                        published.answers(),
                        published.deadLetters(),
                        unjudged),
                other.published));
        differences.removeIf(this::hangsOnOrder);
        return differences;
    }

    /** Only an answer may; what stands in the views may not. */
    private boolean hangsOnOrder(Difference difference) {
        return difference.subject().startsWith("answer ")
                && (difference.expected() + difference.seen()).matches(".*(" + onOrder + ").*");
    }
}

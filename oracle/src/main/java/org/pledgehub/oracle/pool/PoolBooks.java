package org.pledgehub.oracle.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.hop.Contribution;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.hop.PoolRegistered;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.claim.Terms;
import org.pledgehub.oracle.claim.Withheld;
import org.pledgehub.oracle.duty.DutyBook;
import org.pledgehub.oracle.reading.Custody;
import org.pledgehub.oracle.reading.Fact;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;

/**
 * Folds the books of all pools. A book tells who came when: of an account movement its place, of a claim which
 * assessment stood when money was set aside or paid. The last assessment of each claim is never taken from it but from
 * the judgement made here, so that a wrong one shows.
 */
public final class PoolBooks {

    private final SortedMap<String, ClaimView> claims = new TreeMap<>();
    private final SortedMap<String, CompensationTrigger> triggers = new TreeMap<>();
    private final SortedMap<String, PoolExposure> exposures = new TreeMap<>();
    private final SortedMap<String, PoolBreakdown> breakdowns = new TreeMap<>();
    private final SortedMap<String, Long> balances = new TreeMap<>();
    private final SortedMap<String, Long> breaks = new TreeMap<>();
    private final SortedMap<EventName, Answer> answers = new TreeMap<>();
    private final SortedMap<String, DutyView> duties = new TreeMap<>();

    private final Reading told;
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, ClaimAssessed> judged;

    private PoolBooks(Reading told, List<ClaimAssessed> judged) {
        this.told = told;
        told.accounts()
                .values()
                .forEach(story -> Stream.concat(story.facts().stream(), story.repeats().stream())
                        .forEach(fact -> facts.put(
                                position(
                                        fact.party(),
                                        fact.place().partition(),
                                        fact.place().offset()),
                                fact)));
        this.judged = judged.stream().collect(Collectors.toMap(PoolBooks::place, Function.identity()));
    }

    /**
     * Folds everything told.
     *
     * @param told what the hub was told
     * @param judged last assessment of each claim, in each pool that knows of it
     * @param loans contributions of all loans
     */
    public static PoolBooks fold(Reading told, List<ClaimAssessed> judged, List<Contribution> loans) {
        PoolBooks books = new PoolBooks(told, judged);
        Map<String, List<PoolCommand>> byPool = new TreeMap<>();
        told.book()
                .forEach(entry -> byPool.computeIfAbsent(poolOf(entry), pool -> new ArrayList<>())
                        .add(entry));
        judged.forEach(claim -> byPool.computeIfAbsent(claim.getPool(), pool -> new ArrayList<>()));
        told.pools().keySet().forEach(pool -> byPool.computeIfAbsent(pool, registered -> new ArrayList<>()));
        loans.forEach(loan -> byPool.computeIfAbsent(loan.getPool(), pool -> new ArrayList<>()));
        byPool.forEach((pool, entries) -> books.foldOne(
                pool,
                entries,
                loans.stream().filter(loan -> loan.getPool().equals(pool)).toList()));
        return books;
    }

    private void foldOne(String pool, List<PoolCommand> entries, List<Contribution> loans) {
        Optional<Pool> known = Optional.ofNullable(told.pools().get(pool));
        Cashbook cash = new Cashbook(pool, known);
        Queue queue = new Queue();
        Steps steps = new Steps(pool, new Custody(known));
        TermsBook terms = version -> known.flatMap(one ->
                told.policies().named(version).map(text -> Terms.of(text, one).withContributions(cash.contributed())));
        var life = Life.of(List.of());
        // Before its pool is known nothing comes of a word; then all that waited is tried as if it came again.
        boolean open = entries.stream().noneMatch(entry -> entry.getCommand() instanceof PoolRegistered);
        for (Object entry : inOrder(pool, entries)) {
            switch (entry) {
                case PoolFact fact -> find(fact).ifPresent(one -> hear(one, cash, steps));
                case ClaimAssessed claim -> queue.hear(claim);
                case PoolRegistered registered -> open = true;
                default -> throw new IllegalArgumentException("Neither fact nor claim: " + entry);
            }
            if (!open) {
                steps.rest();
                continue;
            }
            cash.book(queue::knows);
            do {
                life = walk(queue, cash, steps);
                queue.settle(cash, terms, new PoolEnd(life, this::endsWithTerm));
                queue.cases().values().forEach(Case::announce);
            } while (steps.lookAgain(queue.cases()));
        }
        answers.putAll(cash.answers());
        answers.putAll(steps.answers());
        var views = queue.cases().values().stream().map(Sheet::view).toList();
        views.forEach(view -> claims.put(pool + "|" + view.getClaimId(), view));
        queue.cases().forEach((id, one) -> {
            NoticeBreak.of(one).ifPresent(fen -> breaks.put(pool + "#NOTIFIED_DIFFERS#" + id, fen));
            if (one.active() || one.paidFen() > 0) {
                Withheld.of(one.unheard().orElse(one.standing()))
                        .ifPresent(fen -> breaks.put(pool + "#REPAID_NOT_SHARED#" + id, fen));
            }
            one.trigger().ifPresent(trigger -> triggers.put(pool + "|" + id, trigger));
        });
        SharedMoney.differences(queue.cases().values().stream()
                        .map(one -> one.unheard().orElse(one.standing()))
                        .toList())
                .forEach((reference, fen) -> breaks.put(pool + "#RECOVERY_PARTS_DIFFER#" + reference, fen));
        balances.putAll(Balances.of(pool, cash.movements(), views));
        Reimbursed.beyond(cash.movements(), views)
                .forEach((claim, fen) -> breaks.put(pool + "#REIMBURSED_BEYOND_DUE#" + claim, fen));
        Reimbursed.oneLegged(cash.movements())
                .forEach((claim, fen) -> breaks.put(pool + "#REIMBURSEMENT_LEG_MISSING#" + claim, fen));
        cash.offBalance().forEach((account, fen) -> breaks.put(pool + "#BALANCE_DIFFERS#" + account, fen));
        TwoBooks.difference(steps.standing())
                .forEach((account, fen) -> breaks.put(pool + "#BOOKS_DIFFER#" + account, fen));
        Totals totals = new Totals(pool, loans, queue.cases().values());
        breakdowns.putAll(totals.breakdown());
        boolean nothing = loans.isEmpty()
                && queue.cases().isEmpty()
                && cash.isEmpty()
                && life.decisions().isEmpty();
        if (known.isPresent() && !nothing) {
            var exposure = exposure(known.get(), totals, cash, queue);
            exposure.setLife(new LifePage(told, known.get(), life, cash.movements()).page());
            exposures.put(pool, exposure);
        }
        known.ifPresent(one -> duties.putAll(new DutyBook(steps.standing(), cash.said())
                .pages(
                        told,
                        one,
                        queue.cases().values().stream().map(Sheet::onDuty).toList())));
    }

    private boolean endsWithTerm(String version) {
        return told.policies()
                .named(version)
                .filter(text -> text.coverage().runOff().value().equals("ENDS_WITH_TERM"))
                .isPresent();
    }

    private static void hear(Fact fact, Cashbook cash, Steps steps) {
        if (fact.role() == Role.CUSTODIAN) {
            cash.hear(fact);
        } else {
            steps.hear(fact);
        }
    }

    private static Life walk(Queue queue, Cashbook cash, Steps steps) {
        var said = steps.standing();
        queue.cases().forEach((id, one) -> one.walk(Course.about(id, said), cash));
        return Life.of(said);
    }

    /** The entries in their order, each last assessment replaced by our own; what the book does not have comes last. */
    private List<Object> inOrder(String pool, List<PoolCommand> entries) {
        Map<String, ClaimAssessed> open = new TreeMap<>();
        judged.values().stream()
                .filter(claim -> claim.getPool().equals(pool))
                .forEach(claim -> open.put(claim.getClaimId(), claim));
        List<Object> ordered = new ArrayList<>();
        Map<String, Long> lastSequence = new HashMap<>();
        for (PoolCommand entry : entries) {
            if (entry.getCommand() instanceof ClaimAssessed claim) {
                lastSequence.merge(claim.getClaimId(), claim.getSequence(), Math::max);
            }
        }
        for (PoolCommand entry : entries) {
            if (entry.getCommand() instanceof ContributionChanged) {
                continue;
            }
            if (entry.getCommand() instanceof ClaimAssessed claim
                    && claim.getSequence() == lastSequence.getOrDefault(claim.getClaimId(), -1L)) {
                ClaimAssessed own =
                        Optional.ofNullable(open.remove(claim.getClaimId())).orElseGet(() -> gone(claim));
                ordered.add(ClaimAssessed.newBuilder(own)
                        .setSequence(claim.getSequence())
                        .build());
            } else {
                ordered.add(entry.getCommand());
            }
        }
        open.values()
                .forEach(own -> ordered.add(ClaimAssessed.newBuilder(own)
                        .setSequence(Long.MAX_VALUE)
                        .build()));
        return ordered;
    }

    /**
     * A claim whose loan has gone to another pool is withdrawn from this one; with the loan its sender may lose his
     * word.
     */
    private static ClaimAssessed gone(ClaimAssessed claim) {
        return ClaimAssessed.newBuilder(claim)
                .setPolicy(null)
                .setVerdict(ClaimVerdict.WITHDRAWN)
                .setReasons(List.of())
                .setChecks(List.of())
                .setExposureFen(0)
                .build();
    }

    private PoolExposure exposure(Pool pool, Totals totals, Cashbook cash, Queue queue) {
        Optional<PolicyText> text = told.asOf().flatMap(day -> told.policies().on(pool.getPolicy(), day));
        Set<PoolAccount> payers = text.or(
                        () -> told.policies().all(pool.getPolicy()).stream().findFirst())
                .map(one -> Terms.payers(one.payment().firstPayer().value()))
                .orElse(Set.of());
        var exposure = totals.exposure(
                text.map(PolicyText::name).orElse(null), cash, queue.free(payers, cash.cash()), told.asOf());
        var limits = new Limits(text);
        exposure.setLeverageHeadroomFen(limits.leverageLeft(exposure.getOutstandingFen(), exposure.getContributedFen())
                .orElse(null));
        exposure.setPortfolioHeadroomFen(
                limits.portfolioLeft(queue.promisedFen()).orElse(null));
        return exposure;
    }

    private static String poolOf(PoolCommand entry) {
        return switch (entry.getCommand()) {
            case PoolFact fact -> poolOf(fact);
            case ClaimAssessed claim -> claim.getPool();
            case PoolRegistered registered -> registered.getPool();
            case ContributionChanged change ->
                change.getAfter() != null
                        ? change.getAfter().getPool()
                        : change.getBefore().getPool();
            default -> throw new IllegalArgumentException("No such entry in a pool's book: " + entry);
        };
    }

    private static String poolOf(PoolFact fact) {
        var payload = (SpecificRecord) fact.getPayload();
        return (String) payload.get(payload.getSchema().getField("pool").pos());
    }

    private Optional<Fact> find(PoolFact entry) {
        return Optional.ofNullable(facts.get(position(
                entry.getOrigin().getParty(),
                entry.getOrigin().getPartition(),
                entry.getOrigin().getOffset())));
    }

    private static String position(String party, int partition, long offset) {
        return party + "/" + partition + "/" + offset;
    }

    private static String place(ClaimAssessed claim) {
        return claim.getPool() + "|" + claim.getClaimId();
    }

    /** Claims by pool and id: a claim whose loan has moved stands in both pools. */
    public SortedMap<String, ClaimView> claims() {
        return claims;
    }

    /** Last revision of each trigger, by pool and id. */
    public SortedMap<String, CompensationTrigger> triggers() {
        return triggers;
    }

    /** Exposure by pool. */
    public SortedMap<String, PoolExposure> exposures() {
        return exposures;
    }

    /** Rows of the breakdown. */
    public SortedMap<String, PoolBreakdown> breakdowns() {
        return breakdowns;
    }

    /** Balances of the ledgers, by pool and account. */
    public SortedMap<String, Long> balances() {
        return balances;
    }

    /** Breaks of notices, shared recoveries, reimbursements, accounts and books, by break id. */
    public SortedMap<String, Long> breaks() {
        return breaks;
    }

    /** Duties of all registered pools and of their claims, by id. */
    public SortedMap<String, DutyView> duties() {
        return duties;
    }

    /** Answers to the custodians' events that reached a pool. */
    public SortedMap<EventName, Answer> answers() {
        return answers;
    }
}

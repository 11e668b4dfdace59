package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.eligibility.PledgedRight;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingArchive;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.CaseDays;
import org.pledgehub.domain.right.ClaimOnRight;
import org.pledgehub.domain.right.RightHistory;
import org.pledgehub.domain.right.StatusSpan;

/**
 * Everything the hub says of one loan: a pure function of the set of facts about it, of what the registry knows of its
 * rights, of the references and of the last day that has begun. The order in which any of these became known plays no
 * part, so neither a restart nor another order of arrival changes an answer.
 */
public final class Dossier {

    private final LoanKey loan;
    private final LoanFacts facts;
    private final LoanSurroundings around;
    private final Disbursements disbursements;
    private final SenderRule senders;
    private final LoanTerms terms;
    private final Balance balance;
    private final List<DefaultEpisode> defaults;
    private final List<FilingDeadline> deadlines;
    private final List<Claim> claims;
    private final SortedMap<RightId, ClaimOnRight> claimsOnRights;
    private final List<PrincipalDifference> principalDifferences;
    private final SortedMap<EventKey, List<WaitReason>> waits;
    private final List<Duty> duties;

    private Dossier(LoanKey loan, LoanFacts all, LoanSurroundings around) {
        this.loan = loan;
        this.around = around;
        this.disbursements = Disbursements.of(all);
        this.senders = SenderRule.of(disbursements, around.references());
        this.facts = all.of(senders);
        this.terms = disbursements
                .first()
                .map(first -> LoanTerms.of(first.body(), CaseDays.ofLoan(first.occurredOn()), around.references()))
                .orElseGet(() -> new LoanTerms.Missing(WaitReason.LOAN_NOT_DISBURSED));
        this.balance = Balance.of(facts, disbursements);
        this.defaults = Defaults.of(facts).episodes();
        this.deadlines = terms.resolved()
                .map(known -> new Filings(facts, disbursements).deadlines(known, around.references(), around.moment()))
                .orElse(List.of());
        var claimed = new Claims(loan, facts, disbursements, around, deadlines);
        this.claims = claimed.all();
        this.claimsOnRights = claimed.onRights();
        this.principalDifferences = claimed.principalDifferences();
        this.waits = Waits.of(loan, facts.book(), around.references(), senders);
        this.duties = terms.policy()
                .map(policy -> new LoanDuties(loan, facts, disbursements, around, policy).of(balance, maturityOn()))
                .orElse(List.of());
    }

    /** The dossier of a loan. */
    public static Dossier of(LoanKey loan, FactBook<LoanFact> book, LoanSurroundings around) {
        return new Dossier(loan, LoanFacts.of(book), around);
    }

    /** Whose it is. */
    public LoanKey loan() {
        return loan;
    }

    /** The facts that it rests on, and how each stands. */
    public FactBook<LoanFact> book() {
        return facts.book();
    }

    /** What was known of time. */
    public LoanMoment moment() {
        return around.moment();
    }

    /** What was known of a right; nothing where the registry has not been heard. */
    public RightHistory historyOf(RightId right) {
        return around.rights().getOrDefault(right, RightHistory.unknown());
    }

    /** Rules that the loan stands under. */
    public LoanTerms terms() {
        return terms;
    }

    /** The disbursement that names pool and borrower; of a withdrawn loan the first undone one. */
    public Optional<Held<LoanFact.Disbursed>> firstDisbursement() {
        return disbursements.first();
    }

    /** Principal. */
    public Balance balance() {
        return balance;
    }

    /** What the bank's own books say otherwise, if they do. */
    public Optional<SnapshotDifference> snapshotDifference() {
        return SnapshotDifference.of(facts, disbursements);
    }

    /** Claims whose notices are for more principal than was owed on their day. */
    public List<PrincipalDifference> principalDifferences() {
        return principalDifferences;
    }

    /** All defaults. */
    public List<DefaultEpisode> defaults() {
        return defaults;
    }

    /** The earliest default that is not cured. */
    public Optional<DefaultEpisode> standingDefault() {
        return defaults.stream().filter(DefaultEpisode::stands).findFirst();
    }

    /** Filing deadlines, by tranche, withdrawn ones last. */
    public List<FilingDeadline> deadlines() {
        return deadlines;
    }

    /** What was handed in for a filing, and what is missing. */
    public FilingArchive archiveOf(FilingDeadline deadline) {
        return terms.resolved()
                .flatMap(known -> known.terms().policy().filing().required())
                .map(rule -> new Archives(facts).of(rule, deadline))
                .orElse(FilingArchive.NOTHING);
    }

    /** Duties beside the filing, each as it stands on the last day that has begun. */
    public List<Duty> duties() {
        return duties;
    }

    /** Claims, by claim id. */
    public List<Claim> claims() {
        return claims;
    }

    /** The first claim that lives, of which each right registered for it is told, and through it its other loans. */
    public SortedMap<RightId, ClaimOnRight> claimsOnRights() {
        return claimsOnRights;
    }

    /** Facts that wait, each with what it waits for. */
    public SortedMap<EventKey, List<WaitReason>> waits() {
        return waits;
    }

    /** Why a fact counts for nothing because of who sent it, if so. */
    public Optional<SenderRefusal> refusalOf(EventHeader header) {
        return senders.refusalOf(header);
    }

    /** Where the loan stands. */
    public LoanStage stage() {
        if (disbursements.withdrawn()) {
            return LoanStage.WITHDRAWN;
        }
        if (!disbursements.stands()) {
            return LoanStage.WAITING;
        }
        if (terms.resolved().isEmpty()) {
            return LoanStage.PENDING;
        }
        if (standingDefault().isPresent()) {
            return LoanStage.IN_DEFAULT;
        }
        return balance.outstanding().isZero() ? LoanStage.REPAID : LoanStage.ACTIVE;
    }

    /** What a person has to put right about the loan as a whole, in order of precedence. */
    public List<LoanConcern> concerns() {
        var concerns = new ArrayList<LoanConcern>();
        if (disbursements.poolsDiffer()) {
            concerns.add(LoanConcern.TRANCHE_POOL_DIFFERS);
        }
        if (balance.overpaid().isPositive() && disbursements.stands()) {
            concerns.add(LoanConcern.LOAN_OVERPAID);
        }
        return concerns;
    }

    /** Maturity: as last extended, or else the latest that a tranche names. */
    public Optional<LocalDate> maturityOn() {
        return facts.extension()
                .map(held -> held.body().maturityOn())
                .or(() -> disbursements.counted().stream()
                        .flatMap(held -> held.body().maturityOn().asOptional().stream())
                        .max(LocalDate::compareTo));
    }

    /** Pledged rights as the bank last listed them, by id. */
    public List<RightId> pledgedRights() {
        return facts.pledges().map(held -> held.body().rights()).orElse(List.of());
    }

    /** Instalments due by the last day that has begun; unknown without a plan or a day. */
    public Optional<Integer> instalmentsDue() {
        return asOf().flatMap(day -> plan().map(plan -> plan.body().dueBy(plan.disbursedOn(), day)));
    }

    /** Instalments due less repayments, never below zero. */
    public Optional<Integer> instalmentsMissed() {
        return instalmentsDue().map(due -> Math.max(0, due - balance.repayments()));
    }

    /** What the loan adds to its pool, once it is disbursed, its pool is known and a policy was in force. */
    public Optional<Contribution> contribution() {
        return disbursements.stands() ? terms.resolved().flatMap(this::contributionUnder) : Optional.empty();
    }

    /** Principal that the pool bears: its share of what is outstanding, half up to the fen. */
    public Fen exposure() {
        return contribution().map(Contribution::exposure).orElse(Fen.ZERO);
    }

    /** The next day on which time alone may change what is said here; before any has begun, whichever is the first. */
    public Optional<LocalDate> wakeOn() {
        if (asOf().isEmpty() && disbursements.stands()) {
            return Optional.of(LocalDate.EPOCH);
        }
        var filings = deadlines.stream().flatMap(deadline -> deadline.wakeOn().asOptional().stream());
        var instalment =
                plan()
                        .flatMap(plan -> plan.body().nextAfter(plan.disbursedOn(), asOf().orElse(plan.disbursedOn())))
                        .stream();
        var due = duties.stream().flatMap(duty -> duty.wakeOn().asOptional().stream());
        return Stream.of(filings, instalment, turningDaysOfRights(), due)
                .flatMap(days -> days)
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> asOf() {
        return around.moment().asOf().asOptional();
    }

    private Stream<LocalDate> turningDaysOfRights() {
        var from = asOf();
        return pledgedRights().stream()
                .flatMap(right -> Optional.ofNullable(around.rights().get(right)).stream())
                .flatMap(Dossier::turningDays)
                .filter(day -> from.filter(now -> !day.isAfter(now)).isEmpty());
    }

    /** Days on which a registration or the status begins or ends. */
    private static Stream<LocalDate> turningDays(RightHistory history) {
        var registrations = history.pledges().stream()
                .flatMap(pledge -> Stream.concat(Stream.of(pledge.from()), pledge.endedOn().asOptional().stream()));
        return Stream.concat(registrations, history.statuses().stream().map(StatusSpan::from));
    }

    private record PlanSince(InstalmentPlan body, LocalDate disbursedOn) {}

    private Optional<PlanSince> plan() {
        return disbursements.counted().stream()
                .flatMap(held ->
                        held.body().plan().asOptional().stream().map(plan -> new PlanSince(plan, held.occurredOn())))
                .findFirst();
    }

    private Optional<Contribution> contributionUnder(LoanTerms.Resolved known) {
        return disbursements.first().map(first -> {
            var outstanding = balance.outstanding();
            int inDefault = standingDefault().isPresent() ? 1 : 0;
            return new Contribution(
                    known.pool().pool(),
                    known.terms().policy().ref(),
                    loan.bank(),
                    first.body().borrower().uscc(),
                    first.body().borrower().traits(),
                    ipKinds(),
                    first.body().borrower().industry(),
                    Told.from(maturityOn().map(YearMonth::from)),
                    pledgedRights().size(),
                    balance.disbursed(),
                    outstanding,
                    known.terms().poolShare().ofHalfUp(outstanding),
                    inDefault,
                    outstanding.times(inDefault));
        });
    }

    private List<RightKind> ipKinds() {
        return facts.pledges().stream()
                .flatMap(held -> held.body().pledges().stream())
                .map(PledgedRight::right)
                .map(RightId::kind)
                .distinct()
                .sorted()
                .toList();
    }
}

package org.pledgehub.policies.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.eligibility.Assessment;
import org.pledgehub.domain.eligibility.BorrowerAssessment;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.eligibility.PledgedRight;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingArchive;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.filing.FilingState;
import org.pledgehub.domain.filing.ReviewOutcome;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.loan.Borrower;
import org.pledgehub.domain.loan.BorrowerTraits;
import org.pledgehub.domain.loan.Dossier;
import org.pledgehub.domain.loan.LoanFact;
import org.pledgehub.domain.loan.LoanMoment;
import org.pledgehub.domain.loan.LoanReferences;
import org.pledgehub.domain.loan.LoanSurroundings;
import org.pledgehub.domain.loan.PoolRegistration;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.FilingDocumentKind;
import org.pledgehub.domain.policy.PolicyBook;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.right.LegalStatus;
import org.pledgehub.domain.right.PledgeSpan;
import org.pledgehub.domain.right.RightHistory;
import org.pledgehub.domain.right.StatusSpan;
import org.pledgehub.policies.ShippedCalendars;

/**
 * A loan under one version of a preset: disbursed on 2026-01-16, in default on 2026-06-20, claimed on 2026-06-25 after a
 * hundred days past due. Everything is in order until a test spoils one thing.
 */
final class PresetLoan implements LoanReferences {

    static final Uscc BORROWER = Uscc.of("91110105MA01A2B3C4");
    static final Uscc STRANGER = Uscc.of("91110105MA01A2B3C5");
    static final RightId PATENT = RightId.of("PATENT:200310100002X");
    static final RightId TRADEMARK = RightId.of("TRADEMARK:123");
    private static final LoanKey LOAN = LoanKey.of("icbc/C1");
    private static final PartyId BANK = PartyId.of("icbc");
    private static final PartyId AUTHORITY = PartyId.of("authority");
    private static final PoolId POOL = PoolId.of("pool");
    private static final LocalDate NOTICED = LocalDate.parse("2026-06-25");

    private final PoolPolicy policy;
    private final List<Fact<LoanFact>> more = new ArrayList<>();
    private List<PledgedRight> pledges = List.of(pledge(PATENT, BORROWER, Told.known(Fen.of(300))));
    private Told<Fen> other = Told.unknown();
    private RightHistory history = registered("2026-01-10");
    private LocalDate establishedOn = LocalDate.parse("2025-01-01");
    private LocalDate disbursedOn = LocalDate.parse("2026-01-16");
    private LocalDate overdueSince = NOTICED.minusDays(100);
    private LocalDate noticedOn = NOTICED;
    private Told<LocalDate> asOf = Told.unknown();
    private Finding smallOrMedium = Finding.YES;
    private List<Fact<LoanFact>> filed = List.of(
            fact(AUTHORITY, Role.AUTHORITY, "2026-02-20", new LoanFact.FilingReceived(Tranche.FIRST)),
            reviewed("2026-02-22", good()));

    PresetLoan(PoolPolicy policy) {
        this.policy = policy;
    }

    static BorrowerAssessment good() {
        return assessment(Finding.YES, Finding.YES, Finding.YES, Finding.NO, Finding.YES);
    }

    static BorrowerAssessment assessment(
            Finding district, Finding credit, Finding operating, Finding related, Finding promoted) {
        return new BorrowerAssessment(district, credit, operating, related, promoted);
    }

    PresetLoan pledging(RightId right) {
        pledges = List.of(pledge(right, BORROWER, Told.known(Fen.of(300))));
        return this;
    }

    PresetLoan pledgedBy(Uscc pledgor) {
        pledges = List.of(pledge(PATENT, pledgor, Told.known(Fen.of(300))));
        return this;
    }

    /** A right worth so much beside other collateral. */
    PresetLoan pledgedBeside(long worth, long otherCollateral) {
        pledges = List.of(pledge(PATENT, BORROWER, Told.known(Fen.of(worth))));
        other = Told.known(Fen.of(otherCollateral));
        return this;
    }

    PresetLoan notValued(long otherCollateral) {
        pledges = List.of(pledge(PATENT, BORROWER, Told.unknown()));
        other = Told.known(Fen.of(otherCollateral));
        return this;
    }

    /** What the bank tells of the borrower's size. */
    PresetLoan ofSmallOrMedium(Finding told) {
        smallOrMedium = told;
        return this;
    }

    PresetLoan registeredFrom(String day) {
        history = registered(day);
        return this;
    }

    /** The right lapses on a day and is restored on another. */
    PresetLoan lapsedBetween(String from, String to) {
        history = new RightHistory(
                history.pledges(),
                List.of(
                        new StatusSpan(LocalDate.parse(from), LegalStatus.LAPSED),
                        new StatusSpan(LocalDate.parse(to), LegalStatus.IN_FORCE)),
                List.of());
        return this;
    }

    /** The pool's first day. */
    PresetLoan establishedOn(String day) {
        establishedOn = LocalDate.parse(day);
        return this;
    }

    PresetLoan disbursedOn(String day) {
        disbursedOn = LocalDate.parse(day);
        return this;
    }

    PresetLoan noticedOn(String day) {
        noticedOn = LocalDate.parse(day);
        return this;
    }

    /** Overdue for so many days when the notice comes; to be said after the day of the notice. */
    PresetLoan daysPastDue(int days) {
        overdueSince = noticedOn.minusDays(days);
        return this;
    }

    /** Filed and reviewed on these words only. */
    PresetLoan assessedAs(BorrowerAssessment assessment) {
        filed = List.of(filed.getFirst(), reviewed("2026-02-22", assessment));
        return this;
    }

    PresetLoan reviewedAlsoOn(String day, BorrowerAssessment assessment) {
        more.add(reviewed(day, assessment));
        return this;
    }

    /** The operator filed with this material. */
    PresetLoan filedWith(String day, FilingDocumentKind... documents) {
        more.add(fact(
                PartyId.of("operator"),
                Role.OPERATOR,
                day,
                new LoanFact.ProjectFiled(Tranche.FIRST, BorrowerAssessment.NONE, Set.of(documents))));
        return this;
    }

    FilingArchive archive() {
        var dossier = dossier();
        return dossier.archiveOf(dossier.deadlines().getFirst());
    }

    /** The authority received the filing on a day and sent it back. */
    PresetLoan filingReturned(String receivedOn) {
        filed = List.of(
                fact(AUTHORITY, Role.AUTHORITY, receivedOn, new LoanFact.FilingReceived(Tranche.FIRST)),
                fact(
                        AUTHORITY,
                        Role.AUTHORITY,
                        receivedOn,
                        new LoanFact.FilingReviewed(Tranche.FIRST, ReviewOutcome.RETURNED, Told.unknown(), good())));
        return this;
    }

    PresetLoan filedOn(String day) {
        filed = List.of(
                fact(AUTHORITY, Role.AUTHORITY, day, new LoanFact.FilingReceived(Tranche.FIRST)),
                reviewed(day, good()));
        return this;
    }

    PresetLoan notFiled() {
        filed = List.of();
        return this;
    }

    PresetLoan secondTrancheOn(String day) {
        more.add(fact(BANK, Role.BANK, day, disbursed("2")));
        return this;
    }

    PresetLoan asOf(String day) {
        asOf = Told.known(LocalDate.parse(day));
        return this;
    }

    /** Verdict and reasons of the claim in one line. */
    String verdict() {
        return claim().verdict() + " " + claim().reasons();
    }

    boolean isEligible() {
        return verdict().equals("ELIGIBLE []");
    }

    List<EligibilityReason> reasons() {
        return claim().reasons();
    }

    private Assessment claim() {
        return dossier().claims().getFirst().assessment();
    }

    List<FilingState> filings() {
        return deadlines().stream().map(FilingDeadline::state).toList();
    }

    List<FilingDeadline> deadlines() {
        return dossier().deadlines();
    }

    private Dossier dossier() {
        var facts = new ArrayList<>(filed);
        facts.add(fact(BANK, Role.BANK, disbursedOn.toString(), disbursed("1")));
        facts.add(fact(BANK, Role.BANK, disbursedOn.toString(), new LoanFact.RightsPledged(pledges, other)));
        facts.add(fact(BANK, Role.BANK, "2026-06-20", new LoanFact.DefaultReported(Told.known(overdueSince))));
        facts.add(fact(
                BANK,
                Role.BANK,
                noticedOn.toString(),
                new LoanFact.CompensationNotified(Told.unknown(), AmountBasisTold.GIVEN, List.of(), List.of())));
        facts.addAll(more);
        var rights = pledges.stream().map(PledgedRight::right).distinct().toList();
        return Dossier.of(
                LOAN,
                FactBook.of(LoanFact.SAME_SUBJECT, facts),
                new LoanSurroundings(
                        Map.of(rights.getFirst(), history),
                        Map.of(),
                        this,
                        new LoanMoment(asOf, party -> Told.unknown())));
    }

    private LoanFact disbursed(String tranche) {
        return new LoanFact.Disbursed(
                new Tranche(tranche),
                POOL,
                Fen.ofYuan("1000000"),
                Told.unknown(),
                new Borrower(
                        BORROWER,
                        Told.unknown(),
                        Told.unknown(),
                        new BorrowerTraits(
                                Finding.NOT_ESTABLISHED,
                                Finding.NOT_ESTABLISHED,
                                smallOrMedium,
                                Finding.NOT_ESTABLISHED)),
                Told.unknown());
    }

    private static PledgedRight pledge(RightId right, Uscc pledgor, Told<Fen> valuation) {
        return new PledgedRight(right, pledgor, valuation);
    }

    private static RightHistory registered(String day) {
        return new RightHistory(
                List.of(new PledgeSpan("N1", BORROWER, BANK, LocalDate.parse(day), Told.unknown())),
                List.of(),
                List.of());
    }

    private static Fact<LoanFact> reviewed(String day, BorrowerAssessment assessment) {
        return fact(
                AUTHORITY,
                Role.AUTHORITY,
                day,
                new LoanFact.FilingReviewed(Tranche.FIRST, ReviewOutcome.ACCEPTED, Told.unknown(), assessment));
    }

    private static Fact<LoanFact> fact(PartyId party, Role role, String day, LoanFact body) {
        var on = LocalDate.parse(day);
        var id = body.getClass().getSimpleName() + "-" + Integer.toHexString((day + body).hashCode());
        var header = new EventHeader(
                party,
                role,
                EventId.of(id),
                on,
                on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                Relation.original(),
                id,
                new SourceRef("in", 0, 0));
        return new Fact<>(header, body);
    }

    @Override
    public Optional<PoolRegistration> pool(PoolId pool) {
        return Optional.of(new PoolRegistration(
                POOL,
                policy.ref().id(),
                Office.open(),
                Office.of(AUTHORITY),
                Told.unknown(),
                Told.known(establishedOn),
                Told.unknown()));
    }

    @Override
    public PolicyBook policies() {
        return PolicyBook.of(List.of(policy));
    }

    @Override
    public WorkCalendar calendar() {
        return ShippedCalendars.book();
    }
}

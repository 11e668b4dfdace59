package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgehub.domain.calendar.CalendarBook;
import org.pledgehub.domain.calendar.StateCalendars;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.eligibility.BorrowerAssessment;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.eligibility.PledgedRight;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.ReviewOutcome;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.PolicyBook;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.right.ClaimOnRight;
import org.pledgehub.domain.right.LegalStatus;
import org.pledgehub.domain.right.PledgeSpan;
import org.pledgehub.domain.right.RightHistory;
import org.pledgehub.domain.right.StatusSpan;

/** One loan, {@code icbc/C1} in the pool {@code cy}, in a few words. */
public final class LoanScenario implements LoanReferences {

    static final LoanKey LOAN = LoanKey.of("icbc/C1");
    static final PartyId BANK = PartyId.of("icbc");
    static final PartyId OPERATOR = PartyId.of("operator");
    static final PartyId AUTHORITY = PartyId.of("authority");
    static final PoolId POOL = PoolId.of("cy");
    public static final Uscc BORROWER = Uscc.of("91110105MA01A2B3C4");
    private static final BorrowerTraits SMALL =
            new BorrowerTraits(Finding.NOT_ESTABLISHED, Finding.YES, Finding.YES, Finding.NOT_ESTABLISHED);
    public static final RightId PATENT = RightId.of("PATENT:200310100002X");

    private final List<Fact<LoanFact>> facts = new ArrayList<>();
    private final Map<RightId, RightHistory> rights = new HashMap<>();
    private final Map<RightId, List<ClaimOnRight>> claims = new HashMap<>();
    private final Map<PartyId, LocalDate> feeds = new HashMap<>();
    private final Map<PoolId, PoolRegistration> pools = new HashMap<>();
    private PolicyBook policies = PolicyBook.of(List.of(LoanPolicies.strict()));
    private CalendarBook calendar = StateCalendars.book();
    private Told<LocalDate> asOf = Told.unknown();

    public LoanScenario() {
        pools.put(POOL, pool("cy"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final LoanScenario given(Fact<LoanFact>... more) {
        facts.addAll(List.of(more));
        return this;
    }

    LoanScenario given(List<Fact<LoanFact>> more) {
        facts.addAll(more);
        return this;
    }

    LoanScenario right(RightId right, RightHistory history) {
        rights.put(right, history);
        return this;
    }

    /** On other loans of a right these claims live. */
    LoanScenario claimed(RightId right, ClaimOnRight... others) {
        claims.put(right, List.of(others));
        return this;
    }

    LoanScenario asOf(String day) {
        asOf = Told.known(LocalDate.parse(day));
        return this;
    }

    LoanScenario reported(PartyId party, String through) {
        feeds.put(party, LocalDate.parse(through));
        return this;
    }

    LoanScenario under(PoolPolicy... versions) {
        policies = PolicyBook.of(List.of(versions));
        return this;
    }

    /** From the day after on another operates the pool. */
    LoanScenario handedOver(PartyId successor, String lastDay) {
        var office = new Office(Optional.of(successor), Map.of(OPERATOR, LocalDate.parse(lastDay)));
        return held(office, Office.of(AUTHORITY));
    }

    /** From the day after on another manages the pool. */
    LoanScenario governedBy(PartyId successor, String lastDay) {
        var office = new Office(Optional.of(successor), Map.of(AUTHORITY, LocalDate.parse(lastDay)));
        return held(Office.of(OPERATOR), office);
    }

    private LoanScenario held(Office operator, Office authority) {
        pools.computeIfPresent(
                POOL,
                (id, pool) -> new PoolRegistration(
                        id,
                        pool.policy(),
                        operator,
                        authority,
                        pool.district(),
                        pool.establishedOn(),
                        pool.poolShare()));
        return this;
    }

    LoanScenario withoutPool() {
        pools.clear();
        return this;
    }

    LoanScenario calendar(CalendarBook book) {
        calendar = book;
        return this;
    }

    Dossier dossier() {
        return Dossier.of(
                LOAN,
                FactBook.of(LoanFact.SAME_SUBJECT, facts),
                new LoanSurroundings(
                        rights,
                        claims,
                        this,
                        new LoanMoment(asOf, party -> Told.from(Optional.ofNullable(feeds.get(party))))));
    }

    @Override
    public Optional<PoolRegistration> pool(PoolId pool) {
        return Optional.ofNullable(pools.get(pool));
    }

    @Override
    public PolicyBook policies() {
        return policies;
    }

    @Override
    public WorkCalendar calendar() {
        return calendar;
    }

    static PoolRegistration pool(String id) {
        return new PoolRegistration(
                PoolId.of(id),
                PolicyId.of("sample"),
                Office.of(OPERATOR),
                Office.of(AUTHORITY),
                Told.known("朝阳区"),
                Told.known(LocalDate.parse("2025-01-01")),
                Told.unknown());
    }

    static Fact<LoanFact> bank(String id, String day, LoanFact body) {
        return event(BANK, Role.BANK, id, day, Relation.original(), body);
    }

    static Fact<LoanFact> operator(String id, String day, LoanFact body) {
        return event(OPERATOR, Role.OPERATOR, id, day, Relation.original(), body);
    }

    static Fact<LoanFact> authority(String id, String day, LoanFact body) {
        return event(AUTHORITY, Role.AUTHORITY, id, day, Relation.original(), body);
    }

    static Fact<LoanFact> correction(String id, String corrects, String day, LoanFact body) {
        return event(BANK, Role.BANK, id, day, Relation.corrects(EventId.of(corrects)), body);
    }

    static Fact<LoanFact> reversal(String id, String reverses, String day) {
        return event(BANK, Role.BANK, id, day, Relation.reverses(EventId.of(reverses)), new LoanFact.Reversed());
    }

    static Fact<LoanFact> event(PartyId party, Role role, String id, String day, Relation relation, LoanFact body) {
        var on = LocalDate.parse(day);
        var header = new EventHeader(
                party,
                role,
                EventId.of(id),
                on,
                on.atTime(4, relation instanceof Relation.Original ? 0 : 30).toInstant(ZoneOffset.UTC),
                relation,
                Integer.toHexString((id + body).hashCode()),
                new SourceRef("in", 0, 0));
        return new Fact<>(header, body);
    }

    static EventKey key(PartyId party, String id) {
        return new EventKey(party, EventId.of(id));
    }

    static LoanFact.Disbursed disbursed(long yuan) {
        return disbursed("1", "cy", yuan);
    }

    static LoanFact.Disbursed disbursed(String tranche, String pool, long yuan) {
        return new LoanFact.Disbursed(
                new Tranche(tranche),
                PoolId.of(pool),
                Fen.of(yuan * 100),
                Told.known(LocalDate.parse("2027-01-16")),
                new Borrower(BORROWER, Told.unknown(), Told.known("C39"), SMALL),
                Told.known(new InstalmentPlan(16, Told.known(12))));
    }

    static LoanFact.Repaid repaid(long yuan) {
        return new LoanFact.Repaid(Fen.of(yuan * 100));
    }

    static LoanFact.RightsPledged pledged() {
        return new LoanFact.RightsPledged(
                List.of(new PledgedRight(PATENT, BORROWER, Told.known(Fen.ofYuan("3000000")))), Told.unknown());
    }

    static LoanFact.DefaultReported defaulted(String overdueSince) {
        return new LoanFact.DefaultReported(Told.known(LocalDate.parse(overdueSince)));
    }

    /** Overdue since 1 May 2026. */
    static LoanFact.DefaultReported defaultedTranche(String tranche) {
        return new LoanFact.DefaultReported(
                Told.known(LocalDate.parse("2026-05-01")), Told.known(new Tranche(tranche)));
    }

    static LoanFact.CompensationNotified noticed() {
        return noticed(AmountBasisTold.GIVEN);
    }

    static LoanFact.CompensationNotified noticed(AmountBasisTold basis) {
        return new LoanFact.CompensationNotified(Told.unknown(), basis, List.of(), List.of());
    }

    /** Nothing of it was cost or principal. */
    static LoanFact.Recovered recovered(String yuan, Told<String> claim) {
        return new LoanFact.Recovered(Fen.ofYuan(yuan), Fen.ZERO, Fen.ZERO, SplitTold.GIVEN, claim);
    }

    /** For the default of one report. */
    static LoanFact.CompensationNotified noticed(String report) {
        return new LoanFact.CompensationNotified(
                Told.known(EventId.of(report)), AmountBasisTold.GIVEN, List.of(), List.of());
    }

    static LoanFact.FilingReceived received() {
        return new LoanFact.FilingReceived(Tranche.FIRST);
    }

    static LoanFact.FilingReviewed accepted() {
        return new LoanFact.FilingReviewed(Tranche.FIRST, ReviewOutcome.ACCEPTED, Told.unknown(), goodBorrower());
    }

    public static BorrowerAssessment goodBorrower() {
        return new BorrowerAssessment(Finding.YES, Finding.YES, Finding.YES, Finding.NO, Finding.YES);
    }

    public static RightHistory registeredFrom(String day) {
        return new RightHistory(
                List.of(new PledgeSpan("N1", BORROWER, BANK, LocalDate.parse(day), Told.unknown())),
                List.of(),
                List.of());
    }

    public static RightHistory lapsedFrom(String day) {
        return new RightHistory(
                registeredFrom("2026-01-10").pledges(),
                List.of(new StatusSpan(LocalDate.parse(day), LegalStatus.LAPSED)),
                List.of());
    }

    /** A loan in default whose claim passes every check. */
    static LoanScenario claimable() {
        return new LoanScenario().given(claimableFacts()).right(PATENT, registeredFrom("2026-01-10"));
    }

    static List<Fact<LoanFact>> claimableFacts() {
        return List.of(
                bank("d1", "2026-01-16", disbursed(1_000_000)),
                bank("p1", "2026-01-12", pledged()),
                authority("f1", "2026-02-20", received()),
                authority("v1", "2026-02-22", accepted()),
                bank("r1", "2026-02-16", repaid(100_000)),
                bank("x1", "2026-06-20", defaulted("2026-03-17")),
                bank("n1", "2026-06-25", noticed()));
    }

    /** Notices of 25 June and 20 August: a default that was cured on 1 July, and a new one reported on 1 August. */
    static LoanScenario defaultedTwice() {
        return claimable()
                .given(
                        bank("c1", "2026-07-01", new LoanFact.DefaultCured(Told.known(EventId.of("x1")))),
                        bank("x2", "2026-08-01", defaulted("2026-07-20")),
                        bank("n2", "2026-08-20", noticed()));
    }

    /** The one claim of a notice of the bank. */
    static Claim claim(Dossier dossier, String notice) {
        return dossier.claims().stream()
                .filter(claim -> claim.claimId().equals(LOAN.canonical() + "#" + notice))
                .findFirst()
                .orElseThrow();
    }

    static Set<String> verdicts(Dossier dossier) {
        return dossier.claims().stream()
                .map(claim -> claim.claimId() + " " + claim.assessment().verdict() + " "
                        + claim.assessment().reasons())
                .collect(Collectors.toSet());
    }
}

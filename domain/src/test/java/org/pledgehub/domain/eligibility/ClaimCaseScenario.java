package org.pledgehub.domain.eligibility;

import static org.pledgehub.domain.loan.LoanScenario.BORROWER;
import static org.pledgehub.domain.loan.LoanScenario.PATENT;
import static org.pledgehub.domain.loan.LoanScenario.goodBorrower;
import static org.pledgehub.domain.loan.LoanScenario.registeredFrom;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgehub.domain.calendar.StateCalendars;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.filing.FilingJudge;
import org.pledgehub.domain.filing.FilingMoment;
import org.pledgehub.domain.filing.FilingReceipt;
import org.pledgehub.domain.filing.FilingRules;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.loan.LoanPolicies;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Filing;
import org.pledgehub.domain.policy.FilingAnchor;
import org.pledgehub.domain.policy.FilingCompleteness;
import org.pledgehub.domain.policy.LateEffect;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.TrancheClaims;
import org.pledgehub.domain.policy.UnlistedKind;
import org.pledgehub.domain.right.RightHistory;

/** A claim that passes every check, to be spoilt in one thing. */
final class ClaimCaseScenario {

    private static final LocalDate DISBURSED = LocalDate.parse("2026-01-16");
    static final LocalDate DEFAULTED = LocalDate.parse("2026-06-20");
    static final LocalDate NOTICED = LocalDate.parse("2026-06-25");

    private final ClaimCase claim;
    final Map<RightId, RightHistory> histories;
    PoolPolicy policy;
    PoolSpan pool;
    AmountBasisTold basis;
    Told<ClaimedDefault> claimed;
    List<FilingDeadline> filings;
    Told<List<PledgedRight>> listed;
    Told<Fen> other;
    Told<String> district;
    Finding smallOrMedium;
    BorrowerAssessment borrower;
    ClaimedPrincipal principal;
    Told<ClaimedTranche> tranche;
    List<DoubtfulRecovery> doubtful;
    List<RightClaimed> elsewhere;

    ClaimCaseScenario(ClaimCase claim) {
        this.claim = claim;
        this.histories = new HashMap<>(claim.pledges().histories());
        this.policy = claim.policy();
        this.pool = claim.pool();
        this.basis = claim.basis();
        this.claimed = claim.claimed();
        this.filings = claim.filings();
        this.listed = claim.pledges().listed();
        this.other = claim.pledges().otherCollateral();
        this.district = claim.district();
        this.smallOrMedium = claim.smallOrMedium();
        this.borrower = claim.borrower();
        this.principal = claim.principal();
        this.tranche = claim.tranche();
        this.doubtful = claim.doubtful();
        this.elsewhere = claim.elsewhere();
    }

    void pledge(RightId right) {
        listed = Told.known(List.of(ClaimCaseScenario.pledge(right, 300)));
        histories.put(right, registeredFrom("2026-01-10"));
    }

    ClaimCase build() {
        return new ClaimCase(
                policy,
                pool,
                claim.disbursedOn(),
                claim.noticedOn(),
                basis,
                claimed,
                filings,
                new Pledges(
                        listed,
                        other,
                        histories,
                        claim.pledges().pledgees(),
                        BORROWER,
                        Told.from(listed.asOptional().map(pledges -> new Pledges.Appraised(pledges, other)))),
                district,
                smallOrMedium,
                borrower,
                principal,
                tranche,
                doubtful,
                elsewhere);
    }

    /** Of two tranches of 60 and 40 the first is claimed, under a policy that lets one be. */
    void claimTranche(Told<Fen> disbursed, long claimedFen) {
        policy = LoanPolicies.allowingTranches(PolicySamples.ruled(TrancheClaims.ALLOWED, "S-40"));
        tranche = Told.known(new ClaimedTranche(Tranche.FIRST, disbursed));
        principal = claimed(claimedFen, 0);
    }

    /** Of a loan of 100. */
    static ClaimedPrincipal claimed(long claimedFen, long claimedBeforeFen) {
        return new ClaimedPrincipal(Fen.of(claimedFen), Fen.of(claimedBeforeFen), Fen.of(100), Told.unknown());
    }

    static BorrowerAssessment borrower(
            Finding district, Finding credit, Finding operating, Finding related, Finding promoted) {
        return new BorrowerAssessment(district, credit, operating, related, promoted);
    }

    static Told<ClaimedDefault> claimed(String overdueSince, Told<LocalDate> curedOn, Told<String> claimedBefore) {
        return Told.known(new ClaimedDefault(DEFAULTED, LocalDate.parse(overdueSince), curedOn, claimedBefore));
    }

    static PledgedRight pledge(RightId right, long fen) {
        return new PledgedRight(right, BORROWER, Told.known(Fen.of(fen)));
    }

    static PoolPolicy policy(LateEffect effect, UnlistedKind unlisted) {
        return LoanPolicies.with(
                new Filing.Required(
                        FilingRules.thirtyDays(FilingAnchor.EACH_TRANCHE, effect, FilingCompleteness.DATE_COUNTS)),
                LoanPolicies.eligibility(unlisted));
    }

    static PoolPolicy closingAtFive() {
        return LoanPolicies.with(
                new Filing.Required(FilingRules.closingAtFive(FilingCompleteness.DATE_COUNTS)),
                LoanPolicies.eligibility(UnlistedKind.REFUSE));
    }

    static FilingDeadline filing(PoolPolicy policy, String receivedOn) {
        var receipt = new FilingReceipt(LocalDate.parse(receivedOn), FilingReceipt.Review.OUTSTANDING);
        return judge(policy, FilingMoment.UNKNOWN).judge(Tranche.FIRST, DISBURSED, List.of(receipt));
    }

    static FilingDeadline missed(PoolPolicy policy) {
        var late = new FilingMoment(Told.known(LocalDate.parse("2026-12-31")), Told.unknown());
        return judge(policy, late).judge(Tranche.FIRST, DISBURSED, List.of());
    }

    static FilingDeadline open(PoolPolicy policy) {
        return judge(policy, FilingMoment.UNKNOWN).judge(Tranche.FIRST, DISBURSED, List.of());
    }

    static FilingJudge judge(PoolPolicy policy, FilingMoment moment) {
        return new FilingJudge(policy.filing().required().orElseThrow(), StateCalendars.book(), moment);
    }

    static ClaimCase good() {
        var policy = LoanPolicies.strict();
        return new ClaimCase(
                policy,
                new PoolSpan(Told.known(LocalDate.parse("2025-01-01")), Told.known("朝阳区")),
                DISBURSED,
                NOTICED,
                AmountBasisTold.GIVEN,
                claimed("2026-03-27", Told.unknown(), Told.unknown()),
                List.of(filing(policy, "2026-02-24")),
                new Pledges(
                        Told.known(List.of(pledge(PATENT, 300))),
                        Told.unknown(),
                        Map.of(PATENT, registeredFrom("2026-01-10")),
                        Set.of(PartyId.of("icbc")),
                        BORROWER,
                        Told.known(new Pledges.Appraised(List.of(pledge(PATENT, 300)), Told.unknown()))),
                Told.unknown(),
                Finding.YES,
                goodBorrower(),
                claimed(60, 40),
                Told.unknown(),
                List.of(),
                List.of());
    }
}

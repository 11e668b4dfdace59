package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.pledgehub.domain.compensation.UnsharedRepayment;
import org.pledgehub.domain.eligibility.Assessment;
import org.pledgehub.domain.eligibility.ClaimCase;
import org.pledgehub.domain.eligibility.ClaimedDefault;
import org.pledgehub.domain.eligibility.EligibilityCheck;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.eligibility.PledgedRight;
import org.pledgehub.domain.eligibility.Pledges;
import org.pledgehub.domain.eligibility.PoolSpan;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingDeadline;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.policy.CaseDays;
import org.pledgehub.domain.policy.Payout;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.right.ClaimOnRight;

/**
 * The claims of a loan: one for each notice of somebody who is known to have a word about it, of which one may live for
 * each default.
 */
final class Claims {

    private final LoanKey loan;
    private final LoanFacts facts;
    private final Disbursements disbursements;
    private final LoanSurroundings around;
    private final List<FilingDeadline> filings;
    private final Defaults defaults;
    private final ClaimFigures figures;
    private final ClaimRecoveries recoveries;
    private final Payees payees;
    private final PrincipalsClaimed principals;
    private final TranchesClaimed tranches;
    private final RecoveriesInDoubt doubts;
    private final List<Held<LoanFact.CompensationNotified>> living;

    Claims(
            LoanKey loan,
            LoanFacts facts,
            Disbursements disbursements,
            LoanSurroundings around,
            List<FilingDeadline> filings) {
        this.loan = loan;
        this.facts = facts;
        this.disbursements = disbursements;
        this.around = around;
        this.filings = filings;
        this.defaults = Defaults.of(facts);
        this.figures = new ClaimFigures(facts);
        this.payees = new Payees(loan, facts, disbursements);
        this.living = notices().stream().filter(this::lives).toList();
        this.recoveries = new ClaimRecoveries(facts, living);
        this.principals = new PrincipalsClaimed(disbursements, living, this::meantBy);
        this.tranches = new TranchesClaimed(disbursements, this::meantBy);
        this.doubts = new RecoveriesInDoubt(recoveries, living, this::meantBy, this::idOf);
    }

    /** All claims, by claim id; none while no disbursement says which pool they are on. */
    List<Claim> all() {
        return disbursements.first().stream()
                .flatMap(first -> Stream.concat(
                        notices().stream().map(notice -> claim(notice, first)),
                        undone().stream().map(this::withdrawn)))
                .sorted(Comparator.comparing(Claim::claimId))
                .toList();
    }

    /** Living claims whose notices claim more principal than the bank's own events leave owed; none of an undone loan. */
    List<PrincipalDifference> principalDifferences() {
        return disbursements.stands()
                ? living.stream()
                        .flatMap(notice -> PrincipalDifference.of(idOf(notice), notice, facts, disbursements).stream())
                        .toList()
                : List.of();
    }

    /** What each right of the loan is told: the first of its claims whose default is not cured; none of an undone loan. */
    SortedMap<RightId, ClaimOnRight> onRights() {
        return disbursements
                .first()
                .filter(first -> disbursements.stands())
                .map(first -> rights(first)
                        .first(living.stream()
                                .filter(notice -> meantBy(notice)
                                        .filter(DefaultEpisode::stands)
                                        .isPresent())
                                .toList()))
                .orElseGet(Collections::emptySortedMap);
    }

    private RightsClaimed rights(Held<LoanFact.Disbursed> first) {
        var pledged = facts.pledges().map(held -> held.body().rights()).orElse(List.of());
        return new RightsClaimed(loan, first.body().pool(), pledged, around.rights(), around.claims());
    }

    private List<Held<LoanFact.CompensationNotified>> notices() {
        return ofThoseWhoMaySpeak(facts.of(LoanFact.CompensationNotified.class));
    }

    private List<Held<LoanFact.CompensationNotified>> undone() {
        return ofThoseWhoMaySpeak(new UndoneFacts(facts.book()).of(LoanFact.CompensationNotified.class));
    }

    private List<Held<LoanFact.CompensationNotified>> ofThoseWhoMaySpeak(
            List<Held<LoanFact.CompensationNotified>> told) {
        var senders = SenderRule.of(disbursements, around.references());
        return told.stream().filter(notice -> senders.lets(notice.original())).toList();
    }

    private Claim claim(Held<LoanFact.CompensationNotified> notice, Held<LoanFact.Disbursed> first) {
        if (isWithdrawn(notice) || disbursements.withdrawn()) {
            return withdrawn(notice);
        }
        return switch (termsOf(notice, first)) {
            case LoanTerms.Missing(var reason) -> withoutPolicy(notice, reason);
            case LoanTerms.Resolved known -> {
                var policy = known.terms().policy();
                var assessment = EligibilityCheck.of(caseOf(notice, first, known.pool(), policy));
                yield claim(notice, new Judged(Told.known(policy.ref()), assessment, end(notice, policy)));
            }
        };
    }

    /** Each version of the policy says whether the day of disbursement, default or notice picks it. */
    private LoanTerms termsOf(Held<LoanFact.CompensationNotified> notice, Held<LoanFact.Disbursed> first) {
        var days = new CaseDays(
                first.occurredOn(),
                Told.from(meantBy(notice).map(DefaultEpisode::reportedOn)),
                Told.known(notice.occurredOn()));
        return LoanTerms.of(first.body(), days, around.references());
    }

    private Claim withoutPolicy(Held<LoanFact.CompensationNotified> notice, WaitReason missing) {
        return claim(
                notice,
                Judged.byNoPolicy(EligibilityCheck.withoutPolicy(
                        missing == WaitReason.POOL_UNKNOWN
                                ? EligibilityReason.POOL_UNKNOWN
                                : EligibilityReason.NO_POLICY_IN_FORCE)));
    }

    private Claim withdrawn(Held<LoanFact.CompensationNotified> notice) {
        return claim(notice, Judged.byNoPolicy(Assessment.withdrawn()));
    }

    /** That recovery has ended says something only where a policy waits for it. */
    private Told<RecoveryEnd> end(Held<LoanFact.CompensationNotified> notice, PoolPolicy policy) {
        return switch (policy.payment().payout().value()) {
            case Payout.Once() -> Told.unknown();
            case Payout.TwoStage stages -> Told.from(recoveries.end(idOf(notice), notice));
        };
    }

    /** What a version of the policy makes of a claim, if one decides it. */
    private record Judged(Told<PolicyRef> policy, Assessment assessment, Told<RecoveryEnd> end) {

        static Judged byNoPolicy(Assessment assessment) {
            return new Judged(Told.unknown(), assessment, Told.unknown());
        }
    }

    private Claim claim(Held<LoanFact.CompensationNotified> notice, Judged judged) {
        return new Claim(
                idOf(notice),
                notice,
                Told.from(meantBy(notice).map(DefaultEpisode::identity)),
                judged.policy(),
                judged.assessment(),
                figures.ceded(notice),
                figures.cededReceived(notice),
                recoveries.before(idOf(notice), notice),
                recoveries.after(idOf(notice), notice),
                Told.from(recoveries.firstAfter(idOf(notice), notice)),
                judged.end(),
                ClaimEvidence.of(facts, notice, others(notice, judged)),
                payees.of(notice));
    }

    private String idOf(Held<LoanFact.CompensationNotified> notice) {
        return idOf(loan, notice.original());
    }

    /** The claim that a notice starts is named after it. */
    static String idOf(LoanKey loan, EventHeader notice) {
        var event = notice.party().equals(loan.bank())
                ? notice.eventId().canonical()
                : notice.party() + ":" + notice.eventId();
        return loan.canonical() + "#" + event;
    }

    /** A claim lives while its notice stands, means a default, and is the first of that default. */
    private boolean lives(Held<LoanFact.CompensationNotified> notice) {
        return !isWithdrawn(notice)
                && meantBy(notice)
                        .filter(episode -> earlierNotice(notice, episode).isEmpty())
                        .isPresent();
    }

    private boolean isWithdrawn(Held<LoanFact.CompensationNotified> notice) {
        return facts.of(LoanFact.NoticeWithdrawn.class).stream()
                .anyMatch(withdrawal ->
                        withdrawal.header().party().equals(notice.original().party())
                                && notice.isNamed(withdrawal.body().notice()));
    }

    private Optional<DefaultEpisode> meantBy(Held<LoanFact.CompensationNotified> notice) {
        return defaults.meantBy(notice.body().defaultEvent(), notice.occurredOn());
    }

    private ClaimCase caseOf(
            Held<LoanFact.CompensationNotified> notice,
            Held<LoanFact.Disbursed> first,
            PoolRegistration pool,
            PoolPolicy policy) {
        var borrower = first.body().borrower();
        var claimed = meantBy(notice)
                .map(episode -> new ClaimedDefault(
                        episode.reportedOn(),
                        episode.overdueSince(),
                        episode.curedOn(),
                        Told.from(earlierNotice(notice, episode).map(this::idOf))));
        return new ClaimCase(
                policy,
                new PoolSpan(pool.establishedOn(), pool.district()),
                first.occurredOn(),
                notice.occurredOn(),
                notice.body().basis(),
                Told.from(claimed),
                filings,
                pledges(notice, first),
                borrower.district(),
                borrower.traits().smallOrMedium(),
                new Assessments(facts).on(checkDay(policy, notice, first)),
                principals.of(notice, notShared(notice)),
                tranches.of(notice),
                doubts.of(notice),
                rights(first).before(notice));
    }

    private Told<UnsharedRepayment> notShared(Held<LoanFact.CompensationNotified> notice) {
        return Told.from(recoveries.notShared(
                idOf(notice), notice, Balance.of(facts, disbursements).notRepaid()));
    }

    /** Of several notices for one default the first in legal order lives, until it is withdrawn. */
    private Optional<Held<LoanFact.CompensationNotified>> earlierNotice(
            Held<LoanFact.CompensationNotified> notice, DefaultEpisode episode) {
        return notices().stream()
                .filter(other -> !isWithdrawn(other)
                        && meantBy(other).filter(episode::equals).isPresent())
                .min(Comparator.comparing(Held::original, EventHeader.LEGAL_ORDER))
                .filter(earliest -> !earliest.identity().equals(notice.identity()));
    }

    private LocalDate checkDay(
            PoolPolicy policy, Held<LoanFact.CompensationNotified> notice, Held<LoanFact.Disbursed> first) {
        return switch (policy.eligibility().borrowerCheckedOn().value()) {
            case DISBURSEMENT -> first.occurredOn();
            case DEFAULT -> meantBy(notice).map(DefaultEpisode::reportedOn).orElse(notice.occurredOn());
            case CLAIM -> notice.occurredOn();
        };
    }

    private Pledges pledges(Held<LoanFact.CompensationNotified> notice, Held<LoanFact.Disbursed> first) {
        var listed = facts.pledges();
        return new Pledges(
                Told.<List<PledgedRight>>from(listed.map(held -> held.body().pledges())),
                Told.from(listed.flatMap(held -> held.body().otherCollateral().asOptional())),
                around.rights(),
                RightsClaimed.pledgees(loan, notice),
                first.body().borrower().uscc(),
                Told.from(facts.pledgesOn(notice.original().occurredOn())
                        .map(held -> new Pledges.Appraised(
                                held.body().pledges(), held.body().otherCollateral()))));
    }

    /** Only where checks were made an earlier claim, or its principal, has told against this one. */
    private Stream<Held<LoanFact.CompensationNotified>> others(
            Held<LoanFact.CompensationNotified> notice, Judged judged) {
        var checked = judged.policy().asOptional().stream()
                .flatMap(policy -> Stream.concat(
                        meantBy(notice).flatMap(episode -> earlierNotice(notice, episode)).stream(),
                        principals.before(notice)));
        return Stream.concat(checked, recoveries.holdersBeside(notice));
    }
}

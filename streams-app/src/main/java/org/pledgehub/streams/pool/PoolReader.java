package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BalanceReported;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.compensation.AmountBasis;
import org.pledgehub.domain.compensation.ClaimantKind;
import org.pledgehub.domain.compensation.ClaimantPart;
import org.pledgehub.domain.compensation.InterestSpan;
import org.pledgehub.domain.compensation.LoanShare;
import org.pledgehub.domain.compensation.NoticeFigures;
import org.pledgehub.domain.compensation.PledgedPart;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.compensation.RequestedSum;
import org.pledgehub.domain.compensation.UnsharedRepayment;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.pool.AccountEvent;
import org.pledgehub.domain.pool.ClaimAssessment;
import org.pledgehub.domain.pool.ClaimAssessment.ClaimParties;
import org.pledgehub.domain.pool.ClaimDays;
import org.pledgehub.domain.pool.ClaimVerdict;
import org.pledgehub.domain.pool.Contribution;
import org.pledgehub.domain.pool.ContributionChange;
import org.pledgehub.domain.pool.Dimension;
import org.pledgehub.domain.pool.Direction;
import org.pledgehub.domain.pool.ExposureFigures;
import org.pledgehub.domain.pool.MovementKind;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.domain.pool.PoolCommand;
import org.pledgehub.domain.pool.Slice;
import org.pledgehub.streams.fact.HeaderReader;

/** Reads the records of the pool room as the pool's own words. */
final class PoolReader {

    private static final String AMOUNT_BASIS_MISSING = "AMOUNT_BASIS_MISSING";

    private PoolReader() {}

    /** What a report asks of the pool: the custodian's go to the accounts, all others to the claims. */
    static PoolCommand command(PoolFact fact) {
        return isAboutAccounts(fact)
                ? new PoolCommand.RecordAccountEvent(fact(fact))
                : new PoolCommand.RecordClaimStep(StepReader.step(fact));
    }

    /** True for a custodian's report. */
    static boolean isAboutAccounts(PoolFact fact) {
        return fact.getOrigin().getRole() == Role.CUSTODIAN;
    }

    /** A custodian's report. */
    static Fact<AccountEvent> fact(PoolFact fact) {
        return switch (fact.getPayload()) {
            case AccountMovement moved -> new Fact<>(header(fact), movement(moved));
            case BalanceReported told -> new Fact<>(header(fact), balance(told));
            case PoolEventReversed reversed -> new Fact<>(header(fact), new AccountEvent.Reversal());
            default -> throw new IllegalStateException("A custodian was let say " + fact.getPayload());
        };
    }

    /** Who said it, when, and what it says of another event. */
    static EventHeader header(PoolFact fact) {
        return fact.getPayload() instanceof PoolEventReversed reversed
                ? HeaderReader.readReversal(fact.getOrigin(), fact.getEnvelope(), reversed.getReversedEventId())
                : HeaderReader.read(fact.getOrigin(), fact.getEnvelope());
    }

    private static AccountEvent movement(AccountMovement moved) {
        var claim = moved.getClaimId();
        return new AccountEvent.Movement(
                PoolAccount.valueOf(moved.getAccount().name()),
                Direction.valueOf(moved.getDirection().name()),
                MovementKind.valueOf(moved.getKind().name()),
                Fen.amount(moved.getAmountFen()),
                claim == null || claim.isBlank()
                        ? new AccountEvent.Purpose.General()
                        : new AccountEvent.Purpose.ForClaim(new ClaimId(claim)));
    }

    private static AccountEvent balance(BalanceReported told) {
        return new AccountEvent.Balance(
                PoolAccount.valueOf(told.getAccount().name()), Fen.amount(told.getBalanceFen()));
    }

    /** What a loan's dossier says of a claim. A notice without an amount basis is never eligible. */
    static ClaimAssessment assessment(ClaimAssessed assessed) {
        boolean told = amountBasis(assessed.getNotice()).isPresent();
        var borrower = assessed.getBorrowerUscc();
        return new ClaimAssessment(
                new ClaimId(assessed.getClaimId()),
                assessed.getSequence(),
                new ClaimParties(
                        assessed.getLoan(),
                        assessed.getBank(),
                        borrower == null ? assessed.getLoan() : borrower,
                        assessed.getPayee().isEmpty() ? assessed.getBank() : assessed.getPayee(),
                        assessed.getNoticeParty()),
                Told.from(Optional.of(assessed.getClaimedDefault())
                        .filter(key -> !key.isEmpty())
                        .map(PoolReader::eventKey)),
                policies(assessed.getPolicy()),
                verdict(assessed, told),
                told || assessed.getVerdict() != org.pledgehub.contract.hop.ClaimVerdict.ELIGIBLE
                        ? assessed.getReasons()
                        : List.of(AMOUNT_BASIS_MISSING),
                figures(assessed.getNotice()),
                Fen.amount(assessed.getCededFen()),
                Fen.of(assessed.getRecoveredFen()).atLeastZero(),
                new Recovery(
                        Fen.amount(assessed.getRecoveredLaterGrossFen()),
                        Fen.amount(assessed.getRecoveredLaterCostFen())),
                evidence(assessed),
                new ClaimDays(
                        disbursedOn(assessed),
                        Told.known(assessed.getNoticedOn()),
                        Told.from(Optional.ofNullable(assessed.getRecoveredLaterOn()))),
                Told.from(Optional.ofNullable(assessed.getProduct())),
                Told.from(Optional.ofNullable(assessed.getCededReceivedFen()).map(Fen::amount)),
                Told.from(Optional.ofNullable(assessed.getRecoveryEndedOn())
                        .map(day -> new Recovery(
                                Fen.amount(assessed.getRecoveredToEndGrossFen()),
                                Fen.amount(assessed.getRecoveredToEndCostFen())))),
                notShared(assessed),
                Fen.of(assessed.getExposureFen()),
                pledged(assessed));
    }

    /** The day of disbursement as the check of the pool's term shows it. */
    private static Told<LocalDate> disbursedOn(ClaimAssessed assessed) {
        return detail(assessed, "disbursedOn").map(LocalDate::parse);
    }

    /** What was repaid since the notice and not told as recovered, as the check of what is claimed of the loan shows it. */
    private static Told<UnsharedRepayment> notShared(ClaimAssessed assessed) {
        return Told.from(detail(assessed, "notSharedFen")
                .asOptional()
                .flatMap(fen -> detail(assessed, "notSharedSince")
                        .map(day -> new UnsharedRepayment(Fen.amount(Long.parseLong(fen)), LocalDate.parse(day)))
                        .asOptional()));
    }

    /** The rights' part of the collateral as the check of a mixed pledge shows it. */
    private static Told<PledgedPart> pledged(ClaimAssessed assessed) {
        return Told.from(detail(assessed, "pledgedRightsFen")
                .asOptional()
                .flatMap(rights -> detail(assessed, "allCollateralFen")
                        .map(all ->
                                new PledgedPart(Fen.amount(Long.parseLong(rights)), Fen.amount(Long.parseLong(all))))
                        .asOptional()));
    }

    private static Told<String> detail(ClaimAssessed assessed, String name) {
        return Told.from(assessed.getChecks().stream()
                .flatMap(check -> Stream.ofNullable(check.getDetail().get(name)))
                .findFirst());
    }

    /** A key as it is written in records of ours: party, slash, event id. */
    static EventKey eventKey(String partyAndEvent) {
        int slash = partyAndEvent.indexOf('/');
        return new EventKey(
                PartyId.of(partyAndEvent.substring(0, slash)), EventId.of(partyAndEvent.substring(slash + 1)));
    }

    /** The same text for the same checks and events, in whatever order the record lists details and events. */
    private static String evidence(ClaimAssessed assessed) {
        var checks = assessed.getChecks().stream()
                .map(check -> String.join(
                        " ",
                        check.getRuleId(),
                        check.getOutcome(),
                        String.valueOf(check.getCode()),
                        new TreeMap<>(check.getDetail()).toString()));
        var inputs = assessed.getInputs().stream()
                .map(input -> input.getTopic() + "/" + input.getPartition() + "/" + input.getOffset())
                .sorted();
        return Stream.concat(checks, inputs).collect(Collectors.joining("\n"));
    }

    private static List<PolicyRef> policies(@Nullable String policy) {
        return policy == null ? List.of() : List.of(PolicyRef.of(policy));
    }

    private static ClaimVerdict verdict(ClaimAssessed assessed, boolean basisTold) {
        return switch (assessed.getVerdict()) {
            case ELIGIBLE -> basisTold ? ClaimVerdict.ELIGIBLE : ClaimVerdict.PENDING;
            case INELIGIBLE -> ClaimVerdict.INELIGIBLE;
            case PENDING -> ClaimVerdict.PENDING;
            case WITHDRAWN -> ClaimVerdict.WITHDRAWN;
            case UNKNOWN -> throw new IllegalStateException("Claim without a verdict: " + assessed.getClaimId());
        };
    }

    private static Optional<AmountBasis> amountBasis(CompensationNotice notice) {
        var basis = notice.getAmountBasis();
        if (basis == null) {
            return Optional.empty();
        }
        return switch (basis) {
            case GROSS_LOSS -> Optional.of(AmountBasis.GROSS_LOSS);
            case REQUESTED_COMPENSATION -> Optional.of(AmountBasis.REQUESTED_COMPENSATION);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static NoticeFigures figures(CompensationNotice notice) {
        Map<LossItem, Fen> items = new EnumMap<>(LossItem.class);
        items.put(LossItem.PRINCIPAL, Fen.amount(notice.getPrincipalFen()));
        items.put(LossItem.INTEREST, Fen.amount(notice.getInterestFen()));
        items.put(LossItem.PENALTY_INTEREST, Fen.amount(notice.getPenaltyInterestFen()));
        items.put(LossItem.OVERDUE_INTEREST, Fen.amount(notice.getOverdueInterestFen()));
        items.put(LossItem.OVERDUE_PENALTY, Fen.amount(notice.getOverduePenaltyFen()));
        var requested = notice.getRequestedFen();
        return new NoticeFigures(
                amountBasis(notice).orElse(AmountBasis.GROSS_LOSS),
                items,
                requested == null ? RequestedSum.unstated() : RequestedSum.of(Fen.amount(requested)),
                notice.getClaimants().stream().map(PoolReader::claimant).toList(),
                loanShare(notice),
                interest(notice),
                Told.from(Optional.ofNullable(notice.getOtherLevelsFen()).map(Fen::amount)));
    }

    /** The loan's own share; not told where the two amounts cannot be a part and its whole. */
    private static Told<LoanShare> loanShare(CompensationNotice notice) {
        var part = notice.getGuaranteedFen();
        var whole = notice.getLoanAmountFen();
        return part == null || whole == null || part < 0 || whole <= 0 || part > whole
                ? Told.unknown()
                : Told.known(new LoanShare(Fen.amount(part), Fen.amount(whole)));
    }

    /** The days of interest; not told where they do not end after they begin. */
    private static Told<InterestSpan> interest(CompensationNotice notice) {
        var from = notice.getInterestFrom();
        var to = notice.getInterestTo();
        return from == null || to == null || !to.isAfter(from)
                ? Told.unknown()
                : Told.known(new InterestSpan(from, to, Told.from(Optional.ofNullable(notice.getBankruptOn()))));
    }

    private static ClaimantPart claimant(Claimant claimant) {
        var kind = kind(claimant.getKind());
        var named = claimant.getParty();
        var party = named == null ? "" : named;
        var own = claimant.getOwnPrincipalFen();
        var ceded = Fen.amount(claimant.getCededFen());
        return own == null
                ? ClaimantPart.untold(kind, party, ceded)
                : ClaimantPart.bearing(kind, party, Fen.amount(own), ceded);
    }

    /** What a claimant is. */
    static ClaimantKind kind(org.pledgehub.contract.common.ClaimantKind kind) {
        return switch (kind) {
            case BANK -> ClaimantKind.BANK;
            case GUARANTOR -> ClaimantKind.GUARANTOR;
            case INSURER -> ClaimantKind.INSURER;
            case IP_INSTITUTION -> ClaimantKind.IP_INSTITUTION;
            case BORROWER -> ClaimantKind.BORROWER;
            case UNKNOWN -> throw new IllegalStateException("Intake lets no unknown claimant pass");
        };
    }

    /** How a loan's contribution changed. */
    static ContributionChange change(ContributionChanged changed) {
        return new ContributionChange(contribution(changed.getBefore()), contribution(changed.getAfter()));
    }

    private static Contribution contribution(org.pledgehub.contract.hop.@Nullable Contribution contribution) {
        if (contribution == null) {
            return Contribution.NONE;
        }
        return new Contribution(
                slices(
                        contribution.getBank(),
                        contribution.getIpKinds(),
                        contribution.getIndustry(),
                        contribution.getMaturityMonth()),
                contribution.getBorrowerUscc(),
                BorrowerWords.of(contribution),
                new ExposureFigures(
                        contribution.getRights(),
                        Fen.of(contribution.getDisbursedFen()),
                        Fen.of(contribution.getOutstandingFen()),
                        Fen.of(contribution.getExposureFen()),
                        contribution.getDefaults(),
                        Fen.of(contribution.getNonPerformingFen())));
    }

    /** Parts of the pool in which a claim counts. */
    static SortedSet<Slice> slices(ClaimAssessed assessed) {
        return slices(assessed.getBank(), assessed.getIpKinds(), assessed.getIndustry(), assessed.getMaturityMonth());
    }

    private static SortedSet<Slice> slices(
            String bank, List<String> ipKinds, @Nullable String industry, @Nullable String maturityMonth) {
        var slices = new ArrayList<Slice>();
        slices.add(Slice.WHOLE);
        slices.add(new Slice(Dimension.BANK, bank));
        ipKinds.forEach(kind -> slices.add(new Slice(Dimension.IP_KIND, kind)));
        if (industry != null) {
            slices.add(new Slice(Dimension.INDUSTRY, industry));
        }
        if (maturityMonth != null) {
            slices.add(new Slice(Dimension.MATURITY_MONTH, maturityMonth));
        }
        return new TreeSet<>(slices);
    }
}

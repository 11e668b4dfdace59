package org.pledgehub.streams.pool;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.BookBalance;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.in.BookBalancesReported;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ClaimReviewed;
import org.pledgehub.contract.in.ClaimWrittenOff;
import org.pledgehub.contract.in.CompensationPlanned;
import org.pledgehub.contract.in.DecisionVoted;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.PoolDecided;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.domain.claim.Ballot;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.claim.Vote;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutySubject;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.ClaimProgress;
import org.pledgehub.domain.pool.ClaimStage;
import org.pledgehub.domain.pool.FiscalPart;
import org.pledgehub.domain.pool.NextStep;
import org.pledgehub.domain.pool.Recovered;

/** Reads steps on claims, and how far a claim had come when it was stored. */
final class StepReader {

    /** What article 15 asks for. */
    private static final Set<ReimbursementDocument> FOUR_DOCUMENTS = Set.of(
            ReimbursementDocument.PROJECT_DESCRIPTION,
            ReimbursementDocument.LOAN_CONTRACT,
            ReimbursementDocument.GUARANTEE_CONTRACT,
            ReimbursementDocument.COMPENSATION_PLAN);

    private StepReader() {}

    /** What operator or authority say of a claim or of the pool's duties. */
    static Fact<ClaimStep> step(PoolFact fact) {
        return new Fact<>(PoolReader.header(fact), body(fact));
    }

    private static ClaimStep body(PoolFact fact) {
        return switch (fact.getPayload()) {
            case ClaimWrittenOff said ->
                new ClaimStep.WrittenOff(claim(said.getClaimId()), Fen.amount(said.getAmountFen()));
            case ClaimReviewed said ->
                new ClaimStep.Reviewed(claim(said.getClaimId()), Told.from(Optional.ofNullable(said.getCheckedOn())));
            case CompensationPlanned said ->
                new ClaimStep.Planned(
                        claim(said.getClaimId()), Fen.amount(said.getAmountFen()), hash(said.getFiguresHash()));
            case ReimbursementApplied said ->
                new ClaimStep.Applied(
                        claim(said.getClaimId()),
                        Fen.amount(said.getAmountFen()),
                        hash(said.getFiguresHash()),
                        said.getDocuments().containsAll(FOUR_DOCUMENTS)
                                ? ClaimStep.Applied.Documents.COMPLETE
                                : ClaimStep.Applied.Documents.INCOMPLETE);
            case ClaimConfirmed said ->
                new ClaimStep.Answered(claim(said.getClaimId()), answer(said), hash(said.getFiguresHash()));
            case DecisionVoted said ->
                new ClaimStep.Voted(claim(said.getClaimId()), said.getVoter(), vote(said), hash(said.getFiguresHash()));
            case DutyReported said ->
                new ClaimStep.DutyDone(
                        DutyKind.valueOf(said.getDuty().name()),
                        subject(said),
                        said.getPeriodOn(),
                        LifeReader.outcome(said.getOutcome()));
            case PoolDecided said -> new ClaimStep.OnPool(LifeReader.decision(said));
            case BookBalancesReported said -> new ClaimStep.BookTold(balances(said));
            case PoolEventReversed reversed -> new ClaimStep.Reversed();
            default -> throw new IllegalStateException("Operator or authority were let say " + fact.getPayload());
        };
    }

    /** The claim that a step is about, as the sender names it. */
    static Optional<String> claimOf(PoolFact fact) {
        return PoolReader.isAboutAccounts(fact)
                ? Optional.empty()
                : body(fact).about().map(ClaimId::canonical);
    }

    /** Lines of one account are taken together. */
    private static Map<LedgerAccount, Fen> balances(BookBalancesReported said) {
        var balances = new EnumMap<LedgerAccount, Fen>(LedgerAccount.class);
        for (var line : said.getBalances()) {
            balances.merge(LedgerAccount.valueOf(line.getAccount().name()), signed(line), Fen::plus);
        }
        return balances;
    }

    private static Fen signed(BookBalance line) {
        var amount = Fen.amount(line.getBalanceFen());
        return switch (line.getSide()) {
            case DEBIT -> amount;
            case CREDIT -> amount.negated();
            case UNKNOWN -> throw new IllegalStateException("Intake lets no unknown side pass");
        };
    }

    private static DutySubject subject(DutyReported said) {
        String claim = said.getClaimId();
        LoanRef loan = said.getLoan();
        if (claim != null) {
            return new DutySubject.OfClaim(claim);
        }
        return loan == null
                ? new DutySubject.OfPool()
                : new DutySubject.OfLoan(LoanKey.parse(loan.getBank(), loan.getContract())
                        .asOptional()
                        .orElseThrow()
                        .canonical());
    }

    private static ClaimId claim(String id) {
        return new ClaimId(id);
    }

    private static FiguresHash hash(String hex) {
        return new FiguresHash(hex);
    }

    private static PlanAnswer answer(ClaimConfirmed said) {
        return switch (said.getOutcome()) {
            case CONFIRMED -> new PlanAnswer.Confirmed();
            case REDUCED -> {
                Long sum = said.getAmountFen();
                if (sum == null) {
                    throw new IllegalStateException("Intake lets no reduction without a sum pass");
                }
                yield new PlanAnswer.ReducedTo(Fen.amount(sum));
            }
            case REJECTED -> new PlanAnswer.Rejected();
            case UNKNOWN -> throw new IllegalStateException("Intake lets no unknown outcome pass");
        };
    }

    private static Vote vote(DecisionVoted said) {
        return switch (said.getVote()) {
            case APPROVE -> Vote.APPROVE;
            case REJECT -> Vote.REJECT;
            case UNKNOWN -> throw new IllegalStateException("Intake lets no unknown vote pass");
        };
    }

    /** How far the claim had come, from its stored view. */
    static ClaimProgress progress(ClaimView view) {
        return new ClaimProgress(
                ClaimStage.valueOf(view.getStage()),
                new ClaimProgress.Hashes(told(view.getFiguresHash()), told(view.getReimbursementHash())),
                answer(view),
                new Ballot(view.getApprovals(), view.getRefusals()),
                view.getSteps().stream()
                        .map(step -> new ClaimProgress.Step(
                                PoolReader.eventKey(step.getParty() + "/" + step.getEventId()),
                                step.getCounts() ? ClaimProgress.Step.Counts.YES : ClaimProgress.Step.Counts.NO_LONGER))
                        .toList(),
                new FiscalPart(
                        Fen.of(view.getFiscalShareFen()),
                        Fen.of(view.getReimbursedFen()),
                        Fen.of(view.getFiscalDueFen())),
                new Recovered(
                        Fen.of(view.getRecoveredGrossFen()),
                        Fen.of(view.getRecoveryCostFen()),
                        Fen.of(view.getRecoveredBankFen()),
                        Fen.of(view.getRecoveredFiscalFen()),
                        Fen.of(view.getRecoveredPartnerFen())),
                new ClaimProgress.Later(
                        Fen.of(view.getRefundDueFen()),
                        Fen.of(view.getSupplementFen()),
                        Optional.ofNullable(view.getNextStep())
                                .map(org.pledgehub.contract.out.NextStep::getMissing)
                                .orElse(List.of())),
                Told.from(Optional.ofNullable(view.getNextStep()).map(next -> NextStep.valueOf(next.getStep()))));
    }

    private static Told<FiguresHash> told(@Nullable String hex) {
        return hex == null ? Told.unknown() : Told.known(new FiguresHash(hex));
    }

    private static PlanAnswer answer(ClaimView view) {
        String said = view.getConfirmation();
        if (said == null) {
            return new PlanAnswer.Open();
        }
        Long sum = view.getConfirmedFen();
        return switch (said) {
            case "CONFIRMED" -> new PlanAnswer.Confirmed();
            case "REDUCED" -> new PlanAnswer.ReducedTo(Fen.of(sum == null ? 0 : sum));
            case "REJECTED" -> new PlanAnswer.Rejected();
            default -> throw new IllegalStateException("No such confirmation: " + said);
        };
    }
}

package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.eligibility.BorrowerAssessment;
import org.pledgehub.domain.eligibility.PledgedRight;
import org.pledgehub.domain.fact.SubjectRule;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.ReviewOutcome;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.FilingDocumentKind;

/** What a party reports about a loan. The legal date stands in the header of the event. */
public sealed interface LoanFact {

    /**
     * A tranche was paid out 放款.
     *
     * @param tranche which
     * @param pool pool that shares its risk
     * @param amount above zero
     * @param maturityOn end of the contract
     * @param borrower who owes it
     * @param plan contractual instalments
     * @param guarantors guarantors and insurers that stand behind the loan; none where that is not told
     */
    record Disbursed(
            Tranche tranche,
            PoolId pool,
            Fen amount,
            Told<LocalDate> maturityOn,
            Borrower borrower,
            Told<InstalmentPlan> plan,
            Set<PartyId> guarantors)
            implements LoanFact {

        /** Keeps its own copy. */
        public Disbursed {
            guarantors = Set.copyOf(guarantors);
        }

        /** A disbursement that tells nothing of guarantors. */
        public Disbursed(
                Tranche tranche,
                PoolId pool,
                Fen amount,
                Told<LocalDate> maturityOn,
                Borrower borrower,
                Told<InstalmentPlan> plan) {
            this(tranche, pool, amount, maturityOn, borrower, plan, Set.of());
        }

        /** True unless it names others; where it names nobody any guarantor may stand behind the loan. */
        boolean mayBeGuaranteedBy(PartyId party) {
            return guarantors.isEmpty() || guarantors.contains(party);
        }
    }

    /**
     * The rights pledged for the loan, all of them, as of the legal date 质押清单.
     *
     * @param pledges the rights
     * @param otherCollateral value of what else secures the loan
     */
    record RightsPledged(List<PledgedRight> pledges, Told<Fen> otherCollateral) implements LoanFact {

        /** Keeps its own copy. */
        public RightsPledged {
            pledges = List.copyOf(pledges);
        }

        /** The pledged rights, by id. */
        List<RightId> rights() {
            return pledges.stream().map(PledgedRight::right).distinct().sorted().toList();
        }
    }

    /**
     * A repayment 还款.
     *
     * @param principal part that repays principal
     */
    record Repaid(Fen principal) implements LoanFact {}

    /**
     * Maturity was moved 展期.
     *
     * @param maturityOn the new one
     */
    record Extended(LocalDate maturityOn) implements LoanFact {}

    /**
     * Principal was written off 核销.
     *
     * @param principal how much
     */
    record WrittenOff(Fen principal) implements LoanFact {}

    /**
     * The loan is in default 违约.
     *
     * @param overdueSince first day past due; unknown: the legal date of the report
     * @param tranche tranche that is in default; unknown: the loan as a whole
     */
    record DefaultReported(Told<LocalDate> overdueSince, Told<Tranche> tranche) implements LoanFact {

        /** A default of the whole loan. */
        public DefaultReported(Told<LocalDate> overdueSince) {
            this(overdueSince, Told.unknown());
        }
    }

    /**
     * A default ended.
     *
     * @param defaultEvent which; unknown: the latest on or before the legal date
     */
    record DefaultCured(Told<EventId> defaultEvent) implements LoanFact {}

    /**
     * Compensation is asked for, with amounts 风险补偿通知. But for the principal they are the pool's business.
     *
     * @param defaultEvent for which default; unknown: the latest on or before the legal date
     * @param basis whether it says what the figures mean
     * @param ceded what the claimants have passed on
     * @param claimants institutions that share the loss, as far as named
     * @param principal principal of the loss, zero where it is not told
     */
    record CompensationNotified(
            Told<EventId> defaultEvent,
            AmountBasisTold basis,
            List<CededPart> ceded,
            List<PartyId> claimants,
            Fen principal)
            implements LoanFact {

        /** A notice that tells no principal. */
        public CompensationNotified(
                Told<EventId> defaultEvent, AmountBasisTold basis, List<CededPart> ceded, List<PartyId> claimants) {
            this(defaultEvent, basis, ceded, claimants, Fen.ZERO);
        }

        /** Keeps its own copies. */
        public CompensationNotified {
            ceded = List.copyOf(ceded);
            claimants = List.copyOf(claimants);
        }
    }

    /**
     * A notice is taken back 撤回.
     *
     * @param notice the sender's notice
     */
    record NoticeWithdrawn(EventId notice) implements LoanFact {}

    /**
     * A guarantor has paid the bank 代偿 and takes over the claim of its notice.
     *
     * @param notice the bank's notice
     * @param guarantor who has paid
     */
    record TakenOver(EventId notice, PartyId guarantor) implements LoanFact {}

    /**
     * Part of the loss was passed on 分散风险部分.
     *
     * @param ceded principal passed on by the sender
     * @param received what of it has come in so far
     */
    record RiskCeded(Fen ceded, Told<Fen> received) implements LoanFact {}

    /**
     * The operator sent a filing 备案 to the authority; that alone does not count as filed.
     *
     * @param tranche for which tranche
     * @param assessment what the operator established
     * @param documents material that came with it
     */
    record ProjectFiled(Tranche tranche, BorrowerAssessment assessment, Set<FilingDocumentKind> documents)
            implements LoanFact {

        /** Keeps its own copy. */
        public ProjectFiled {
            documents = Set.copyOf(documents);
        }
    }

    /**
     * Money came back 回收.
     *
     * @param gross before cost
     * @param cost of recovering it
     * @param principal part that repays principal
     * @param split whether it is known how much of it is this loan's
     * @param claim claim on which it is divided; unknown: the one noticed last before it
     */
    record Recovered(Fen gross, Fen cost, Fen principal, SplitTold split, Told<String> claim) implements LoanFact {

        /** A recovery on this loan alone that names no claim. */
        public Recovered(Fen gross, Fen cost, Fen principal) {
            this(gross, cost, principal, SplitTold.GIVEN, Told.unknown());
        }
    }

    /**
     * Recovery on a claim has ended 追偿终结, on the legal day.
     *
     * @param claim which
     */
    record RecoveryEnded(String claim) implements LoanFact {}

    /**
     * The authority received a filing 备案收讫; its legal date is the day that counts.
     *
     * @param tranche for which tranche
     * @param at hour of that day in China, where it was told
     */
    record FilingReceived(Tranche tranche, Told<LocalTime> at) implements LoanFact {

        /** A receipt of which nobody has told the hour. */
        public FilingReceived(Tranche tranche) {
            this(tranche, Told.unknown());
        }
    }

    /**
     * The authority reviewed a filing 备案审核.
     *
     * @param tranche for which tranche
     * @param outcome accepted or returned
     * @param receivedOn receipt day of what was reviewed; unknown: the latest receipt
     * @param assessment what the authority established
     */
    record FilingReviewed(
            Tranche tranche, ReviewOutcome outcome, Told<LocalDate> receivedOn, BorrowerAssessment assessment)
            implements LoanFact {}

    /**
     * What stands in the bank's own books at the end of the legal day 贷款余额快照.
     *
     * @param outstanding principal
     */
    record Snapshot(Fen outstanding) implements LoanFact {}

    /** An event of the sender never happened 冲正; which one stands in the header. */
    record Reversed() implements LoanFact {}

    /** A correction may change anything but the kind of fact and the pool: bank and contract are the book's key. */
    SubjectRule<LoanFact> SAME_SUBJECT = (original, correction) -> original.getClass() == correction.getClass()
            && (!(original instanceof Disbursed first)
                    || !(correction instanceof Disbursed second)
                    || first.pool().equals(second.pool()));
}

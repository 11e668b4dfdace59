package org.pledgehub.domain.claim;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutySubject;
import org.pledgehub.domain.fact.SubjectRule;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.LifeResult;
import org.pledgehub.domain.money.Fen;

/** What operator and authority say about a claim, about a duty of the pool, about their books of it, or about the pool itself. */
public sealed interface ClaimStep {

    /** A correction is of the same kind and about the same claim. */
    SubjectRule<ClaimStep> SUBJECT = (original, correction) ->
            original.kind() == correction.kind() && original.about().equals(correction.about());

    /** What kind of thing is said. */
    default Class<?> kind() {
        return getClass();
    }

    /** The claim that it is about; a reversal names an event only, a duty or a decision is the pool's. */
    Optional<ClaimId> about();

    /** The figures that it rests on, and which they are. */
    default Optional<Basis> basis() {
        return Optional.empty();
    }

    /**
     * Figures that a step rests on.
     *
     * @param kind which figures of the claim
     * @param hash as its sender was shown them
     */
    record Basis(Kind kind, FiguresHash hash) {

        /** Which figures. */
        public enum Kind {
            /** What is due, before it is paid. */
            COMPENSATION,
            /** What the fiscal account owes for what was paid. */
            REIMBURSEMENT
        }

        static Optional<Basis> of(Kind kind, FiguresHash hash) {
            return Optional.of(new Basis(kind, hash));
        }
    }

    /**
     * The operator has reviewed the claim and checked on site (art. 6(6)).
     *
     * @param claim which claim
     * @param checkedOn day of the check on site
     */
    record Reviewed(ClaimId claim, Told<LocalDate> checkedOn) implements ClaimStep {

        @Override
        public Optional<ClaimId> about() {
            return Optional.of(claim);
        }
    }

    /**
     * The operator's compensation plan (art. 14).
     *
     * @param claim which claim
     * @param amount planned, fen
     * @param figures figures that it rests on
     */
    record Planned(ClaimId claim, Fen amount, FiguresHash figures) implements ClaimStep {

        @Override
        public Optional<ClaimId> about() {
            return Optional.of(claim);
        }

        @Override
        public Optional<Basis> basis() {
            return Basis.of(Basis.Kind.COMPENSATION, figures);
        }
    }

    /**
     * The authority's answer to the plan, before anything is paid (art. 14).
     *
     * @param claim which claim
     * @param answer confirmed, reduced or rejected
     * @param figures figures that it rests on
     */
    record Answered(ClaimId claim, PlanAnswer answer, FiguresHash figures) implements ClaimStep {

        @Override
        public Optional<ClaimId> about() {
            return Optional.of(claim);
        }

        @Override
        public Optional<Basis> basis() {
            return Basis.of(Basis.Kind.COMPENSATION, figures);
        }
    }

    /**
     * The operator asks the fiscal account for its part, with the four documents (art. 15).
     *
     * @param claim which claim
     * @param amount applied for, fen
     * @param figures figures that it rests on
     * @param documents whether the four documents came with it
     */
    record Applied(ClaimId claim, Fen amount, FiguresHash figures, Documents documents) implements ClaimStep {

        /** Whether the documents of article 15 came. */
        public enum Documents {
            /** All of them. */
            COMPLETE,
            /** One at least is missing. */
            INCOMPLETE
        }

        /** An application with all its documents. */
        public Applied(ClaimId claim, Fen amount, FiguresHash figures) {
            this(claim, amount, figures, Documents.COMPLETE);
        }

        @Override
        public Optional<ClaimId> about() {
            return Optional.of(claim);
        }

        @Override
        public Optional<Basis> basis() {
            return Basis.of(Basis.Kind.REIMBURSEMENT, figures);
        }
    }

    /**
     * One person's word in the collective decision (art. 15).
     *
     * @param claim which claim
     * @param voter who; the same name for the same person
     * @param vote for or against
     * @param figures figures that it rests on
     */
    record Voted(ClaimId claim, String voter, Vote vote, FiguresHash figures) implements ClaimStep {

        @Override
        public Optional<ClaimId> about() {
            return Optional.of(claim);
        }

        @Override
        public Optional<Basis> basis() {
            return Basis.of(Basis.Kind.REIMBURSEMENT, figures);
        }
    }

    /**
     * The authority writes off what will not be recovered (art. 22: losses are confirmed).
     *
     * @param claim which claim
     * @param amount written off, fen
     */
    record WrittenOff(ClaimId claim, Fen amount) implements ClaimStep {

        @Override
        public Optional<ClaimId> about() {
            return Optional.of(claim);
        }
    }

    /**
     * A duty of the pool was done, on the legal day of the event.
     *
     * @param duty which
     * @param subject whose: the pool's own or a claim's
     * @param periodOn any day of the period that it was done for
     */
    record DutyDone(DutyKind duty, DutySubject subject, LocalDate periodOn, Told<LifeResult> outcome)
            implements ClaimStep {

        @Override
        public Optional<ClaimId> about() {
            return Optional.empty();
        }
    }

    /**
     * The authority decides about the pool itself (art. 19 to 22).
     *
     * @param what what it decides
     */
    record OnPool(LifeDecision what) implements ClaimStep {

        @Override
        public Class<?> kind() {
            return what.getClass();
        }

        @Override
        public Optional<ClaimId> about() {
            return Optional.empty();
        }
    }

    /**
     * The balances of its sender's own book of the pool at the end of the legal day (art. 18).
     *
     * @param balances by account, fen, above zero for a debit balance; an account that is not there is zero
     */
    record BookTold(Map<LedgerAccount, Fen> balances) implements ClaimStep {

        /** Keeps its own copy. */
        public BookTold {
            balances = Map.copyOf(balances);
        }

        @Override
        public Optional<ClaimId> about() {
            return Optional.empty();
        }
    }

    /** An earlier event of the sender never happened; which one stands in the header. */
    record Reversed() implements ClaimStep {

        @Override
        public Optional<ClaimId> about() {
            return Optional.empty();
        }
    }
}

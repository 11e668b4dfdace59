package org.pledgehub.domain.pool;

import java.util.Optional;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.fact.SubjectRule;
import org.pledgehub.domain.money.Fen;

/** What the custodian bank reports about a pool's accounts. */
public sealed interface AccountEvent {

    /**
     * A correction of a movement is a movement, one of a balance a balance; which account, which way, why and how much may
     * all be put right. A payment of nobody knows which claim counts for nothing until a correction names the claim.
     */
    SubjectRule<AccountEvent> SUBJECT = new SubjectRule<>() {
        @Override
        public boolean sameSubject(AccountEvent original, AccountEvent correction) {
            return original.getClass() == correction.getClass();
        }

        @Override
        public boolean saysEnough(AccountEvent body) {
            return !(body instanceof Movement movement) || !movement.lacksItsClaim();
        }
    };

    /**
     * Money moved.
     *
     * @param account on which account
     * @param direction in or out
     * @param kind why
     * @param amount fen, above zero
     * @param purpose what it was for
     */
    record Movement(PoolAccount account, Direction direction, MovementKind kind, Fen amount, Purpose purpose)
            implements AccountEvent {

        /** The amount as it changes the account. */
        Fen signed() {
            return switch (direction) {
                case CREDIT -> amount;
                case DEBIT -> amount.negated();
            };
        }

        /** True for a compensation or a refund that does not say of which claim. */
        boolean lacksItsClaim() {
            return compensates() && purpose instanceof Purpose.General;
        }

        /** Whether it changes what was paid on a claim. */
        public boolean compensates() {
            return kind == MovementKind.COMPENSATION || kind == MovementKind.REFUND;
        }

        /** The claim that the pool pays by it, or gets money back for. */
        public Optional<ClaimId> compensatedClaim() {
            return compensates() && purpose instanceof Purpose.ForClaim(var claim)
                    ? Optional.of(claim)
                    : Optional.empty();
        }

        /** The claim for which money of a certain kind moved on the fiscal account. */
        Optional<ClaimId> onFiscalAccount(MovementKind why) {
            return account == PoolAccount.FISCAL && kind == why ? claim() : Optional.empty();
        }

        /** The claim that it names. */
        public Optional<ClaimId> claim() {
            return purpose instanceof Purpose.ForClaim(var claim) ? Optional.of(claim) : Optional.empty();
        }
    }

    /**
     * What the custodian's own books show on an account at the end of the legal day. It moves nothing.
     *
     * @param account which account
     * @param amount fen, not below zero
     */
    record Balance(PoolAccount account, Fen amount) implements AccountEvent {}

    /** An earlier event of the custodian never happened; which one stands in the header. */
    record Reversal() implements AccountEvent {}

    /** What a movement was for. */
    sealed interface Purpose {

        /**
         * A claim.
         *
         * @param claim which
         */
        record ForClaim(ClaimId claim) implements Purpose {}

        /** Nothing in particular. */
        record General() implements Purpose {}
    }
}

package org.pledgehub.domain.pool;

import java.util.Optional;
import org.pledgehub.domain.fact.SubjectRule;
import org.pledgehub.domain.money.Fen;

/** What the custodian bank reports about a pool's accounts. */
public sealed interface AccountEvent {

    /** A correction of a movement is a movement; which account, which way, why and how much may all be put right. */
    SubjectRule<AccountEvent> SUBJECT = (original, correction) -> original.getClass() == correction.getClass();

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

        /** The claim that the pool pays by it, or gets money back for. */
        Optional<ClaimId> compensatedClaim() {
            return kind == MovementKind.COMPENSATION && purpose instanceof Purpose.ForClaim(var claim)
                    ? Optional.of(claim)
                    : Optional.empty();
        }
    }

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

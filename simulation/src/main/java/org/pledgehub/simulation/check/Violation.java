package org.pledgehub.simulation.check;

import java.util.Comparator;

/**
 * Something that must always hold and did not.
 *
 * @param rule name of what must hold
 * @param subject about what, e.g. a loan
 * @param found what was seen instead
 */
public record Violation(Rule rule, String subject, String found) implements Comparable<Violation> {

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::rule)
            .thenComparing(Violation::subject)
            .thenComparing(Violation::found);

    /** What must always hold. */
    public enum Rule {
        /**
         * Each record that is read gets one answer, one dead letter or one command, and only what waited gets a second
         * answer.
         */
        ONE_ANSWER_EACH,
        /** An event counts once. */
        ACCEPTED_ONCE,
        /** A repeat is told apart from another event under the same id. */
        REPEAT_TOLD_APART,
        /** What was answered is kept. */
        ANSWERED_IS_KEPT,
        /** Nothing is left unread once all is quiet. */
        ALL_READ,
        /** What a loan tells its pool follows on from what it told before. */
        LOAN_TO_POOL_CHAIN,
        /** A pool's exposure is the sum of what its loans told it and it has read. */
        EXPOSURE_IS_SUM,
        /** A loan's view, and what the loan tells its pool, agree. */
        VIEW_IS_CONTRIBUTION,
        /** No amount is below zero. */
        NEVER_NEGATIVE,
        /** Cash is the sum of the movements that were booked. */
        CASH_IS_SUM,
        /** No more is reserved than the first payer holds. */
        RESERVED_WITHIN_CASH,
        /** Entries of a pool's ledger follow one another: numbers, hashes, sums, and what they name. */
        LEDGER_CHAIN,
        /** An instruction is given once, and ended once and not before. */
        INSTRUCTED_ONCE,
        /** Who is to be paid is whose claim it is. */
        PAID_TO_THE_CLAIMANT,
        /** What several claimants get is together what is paid. */
        PARTS_ADD_UP,
        /** The ledger's balances are the money that the pool shows. */
        LEDGER_IS_MONEY,
        /** What a pool says of its claims is the sum of what it says of each. */
        CLAIMS_ADD_UP,
        /** Every claim that was assessed stands in the pool as assessed. */
        CLAIM_AS_ASSESSED,
        /** A trigger has one id, and each revision follows the one before. */
        TRIGGER_ONCE,
        /** One trigger at most stands for a default. */
        TRIGGER_PER_DEFAULT,
        /** The sums of an application for a subsidy fit one another. */
        SUBSIDY_ADDS_UP,
        /** Subsidies stay within the budget of their year and the ceiling of their company. */
        SUBSIDY_WITHIN_LIMITS,
        /** A deadline has one id, and each revision follows the one before. */
        DEADLINE_CHAIN,
        /** A deadline goes only from one state to another that the law allows. */
        DEADLINE_STATE,
        /** No deadline is early: not due soon before the warning days, not missed before the day after. */
        DEADLINE_NEVER_EARLY,
        /** The day that a room goes by never goes back. */
        DAY_NEVER_BACK,
        /** An alert is raised once. */
        ALERT_ONCE,
        /** A task touches the keys of its own partition only. */
        OWN_PARTITION,
        /** No pool is frozen: the hub itself has found nothing broken. */
        NOT_FROZEN
    }

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return rule + " " + subject + ": " + found;
    }
}

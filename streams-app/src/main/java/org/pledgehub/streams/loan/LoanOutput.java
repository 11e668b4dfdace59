package org.pledgehub.streams.loan;

import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.hop.PoolRegistered;
import org.pledgehub.contract.hop.RightClaimed;
import org.pledgehub.contract.hop.WatchRight;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreak;

/** Something that the loan room says. */
sealed interface LoanOutput {

    /**
     * An answer to an event.
     *
     * @param feedback the answer
     */
    record Answered(Feedback feedback) implements LoanOutput {}

    /**
     * The loan looks different.
     *
     * @param view as it looks now
     */
    record ViewChanged(LoanView view) implements LoanOutput {}

    /**
     * A deadline is new or stands differently.
     *
     * @param view as it stands now
     */
    record DeadlineChanged(DeadlineView view) implements LoanOutput {}

    /**
     * A deadline was published that there is no reason for any more, such as one of a tranche that was renamed.
     *
     * @param view its last form, withdrawn
     */
    record DeadlineGone(DeadlineView view) implements LoanOutput {}

    /**
     * The loan adds something else to a pool.
     *
     * @param pool the pool
     * @param change before and after
     */
    record ContributionMoved(String pool, ContributionChanged change) implements LoanOutput {}

    /**
     * A claim stands differently.
     *
     * @param claim as it stands now
     */
    record ClaimMoved(ClaimAssessed claim) implements LoanOutput {}

    /**
     * The loan wants to be told of a right.
     *
     * @param watch the subscription
     */
    record RightWatched(WatchRight watch) implements LoanOutput {}

    /**
     * Another claim lives on the loan, or none any more, of which a right is told.
     *
     * @param claimed what lives now
     */
    record ClaimTold(RightClaimed claimed) implements LoanOutput {}

    /**
     * A break opened, changed or closed.
     *
     * @param found as it stands now
     */
    record BreakChanged(PoolBreak found) implements LoanOutput {}

    /**
     * A person must look.
     *
     * @param alert at what
     */
    record Alerted(Alert alert) implements LoanOutput {}

    /**
     * A pool is registered.
     *
     * @param registered the pool
     */
    record PoolAnnounced(PoolRegistered registered) implements LoanOutput {}

    /**
     * A duty of the loan is new or stands differently.
     *
     * @param duty as it stands now
     */
    record DutyChanged(DutyView duty) implements LoanOutput {}
}

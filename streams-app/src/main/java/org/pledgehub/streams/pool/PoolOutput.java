package org.pledgehub.streams.pool;

import java.util.Set;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;

/** Something that the pool room says. */
sealed interface PoolOutput {

    /**
     * An answer to an account event.
     *
     * @param feedback the answer
     */
    record Answered(Feedback feedback) implements PoolOutput {}

    /**
     * A trigger is new, changed or taken back.
     *
     * @param trigger as it stands now
     */
    record Triggered(CompensationTrigger trigger) implements PoolOutput {}

    /**
     * A claim stands differently.
     *
     * @param view as it stands now
     * @param payees who claims and is paid, and who was before
     */
    record ClaimChanged(ClaimView view, Set<String> payees) implements PoolOutput {

        public ClaimChanged {
            payees = Set.copyOf(payees);
        }
    }

    /**
     * A pool's exposure or money changed.
     *
     * @param exposure as it is now
     */
    record ExposureChanged(PoolExposure exposure) implements PoolOutput {}

    /**
     * Nothing is left to say of a pool.
     *
     * @param pool its id
     */
    record ExposureGone(String pool) implements PoolOutput {}

    /**
     * The exposure of a part of a pool changed.
     *
     * @param key names the part
     * @param breakdown as it is now
     */
    record BreakdownChanged(String key, PoolBreakdown breakdown) implements PoolOutput {}

    /**
     * Nothing is in that part of the pool any more.
     *
     * @param key names the part
     */
    record BreakdownGone(String key) implements PoolOutput {}

    /**
     * A duty of a pool is new or stands differently.
     *
     * @param view as it stands now
     */
    record DutyChanged(DutyView view) implements PoolOutput {}

    /**
     * An entry was added to the pool's ledger.
     *
     * @param entry the entry
     */
    record Booked(LedgerEntry entry) implements PoolOutput {}

    /**
     * The custodian is to pay, or not to pay any more.
     *
     * @param instruction as it stands now
     */
    record Instructed(PaymentInstruction instruction) implements PoolOutput {}

    /**
     * The custodian did otherwise than it was told, or has put it right.
     *
     * @param found as it stands now
     */
    record BreakChanged(PoolBreak found) implements PoolOutput {}

    /**
     * A person must look.
     *
     * @param alert at what
     */
    record Alerted(Alert alert) implements PoolOutput {}
}

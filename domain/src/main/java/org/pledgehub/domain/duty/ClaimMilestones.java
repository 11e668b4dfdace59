package org.pledgehub.domain.duty;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;

/**
 * The days on which a claim went its way; of several of a kind the first. A step that was taken on figures that have changed
 * since was taken all the same; one that was taken back never was.
 *
 * @param claim the claim's id
 * @param course whether anybody still has to do something
 * @param noticedOn legal day of the notice
 * @param before what was done before payment
 * @param after what was done after it
 */
public record ClaimMilestones(
        String claim, Going course, Told<LocalDate> noticedOn, BeforePayment before, AfterPayment after) {

    /** Whether anybody still has to do something before the claim is paid. */
    public enum Going {
        /** It was triggered and goes its way. */
        ON,
        /** It was never triggered, or it is over: what was done stays done, nothing else is due. */
        NOT_ON
    }

    /** Whether the fiscal account owes something. */
    public enum Owing {
        /** It does. */
        SOMETHING,
        /** It does not. */
        NOTHING
    }

    /**
     * Before payment.
     *
     * @param reviewedOn reviewed by the operator
     * @param plannedOn plan presented
     * @param answeredOn plan confirmed, reduced or rejected
     */
    public record BeforePayment(Told<LocalDate> reviewedOn, Told<LocalDate> plannedOn, Told<LocalDate> answeredOn) {}

    /**
     * After payment.
     *
     * @param paidOn compensation paid; unknown where nothing of it stands
     * @param appliedOn reimbursement applied for
     * @param owing whether the fiscal account owes its share of what was paid
     * @param reimbursedOn last day on which it paid of it
     * @param recoveredOn something was recovered, or another step to recover was reported
     */
    public record AfterPayment(
            Told<LocalDate> paidOn,
            Told<LocalDate> appliedOn,
            Owing owing,
            Told<LocalDate> reimbursedOn,
            Told<LocalDate> recoveredOn) {}
}

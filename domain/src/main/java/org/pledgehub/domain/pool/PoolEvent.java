package org.pledgehub.domain.pool;

import java.util.List;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.money.Fen;

/** What happened to a pool. */
public sealed interface PoolEvent {

    /**
     * An account event counts.
     *
     * @param fact the event
     */
    record AccountEventBooked(Fact<AccountEvent> fact) implements PoolEvent {}

    /**
     * An account event is kept and counts for nothing yet.
     *
     * @param fact the event
     * @param reason what it waits for
     */
    record AccountEventWaits(Fact<AccountEvent> fact, WaitReason reason) implements PoolEvent {}

    /**
     * An account event can never count, for what it says. It is kept, so that a repeat is known and what names it gets
     * its answer.
     *
     * @param fact the event
     * @param reason why
     */
    record AccountEventRefused(Fact<AccountEvent> fact, PoolRejection reason) implements PoolEvent {}

    /**
     * A kept account event counts from now on.
     *
     * @param event which
     */
    record WaitEnded(EventKey event) implements PoolEvent {}

    /**
     * An account event that waited turned out to be one that can never count: the same as if it had been refused when it
     * came, for the order of arrival must not matter. It stays known; only what a stranger said is forgotten.
     *
     * @param event which
     * @param reason why
     */
    record WaitRefused(EventKey event, PoolRejection reason) implements PoolEvent {}

    /**
     * A claim is assessed, for the first time or anew.
     *
     * @param assessment what is said of it
     */
    record ClaimNoted(ClaimAssessment assessment) implements PoolEvent {}

    /**
     * A claim on which money has been paid is assessed otherwise than when it was paid. What was paid stands; people
     * must see to the difference.
     *
     * @param assessment what is said of it now
     */
    record PaidClaimQuestioned(ClaimAssessment assessment) implements PoolEvent {}

    /**
     * An eligible claim has its place in the queue.
     *
     * @param claim which
     * @param order place, from 1
     */
    record ClaimQueued(ClaimId claim, long order) implements PoolEvent {}

    /**
     * The pool asks for a claim to be paid, or asks anew with other figures. The money is reserved.
     *
     * @param claim which
     * @param compensation figures and proof
     * @param reserved of what is payable, what is not paid yet
     */
    record TriggerIssued(ClaimId claim, Compensation compensation, Fen reserved) implements PoolEvent {}

    /**
     * The pool takes a trigger back before anything was paid. The money is free again.
     *
     * @param claim which
     * @param reasons codes
     */
    record TriggerTakenBack(ClaimId claim, List<String> reasons) implements PoolEvent {

        /** Keeps its own copy. */
        public TriggerTakenBack {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * An eligible claim cannot be computed or leads to nothing; the codes say why. None: that is over.
     *
     * @param claim which
     * @param reasons codes, sorted
     */
    record ClaimHeld(ClaimId claim, List<String> reasons) implements PoolEvent {

        /** Keeps its own copy. */
        public ClaimHeld {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A payment went out that nothing, or less, was reserved for.
     *
     * @param claim which
     * @param excess fen beyond what was reserved
     */
    record PaidBeyondReservation(ClaimId claim, Fen excess) implements PoolEvent {}

    /**
     * A step on a claim counts.
     *
     * @param step the step
     */
    record StepTaken(Fact<ClaimStep> step) implements PoolEvent {}

    /**
     * A step on a claim is kept and counts for nothing yet.
     *
     * @param step the step
     * @param reason what it waits for
     */
    record StepWaits(Fact<ClaimStep> step, WaitReason reason) implements PoolEvent {}

    /**
     * A kept step counts from now on.
     *
     * @param event which
     */
    record StepWaitEnded(EventKey event) implements PoolEvent {}

    /**
     * A step can never count. It is kept, so that a repeat is known and what names it gets its answer.
     *
     * @param step the step
     * @param reason why
     */
    record StepTurnedDown(Fact<ClaimStep> step, PoolRejection reason) implements PoolEvent {}

    /**
     * A step that waited turned out to be one that can never count. It stays known; only what a stranger said is forgotten.
     *
     * @param event which
     * @param reason why
     */
    record StepRefused(EventKey event, PoolRejection reason) implements PoolEvent {}

    /**
     * A claim has come farther, or its figures have changed.
     *
     * @param claim which
     * @param progress how far it has come
     */
    record ClaimAdvanced(ClaimId claim, ClaimProgress progress) implements PoolEvent {}

    /**
     * People must look at the course of a claim.
     *
     * @param claim which
     * @param concern at what
     */
    record ClaimConcerned(ClaimId claim, ClaimConcern concern) implements PoolEvent {}

    /**
     * The pool is frozen.
     *
     * @param fault what cannot be true
     */
    record PoolFrozen(PoolFault fault) implements PoolEvent {}

    /** The pool goes on: the authority has decided so. */
    record PoolThawed() implements PoolEvent {}
}

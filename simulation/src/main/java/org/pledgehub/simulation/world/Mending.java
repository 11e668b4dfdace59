package org.pledgehub.simulation.world;

import java.util.List;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.RepaymentReceived;

/** Corrections, corrections of corrections, reversals, and their misuse, of anything that was said about a loan. */
final class Mending {

    private final LoanFile loan;
    private final Choices choices;

    Mending(LoanFile loan) {
        this.loan = loan;
        this.choices = loan.choices();
    }

    /** Up to three facts are put right. */
    void mend() {
        for (int i = 0; i < 3 && !loan.said().isEmpty(); i++) {
            if (loan.befalls(34)) {
                mend(choices.pick(loan.said()));
            }
        }
        if (loan.said().isEmpty()) {
            return;
        }
        if (loan.befalls(5)) {
            strayCorrection();
        }
        if (loan.befalls(3)) {
            circle();
        }
    }

    private void mend(Said wrong) {
        switch (choices.below(12)) {
            case 0, 1, 2, 3 -> correct(wrong);
            case 4 -> correct(correct(wrong));
            case 5 -> competing(wrong);
            case 6 -> loan.undo(wrong);
            case 7 -> loan.undo(loan.undo(wrong));
            case 8 -> correctTheReversal(wrong);
            case 9 -> loan.undo(correct(wrong));
            case 10 -> changeSubject(wrong);
            default -> undoTwice(wrong);
        }
    }

    private Said correct(Said wrong) {
        return replace(wrong, Revision.of(choices, wrong.payload()));
    }

    private Said replace(Said wrong, SpecificRecord payload) {
        return loan.keep(loan.desk().diary().tell(inPlaceOf(wrong, payload)));
    }

    /** Mostly of the same day; otherwise the fact moves, and with it the deadlines that hang on it. */
    private Telling inPlaceOf(Said wrong, SpecificRecord payload) {
        var on = choices.chance(60) ? wrong.on() : wrong.on().plusDays(choices.oneOf(-30, -3, -1, 1, 2, 30));
        var sentOn = wrong.sentOn().plusDays(choices.between(0, 40));
        return Telling.of(wrong.party(), on, sentOn, payload).correcting(wrong.eventId());
    }

    /** Two corrections of one event, recorded at the same instant. */
    private void competing(Said wrong) {
        var one = correct(wrong);
        var telling = inPlaceOf(wrong, Revision.of(choices, wrong.payload()));
        loan.keep(loan.desk().diary().tell(telling.recordedLike(one)));
    }

    /** A correction that names a reversal: of another kind, or a reversal itself. */
    private void correctTheReversal(Said wrong) {
        var reversal = loan.undo(wrong);
        replace(reversal, choices.chance(70) ? Revision.of(choices, wrong.payload()) : reversal.payload());
    }

    /** A correction that makes a repayment or a withdrawal of something else, or moves it to another loan. */
    private void changeSubject(Said wrong) {
        if (!wrong.party().equals(loan.bank())) {
            correct(wrong);
        } else if (wrong.payload() instanceof LoanDisbursed disbursed) {
            replace(wrong, inPool(disbursed, "p9"));
        } else if (wrong.payload() instanceof RepaymentReceived) {
            replace(wrong, new NoticeWithdrawn(loan.ref(), "n1"));
        } else {
            replace(wrong, new RepaymentReceived(loan.ref(), 100L, 0L, 0L, "CNY"));
        }
    }

    private static LoanDisbursed inPool(LoanDisbursed disbursed, String pool) {
        var copy = SpecificData.get().deepCopy(disbursed.getSchema(), disbursed);
        copy.setPool(pool);
        return copy;
    }

    private void undoTwice(Said wrong) {
        var one = loan.undo(wrong);
        var other = loan.undo(wrong);
        loan.undo(choices.pick(List.of(one, other)));
    }

    /** A correction or reversal of an event that never was. */
    private void strayCorrection() {
        var model = choices.pick(loan.said());
        var never =
                new Said(model.party(), "never-sent", model.on(), model.payload(), model.recordedAt(), model.sentAt());
        switch (choices.below(4)) {
            case 0 -> correct(never);
            case 1 -> loan.undo(never);
            case 2 -> undoAbroad(model);
            default -> undoOfAnother(model);
        }
    }

    /** A reversal under another loan than the one of the event. */
    private void undoAbroad(Said model) {
        var other = new LoanRef(loan.bank(), "C" + choices.between(1, loan.number() + 1));
        loan.say(loan.bank(), model.sentOn(), new LoanEventReversed(other, model.eventId(), null));
    }

    /** The operator reverses what was not its own. */
    private void undoOfAnother(Said model) {
        var reversal = new LoanEventReversed(loan.ref(), model.eventId(), null);
        loan.say(Cast.operatorOf(loan.pool()), model.sentOn(), reversal);
    }

    /** Two repayments that correct each other, or one that corrects itself. */
    private void circle() {
        var model = loan.said().get(0);
        var payload = new RepaymentReceived(loan.ref(), 100L, 0L, 0L, "CNY");
        var telling = Telling.of(loan.bank(), model.on(), model.sentOn(), payload);
        var diary = loan.desk().diary();
        if (choices.chance(30)) {
            diary.tell(telling.correcting(diary.idToCome(loan.bank(), payload, 1)));
        } else {
            var one = diary.tell(telling.correcting(diary.idToCome(loan.bank(), payload, 2)));
            diary.tell(telling.correcting(one.eventId()));
        }
    }
}

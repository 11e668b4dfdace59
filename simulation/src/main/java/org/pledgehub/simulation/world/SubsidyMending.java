package org.pledgehub.simulation.world;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.in.SubsidyEventReversed;

/** Corrections and reversals of what was said about a programme, and their misuse. */
final class SubsidyMending {

    private final Choices choices;
    private final SubsidyDesk desk;

    SubsidyMending(Choices choices, SubsidyDesk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    void tell() {
        int many = choices.between(1, 7);
        for (int i = 0; i < many; i++) {
            mend(choices.pick(desk.said()));
        }
        if (choices.chance(10)) {
            var wrong = choices.pick(desk.said());
            desk.diary()
                    .say(
                            wrong.party(),
                            wrong.on(),
                            wrong.sentOn(),
                            new SubsidyEventReversed(desk.programme(), "never", null));
        }
    }

    private void mend(Said wrong) {
        switch (choices.below(10)) {
            case 0, 1, 2 -> correct(wrong);
            case 3 -> correct(correct(wrong));
            case 4, 5 -> desk.diary().undo(wrong);
            case 6 -> desk.diary().undo(desk.diary().undo(wrong));
            case 7 -> correct(desk.diary().undo(wrong));
            case 8 -> desk.diary().undo(correct(wrong));
            default -> replace(wrong, choices.pick(ofSame(wrong)).payload());
        }
    }

    /** Everything that the same party said: a correction that makes something else of it. */
    private List<Said> ofSame(Said wrong) {
        return desk.said().stream()
                .filter(said -> said.party().equals(wrong.party()))
                .toList();
    }

    private Said correct(Said wrong) {
        return replace(wrong, SubsidyRevision.of(choices, wrong.payload()));
    }

    private Said replace(Said wrong, SpecificRecord payload) {
        var on = choices.chance(65) ? wrong.on() : wrong.on().plusDays(choices.oneOf(-10, -1, 1, 2, 8));
        var sentOn = wrong.sentOn().plusDays(choices.between(0, 40));
        return desk.diary().tell(Telling.of(wrong.party(), on, sentOn, payload).correcting(wrong.eventId()));
    }
}

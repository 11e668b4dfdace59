package org.pledgehub.streams.subsidy;

import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.SubsidyView;

/** Something that the subsidy room says. */
sealed interface SubsidyOutput {

    /**
     * An answer to an event.
     *
     * @param feedback the answer
     */
    record Answered(Feedback feedback) implements SubsidyOutput {}

    /**
     * An application is new or stands differently.
     *
     * @param view as it stands now
     */
    record Changed(SubsidyView view) implements SubsidyOutput {}

    /**
     * An application was withdrawn.
     *
     * @param programme its programme
     * @param application names it
     */
    record Gone(String programme, String application) implements SubsidyOutput {}

    /**
     * A term began, comes to its end, or stands otherwise.
     *
     * @param view as it stands now
     */
    record DutyChanged(DutyView view) implements SubsidyOutput {}

    /**
     * A person must look.
     *
     * @param alert at what
     */
    record Alerted(Alert alert) implements SubsidyOutput {}
}

package org.pledgehub.domain.subsidy;

import java.util.Map;
import org.pledgehub.domain.fact.FactRefusal;
import org.pledgehub.domain.key.EventId;

/** What the sender of an event about a subsidy is told. */
public sealed interface SubsidyAnswer {

    /** It counts. */
    record Counts() implements SubsidyAnswer {}

    /**
     * It counts for nothing.
     *
     * @param reason why
     * @param detail what was compared
     */
    record TurnedDown(SubsidyTurndown reason, Map<String, String> detail) implements SubsidyAnswer {}

    /**
     * A correction or reversal that the rules of corrections refuse.
     *
     * @param refusal why
     */
    record Refused(FactRefusal refusal) implements SubsidyAnswer {}

    /**
     * It names an event that is not known.
     *
     * @param event which
     */
    record AwaitsEvent(EventId event) implements SubsidyAnswer {}

    /**
     * It waits for what somebody else has to say.
     *
     * @param reason for what
     * @param detail which
     */
    record Waits(SubsidyWait reason, Map<String, String> detail) implements SubsidyAnswer {}
}

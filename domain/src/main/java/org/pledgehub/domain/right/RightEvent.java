package org.pledgehub.domain.right;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.Uscc;

/** What a registry reports about one right. Its legal date, possibly long past, stands in the header. */
public sealed interface RightEvent {

    /**
     * A pledge was registered 出质登记; it stands from the legal date on.
     *
     * @param registrationNo registration number
     * @param pledgor who pledges 出质人
     * @param pledgee bank or guarantor 质权人
     * @param lastDay last day of the registered term
     * @param path how it came about
     */
    record PledgeRegistered(
            String registrationNo, Uscc pledgor, PartyId pledgee, Told<LocalDate> lastDay, RegistrationPath path)
            implements RightEvent {

        /** A registration of which it is not told how it came about. */
        public PledgeRegistered(String registrationNo, Uscc pledgor, PartyId pledgee, Told<LocalDate> lastDay) {
            this(registrationNo, pledgor, pledgee, lastDay, RegistrationPath.UNTOLD);
        }
    }

    /**
     * A registered pledge was changed 质押变更, from the legal date on.
     *
     * @param registrationNo registration number
     * @param pledgee new pledgee, where it changed
     * @param lastDay new last day, where it changed
     */
    record PledgeChanged(String registrationNo, Told<PartyId> pledgee, Told<LocalDate> lastDay) implements RightEvent {}

    /**
     * A registration was cancelled 质押注销; on the legal date it no longer stands.
     *
     * @param registrationNo registration number
     */
    record PledgeCancelled(String registrationNo) implements RightEvent {}

    /**
     * The legal status changed with effect from the legal date.
     *
     * @param status new status
     * @param cause why it lapsed, where that was told
     */
    record StatusChanged(LegalStatus status, Told<LapseCause> cause) implements RightEvent {

        /** A change of which no cause was told. */
        public StatusChanged(LegalStatus status) {
            this(status, Told.unknown());
        }
    }

    /**
     * Owners changed 著录变更.
     *
     * @param owners all owners afterwards
     */
    record OwnersChanged(List<Uscc> owners) implements RightEvent {

        /** Keeps its own copy, sorted. */
        public OwnersChanged {
            owners = owners.stream().sorted().distinct().toList();
        }
    }

    /** An earlier event never happened 冲正; which one, the header says. */
    record Reversal() implements RightEvent {}
}

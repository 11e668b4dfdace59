package org.pledgehub.oracle.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.in.PledgeCancelled;
import org.pledgehub.contract.in.PledgeChanged;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.RightStatusChanged;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.Story;

/** One right in legal time: to whom it was pledged on which days, and whether it was in force. */
public final class RightPage {
    private final List<Said<RightStatusChanged>> statuses;
    private final List<Registration> registrations = new ArrayList<>();

    private RightPage(Story story) {
        statuses = story.standing(RightStatusChanged.class);
        var numbers = new HashSet<String>();
        var changes = story.standing(PledgeChanged.class);
        var cancellations = story.standing(PledgeCancelled.class);
        for (var registered : story.standing(PledgeRegistered.class)) {
            var number = Keys.label(registered.payload().getRegistrationNo());
            if (!numbers.add(number)) {
                // Of several registrations under one number the first counts.
                continue;
            }
            registrations.add(new Registration(
                    registered,
                    changes.stream()
                            .filter(change -> Keys.label(change.payload().getRegistrationNo())
                                    .equals(number))
                            .toList(),
                    cancellations.stream()
                            .filter(cancelled -> Keys.label(cancelled.payload().getRegistrationNo())
                                    .equals(number))
                            .map(Said::on)
                            .min(LocalDate::compareTo)));
        }
    }

    /** Pages of all rights that a registry spoke of. */
    public static Map<String, RightPage> of(Map<String, Story> stories) {
        var pages = new HashMap<String, RightPage>();
        stories.forEach((right, story) -> pages.put(right, new RightPage(story)));
        return pages;
    }

    /** Whether a registration to a pledgee stands on a day. */
    public boolean registered(String pledgee, LocalDate on) {
        return registrations.stream().anyMatch(registration -> registration.stands(pledgee, on));
    }

    /** Whether the right is in force on a day: nothing said of it means that it is. */
    public boolean inForce(LocalDate on) {
        return status(on).map(RightPage::isInForce).orElse(true);
    }

    /** The last status that took effect by a day. */
    public Optional<RightStatus> status(LocalDate on) {
        return statuses.stream()
                .filter(status -> !status.on().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(status -> status.payload().getStatus());
    }

    private static boolean isInForce(RightStatus status) {
        return switch (status) {
            case IN_FORCE, RESTORED -> true;
            case LAPSED, INVALIDATED, EXPIRED, UNKNOWN -> false;
        };
    }

    /**
     * A registration with what became of it.
     *
     * @param registered registration
     * @param changes changes, earliest first
     * @param cancelledOn first day on which it no longer stands
     */
    private record Registration(
            Said<PledgeRegistered> registered, List<Said<PledgeChanged>> changes, Optional<LocalDate> cancelledOn) {

        boolean stands(String pledgee, LocalDate on) {
            if (on.isBefore(registered.on())
                    || cancelledOn.filter(day -> !on.isBefore(day)).isPresent()) {
                return false;
            }
            var holder = registered.payload().getPledgee();
            var endsOn = registered.payload().getEndsOn();
            for (var change : changes) {
                // A pledgee follows from a day on; the last day is the last one told, for the whole registration.
                holder = change.on().isAfter(on)
                        ? holder
                        : Optional.ofNullable(change.payload().getPledgee()).orElse(holder);
                endsOn = Optional.ofNullable(change.payload().getEndsOn()).orElse(endsOn);
            }
            return Keys.party(holder).filter(pledgee::equals).isPresent() && (endsOn == null || !on.isAfter(endsOn));
        }
    }
}

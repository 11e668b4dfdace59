package org.pledgehub.oracle.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.contract.common.LapseCause;
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
    private Optional<RightStatus> status(LocalDate on) {
        return statuses.stream()
                .filter(status -> !status.on().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(status -> status.payload().getStatus());
    }

    /** Lapses for an unpaid annual fee, earliest first. Of two words of one day the later counts; the same once more is none. */
    public List<Lapse> lapses() {
        var byDay = new TreeMap<LocalDate, RightStatusChanged>();
        statuses.forEach(said -> byDay.put(said.on(), said.payload()));
        var lapses = new ArrayList<Lapse>();
        var held = Optional.<RightStatus>empty();
        for (var entry : byDay.entrySet()) {
            var day = entry.getKey();
            var now = entry.getValue();
            boolean isNew = held.filter(now.getStatus()::equals).isEmpty();
            if (isNew && now.getStatus() == RightStatus.LAPSED && now.getCause() == LapseCause.ANNUAL_FEE) {
                lapses.add(new Lapse(
                        day,
                        byDay.tailMap(day, false).entrySet().stream()
                                .filter(later -> isInForce(later.getValue().getStatus()))
                                .map(Map.Entry::getKey)
                                .findFirst()));
            }
            held = Optional.of(now.getStatus());
        }
        return lapses;
    }

    /** For whom its registrations stood, and when. */
    public List<Holding> holdings() {
        return registrations.stream()
                .flatMap(registration -> registration.holdings().stream())
                .toList();
    }

    /** By number of the registration, the first for whom it stood. */
    public SortedMap<String, Holding> registered() {
        var first = new TreeMap<String, Holding>();
        registrations.forEach(registration -> registration.holdings().stream()
                .findFirst()
                .ifPresent(holding -> first.put(registration.number(), holding)));
        return first;
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

        String number() {
            return Keys.label(registered.payload().getRegistrationNo());
        }

        /** One for each pledgee, as far as it stood for a day; a change of before the registration counts from it. */
        List<Holding> holdings() {
            var holdings = new ArrayList<Holding>();
            var passed = changes.stream()
                    .filter(change -> change.payload().getPledgee() != null)
                    .toList();
            var from = registered.on();
            var pledgee = registered.payload().getPledgee();
            for (var change : passed) {
                var next = change.on().isBefore(from) ? from : change.on();
                holdings.add(holding(pledgee, from, Optional.of(next.minusDays(1))));
                from = next;
                pledgee = Objects.requireNonNull(change.payload().getPledgee());
            }
            holdings.add(holding(pledgee, from, Optional.empty()));
            holdings.removeIf(holding -> !holding.isAnyDay());
            return holdings;
        }

        private Holding holding(String pledgee, LocalDate from, Optional<LocalDate> passedOn) {
            var told = registered.payload();
            return new Holding(
                    Keys.party(pledgee).orElseThrow(),
                    from,
                    Stream.of(passedOn, lastOfTerm(), cancelledOn.map(day -> day.minusDays(1)))
                            .flatMap(Optional::stream)
                            .min(LocalDate::compareTo),
                    told.getChannel() == null ? "" : told.getChannel().name(),
                    Optional.ofNullable(told.getAppliedOn()),
                    Optional.ofNullable(told.getAcceptedOn()));
        }

        /** The last one told, for the whole registration. */
        private Optional<LocalDate> lastOfTerm() {
            return Stream.concat(
                            Stream.ofNullable(registered.payload().getEndsOn()),
                            changes.stream()
                                    .flatMap(change ->
                                            Stream.ofNullable(change.payload().getEndsOn())))
                    .reduce((earlier, later) -> later);
        }

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

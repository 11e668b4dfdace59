package org.pledgehub.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.GuarantorEvent;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.simulation.history.FaultKind;

/**
 * Everything that is said, with its envelope and the time at which it is sent. Event ids are a letter for the kind and a
 * number, counted for each party, so that two parties use the same ids.
 */
final class Diary {

    /** China Standard Time; without summer time since 1991. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final Map<String, String> LETTERS = Map.of(
            "LoanEventReversed", "u",
            "RightEventReversed", "u",
            "PoolEventReversed", "u",
            "RepaymentReceived", "y",
            "RightsPledged", "p",
            "ProjectFiled", "o",
            "FilingReceived", "a",
            "FilingReviewed", "v",
            "CompensationNotice", "n",
            "DefaultReported", "x");

    private final Choices choices;
    private final Map<String, Role> roles;
    private final LocalDate last;
    private final Map<String, Integer> counters = new HashMap<>();
    private final List<Planned> events = new ArrayList<>();

    Diary(Choices choices, Map<String, Role> roles, LocalDate last) {
        this.choices = choices;
        this.roles = roles;
        this.last = last;
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atOffset(CHINA).toLocalDate();
    }

    int size() {
        return events.size();
    }

    LocalDate last() {
        return last;
    }

    /** Says that something happened on a day, on that day or a little later. */
    Said say(String party, LocalDate on, SpecificRecord payload) {
        return say(party, on, on.plusDays(usualLag()), payload);
    }

    /** Says on a certain day that something happened earlier. */
    Said say(String party, LocalDate on, LocalDate sentOn, SpecificRecord payload) {
        var said = new Said(party, nextId(party, payload), on, payload, sometime(sentOn));
        write(said, null, Set.of());
        return said;
    }

    /** Says something instead of what was said before. */
    Said correct(Said earlier, LocalDate on, LocalDate sentOn, SpecificRecord payload) {
        var said = new Said(earlier.party(), nextId(earlier.party(), payload), on, payload, sometime(sentOn));
        write(said, earlier.eventId(), Set.of(FaultKind.CORRECTION));
        return said;
    }

    /** Events by append time; what would be sent after the last day is not there. */
    List<Planned> events() {
        return events.stream()
                .filter(event -> !dayOf(event.sentAt()).isAfter(last))
                .sorted(Comparator.comparing(Planned::sentAt))
                .toList();
    }

    private void write(Said said, @Nullable String corrects, Set<FaultKind> faults) {
        var recordedAt = said.sentAt().minusSeconds(choices.below(600));
        var envelope = new Envelope(said.eventId(), said.on(), null, recordedAt, null, null, null, corrects);
        events.add(new Planned(said.party(), inRole(said.party(), envelope, said.payload()), said.sentAt(), faults));
    }

    private SpecificRecord inRole(String party, Envelope envelope, SpecificRecord payload) {
        return switch (roles.getOrDefault(party, Role.UNKNOWN)) {
            case BANK -> new BankEvent(envelope, payload);
            case GUARANTOR -> new GuarantorEvent(envelope, payload);
            case REGISTRY -> new RegistryEvent(envelope, payload);
            case OPERATOR -> new OperatorEvent(envelope, payload);
            case AUTHORITY -> new AuthorityEvent(envelope, payload);
            case CUSTODIAN -> new CustodianEvent(envelope, payload);
            case UNKNOWN -> throw new IllegalStateException("Nobody knows " + party);
        };
    }

    private String nextId(String party, SpecificRecord payload) {
        String kind = payload.getSchema().getName();
        String letter = LETTERS.getOrDefault(kind, kind.substring(0, 1).toLowerCase(Locale.ROOT));
        return letter + counters.merge(party + "/" + letter, 1, Integer::sum);
    }

    private int usualLag() {
        int luck = choices.below(10);
        if (luck < 6) {
            return 0;
        }
        return luck < 9 ? choices.between(1, 3) : choices.between(4, 20);
    }

    private Instant sometime(LocalDate day) {
        int luck = choices.below(20);
        if (luck == 0) {
            return day.atStartOfDay().toInstant(CHINA);
        }
        if (luck == 1) {
            return day.atTime(LocalTime.MAX.withNano(999_000_000)).toInstant(CHINA);
        }
        return day.atTime(8, 0).toInstant(CHINA).plus(Duration.ofSeconds(choices.below(12 * 3600)));
    }
}

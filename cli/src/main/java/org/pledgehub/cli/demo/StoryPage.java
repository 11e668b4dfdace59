package org.pledgehub.cli.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.domain.calendar.LegalDay;

/**
 * Where the story is written down: each line has the day on which it is told, which is the legal date of the event unless
 * it is sent late. Event ids count up per party, in the order of writing.
 */
final class StoryPage {
    private static final ZoneId CHINA = LegalDay.ZONE;
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 30);

    private record Line(LocalDate toldOn, StoryStep step) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();

    /** A bank's event, told on the day it happened; returns its event id. */
    String bank(String bank, LocalDate on, SpecificRecord payload) {
        return sent(bank, on, on, payload);
    }

    /** The registry's event, told on the day it happened. */
    String registry(LocalDate on, SpecificRecord payload) {
        return sent(StoryCast.REGISTRY, on, on, payload);
    }

    /** The registry's event, told later than it happened. */
    String registryLater(LocalDate occurredOn, LocalDate toldOn, SpecificRecord payload) {
        return sent(StoryCast.REGISTRY, occurredOn, toldOn, payload);
    }

    /** The operator's event. */
    String operator(LocalDate on, SpecificRecord payload) {
        return sent(StoryCast.OPERATOR, on, on, payload);
    }

    /** The authority's event. */
    String authority(LocalDate on, SpecificRecord payload) {
        return sent(StoryCast.AUTHORITY, on, on, payload);
    }

    /** The custodian's event. */
    String custodian(LocalDate on, SpecificRecord payload) {
        return sent(StoryCast.CUSTODIAN, on, on, payload);
    }

    /** A step that is no ordinary event. */
    void step(LocalDate toldOn, StoryStep step) {
        lines.add(new Line(toldOn, step));
    }

    /** An envelope as the party would write it, with the party's next event id. */
    Envelope envelope(String party, LocalDate occurredOn, LocalDate toldOn) {
        return Envelope.newBuilder()
                .setEventId(nextId(party))
                .setOccurredOn(occurredOn)
                .setRecordedAt(toldOn.atTime(CLOSE_OF_BUSINESS).atZone(CHINA).toInstant())
                .build();
    }

    /** All steps up to and including the last day, by day; steps of one day in the order of writing. */
    List<StoryStep> inOrder(LocalDate lastDay) {
        return lines.stream()
                .filter(line -> !line.toldOn().isAfter(lastDay))
                .sorted(Comparator.comparing(Line::toldOn))
                .map(Line::step)
                .toList();
    }

    private String sent(String party, LocalDate occurredOn, LocalDate toldOn, SpecificRecord payload) {
        var envelope = envelope(party, occurredOn, toldOn);
        step(toldOn, new StoryStep.Sent(party, event(party, envelope, payload)));
        return envelope.getEventId();
    }

    private String nextId(String party) {
        return "%s-%05d".formatted(party, counters.merge(party, 1, Integer::sum));
    }

    private static SpecificRecord event(String party, Envelope envelope, SpecificRecord payload) {
        return switch (party) {
            case StoryCast.REGISTRY -> new RegistryEvent(envelope, payload);
            case StoryCast.OPERATOR -> new OperatorEvent(envelope, payload);
            case StoryCast.AUTHORITY -> new AuthorityEvent(envelope, payload);
            case StoryCast.CUSTODIAN -> new CustodianEvent(envelope, payload);
            case StoryCast.HAITANG, StoryCast.QINGYUN, StoryCast.CHANGQIAO -> new BankEvent(envelope, payload);
            default -> throw new IllegalArgumentException(party + " has no part in the story");
        };
    }
}

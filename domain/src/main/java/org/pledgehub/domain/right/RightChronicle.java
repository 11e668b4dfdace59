package org.pledgehub.domain.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.right.RightEvent.OwnersChanged;
import org.pledgehub.domain.right.RightEvent.PledgeRegistered;
import org.pledgehub.domain.right.RightEvent.StatusChanged;

/** Writes the history of a right from the facts that hold, which come in legal order. */
final class RightChronicle {

    private final List<EffectiveFact<RightEvent>> facts;

    private RightChronicle(List<EffectiveFact<RightEvent>> facts) {
        this.facts = facts;
    }

    static RightHistory write(List<EffectiveFact<RightEvent>> facts) {
        var chronicle = new RightChronicle(facts);
        return new RightHistory(chronicle.pledges(), chronicle.statuses(), chronicle.owners());
    }

    /** The number that an event about a registration names. */
    static Optional<String> registrationNo(RightEvent event) {
        return switch (event) {
            case PledgeRegistered registered -> Optional.of(registered.registrationNo());
            case RightEvent.PledgeChanged changed -> Optional.of(changed.registrationNo());
            case RightEvent.PledgeCancelled cancelled -> Optional.of(cancelled.registrationNo());
            case StatusChanged status -> Optional.empty();
            case OwnersChanged owners -> Optional.empty();
            case RightEvent.Reversal reversal -> Optional.empty();
        };
    }

    private List<PledgeSpan> pledges() {
        Map<String, PledgeTimeline> timelines = new LinkedHashMap<>();
        for (var fact : facts) {
            if (fact.body() instanceof PledgeRegistered registered) {
                timelines.computeIfAbsent(
                        registered.registrationNo(),
                        number -> new PledgeTimeline(registered, fact.header().occurredOn()));
            }
        }
        for (var fact : facts) {
            registrationNo(fact.body())
                    .flatMap(number -> Optional.ofNullable(timelines.get(number)))
                    .ifPresent(timeline -> timeline.apply(fact));
        }
        return timelines.values().stream()
                .flatMap(timeline -> timeline.spans().stream())
                .sorted()
                .toList();
    }

    /** Of two changes on one day the one recorded later holds; a change to the status already held is none. */
    private List<StatusSpan> statuses() {
        var byDay = new TreeMap<LocalDate, StatusSpan>();
        for (var fact : facts) {
            if (fact.body() instanceof StatusChanged(var status, var cause)) {
                var day = fact.header().occurredOn();
                byDay.put(day, new StatusSpan(day, status, cause));
            }
        }
        var spans = new ArrayList<StatusSpan>();
        byDay.values().forEach(span -> {
            if (spans.isEmpty() || spans.getLast().status() != span.status()) {
                spans.add(span);
            }
        });
        return spans;
    }

    private List<Uscc> owners() {
        return facts.stream()
                .flatMap(fact -> fact.body() instanceof OwnersChanged(var owners) ? Stream.of(owners) : Stream.empty())
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }
}

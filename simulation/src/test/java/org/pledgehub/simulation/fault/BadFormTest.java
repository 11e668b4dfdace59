package org.pledgehub.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.check.Published;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.simulation.world.World;
import org.pledgehub.simulation.world.WorldGenerator;

final class BadFormTest {

    /** Each event of a world is spoilt in each way that it can be, and nothing else is sent. */
    @Test
    void shouldBeRefusedUnderItsName() {
        var world = WorldGenerator.generate(Choices.of(5));
        for (var form : BadForm.values()) {
            var choices = Choices.of(form.name().length());
            var steps = new ArrayList<Step>();
            world.references().forEach(reference -> steps.add(new Step.Refer(reference)));
            var spoilt = new ArrayList<Step.Send>();
            for (var planned : world.events()) {
                var copy = EventCopy.of(planned.event());
                if (form.spoil(copy, planned.sentAt(), choices)) {
                    spoilt.add(new Step.Send(
                            planned.party(),
                            0,
                            new Step.Body.Event(copy.event()),
                            planned.sentAt(),
                            EnumSet.of(FaultKind.BAD_FORM)));
                }
            }
            steps.addAll(spoilt);
            assertThat(spoilt).as(form.name()).isNotEmpty();
            var reductions = reductions(spoilt);
            assertThat(refusals(world, steps))
                    .as(form.name())
                    .hasSizeGreaterThan(spoilt.size() * 9 / 10)
                    .allSatisfy((event, codes) -> assertThat(codes)
                            .as(event.toString())
                            .contains(
                                    form == BadForm.AMOUNT_NOT_POSITIVE && reductions.contains(event)
                                            ? "REDUCED_SUM_MISSING"
                                            : form.name()));
        }
    }

    /** A reduction to nothing is refused under a code of its own. */
    private static Set<EventName> reductions(List<Step.Send> spoilt) {
        return spoilt.stream()
                .flatMap(sent -> sent.body() instanceof Step.Body.Event(var event)
                                && event instanceof AuthorityEvent said
                                && said.getPayload() instanceof ClaimConfirmed confirmed
                                && confirmed.getOutcome() == ConfirmationOutcome.REDUCED
                        ? Stream.of(
                                new EventName(sent.party(), said.getEnvelope().getEventId()))
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static Map<EventName, SortedSet<String>> refusals(World world, List<Step> steps) {
        try (var hub = SimulatedHub.at(world.site())) {
            hub.play(new History("bad form", world.site(), steps));
            var refusals = new TreeMap<EventName, SortedSet<String>>();
            Published.by(hub.observe()).answers().forEach((event, answer) -> {
                if (answer.status().equals("REJECTED")) {
                    refusals.put(event, answer.reasons());
                }
            });
            return refusals;
        }
    }
}

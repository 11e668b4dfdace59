package org.pledgehub.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.oracle.Expectation.LostRecord;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.check.Published;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.world.Choices;

final class PoisonTest {
    private static final String REGISTRY = "cnipa";
    private static final Instant NOON = Instant.parse("2025-09-01T04:00:00Z");
    private static final int SPECIMENS = 20;

    @ParameterizedTest
    @EnumSource
    void shouldBeBuriedUnderItsReason(Poison.Kind kind) {
        var choices = Choices.of(1);
        var poisons = IntStream.range(0, SPECIMENS)
                .mapToObj(i -> Poison.of(kind, feedComplete(), choices))
                .toList();
        var steps = new ArrayList<Step>();
        steps.add(new Step.Refer(new PartyReference(
                Party.newBuilder().setParty(REGISTRY).setRole(Role.REGISTRY).build())));
        poisons.forEach(poison -> steps.add(new Step.Send(REGISTRY, 0, poison, NOON, Set.of(FaultKind.POISON))));

        var site = new Site(1, 1, List.of(REGISTRY));
        try (var hub = SimulatedHub.at(site)) {
            hub.play(new History("poison", site, steps));
            assertThat(Published.by(hub.observe()).deadLetters())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, SPECIMENS)
                            .mapToObj(i -> new LostRecord(
                                    REGISTRY, 0, i, poisons.get(i).reason()))
                            .toList());
        }
    }

    private static RegistryEvent feedComplete() {
        var envelope = new Envelope("f1", LocalDate.of(2025, 9, 1), null, NOON, null, null, null, null);
        return new RegistryEvent(envelope, new FeedComplete(LocalDate.of(2025, 8, 31)));
    }
}

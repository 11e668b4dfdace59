package org.pledgehub.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.pledgehub.oracle.Expectation.Answer;
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
            var spoilt = new ArrayList<Step>();
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
            assertThat(refusals(world, steps))
                    .as(form.name())
                    .hasSizeGreaterThan(spoilt.size() * 9 / 10)
                    .allMatch(codes -> codes.contains(form.name()) || isOfItsOwn(form, codes));
        }
    }

    /** A reduction to nothing has a code of its own. */
    private static boolean isOfItsOwn(BadForm form, SortedSet<String> codes) {
        return form == BadForm.AMOUNT_NOT_POSITIVE && codes.contains("REDUCED_SUM_MISSING");
    }

    private static List<SortedSet<String>> refusals(World world, List<Step> steps) {
        try (var hub = SimulatedHub.at(world.site())) {
            hub.play(new History("bad form", world.site(), steps));
            return Published.by(hub.observe()).answers().values().stream()
                    .filter(answer -> answer.status().equals("REJECTED"))
                    .map(Answer::reasons)
                    .toList();
        }
    }
}

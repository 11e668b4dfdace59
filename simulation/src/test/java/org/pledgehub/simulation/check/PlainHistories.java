package org.pledgehub.simulation.check;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.TaskName;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.simulation.world.World;
import org.pledgehub.simulation.world.WorldGenerator;

/** Histories of worlds without a wrong word in them: what is said, in order, and tasks that work now and then. */
final class PlainHistories {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int TICK_EVERY = 5;

    private PlainHistories() {}

    /** The history of a seed. */
    static History of(long seed) {
        var choices = Choices.of(seed, 0);
        var world = WorldGenerator.generate(choices.fork("world"));
        return new History("plain seed=" + seed, world.site(), steps(world, choices.fork("work")));
    }

    private static List<Step> steps(World world, Choices choices) {
        var steps = new ArrayList<Step>();
        world.references().forEach(reference -> steps.add(new Step.Refer(reference)));
        world.calendars().forEach(calendar -> steps.add(new Step.Refer(calendar)));
        LocalDate day = world.first().minusDays(1);
        for (var event : world.events()) {
            var sentOn = event.sentAt().atZone(CHINA).toLocalDate();
            while (day.plusDays(TICK_EVERY).isBefore(sentOn)) {
                day = day.plusDays(TICK_EVERY);
                steps.add(new Step.Tick(day));
                work(world, choices, steps);
            }
            steps.add(new Step.Send(event.party(), 0, new Step.Body.Event(event.event()), event.sentAt(), Set.of()));
            work(world, choices, steps);
        }
        steps.add(new Step.Tick(world.last()));
        return steps;
    }

    private static void work(World world, Choices choices, List<Step> steps) {
        for (int i = choices.below(4); i > 0; i--) {
            var task = task(world, choices);
            steps.add(choices.chance(70) ? new Step.Work(task, 1 + choices.below(8)) : new Step.Punctuate(task));
        }
    }

    static TaskName task(World world, Choices choices) {
        var place = choices.pick(List.of(TaskName.Place.values()));
        int width = place == TaskName.Place.INTAKE
                ? world.site().ingressPartitions()
                : world.site().hopPartitions();
        return new TaskName(place, choices.below(width));
    }
}

package org.pledgehub.simulation.run;

import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.TaskName;

/** The same history on topics of one partition each. */
final class OnePartition {

    private OnePartition() {}

    static History of(History history) {
        var site = history.site();
        var narrow = new Site(1, 1, site.parties());
        return narrow.equals(site)
                ? history
                : new History(
                        history.origin(),
                        narrow,
                        history.steps().stream().map(OnePartition::step).toList());
    }

    private static Step step(Step step) {
        return switch (step) {
            case Step.Refer refer -> refer;
            case Step.Tick tick -> tick;
            case Step.Send send -> new Step.Send(send.party(), 0, send.body(), send.appendedAt(), send.faults());
            case Step.Work work -> new Step.Work(task(work.task()), work.records());
            case Step.Punctuate punctuate -> new Step.Punctuate(task(punctuate.task()));
            case Step.Crash crash -> new Step.Crash(task(crash.task()), crash.records(), crash.loss());
            case Step.Rewind rewind -> new Step.Rewind(task(rewind.task()), rewind.topic(), rewind.records());
        };
    }

    private static TaskName task(TaskName task) {
        return new TaskName(task.place(), 0);
    }
}

package org.pledgehub.simulation.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.TaskName;
import org.pledgehub.simulation.world.Choices;

/**
 * What the tasks of the hub do meanwhile: they work unevenly, some lie still for a while, all of them die now and then,
 * and some begin to read again what they had read.
 */
final class Workload {

    private static final int FEWEST_CRASHES = 3;
    private static final int MOST_CRASHES = 9;
    private static final int PERCENT_BAD_DAY = 4;
    private static final int PERCENT_REWIND = 45;
    private static final int PERCENT_INTAKE_WORKS = 26;
    private static final int PERCENT_ROOM_WORKS = 32;
    private static final int PERCENT_TIME_PASSES = 9;
    private static final int SPELL = 40;

    private final Site site;
    private final Choices choices;
    private final List<TaskName> intake;
    private final List<TaskName> rooms;
    private final List<TaskName> all = new ArrayList<>();
    private final Set<TaskName> still = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    private Workload(Site site, boolean subsidies, Choices choices) {
        this.site = site;
        this.choices = choices;
        this.intake = tasks(TaskName.Place.INTAKE, site.ingressPartitions());
        this.rooms = new ArrayList<>(tasks(TaskName.Place.RIGHT, site.hopPartitions()));
        this.rooms.addAll(tasks(TaskName.Place.LOAN, site.hopPartitions()));
        this.rooms.addAll(tasks(TaskName.Place.POOL, site.hopPartitions()));
        if (subsidies) {
            this.rooms.addAll(tasks(TaskName.Place.SUBSIDY, site.hopPartitions()));
        }
        this.all.addAll(intake);
        this.all.addAll(rooms);
    }

    /** What happens, with what the tasks do between. */
    static List<Step> around(List<Step> happenings, Site site, Choices choices) {
        var load = new Workload(site, happenings.stream().anyMatch(Workload::isOfSubsidy), choices);
        var crashes = load.moments(load.crashes(), happenings.size());
        var rewinds = load.moments(load.rewinds(), happenings.size());
        for (int i = 0; i < happenings.size(); i++) {
            if (i % SPELL == 0) {
                load.newSpell();
            }
            load.steps.add(happenings.get(i));
            load.work();
            times(crashes[i], load::crash);
            times(rewinds[i], load::rewind);
        }
        return load.steps;
    }

    /** A history without subsidies leaves their room alone. */
    private static boolean isOfSubsidy(Step step) {
        return step instanceof Step.Send send
                && send.body()
                        .said()
                        .map(EventCopy::payloadOf)
                        .filter(payload -> payload.getSchema().getField("programme") != null)
                        .isPresent();
    }

    private static List<TaskName> tasks(TaskName.Place place, int partitions) {
        var tasks = new ArrayList<TaskName>();
        for (int partition = 0; partition < partitions; partition++) {
            tasks.add(new TaskName(place, partition));
        }
        return tasks;
    }

    private int crashes() {
        int usual = choices.between(FEWEST_CRASHES, MOST_CRASHES);
        return choices.chance(PERCENT_BAD_DAY) ? usual + choices.between(5, 15) : usual;
    }

    private int rewinds() {
        return choices.chance(PERCENT_REWIND) ? choices.between(1, 3) : 0;
    }

    private int[] moments(int times, int happenings) {
        var moments = new int[happenings];
        for (int i = 0; i < times && happenings > 0; i++) {
            moments[choices.below(happenings)]++;
        }
        return moments;
    }

    private static void times(int times, Runnable what) {
        for (int i = 0; i < times; i++) {
            what.run();
        }
    }

    /** Every so often other tasks lie still. */
    private void newSpell() {
        still.clear();
        for (TaskName task : all) {
            if (choices.chance(30)) {
                still.add(task);
            }
        }
    }

    private void work() {
        if (choices.chance(PERCENT_INTAKE_WORKS)) {
            workAt(choices.pick(intake), choices.between(1, 12));
        }
        if (choices.chance(PERCENT_ROOM_WORKS)) {
            workAt(choices.pick(rooms), choices.chance(10) ? 1_000 : choices.between(1, 15));
        }
        if (choices.chance(PERCENT_TIME_PASSES)) {
            steps.add(new Step.Punctuate(choices.pick(all)));
        }
    }

    private void workAt(TaskName task, int records) {
        if (!still.contains(task)) {
            steps.add(new Step.Work(task, records));
        }
    }

    private void crash() {
        int records = choices.chance(10) ? choices.between(1, 200) : choices.below(14);
        steps.add(new Step.Crash(choices.pick(all), records, Step.Loss.TRANSACTION));
    }

    private void rewind() {
        var task = choices.pick(all);
        int records = choices.chance(10) ? 10_000 : choices.between(1, 40);
        steps.add(new Step.Rewind(task, topicOf(task), records));
    }

    private String topicOf(TaskName task) {
        var topics = TopicCatalog.of(
                TopicCatalog.DEFAULT_PREFIX, new TopicSizing(site.hopPartitions(), site.ingressPartitions(), 1));
        return switch (task.place()) {
            case INTAKE -> topics.events(choices.pick(site.parties()));
            case RIGHT -> topics.rightCommands();
            case LOAN -> topics.loanCommands();
            case POOL -> topics.poolCommands();
            case SUBSIDY -> topics.subsidyCommands();
        };
    }
}

package org.pledgehub.simulation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.simulation.broker.CommitSeen;
import org.pledgehub.simulation.broker.Committed;
import org.pledgehub.simulation.fault.HistoryGenerator;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.Step.Loss;
import org.pledgehub.simulation.history.TaskName;
import org.pledgehub.simulation.world.Choices;

class InvariantsTest {

    private static final long SEED = 11;
    private static final int HISTORIES = 8;
    private static final int LOSSES_EACH = 2;

    @Test
    void shouldHoldWhateverGoesWrongThatMay() {
        for (int run = 0; run < HISTORIES; run++) {
            assertThat(Playback.of(HistoryGenerator.generate(SEED, run)).violations())
                    .as("run %d", run)
                    .isEmpty();
        }
    }

    @Test
    void shouldNoticeOutputsThatNoTransactionMayLose() {
        assertNoticed(Loss.OUTPUTS);
    }

    @Test
    void shouldNoticeStateThatNoTransactionMayLose() {
        assertNoticed(Loss.STATE);
    }

    private static void assertNoticed(Loss loss) {
        int lost = 0;
        var unnoticed = new ArrayList<String>();
        for (int run = 0; run < HISTORIES; run++) {
            var lawful = Playback.of(HistoryGenerator.generate(SEED, run));
            for (int at : lossy(lawful, loss, Choices.of(SEED, run).fork(loss.name()))) {
                lost++;
                if (!isNoticed(lawful, at, loss)) {
                    unnoticed.add("run " + run + " step " + at + " "
                            + lawful.history().steps().get(at));
                }
            }
        }
        System.out.println(loss + " lost " + lost + " times, noticed " + (lost - unnoticed.size()));
        assertThat(lost).isGreaterThanOrEqualTo(HISTORIES);
        assertThat(unnoticed).isEmpty();
    }

    /** Steps after which something would really be missing. */
    private static List<Integer> lossy(Playback lawful, Loss loss, Choices choices) {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < lawful.commits().size(); i++) {
            if (lawful.history().steps().get(i) instanceof Step.Work
                    && wouldLose(lawful.commits().get(i), loss)) {
                all.add(i);
            }
        }
        Collections.shuffle(all, new Random(choices.next()));
        return all.subList(0, Math.min(LOSSES_EACH, all.size()));
    }

    private static boolean wouldLose(Optional<CommitSeen> commit, Loss loss) {
        return commit.filter(seen -> switch (loss) {
                    case TRANSACTION -> false;
                    case OUTPUTS -> seen.written().stream().anyMatch(record -> !isSnapshot(seen, record));
                    case STATE -> !seen.stored().isEmpty() && !onlyRefuses(seen);
                })
                .isPresent();
    }

    /** What a loan is told of a right: one that is lost does no harm where a later one follows. */
    private static boolean isSnapshot(CommitSeen seen, Committed record) {
        return seen.task().place() == TaskName.Place.RIGHT
                && record.topic().equals(TopicCatalog.singleBroker().loanCommands());
    }

    /** Of what was refused and counts for nothing only the repeat is answered otherwise where it is forgotten. */
    private static boolean onlyRefuses(CommitSeen seen) {
        return !seen.written().isEmpty() && seen.written().stream().allMatch(InvariantsTest::isRefusal);
    }

    private static boolean isRefusal(Committed record) {
        if (!record.topic().endsWith(".feedback.v1")) {
            return false;
        }
        var answer = Wire.of(TopicCatalog.singleBroker()).read(Feedback.class, record);
        return answer.getStatus() == FeedbackStatus.REJECTED && !Answered.isKept(answer);
    }

    /** A hub that stops, because what it finds cannot be, has noticed as well. */
    private static boolean isNoticed(Playback lawful, int at, Loss loss) {
        try {
            return !Playback.of(with(lawful.history(), at, loss)).violations().isEmpty();
        } catch (IllegalStateException | IllegalArgumentException stopped) {
            return true;
        }
    }

    private static History with(History history, int at, Loss loss) {
        var steps = new ArrayList<>(history.steps());
        var work = (Step.Work) steps.get(at);
        steps.set(at, new Step.Crash(work.task(), work.records(), loss));
        return history.with(steps);
    }
}

package org.pledgehub.cli.demo;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.FeedComplete;

/**
 * The year 2025 of three pools, told event by event. The same seed tells the same story.
 *
 * @param steps what happens, in the order of the days on which it is told
 */
public record DemoStory(List<StoryStep> steps) {
    /** First day of the story. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 2, 10);
    /** Last day of the story, and its last tick. */
    public static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static final long TEN_MILLION_YUAN = 1_000_000_000L;
    private static final List<String> FEEDS =
            List.of(StoryCast.HAITANG, StoryCast.QINGYUN, StoryCast.CHANGQIAO, StoryCast.AUTHORITY, StoryCast.OPERATOR);

    /** Keeps its own copy. */
    public DemoStory {
        steps = List.copyOf(steps);
    }

    /** Tells the story of a seed. */
    public static DemoStory of(long seed) {
        var page = new StoryPage();
        tellContributions(page);
        new OrdinaryLoans(new Random(seed)).tell(page);
        NewsLoans.tell(page);
        PilotPool.tellEnd(page);
        BadSender.tell(page);
        tellMonthEnds(page);
        var steps = new ArrayList<>(page.inOrder(LAST_DAY));
        steps.add(new StoryStep.DayBegun(LAST_DAY));
        return new DemoStory(steps);
    }

    /**
     * The same records with the topics interleaved in another order. Within a topic, and among ticks, nothing changes
     * places; nobody waits, but where people read figures first.
     */
    public DemoStory shuffledAcrossTopics(long seed) {
        var random = new Random(seed);
        var shuffled = new ArrayList<StoryStep>();
        var act = new ArrayList<StoryStep>();
        for (var step : steps) {
            if (step instanceof StoryStep.Shown) {
                shuffle(act, random, shuffled);
                shuffled.add(step);
                act.clear();
            } else {
                act.add(step);
            }
        }
        shuffle(act, random, shuffled);
        return new DemoStory(shuffled);
    }

    private static void shuffle(List<StoryStep> act, Random random, List<StoryStep> shuffled) {
        var queues = new ArrayList<>(byTopic(act).values());
        while (!queues.isEmpty()) {
            var queue = queues.get(random.nextInt(queues.size()));
            shuffled.add(queue.removeFirst());
            if (queue.isEmpty()) {
                queues.remove(queue);
            }
        }
    }

    private static Map<String, Deque<StoryStep>> byTopic(List<StoryStep> act) {
        var queues = new TreeMap<String, Deque<StoryStep>>();
        for (var step : act) {
            switch (step) {
                case StoryStep.Sent sent -> queue(queues, sent.party()).add(step);
                case StoryStep.Damaged damaged -> queue(queues, damaged.party()).add(step);
                case StoryStep.DayBegun day -> queue(queues, "tick").add(step);
                case StoryStep.Settled settled -> {}
                case StoryStep.Shown shown -> {}
            }
        }
        return queues;
    }

    private static Deque<StoryStep> queue(Map<String, Deque<StoryStep>> queues, String topic) {
        return queues.computeIfAbsent(topic, name -> new ArrayDeque<>());
    }

    /** Both accounts of every pool are funded one to one, art. 9. */
    private static void tellContributions(StoryPage page) {
        for (var pool : List.of(StoryCast.POOL_CULTURE, StoryCast.POOL_PILOT, StoryCast.POOL_TECH)) {
            var fen = pool.equals(StoryCast.POOL_PILOT) ? PilotPool.EACH_FEN : TEN_MILLION_YUAN;
            for (var account : List.of(PoolAccount.FISCAL, PoolAccount.PARTNER)) {
                page.custodian(
                        FIRST_DAY.minusDays(4),
                        StoryMovement.in(account, MovementKind.CONTRIBUTION, fen)
                                .setPool(pool)
                                .build());
            }
        }
    }

    /** On the last day of a month every feed says that it is complete, and on the next day the clock moves. */
    private static void tellMonthEnds(StoryPage page) {
        for (var day = FIRST_DAY; day.isBefore(LAST_DAY); day = day.plusMonths(1)) {
            var monthEnd = day.with(TemporalAdjusters.lastDayOfMonth());
            for (var feed : FEEDS) {
                tellFeedComplete(page, feed, monthEnd);
            }
            if (monthEnd.isBefore(LAST_DAY)) {
                page.step(monthEnd.plusDays(1), new StoryStep.DayBegun(monthEnd.plusDays(1)));
            }
        }
    }

    private static void tellFeedComplete(StoryPage page, String feed, LocalDate through) {
        var complete = new FeedComplete(through);
        switch (feed) {
            case StoryCast.AUTHORITY -> page.authority(through, complete);
            case StoryCast.OPERATOR -> page.operator(through, complete);
            case StoryCast.HAITANG, StoryCast.QINGYUN, StoryCast.CHANGQIAO -> page.bank(feed, through, complete);
            default -> throw new IllegalArgumentException(feed + " has no feed in the story");
        }
    }
}

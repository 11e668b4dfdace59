package org.pledgehub.streams.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.repaid;
import static org.pledgehub.streams.loan.LoanEvents.LOAN;
import static org.pledgehub.streams.loan.LoanEvents.byBank;
import static org.pledgehub.streams.loan.LoanEvents.claimable;
import static org.pledgehub.streams.loan.LoanEvents.correction;
import static org.pledgehub.streams.loan.LoanEvents.cured;
import static org.pledgehub.streams.loan.LoanEvents.defaulted;
import static org.pledgehub.streams.loan.LoanEvents.lapse;
import static org.pledgehub.streams.loan.LoanEvents.notice;
import static org.pledgehub.streams.loan.LoanEvents.noticeWithoutBasis;
import static org.pledgehub.streams.loan.LoanEvents.reversal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same events in many orders, with ticks and references in between, end in the same last answers and views. */
class LoanOrderTest {

    private static final int ORDERS = 12;

    @Test
    void shouldEndTheSameInAnyOrder() {
        var events = story();
        var expected = outcome(events, new Random(0));

        for (int seed = 1; seed <= ORDERS; seed++) {
            var random = new Random(seed);
            Collections.shuffle(events, random);
            assertThat(outcome(events, random)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static List<LoanEvents.Sent> story() {
        var story = new ArrayList<>(claimable());
        story.add(correction("r1a", "r1", "2026-03-02", repaid(LOAN, 20_000_000L)));
        story.add(byBank("r2", "2026-03-16", repaid(LOAN, 5_000_000L)));
        story.add(reversal("u2", "r2", "2026-03-17"));
        story.add(byBank("x0", "2026-04-01", defaulted("2026-03-17")));
        story.add(byBank("c0", "2026-04-10", cured()));
        story.add(byBank("n2", "2026-06-26", noticeWithoutBasis().build()));
        story.add(correction("n2a", "n2", "2026-06-27", notice()));
        story.add(lapse("s1", "2026-05-01"));
        story.add(correction("lost", "never", "2026-06-28", repaid(LOAN, 1L)));
        return story;
    }

    /** The pool and the calendars become known somewhere in the middle. */
    private static Map<String, String> outcome(List<LoanEvents.Sent> events, Random random) {
        int poolAt = random.nextInt(events.size());
        int calendarsAt = random.nextInt(events.size());
        try (var room = LoanRoom.withoutPool()) {
            for (int i = 0; i < events.size(); i++) {
                if (i == poolAt) {
                    room.registerPool();
                }
                if (i == calendarsAt) {
                    room.calendar(2025).calendar(2026);
                }
                room.send(events.get(i));
                if (random.nextInt(4) == 0) {
                    room.tick("2026-02-" + (10 + random.nextInt(18)));
                }
            }
            return room.tick("2026-08-01").settle().outcome();
        }
    }
}

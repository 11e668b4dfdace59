package org.pledgehub.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SchedulerTest {

    @Test
    void shouldGoOnAfterARoundThatFailed() throws InterruptedException {
        var rounds = new CountDownLatch(3);
        try (var scheduler = new Scheduler()) {
            scheduler.every(1, TimeUnit.MILLISECONDS, () -> {
                rounds.countDown();
                throw new IllegalStateException("this round fails");
            });

            assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}

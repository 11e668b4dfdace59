package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pledgehub.contract.common.Role;

/** Who is not registered costs those who are nothing. */
@Timeout(30)
final class RoleBookTest {

    private final AtomicInteger readings = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);

    @Test
    void shouldKeepNobodyWaitingWhileTheRegistryIsRead() throws Exception {
        var book = new RoleBook(this::registry, Duration.ZERO);
        var stranger = CompletableFuture.supplyAsync(() -> book.of("bank-b"));
        asked.await();

        assertThat(book.of("bank-a")).contains(Role.BANK);
        assertThat(book.of("bank-c")).isEmpty();
        assertThat(stranger).isNotDone();
        answered.countDown();
        assertThat(stranger.get()).contains(Role.BANK);
        assertThat(readings).hasValue(2);
    }

    private Function<String, Optional<Role>> registry() {
        if (readings.incrementAndGet() == 1) {
            return party -> Optional.ofNullable(Map.of("bank-a", Role.BANK).get(party));
        }
        asked.countDown();
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return party -> Optional.of(Role.BANK);
    }
}

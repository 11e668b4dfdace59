package org.pledgehub.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.cli.site.ArrivalWatch;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.HubCommand;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.cli.site.LoanScenario;
import org.pledgehub.cli.site.Voices;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.LoanView;

/**
 * Intake as a process of its own, killed five times in all while a bank sends a hundred events a second: no event is lost,
 * none is counted twice, none is answered twice. How long intake carried nothing is measured and printed.
 */
class IntakeGapIT {
    private static final int LOANS = 500;
    private static final int PER_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    @ParameterizedTest(name = "linger.ms={0}, kills={1}")
    @CsvSource({"100, 3", "0, 2"})
    void shouldLoseNothingAndCountNothingTwice(String linger, int kills) throws Exception {
        var running = new ArrayDeque<HubCommand>();
        try (var hub = HubSite.install("killed-" + linger, Cast.setup())) {
            running.add(hub.command("run", "--only", "CORE"));
            var voices = new Voices(hub);
            for (int loan = 0; loan < LOANS; loan++) {
                voices.bank("disbursed-" + loan, DAY, loan(loan).disbursed());
            }
            running.add(intake(hub, linger));
            var gaps = new ArrayList<Duration>();
            int sent;
            try (var carried = ArrivalWatch.of(hub, hub.catalog().loanCommands());
                    var answered = ArrivalWatch.of(hub, hub.catalog().feedback(Cast.BANK));
                    var load = new Load(voices)) {
                carried.awaitCount(1, PATIENCE);
                for (int kill = 0; kill < kills; kill++) {
                    TimeUnit.SECONDS.sleep(1);
                    running.removeLast().kill();
                    var from = System.nanoTime();
                    running.add(intake(hub, linger));
                    gaps.add(carried.awaitNextSince(from, PATIENCE));
                }
                sent = load.stop();
                answered.awaitCount(LOANS + sent, PATIENCE);
            }
            System.err.println("linger.ms=" + linger + " events=" + sent + " gaps=" + gaps);
            assertExactlyOnce(hub, sent);
        } finally {
            running.forEach(HubCommand::kill);
        }
    }

    private static void assertExactlyOnce(HubSite hub, int sent) {
        var answers = hub.topics().answers(Cast.BANK).stream()
                .collect(Collectors.groupingBy(Feedback::getEventId, Collectors.counting()));
        var carried = hub.topics().records(hub.catalog().loanCommands()).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(text -> text.contains("load-"))
                .collect(Collectors.groupingBy(IntakeGapIT::eventId, Collectors.counting()));
        var repaid = hub.topics().loans().values().stream()
                .mapToLong(LoanView::getRepaidFen)
                .sum();

        assertThat(answers)
                .hasSize(LOANS + sent)
                .allSatisfy((eventId, times) -> assertThat(times).isEqualTo(1));
        assertThat(carried)
                .hasSize(sent)
                .allSatisfy((eventId, times) -> assertThat(times).isEqualTo(1));
        assertThat(repaid).isEqualTo(sent);
    }

    private static String eventId(String command) {
        int at = command.indexOf("load-");
        return command.substring(at, at + "load-000000".length());
    }

    private static HubCommand intake(HubSite hub, String linger) {
        return hub.command("run", "--only", "INTAKE", "--set", "linger.ms=" + linger, "--set", "http.port=0");
    }

    private static LoanScenario loan(int number) {
        return new LoanScenario(Cast.BANK, "L-" + number, Cast.POOL, 100 + number);
    }

    /** A bank that sends repayments of one fen at a steady rate until it is stopped. */
    private static final class Load implements AutoCloseable {
        private final Voices voices;
        private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::send);
        private volatile boolean stopped;
        private final AtomicInteger sent = new AtomicInteger();

        Load(Voices voices) {
            this.voices = voices;
            thread.start();
        }

        private void send() {
            long start = System.nanoTime();
            while (!stopped) {
                int number = sent.getAndIncrement();
                var repaid = loan(number % LOANS).repaid(1);
                voices.bank().sendLater(new BankEvent(LoanScenario.on("load-%06d".formatted(number), DAY), repaid));
                long due = start + (number + 1) * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
                LockSupport.parkNanos(due - System.nanoTime());
            }
            voices.bank().flush();
        }

        int stop() throws InterruptedException {
            stopped = true;
            thread.join();
            return sent.get();
        }

        @Override
        public void close() {
            stopped = true;
        }
    }
}

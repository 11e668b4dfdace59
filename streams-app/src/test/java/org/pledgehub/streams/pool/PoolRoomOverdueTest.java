package org.pledgehub.streams.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.pool.PoolEvents.CLAIM;
import static org.pledgehub.streams.pool.PoolEvents.POOL;
import static org.pledgehub.streams.pool.PoolEvents.assessed;
import static org.pledgehub.streams.pool.PoolEvents.compensated;
import static org.pledgehub.streams.pool.PoolEvents.contributed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.out.PoolBreak;

/** What the custodian was told to pay and did not pay in time, under a calendar that is amended. */
class PoolRoomOverdueTest {

    private static final long WORKED = 20_493_826;
    private static final String NO_REST = "year: 2026\nversion: 1\nsource: {zh: 通知, en: notice}\noff: []\nmakeUp: []\n";
    private static final String WEEK_OFF =
            "year: 2026\nversion: 2\nsource: {zh: 通知, en: notice}\noff:\n  - 2026-03-09..2026-03-13\nmakeUp: []\n";

    private PoolRoom room;

    @BeforeEach
    void tellTheCustodianToPay() {
        room = PoolRoom.ready();
        room.hub().applyCalendar(2026, 1, NO_REST);
        room.hub().tick(LocalDate.parse("2026-03-02"));
        room.send("boc", contributed("c1", 100_000_000));
        room.command(assessed(1, ClaimVerdict.ELIGIBLE));
        room.send(
                "auth",
                new AuthorityEvent(
                        envelope("a1", "2026-03-02"),
                        new ClaimConfirmed(
                                POOL,
                                CLAIM,
                                ConfirmationOutcome.CONFIRMED,
                                null,
                                null,
                                Objects.requireNonNull(room.claim().getFiguresHash()))));
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldTakeBackWhatAnAmendedCalendarLetsBePaidLater() {
        room.hub().tick(LocalDate.parse("2026-03-17"));
        room.hub().applyCalendar(2026, 2, WEEK_OFF);
        room.hub().punctuate();
        room.hub().tick(LocalDate.parse("2026-03-24"));

        assertThat(breaks())
                .extracting(PoolBreak::getOpen, found -> found.getSince().toString())
                .containsExactly(tuple(true, "2026-03-17"), tuple(false, "2026-03-17"), tuple(true, "2026-03-24"));
    }

    @Test
    void shouldCloseWhatIsPaidAfterAll() {
        room.hub().tick(LocalDate.parse("2026-03-17"));
        room.hub().tick(LocalDate.parse("2026-03-18"));
        room.send("boc", compensated("p1", CLAIM, WORKED));

        assertThat(breaks()).extracting(PoolBreak::getOpen).containsExactly(true, false);
    }

    private List<PoolBreak> breaks() {
        return room.hub().read(room.hub().topics().auditBreaks(), PoolBreak.class).stream()
                .filter(found -> found.getKind().equals("INSTRUCTION_NOT_EXECUTED"))
                .toList();
    }
}

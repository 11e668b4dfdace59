package org.pledgehub.streams.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.loan.LoanEvents.LOAN;
import static org.pledgehub.streams.loan.LoanEvents.byOperator;
import static org.pledgehub.streams.loan.LoanEvents.claimable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.in.RecoveryReceived;

/** A running hub whose pool gets another operator 更换合作机构. */
class LoanRoomHandoverTest {

    private final LoanRoom room = LoanRoom.ready();

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldKeepFilingAndRecoveryOfTheFormerOperator() {
        room.tick("2026-08-01").send(claimable()).send(byOperator("h1", "2026-07-10", recovered(5_000_000L)));
        var before = room.view();
        assertThat(before.getRecoveredFen()).isEqualTo(5_000_000L);

        room.handOver("hezuo-b", "2026-07-31").settle();
        assertThat(room.view()).isEqualTo(before);

        room.send(new LoanEvents.Sent(
                "hezuo-b", byOperator("k1", "2026-08-01", recovered(1_000_000L)).event()));
        assertThat(room.view().getRecoveredFen()).isEqualTo(6_000_000L);
        room.send(byOperator("h2", "2026-08-01", recovered(2_000_000L)));
        assertThat(room.answers("hezuo", "h2")).containsExactly("REJECTED [NOT_THE_OPERATOR]");
        room.send(byOperator("h3", "2026-07-31", recovered(3_000_000L)));
        assertThat(room.view().getRecoveredFen()).isEqualTo(9_000_000L);
    }

    private static RecoveryReceived recovered(long fen) {
        return RecoveryReceived.newBuilder()
                .setLoan(LOAN)
                .setGrossFen(fen)
                .setCostFen(0L)
                .setPrincipalFen(fen)
                .build();
    }
}

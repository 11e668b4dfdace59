package org.pledgehub.streams.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.bank;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.loan.LoanEvents.byAuthority;
import static org.pledgehub.streams.loan.LoanEvents.byBank;
import static org.pledgehub.streams.loan.LoanEvents.byOperator;
import static org.pledgehub.streams.loan.LoanEvents.disbursed;
import static org.pledgehub.streams.loan.LoanEvents.disbursedInInstalments;
import static org.pledgehub.streams.loan.LoanEvents.feedComplete;
import static org.pledgehub.streams.loan.LoanEvents.filed;
import static org.pledgehub.streams.loan.LoanEvents.received;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.policies.Presets;
import org.pledgehub.streams.harness.InboundEvents;

/** Stories of days, feeds and calendars. Disbursed on 2026-01-16, filing is due on 2026-02-24. */
class LoanTimeTest {

    private LoanRoom room;

    @BeforeEach
    void start() {
        room = LoanRoom.ready();
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void shouldTellOperatorAndAuthorityOfADeadline() {
        room.send(byBank("d1", "2026-01-16", disbursed()));

        assertThat(room.deadline()).satisfies(deadline -> {
            assertThat(deadline.getDueOn()).isEqualTo("2026-02-24");
            assertThat(deadline.getProvisional()).isFalse();
            assertThat(deadline.getState()).isEqualTo(DeadlineState.OPEN);
            assertThat(deadline.getRuleId()).isEqualTo("CY-18");
            assertThat(deadline.getRevision()).isEqualTo(1);
        });
        for (var party : new String[] {"hezuo", "scjg"}) {
            assertThat(room.hub().latest(room.hub().topics().deadlinesFor(party), DeadlineView.class))
                    .containsEntry("icbc/C1#1", room.deadline());
        }
    }

    @Test
    void shouldGoThroughItsStatesByTicksAndTheFeed() {
        room.send(byBank("d1", "2026-01-16", disbursed()))
                .tick("2026-02-16")
                .tick("2026-02-17")
                .tick("2026-02-24")
                .tick("2026-02-25")
                .send(feedComplete("fc1", "2026-02-23"))
                .send(feedComplete("fc2", "2026-02-24"));

        assertThat(room.deadlineChanges())
                .extracting(DeadlineView::getState)
                .containsExactly(
                        DeadlineState.OPEN,
                        DeadlineState.DUE_SOON,
                        DeadlineState.MISSED_UNCONFIRMED,
                        DeadlineState.MISSED);
        assertThat(room.deadline().getReason()).isNull();
        assertThat(room.deadline().getPreviousState()).isEqualTo(DeadlineState.MISSED_UNCONFIRMED);
        assertThat(room.answers("scjg", "fc2")).containsExactly("ACCEPTED");
    }

    /** Due on 2026-02-24, which ends at five; in the worldwide day of the instant it may be another date. */
    @Test
    void shouldHoldTheHourOfAReceiptAgainstTheCloseOfBusiness() {
        var chaoyang = Presets.text("chaoyang").orElseThrow();
        room.hub().applyPolicy("chaoyang", 1, chaoyang.replace("\"24:00\"", "\"17:00\""));
        room.send(byBank("d1", "2026-01-16", disbursed())).tick("2026-03-01");

        room.send(receivedAt("f1", "2026-02-24T10:00:00Z"));
        assertThat(room.deadline().getState()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(room.deadline().getReason()).isEqualTo("RECEIVED_AFTER_CUT_OFF");
        assertThat(room.deadline().getReceivedOn()).isEqualTo("2026-02-24");

        room.send(byAuthority("f2", "2026-02-24", received()));
        assertThat(room.deadline().getState()).isEqualTo(DeadlineState.MET);
        assertThat(room.deadline().getReason()).isEqualTo("RECEIPT_HOUR_NOT_TOLD");

        room.send(receivedAt("f3", "2026-02-23T23:30:00Z"));
        assertThat(room.deadline().getState()).isEqualTo(DeadlineState.MET);
        assertThat(room.deadline().getReason()).isNull();
    }

    private static LoanEvents.Sent receivedAt(String id, String instant) {
        var envelope = Envelope.newBuilder()
                .setEventId(id)
                .setOccurredAt(Instant.parse(instant))
                .setRecordedAt(Instant.parse("2026-02-25T01:00:00Z"))
                .build();
        return new LoanEvents.Sent("scjg", new AuthorityEvent(envelope, received()));
    }

    @Test
    void shouldFireEverythingDueWhenDaysAreSkipped() {
        room.send(byBank("d1", "2026-01-16", disbursed())).tick("2026-06-01");

        assertThat(room.deadline().getState()).isEqualTo(DeadlineState.MISSED);
        assertThat(room.deadline().getReason()).isEqualTo("FEED_SILENT");
    }

    @Test
    void shouldConfirmAMissByTheFeedEvenAfterTheSilence() {
        room.send(byBank("d1", "2026-01-16", disbursed())).tick("2026-06-01").send(feedComplete("fc1", "2026-05-31"));

        assertThat(room.deadline().getState()).isEqualTo(DeadlineState.MISSED);
        assertThat(room.deadline().getReason()).isNull();
    }

    @Test
    void shouldRaiseOneAlertForTwoFilingsThatNobodyConfirmed() {
        room.send(byBank("d1", "2026-01-16", disbursed()))
                .send(byOperator("o1", "2026-02-20", filed()))
                .send(byOperator("o2", "2026-02-21", filed()))
                .tick("2026-06-01");

        assertThat(room.alerts())
                .filteredOn(alert -> alert.getKind().equals("FILING_NOT_CONFIRMED"))
                .hasSize(1);
    }

    @Test
    void shouldPutAMissRightOnlyByTheAuthoritysReceipt() {
        room.send(byBank("d1", "2026-01-16", disbursed()))
                .tick("2026-06-01")
                .send(byOperator("o1", "2026-02-20", filed()));
        assertThat(room.deadline().getState()).isEqualTo(DeadlineState.MISSED);
        assertThat(room.answers("hezuo", "o1")).containsExactly("PENDING [AWAITING_AUTHORITY_RECEIPT]");
        assertThat(room.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getKind()).isEqualTo("FILING_NOT_CONFIRMED"));

        room.send(byAuthority("f1", "2026-02-21", received()));

        assertThat(room.deadline().getState()).isEqualTo(DeadlineState.MET);
        assertThat(room.deadline().getReceivedOn()).isEqualTo("2026-02-21");
        assertThat(room.answers("hezuo", "o1")).containsExactly("PENDING [AWAITING_AUTHORITY_RECEIPT]", "ACCEPTED");
    }

    @Test
    void shouldHoldATickThatGoesBackForNothing() {
        room.send(byBank("d1", "2026-01-16", disbursed())).tick("2026-02-25").tick("2026-01-01");

        assertThat(room.deadline().getState()).isEqualTo(DeadlineState.MISSED_UNCONFIRMED);
    }

    @Test
    void shouldReissueExactlyTheProvisionalOnesWhenACalendarArrives() {
        try (var early = LoanRoom.withoutPool().registerPool().calendar(2025)) {
            early.send(byBank("d1", "2026-01-16", disbursed()));
            early.hub()
                    .send(
                            "icbc",
                            bank(
                                    envelope("d2", "2025-09-01"),
                                    InboundEvents.disbursed(InboundEvents.loan("icbc", "C2"))
                                            .build()));
            early.settle();
            int published = early.deadlineChanges().size();
            assertThat(early.deadline().getProvisional()).isTrue();
            assertThat(early.deadline().getDueOn()).isEqualTo("2026-02-16");

            early.calendar(2026).settle();

            assertThat(early.deadlineChanges()).hasSize(published + 1);
            assertThat(early.deadlineChanges().getLast()).satisfies(deadline -> {
                assertThat(deadline.getLoan()).isEqualTo("icbc/C1");
                assertThat(deadline.getDueOn()).isEqualTo("2026-02-24");
                assertThat(deadline.getPreviousDueOn()).isEqualTo("2026-02-16");
                assertThat(deadline.getProvisional()).isFalse();
                assertThat(deadline.getRevision()).isEqualTo(2);
            });
        }
    }

    @Test
    void shouldHaveAVerdictReviewedWhenItsDayMoves() {
        try (var early = LoanRoom.withoutPool().registerPool().calendar(2025)) {
            early.send(byBank("d1", "2026-01-16", disbursed())).send(byAuthority("f1", "2026-02-20", received()));
            assertThat(early.deadline().getState()).isEqualTo(DeadlineState.MET_LATE);

            early.calendar(2026).settle();

            assertThat(early.deadline().getState()).isEqualTo(DeadlineState.MET);
            assertThat(early.alerts())
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.getKind()).isEqualTo("DEADLINE_REVIEW"));
        }
    }

    @Test
    void shouldTellAnotherAuthorityOnlyThatItMayNotSpeak() {
        room.hub().register("other", Role.AUTHORITY);
        var undone = LoanEventReversed.newBuilder()
                .setLoan(LoanEvents.LOAN)
                .setReversedEventId("f1")
                .build();
        room.send(byBank("d1", "2026-01-16", disbursed()))
                .send(new LoanEvents.Sent("other", new AuthorityEvent(envelope("f1", "2026-02-20"), received())))
                .send(new LoanEvents.Sent("other", new AuthorityEvent(envelope("u1", "2026-02-21"), undone)))
                .send(new LoanEvents.Sent(
                        "other", new AuthorityEvent(InboundEvents.correction("f2", "u1", "2026-02-22"), received())));

        assertThat(room.answers("other", "f2")).containsExactly("REJECTED [NOT_THE_AUTHORITY]");
    }

    @Test
    void shouldRefuseAReceiptOfAnotherAuthority() {
        room.hub().register("other", Role.AUTHORITY);
        room.send(byBank("d1", "2026-01-16", disbursed()))
                .send(new LoanEvents.Sent("other", new AuthorityEvent(envelope("f1", "2026-02-20"), received())));

        assertThat(room.answers("other", "f1")).containsExactly("REJECTED [NOT_THE_AUTHORITY]");
        assertThat(room.deadline().getState()).isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void shouldCountMissedInstalmentsDayByDay() {
        room.send(byBank("d1", "2026-01-16", disbursedInInstalments()))
                .tick("2026-02-15")
                .tick("2026-02-16");
        assertThat(room.view().getInstalmentsMissed()).isEqualTo(1);

        room.tick("2026-06-01");

        assertThat(room.view().getInstalmentsDue()).isEqualTo(4);
    }

    @Test
    void shouldWithdrawAndForgetTheDeadlineOfARenamedTranche() {
        var renamed = InboundEvents.disbursed(LoanEvents.LOAN).setTranche("A").build();
        room.send(byBank("d1", "2026-01-16", disbursed()))
                .send(LoanEvents.correction("d1a", "d1", "2026-01-16", renamed));

        assertThat(room.hub().latest(room.hub().topics().deadlines(), DeadlineView.class))
                .containsOnlyKeys("icbc/C1#A");
        assertThat(room.deadlineChanges())
                .extracting(deadline -> deadline.getTranche() + " " + deadline.getState())
                .containsExactly("1 OPEN", "A OPEN", "1 WITHDRAWN");
    }
}

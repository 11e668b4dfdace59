package org.pledgehub.streams.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.ref.Party;

/** Intake's word on an event, outside of the stream. */
class FormVerdictTest {

    private static final Instant RECEIVED_AT = Instant.parse("2026-03-05T02:00:00Z");
    private static final Party BANK =
            Party.newBuilder().setParty("icbc").setRole(Role.BANK).build();

    @Test
    void shouldFindNothingWrongWithAGoodEvent() {
        var verdict = FormVerdict.of(BANK, repaid("e-1", "icbc", 100), RECEIVED_AT, 0);

        assertThat(verdict.isRefused()).isFalse();
        assertThat(verdict.eventId()).isEqualTo("e-1");
        assertThat(verdict.kind()).isEqualTo("RepaymentReceived");
        assertThat(verdict.bodyHash()).hasSize(64);
    }

    @Test
    void shouldNameEveryFaultInOrderOfPrecedence() {
        var event = repaid("e-1", "abc", -5);
        event.getEnvelope().setOccurredOn(LocalDate.of(2026, 3, 6));

        var verdict = FormVerdict.of(BANK, event, RECEIVED_AT, 0);

        assertThat(verdict.faults())
                .extracting(ReasonText::getCode)
                .containsExactly("DATE_IN_FUTURE", "AMOUNT_NEGATIVE", "FOREIGN_BANK");
    }

    @Test
    void shouldLeaveTheEventAsItIs() {
        var event = repaid(" e-1 ", "icbc", 100);

        var verdict = FormVerdict.of(BANK, event, RECEIVED_AT, 0);

        assertThat(verdict.eventId()).isEqualTo("e-1");
        assertThat(event).isEqualTo(repaid(" e-1 ", "icbc", 100));
    }

    @Test
    void shouldStandInForAMissingId() {
        assertThat(FormVerdict.of(BANK, repaid("", "icbc", 100), RECEIVED_AT, 7).eventId())
                .isEqualTo("record-0-7");
    }

    @Test
    void shouldRefuseAnEventOfAnotherRole() {
        var registry =
                Party.newBuilder().setParty("icbc").setRole(Role.REGISTRY).build();

        assertThat(FormVerdict.of(registry, repaid("e-1", "icbc", 100), RECEIVED_AT, 0)
                        .faults())
                .extracting(ReasonText::getCode)
                .containsExactly("SCHEMA_INCOMPATIBLE");
    }

    @Test
    void shouldRefuseAnEventLargerThanTheHubTakes() {
        var event = repaid("e-1", "icbc", 100);
        event.getEnvelope().setSourceRef("x".repeat(300_000));

        assertThat(FormVerdict.of(BANK, event, RECEIVED_AT, 0).faults())
                .extracting(ReasonText::getCode)
                .containsExactly("RECORD_TOO_LARGE");
    }

    private static BankEvent repaid(String eventId, String bank, long principalFen) {
        var repayment = RepaymentReceived.newBuilder()
                .setLoan(new LoanRef(bank, "HT-1"))
                .setPrincipalFen(principalFen)
                .setInterestFen(0)
                .build();
        var envelope = Envelope.newBuilder()
                .setEventId(eventId)
                .setOccurredOn(LocalDate.of(2026, 3, 5))
                .setRecordedAt(RECEIVED_AT)
                .build();
        return new BankEvent(envelope, repayment);
    }
}

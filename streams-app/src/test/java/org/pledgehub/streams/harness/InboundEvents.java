package org.pledgehub.streams.harness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.PledgeCancelled;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightEventReversed;
import org.pledgehub.contract.in.RightStatusChanged;

/** Inbound events as tests speak of them: valid ones, of which a test changes what it is about. */
public final class InboundEvents {

    /** A code whose check digit fits. */
    public static final String USCC = "91110105MA01A2B3C4";

    private InboundEvents() {}

    /** Envelope of an event of that day, recorded that day at noon. */
    public static Envelope envelope(String eventId, String occurredOn) {
        return envelopeRecordedAt(eventId, occurredOn, noon(occurredOn));
    }

    /** Envelope with its own time of recording. */
    public static Envelope envelopeRecordedAt(String eventId, String occurredOn, Instant recordedAt) {
        return Envelope.newBuilder()
                .setEventId(eventId)
                .setOccurredOn(LocalDate.parse(occurredOn))
                .setRecordedAt(recordedAt)
                .build();
    }

    /** Envelope of a correction. */
    public static Envelope correction(String eventId, String corrected, String occurredOn) {
        return Envelope.newBuilder(
                        envelopeRecordedAt(eventId, occurredOn, noon(occurredOn).plusSeconds(3600)))
                .setCorrects(corrected)
                .build();
    }

    /** A loan of a bank. */
    public static LoanRef loan(String bank, String contract) {
        return new LoanRef(bank, contract);
    }

    /** A patent. */
    public static RightRef patent(String number) {
        return new RightRef(RightKind.PATENT, number);
    }

    /** One million yuan paid out into the pool {@code cy}. */
    public static LoanDisbursed.Builder disbursed(LoanRef loan) {
        return LoanDisbursed.newBuilder()
                .setLoan(loan)
                .setTranche("1")
                .setPool("cy")
                .setAmountFen(100_000_000L)
                .setCurrency("CNY")
                .setBorrower(Borrower.newBuilder().setUscc(USCC).build());
    }

    /** A repayment of principal. */
    public static RepaymentReceived repaid(LoanRef loan, long principalFen) {
        return RepaymentReceived.newBuilder()
                .setLoan(loan)
                .setPrincipalFen(principalFen)
                .build();
    }

    /** A pledge registered for a bank. */
    public static PledgeRegistered registered(RightRef right, String number, String pledgee) {
        return PledgeRegistered.newBuilder()
                .setRight(right)
                .setRegistrationNo(number)
                .setPledgorUscc(USCC)
                .setPledgee(pledgee)
                .build();
    }

    /** A cancelled registration. */
    public static PledgeCancelled cancelled(RightRef right, String number) {
        return new PledgeCancelled(right, number);
    }

    /** A change of legal status. */
    public static RightStatusChanged status(RightRef right, RightStatus status) {
        return RightStatusChanged.newBuilder().setRight(right).setStatus(status).build();
    }

    /** A reversal of a registry's event. */
    public static RightEventReversed reversed(RightRef right, String eventId) {
        return RightEventReversed.newBuilder()
                .setRight(right)
                .setReversedEventId(eventId)
                .build();
    }

    /** A bank's event. */
    public static BankEvent bank(Envelope envelope, Object payload) {
        return new BankEvent(envelope, payload);
    }

    /** A registry's event. */
    public static RegistryEvent registry(Envelope envelope, Object payload) {
        return new RegistryEvent(envelope, payload);
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(4, 0).toInstant(ZoneOffset.UTC);
    }
}

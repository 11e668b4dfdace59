package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.ClaimStart;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.GuarantorEvent;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.oracle.Letter;

/** Reads one record of a party: an event in order, a refusal, a word about the whole feed, or nothing readable. */
public final class Intake {
    private final Map<String, Party> parties;

    Intake(Map<String, Party> parties) {
        this.parties = parties;
    }

    /** What a record comes to. */
    public sealed interface Result {}

    /** An event about a subject. */
    public record Taken(Fact fact) implements Result {}

    /** An event that is refused for its form; {@code eventId} is a stand-in where the event has none. */
    public record Refused(String party, String eventId, SortedSet<String> reasons) implements Result {}

    /** A word about the whole feed. */
    public record Complete(String party, String eventId, Fact.Place place, FeedComplete said) implements Result {}

    /** Bytes that nobody can read. */
    public record Unreadable(Letter letter, String reason) implements Result {}

    Result read(Letter letter) {
        var empty = letter.content() instanceof Letter.Content.Undecodable(var reason) && reason.equals("NO_VALUE");
        if (!empty && !parties.containsKey(letter.party())) {
            // Without a role nobody knows how to read what a sender writes.
            return new Unreadable(letter, "SENDER_NOT_REGISTERED");
        }
        return switch (letter.content()) {
            case Letter.Content.Undecodable bytes -> new Unreadable(letter, bytes.reason());
            case Letter.Content.Event event -> event(letter, event.event());
        };
    }

    private Result event(Letter letter, SpecificRecord event) {
        var sender = Objects.requireNonNull(parties.get(letter.party()));
        if (sender.getRole() != roleOf(event)) {
            return new Unreadable(letter, "SCHEMA_INCOMPATIBLE");
        }
        var form = new Form(letter.appendedAt());
        if (!sender.getEnabled()) {
            form.fault("SENDER_DISABLED");
        }
        var envelope = (Envelope) event.get(0);
        var payload = (SpecificRecord) event.get(1);
        var id = Keys.event(envelope.getEventId()).filter(Form::isWhole);
        if (id.isEmpty() && Form.isWhole(envelope.getEventId())) {
            form.fault("EVENT_ID_MISSING");
        }
        var payloads = new Payloads(form);
        payloads.fields(envelope);
        var occurredOn = form.occurredOn(envelope);
        var subject = payloads.subject(payload);
        if (sender.getRole() != Role.OPERATOR
                && payload instanceof CompensationNotice notice
                && notice.getStartedBy() == ClaimStart.BORROWER_APPLICATION) {
            form.fault("BORROWER_SPEAKS_THROUGH_OPERATOR");
        }
        if (sender.getRole() == Role.BANK) {
            foreignBank(letter.party(), payload, form);
        }
        if (!form.faults().isEmpty()) {
            return new Refused(letter.party(), id.orElseGet(() -> standIn(letter)), form.faults());
        }
        if (payload instanceof FeedComplete complete) {
            return new Complete(letter.party(), id.orElseThrow(), placeOf(letter), complete);
        }
        return new Taken(new Fact(
                letter.party(),
                sender.getRole(),
                id.orElseThrow(),
                subject.orElseThrow(),
                occurredOn.orElseThrow(),
                Optional.ofNullable(envelope.getOccurredAt()),
                envelope.getRecordedAt(),
                Keys.named(envelope.getCorrects()),
                payload,
                form.warnings(),
                placeOf(letter),
                LocalDate.ofInstant(letter.appendedAt(), Form.CHINA)));
    }

    private static void foreignBank(String sender, SpecificRecord payload, Form form) {
        var field = payload.getSchema().getField("loan");
        if (field != null
                && payload.get(field.pos()) instanceof LoanRef loan
                && Keys.party(loan.getBank())
                        .filter(bank -> !bank.equals(sender))
                        .isPresent()) {
            form.fault("FOREIGN_BANK");
        }
    }

    private static Fact.Place placeOf(Letter letter) {
        return new Fact.Place(letter.partition(), letter.offset());
    }

    private static String standIn(Letter letter) {
        return "record-" + letter.partition() + "-" + letter.offset();
    }

    private static Role roleOf(SpecificRecord event) {
        return switch (event) {
            case BankEvent bank -> Role.BANK;
            case GuarantorEvent guarantor -> Role.GUARANTOR;
            case RegistryEvent registry -> Role.REGISTRY;
            case OperatorEvent operator -> Role.OPERATOR;
            case AuthorityEvent authority -> Role.AUTHORITY;
            case CustodianEvent custodian -> Role.CUSTODIAN;
            default -> Role.UNKNOWN;
        };
    }
}

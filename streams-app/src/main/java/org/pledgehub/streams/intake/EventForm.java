package org.pledgehub.streams.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Role;
import org.pledgehub.domain.calendar.LegalDay;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.streams.position.SourcePosition;

/**
 * Checks the form of an event: what can be said of it without knowing any other event. The order of the checks is the
 * order of the reason catalogue.
 */
final class EventForm {

    private EventForm() {}

    /**
     * Checks an event and brings it into canonical form.
     *
     * @param event the role's record as decoded; changed in place
     * @param sender who sent it
     * @param position where it stands; dates are judged against its append time
     */
    static CheckedEvent check(SpecificRecord event, Sender sender, SourcePosition position) {
        String bodyHash = BodyHash.of(event);
        var findings = new FormFindings();
        var fields = new PayloadForm(LegalDay.of(position.appendedAt()), findings);
        if (sender.standing() == Sender.Standing.DISABLED) {
            findings.fault("SENDER_DISABLED", Map.of("party", sender.party()));
        }
        var envelope = (Envelope) part(event, "envelope").orElseThrow();
        var payload = part(event, "payload").orElseThrow();
        String eventId = eventId(envelope, position, findings);
        var dated = checkEnvelope(envelope, eventId, fields, findings);
        fields.check(payload, "");
        KindRules.check(payload, findings);
        ClaimRules.check(payload, sender.role(), findings);
        LifeRules.check(payload, findings);
        RecoveryRules.check(payload, findings);
        SubsidyFormRules.check(payload, findings);
        checkBank(payload, sender, findings);
        return new CheckedEvent(eventId, dated, payload, bodyHash, findings.faults(), findings.warnings());
    }

    private static String eventId(Envelope envelope, SourcePosition position, FormFindings findings) {
        if (FormFindings.isLossy(envelope.getEventId())) {
            findings.fault("TEXT_NOT_UTF8", "eventId", envelope.getEventId());
            return position.standInEventId();
        }
        Optional<String> eventId =
                EventId.parse(envelope.getEventId()).asOptional().map(EventId::canonical);
        if (eventId.isEmpty()) {
            findings.fault("EVENT_ID_MISSING", Map.of("found", FormFindings.shortened(envelope.getEventId())));
        }
        return eventId.orElseGet(position::standInEventId);
    }

    private static Envelope checkEnvelope(
            Envelope envelope, String eventId, PayloadForm fields, FormFindings findings) {
        envelope.put(envelope.getSchema().getField("eventId").pos(), eventId);
        fields.check(envelope, "");
        if (envelope.getOccurredOn() != null) {
            return envelope;
        }
        if (envelope.getOccurredAt() == null) {
            findings.fault("LEGAL_DATE_MISSING", Map.of());
            return envelope;
        }
        LocalDate legalDay = LegalDay.of(envelope.getOccurredAt());
        fields.checkDate("occurredOn", "occurredAt", legalDay);
        return Envelope.newBuilder(envelope).setOccurredOn(legalDay).build();
    }

    /** A bank speaks of its own loans only; every other role may name any bank's. */
    private static void checkBank(SpecificRecord payload, Sender sender, FormFindings findings) {
        if (sender.role() != Role.BANK) {
            return;
        }
        part(payload, "loan")
                .filter(LoanRef.class::isInstance)
                .flatMap(loan -> PartyId.parse(((LoanRef) loan).getBank()).asOptional())
                .filter(bank -> !bank.canonical().equals(sender.party()))
                .ifPresent(bank -> findings.fault("FOREIGN_BANK", "loan.bank", bank));
    }

    private static Optional<SpecificRecord> part(SpecificRecord record, String name) {
        Schema.Field field = record.getSchema().getField(name);
        return field == null || !(record.get(field.pos()) instanceof SpecificRecord part)
                ? Optional.empty()
                : Optional.of(part);
    }
}

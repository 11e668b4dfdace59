package org.pledgehub.cli.certify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** One step of a case: something is sent or looked for, and something is expected. */
sealed interface CaseStep {

    /**
     * An event is sent.
     *
     * @param label how later steps of the case name it
     * @param event its JSON
     * @param expected the first answer
     */
    record Send(String label, ObjectNode event, Expected expected) implements CaseStep {}

    /**
     * An event is sent whose record is sound but for one text, which is in GBK.
     *
     * @param label how later steps of the case name it
     * @param event its JSON, with a stand-in of the same length for the text
     * @param text the text
     * @param expected the first answer
     */
    record SendGbk(String label, ObjectNode event, String text, Expected expected) implements CaseStep {

        private static final Charset GBK = Charset.forName("GBK");

        /** How cases name the text within the event. */
        static final String PLACE = "{gbk}";

        /** Of as many bytes as the text has in GBK, so that the record around it stays as it is. */
        static String standIn(String text) {
            return "#".repeat(text.getBytes(GBK).length);
        }

        /** The event's bytes with the text in them. */
        byte[] spoilt(byte[] wire) {
            // ISO 8859-1 has one character for each byte, so nothing else changes.
            var bytes = new String(wire, StandardCharsets.ISO_8859_1);
            var gbk = new String(text.getBytes(GBK), StandardCharsets.ISO_8859_1);
            return bytes.replace(standIn(text), gbk).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Bytes are sent that are no event.
     *
     * @param value the value
     * @param label how later steps of the case name it
     * @param expected the first answer
     */
    record SendBytes(String label, byte[] value, Expected expected) implements CaseStep {}

    /**
     * A later answer to an event of an earlier step is waited for.
     *
     * @param label that event
     * @param expected the answer
     */
    record AwaitFinal(String label, Expected expected) implements CaseStep {}

    /**
     * The filing deadline of the case's loan is looked up and held against the calendar.
     *
     * @param disbursedOn day of disbursement, yyyy-MM-dd
     */
    record FilingDue(String disbursedOn) implements CaseStep {}

    /** Who sends and where. */
    record Setting(String party, String pool, String run, String today) {

        private static final int SCHEMA_IDS = 100_000_000;

        String fill(String text) {
            return text.replace("{party}", party)
                    .replace("{pool}", pool)
                    .replace("{run}", run)
                    .replace("{today}", today);
        }

        /** Number of the loan contract of a case. */
        String contract(String caseId) {
            return "CERT-" + run + "-" + caseId;
        }

        /** A schema id above this one for this run alone: the hub remembers which ids the registry has denied. */
        int ownSchemaId(int above) {
            return above + Math.floorMod((party + run).hashCode(), SCHEMA_IDS);
        }

        /** Event id of a step of a case. */
        String eventId(String caseId, String label) {
            return "cert-" + run + "-" + caseId + "-" + label;
        }

        /**
         * The event of a step, its usual parts filled in: an envelope of today, the case's loan, and for a disbursement the pool
         * and a borrower.
         */
        ObjectNode event(String caseId, JsonNode step) {
            var json = JsonNodeFactory.instance;
            var envelope = json.objectNode();
            envelope.put("eventId", eventId(caseId, step.path("label").asText()));
            envelope.put("occurredOn", step.path("on").asText(today));
            envelope.put("recordedAt", today + "T08:00:00+08:00");
            if (step.has("corrects")) {
                envelope.put("corrects", eventId(caseId, step.path("corrects").asText()));
            }
            if (step.get("envelope") instanceof ObjectNode given) {
                envelope.setAll(given.deepCopy());
            }
            var body = step.get("body") instanceof ObjectNode given ? given.deepCopy() : json.objectNode();
            var kind = step.path("kind").asText();
            if (!body.has("loan") && !kind.equals("FeedComplete")) {
                body.putObject("loan").put("bank", party).put("contract", contract(caseId));
            }
            if (kind.equals("LoanDisbursed")) {
                body.put("pool", body.path("pool").asText(pool));
                body.put("amountFen", body.path("amountFen").asLong(10_000));
                body.withObject("/borrower")
                        .put("uscc", body.path("borrower").path("uscc").asText("91110105MA0000904E"));
            }
            if (step.has("reverses")) {
                body.put(
                        "reversedEventId", eventId(caseId, step.path("reverses").asText()));
            }
            var event = json.objectNode();
            event.set("envelope", envelope);
            event.putObject("payload").set(kind, body);
            return event;
        }
    }
}

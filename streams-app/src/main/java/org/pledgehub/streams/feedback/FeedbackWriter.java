package org.pledgehub.streams.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.Reason;
import org.pledgehub.contract.ReasonCatalogue;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.hop.FormWarning;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.domain.calendar.LegalDay;

/**
 * Words of the hub to a sender: turns a coded reason into its sentences, and an event into the answer being written.
 */
public final class FeedbackWriter {

    /** Days after which people are reminded of an event that still waits. */
    public static final int REVIEW_DAYS = 30;

    private final ReasonCatalogue catalogue;

    /** Writes with the sentences of this catalogue. */
    public FeedbackWriter(ReasonCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Writes with the catalogue that the hub ships. */
    public static FeedbackWriter shipped() {
        return new FeedbackWriter(ReasonCatalogue.shipped());
    }

    /**
     * A reason with its sentences.
     *
     * @throws IllegalArgumentException when the code is not in the catalogue
     */
    public ReasonText reason(String code, Map<String, String> details) {
        Reason reason = catalogue.reason(code);
        return ReasonText.newBuilder()
                .setCode(code)
                .setZh(reason.zhWith(details))
                .setEn(reason.enWith(details))
                .setFixZh(reason.fixZh())
                .setFixEn(reason.fixEn())
                .setDetails(details)
                .build();
    }

    /** A reason without details. */
    public ReasonText reason(String code) {
        return reason(code, Map.of());
    }

    /** What intake noticed about an event, as reasons. */
    public List<ReasonText> warnings(List<FormWarning> warnings) {
        return warnings.stream()
                .map(warning -> reason(warning.getCode(), warning.getDetails()))
                .toList();
    }

    /** Starts the answer to an event that reached a room. */
    public Answer answerTo(Origin origin, Envelope envelope, Object payload) {
        var source = SourceRecord.newBuilder()
                .setTopic(origin.getTopic())
                .setPartition(origin.getPartition())
                .setOffset(origin.getOffset())
                .setParty(origin.getParty())
                .setEventId(envelope.getEventId())
                .build();
        return new Answer(source, origin.getAppendedAt(), kindOf(payload));
    }

    /** Name of a payload's kind as senders know it: the record's simple name. */
    public static String kindOf(Object payload) {
        return payload instanceof SpecificRecord record ? record.getSchema().getName() : "";
    }

    /** Day on which people are reminded of an event that waits: {@value #REVIEW_DAYS} days after it was appended. */
    public static LocalDate reviewOn(Origin origin) {
        return LegalDay.of(origin.getAppendedAt()).plusDays(REVIEW_DAYS);
    }
}

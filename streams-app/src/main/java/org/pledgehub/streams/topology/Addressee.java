package org.pledgehub.streams.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.RecordContext;

/**
 * The party that a record goes to where the record itself does not say, carried in the header {@value #HEADER} from the
 * processor to the sink.
 */
public final class Addressee {

    private static final String HEADER = "to";

    private Addressee() {}

    /** Headers of a record that goes to the party. */
    public static Headers headers(String party) {
        return new RecordHeaders().add(HEADER, party.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The party that a record goes to.
     *
     * @throws IllegalStateException where the processor has named none; that is a fault of ours
     */
    public static String of(RecordContext context) {
        Header header = context.headers().lastHeader(HEADER);
        if (header == null) {
            throw new IllegalStateException("A record for a party does not say for which");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}

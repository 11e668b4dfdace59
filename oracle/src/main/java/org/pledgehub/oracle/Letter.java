package org.pledgehub.oracle;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * One record that a party wrote into its ingress topic.
 *
 * @param party whose topic it stands in
 * @param partition partition of that topic
 * @param offset offset within the partition
 * @param appendedAt append time of the broker
 * @param content what it says
 */
public record Letter(String party, int partition, long offset, Instant appendedAt, Content content) {

    /** What a record says, as far as it can be read. */
    public sealed interface Content {

        /**
         * An event of the role's record type.
         *
         * @param event a record of {@code org.pledgehub.contract.in}
         */
        record Event(SpecificRecord event) implements Content {}

        /**
         * Bytes that nobody can read; they belong into the dead letters.
         *
         * @param reason code under which they are expected there
         */
        record Undecodable(String reason) implements Content {}
    }
}

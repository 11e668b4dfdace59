package org.pledgehub.simulation.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.streams.serde.AvroBytes;

/** One thing that happens. */
public sealed interface Step {

    /**
     * A reference is written and read by all applications: a {@code PartyReference}, {@code PolicyVersion},
     * {@code CalendarVersion} or {@code WriterSchema}.
     *
     * @param reference reference
     */
    record Refer(SpecificRecord reference) implements Step {}

    /**
     * The day has come.
     *
     * @param asOf day
     */
    record Tick(LocalDate asOf) implements Step {}

    /**
     * A party writes a record into its topic.
     *
     * @param party whose topic
     * @param partition partition of the topic
     * @param body what is written
     * @param appendedAt append time of the broker
     * @param faults what is wrong with this record, for the tally of faults; empty for an ordinary one
     */
    record Send(String party, int partition, Body body, Instant appendedAt, Set<FaultKind> faults) implements Step {

        /** Keeps its own copy. */
        public Send {
            faults = Set.copyOf(faults);
        }
    }

    /**
     * A task reads up to so many records and commits.
     *
     * @param task task
     * @param records most records it reads, at least 1
     */
    record Work(TaskName task, int records) implements Step {}

    /**
     * Time passes for a task: its punctuators run, and it commits.
     *
     * @param task task
     */
    record Punctuate(TaskName task) implements Step {}

    /**
     * A task reads up to so many records, is killed before it commits, and starts again.
     *
     * @param task task
     * @param records most records it reads before the end, may be 0
     * @param loss what is lost of the open transaction
     */
    record Crash(TaskName task, int records, Loss loss) implements Step {}

    /**
     * Committed offsets of a task are moved back, so that it reads records again.
     *
     * @param task task
     * @param topic topic of which offsets move; one that the task does not read changes nothing
     * @param records by how many; not below the first record
     */
    record Rewind(TaskName task, String topic, int records) implements Step {}

    /** What a record consists of. */
    sealed interface Body {

        /** The event in it, where it is one. */
        default Optional<SpecificRecord> said() {
            return switch (this) {
                case Event(var event) -> Optional.of(event);
                case UnderSchema(var event, int schemaId) -> Optional.of(event);
                case Bytes bytes -> Optional.empty();
            };
        }

        /**
         * An event, to be written with the contract's serializer. Two are the same where their bytes are: Avro's own lists
         * cannot compare records in which a day may be absent.
         *
         * @param event record of the sender's role, or of another one
         */
        record Event(SpecificRecord event) implements Body {

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Event(var theirs) && isSame(event, theirs);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(AvroBytes.encode(event));
            }
        }

        /**
         * An event of the sender's role behind another registry id than the contract's own. It waits until a {@code
         * WriterSchema} reference answers the id: with the contract's own schema of that role it is an event then,
         * without a schema it becomes a dead letter.
         *
         * @param event record of the sender's role
         * @param schemaId registry id in the wire header
         */
        record UnderSchema(SpecificRecord event, int schemaId) implements Body {

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof UnderSchema(var theirs, int theirId)
                        && schemaId == theirId
                        && isSame(event, theirs);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(AvroBytes.encode(event)) + schemaId;
            }
        }

        private static boolean isSame(SpecificRecord one, SpecificRecord other) {
            return one.getSchema().equals(other.getSchema())
                    && Arrays.equals(AvroBytes.encode(one), AvroBytes.encode(other));
        }

        /**
         * Bytes that no reader can make an event of.
         *
         * @param value bytes, null for a tombstone
         * @param reason code with which they are expected among the dead letters
         */
        record Bytes(byte @Nullable [] value, String reason) implements Body {

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Bytes(var otherValue, var otherReason)
                        && Arrays.equals(value, otherValue)
                        && reason.equals(otherReason);
            }

            @Override
            public int hashCode() {
                return 31 * Arrays.hashCode(value) + reason.hashCode();
            }
        }
    }

    /** What is lost with a crash. */
    enum Loss {
        /** The whole open transaction: what exactly-once promises. */
        TRANSACTION,
        /** Outputs are lost while state and offsets are kept: no transaction allows it; checks have to notice. */
        OUTPUTS,
        /** State is lost while outputs and offsets are kept: no transaction allows it; checks have to notice. */
        STATE
    }
}

package org.pledgehub.simulation.fault;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.in.RegistryEvent;
import org.pledgehub.simulation.history.Step.Body.Bytes;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.WireFormat;

/** Bytes that no reader can make an event of, with the code under which they become dead letters. */
final class Poison {

    private static final Charset GBK = Charset.forName("GBK");
    private static final ContractSerdes SERDES = ContractSerdes.inMemory(TopicCatalog.singleBroker());
    private static final String PLACE = "########";
    private static final byte[] IN_GBK = "质押登记".getBytes(GBK);
    private static final String NOT_WIRE_FORMAT = "NOT_WIRE_FORMAT";
    private static final String BYTES_UNREADABLE = "BYTES_UNREADABLE";

    private Poison() {}

    /** Ways to be unreadable. */
    enum Kind {
        NO_VALUE,
        EMPTY,
        TEXT,
        TEXT_IN_GBK,
        SHORT_HEADER,
        CUT_SHORT,
        EXTRA_BYTE,
        NOISE,
        OTHER_ROLE,
        FIELD_IN_GBK,
        TOO_LARGE
    }

    /** Bytes of a kind, made from an event of the sender. */
    static Bytes of(Kind kind, SpecificRecord event, Choices choices) {
        return switch (kind) {
            case NO_VALUE -> new Bytes(null, "NO_VALUE");
            case EMPTY -> new Bytes(new byte[0], NOT_WIRE_FORMAT);
            case TEXT -> new Bytes("放款;100000;2025-09-01".getBytes(StandardCharsets.UTF_8), NOT_WIRE_FORMAT);
            case TEXT_IN_GBK -> new Bytes("放款;100000;2025-09-01".getBytes(GBK), NOT_WIRE_FORMAT);
            case SHORT_HEADER -> new Bytes(new byte[] {0, 0, 0, 1}, NOT_WIRE_FORMAT);
            case CUT_SHORT -> cutShort(SERDES.toBytes(event), choices);
            case EXTRA_BYTE -> extraByte(SERDES.toBytes(event), choices);
            case NOISE -> noise(SERDES.toBytes(event), choices);
            case OTHER_ROLE -> new Bytes(SERDES.toBytes(ofOtherRole(event)), "SCHEMA_INCOMPATIBLE");
            case FIELD_IN_GBK -> fieldInGbk(event);
            case TOO_LARGE -> tooLarge(SERDES.toBytes(event));
        };
    }

    /** At least the header and never the whole. */
    private static Bytes cutShort(byte[] wire, Choices choices) {
        int length = choices.between(WireFormat.HEADER_BYTES, wire.length - 1);
        return new Bytes(Arrays.copyOf(wire, length), BYTES_UNREADABLE);
    }

    private static Bytes extraByte(byte[] wire, Choices choices) {
        var longer = Arrays.copyOf(wire, wire.length + 1);
        longer[wire.length] = (byte) choices.below(256);
        return new Bytes(longer, BYTES_UNREADABLE);
    }

    /** Behind the right header a number that does not end, so that no luck makes an event of it. */
    private static Bytes noise(byte[] wire, Choices choices) {
        var noise = Arrays.copyOf(wire, WireFormat.HEADER_BYTES + choices.between(12, 60));
        for (int i = WireFormat.HEADER_BYTES; i < noise.length; i++) {
            noise[i] = i < WireFormat.HEADER_BYTES + 11 ? (byte) 0xFF : (byte) choices.below(256);
        }
        return new Bytes(noise, BYTES_UNREADABLE);
    }

    /** An event whose text is not UTF-8. */
    private static Bytes fieldInGbk(SpecificRecord event) {
        var copy = EventCopy.of(event);
        copy.envelope().setCorrelationId(PLACE);
        byte[] wire = SERDES.toBytes(copy.event());
        ByteBuffer.wrap(wire).put(indexOf(wire, PLACE.getBytes(StandardCharsets.US_ASCII)), IN_GBK);
        return new Bytes(wire, BYTES_UNREADABLE);
    }

    private static Bytes tooLarge(byte[] wire) {
        return new Bytes(Arrays.copyOf(wire, TopicCatalog.RECORD_LIMIT_BYTES + 1), "RECORD_TOO_LARGE");
    }

    /** The envelope of the event, as an event of a role that the sender does not have. */
    private static SpecificRecord ofOtherRole(SpecificRecord event) {
        var copy = EventCopy.of(event);
        var feed = new FeedComplete(LocalDate.EPOCH);
        return event instanceof BankEvent
                ? new RegistryEvent(copy.envelope(), feed)
                : new BankEvent(copy.envelope(), feed);
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException("The bytes do not hold " + part.length + " bytes of text");
    }
}

package org.pledgehub.streams.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.bank;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.loan;
import static org.pledgehub.streams.harness.InboundEvents.patent;
import static org.pledgehub.streams.harness.InboundEvents.registered;
import static org.pledgehub.streams.harness.InboundEvents.registry;
import static org.pledgehub.streams.harness.InboundEvents.repaid;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.serde.WireFormat;

/** Bytes of every kind: each becomes a command, a refusal, a dead letter or a parked record, and nothing stops. */
class IntakeBytesTest {

    private static final String DAY = "2026-03-05";
    private static final int NEW_ID = 9_001;

    private HubHarness hub;

    @BeforeEach
    void start() {
        hub = HubHarness.withRooms(Set.of());
        hub.register("icbc", Role.BANK);
        hub.register("cnipa", Role.REGISTRY);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void shouldBuryANullValue() {
        hub.sendBytes("icbc", null);

        assertThat(buried("NO_VALUE").getValue()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"eventId\":\"e1\"}", "\u0000\u0000", "放款,1000000"})
    void shouldBuryWhatIsNotWireFormat(String text) {
        hub.sendBytes("icbc", text.getBytes(UTF_8));

        assertThat(buried("NOT_WIRE_FORMAT").getValue()).isEqualTo(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    @Test
    void shouldBuryGbkText() {
        byte[] gbk = "放款通知".getBytes(Charset.forName("GBK"));

        hub.sendBytes("icbc", gbk);

        assertThat(buried("NOT_WIRE_FORMAT").getValue()).isEqualTo(ByteBuffer.wrap(gbk));
    }

    @Test
    void shouldBuryCutBytesWithTheirOrigin() {
        byte[] whole = repayment("e1");

        hub.sendBytes("icbc", Arrays.copyOf(whole, whole.length - 3));

        assertThat(buried("BYTES_UNREADABLE")).satisfies(letter -> {
            assertThat(letter.getTopic()).isEqualTo(hub.topics().events("icbc"));
            assertThat(letter.getPartition()).isZero();
            assertThat(letter.getOffset()).isZero();
            assertThat(letter.getParty()).isEqualTo("icbc");
        });
    }

    @Test
    void shouldBuryLeftOverBytes() {
        byte[] whole = repayment("e1");

        hub.sendBytes("icbc", Arrays.copyOf(whole, whole.length + 1));

        assertThat(buried("BYTES_UNREADABLE").getOffset()).isZero();
    }

    @Test
    void shouldBuryALengthThatIsNotThere() {
        byte[] claimsTwoGigabytes = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};

        hub.sendBytes("icbc", WireFormat.framed(idOf(BankEvent.getClassSchema()), claimsTwoGigabytes));

        assertThat(buried("BYTES_UNREADABLE").getOffset()).isZero();
    }

    @Test
    void shouldBuryAnotherRolesEvent() {
        hub.send("icbc", registry(envelope("e", DAY), registered(patent("200310100002.X"), "R1", "icbc")));

        assertThat(buried("SCHEMA_INCOMPATIBLE").getReason().getEn()).contains("RegistryEvent");
    }

    @Test
    void shouldBuryWhatASenderWritesWhoIsNotRegistered() {
        hub.stranger("nobody");

        hub.sendBytes("nobody", repayment("e1"));

        assertThat(buried("SENDER_NOT_REGISTERED").getParty()).isEqualTo("nobody");
    }

    @Test
    void shouldBuryRecordsOverTheLimit() {
        hub.sendBytes("icbc", new byte[TopicCatalog.RECORD_LIMIT_BYTES + 1]);

        assertThat(buried("RECORD_TOO_LARGE").getValue().remaining()).isEqualTo(TopicCatalog.RECORD_LIMIT_BYTES + 1);
    }

    @Test
    void shouldCutWhatADeadLetterCannotCarry() {
        hub.sendBytes("icbc", new byte[TopicCatalog.DEAD_LETTER_VALUE_BYTES * 3]);

        assertThat(buried("RECORD_TOO_LARGE")).satisfies(letter -> {
            assertThat(letter.getValue().remaining()).isEqualTo(TopicCatalog.DEAD_LETTER_VALUE_BYTES);
            assertThat(letter.getReason().getDetails())
                    .containsEntry("found", Integer.toString(TopicCatalog.DEAD_LETTER_VALUE_BYTES * 3));
        });
    }

    @Test
    void shouldParkRecordsOfAnUnknownSchemaWhileOthersGoOn() {
        hub.sendBytes("icbc", reframed(repayment("e1")));
        hub.sendBytes("icbc", repayment("e2"));

        assertThat(hub.feedback("icbc")).singleElement().satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(FeedbackStatus.PENDING);
            assertThat(answer.getEventId()).isEqualTo("record-0-0");
            assertThat(answer.getReasons().getFirst().getCode()).isEqualTo("SCHEMA_UNKNOWN");
        });
        assertThat(hub.wantedSchemas()).contains(NEW_ID);
        assertThat(commands()).hasSize(1);
    }

    @Test
    void shouldTakeUpParkedRecordsOnceTheSchemaIsKnown() {
        hub.sendBytes("icbc", reframed(repayment("e1")));
        hub.publishSchema(NEW_ID, BankEvent.getClassSchema().toString());

        hub.punctuate();

        assertThat(commands()).hasSize(1);
        assertThat(hub.deadLetters()).isEmpty();
    }

    @Test
    void shouldBuryParkedRecordsOnlyOnceTheRegistryHasRefused() {
        hub.sendBytes("icbc", reframed(repayment("e1")));
        hub.punctuate();
        assertThat(hub.deadLetters()).isEmpty();

        hub.publishSchema(NEW_ID, null);
        hub.punctuate();

        assertThat(buried("SCHEMA_NOT_FOUND").getOffset()).isZero();
        assertThat(hub.feedback("icbc"))
                .extracting(Feedback::getStatus)
                .containsExactly(FeedbackStatus.PENDING, FeedbackStatus.REJECTED);
    }

    @Test
    void shouldHoldFeedCompleteBackBehindParkedRecords() {
        hub.sendBytes("icbc", reframed(repayment("e1")));
        hub.send("icbc", bank(envelope("f1", DAY), new FeedComplete(LocalDate.parse(DAY))));
        assertThat(commands()).isEmpty();

        hub.publishSchema(NEW_ID, BankEvent.getClassSchema().toString());
        hub.punctuate();

        assertThat(commands())
                .extracting(command -> command.getCommand().getClass().getSimpleName())
                .containsExactly("LoanFact", "FeedThrough");
    }

    @Test
    void shouldWaitForASchemaWhoseTextIsNone() {
        hub.publishSchema(NEW_ID, "{ not a schema");

        hub.sendBytes("icbc", reframed(repayment("e1")));

        assertThat(hub.feedback("icbc"))
                .singleElement()
                .extracting(Feedback::getStatus)
                .isEqualTo(FeedbackStatus.PENDING);
    }

    @Test
    void shouldBuryBytesOfASchemaThatCannotBeTheRoles() {
        Schema other = SchemaBuilder.record("BankEvent")
                .namespace("org.pledgehub.contract.in")
                .fields()
                .requiredInt("envelope")
                .endRecord();
        hub.publishSchema(NEW_ID, other.toString());

        hub.sendBytes("icbc", WireFormat.framed(NEW_ID, new byte[] {2}));

        assertThat(buried("SCHEMA_INCOMPATIBLE").getOffset()).isZero();
    }

    @Test
    void shouldAnswerEveryRecordWhateverItsBytes() {
        var random = new Random(20_260_305);
        byte[] sound = repayment("e");
        int sent = 3_000;
        for (int i = 0; i < sent; i++) {
            hub.sendBytes("icbc", mutated(sound, random));
        }

        int answered = hub.deadLetters().size()
                + hub.feedback("icbc").size()
                + commands().size();

        assertThat(answered).isEqualTo(sent);
    }

    /** Sound bytes with a few of them changed, cut off or added, or bytes that never were sound. */
    private static byte[] mutated(byte[] sound, Random random) {
        if (random.nextInt(10) == 0) {
            var noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] bytes = Arrays.copyOf(sound, Math.max(0, sound.length + random.nextInt(5) - 2));
        for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private byte[] repayment(String eventId) {
        return hub.serdes().toBytes(bank(envelope(eventId, DAY), repaid(loan("icbc", "C1"), 1)));
    }

    private static byte[] reframed(byte[] wire) {
        return WireFormat.framed(NEW_ID, Arrays.copyOfRange(wire, WireFormat.HEADER_BYTES, wire.length));
    }

    private int idOf(Schema schema) {
        return hub.serdes().writerId(schema);
    }

    private List<LoanCommand> commands() {
        return hub.read(hub.topics().loanCommands(), LoanCommand.class);
    }

    private DeadLetter buried(String code) {
        assertThat(hub.deadLetters()).hasSize(1);
        var letter = hub.deadLetters().getFirst();
        assertThat(letter.getReason().getCode()).isEqualTo(code);
        return letter;
    }
}

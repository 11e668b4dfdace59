import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends a day of events over Kafka and prints the answers. Needs kafka-clients and avro (with the Jackson that it brings): the wire
 * format is a zero byte, the schema's registry id in four bytes, and the Avro binary.
 *
 * <p>usage: java -cp 'cli/target/classes:cli/target/lib/*' KafkaDay.java BROKER REGISTRY PARTY POOL BankEvent.avsc [PREFIX]
 *
 * <p>For a cluster with security, add the settings of client.properties to both clients.
 */
public class KafkaDay {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        var prefix = args.length > 5 ? args[5] : "pledgehub";
        var in = prefix + ".in." + args[2] + ".events.v1";
        var out = new TopicPartition(prefix + ".out." + args[2] + ".feedback.v1", 0);
        var schema = new Schema.Parser().parse(Path.of(args[4]).toFile());
        int id = schemaId(args[1] + "/subjects/" + in + "-value/versions/latest");
        var waiting = new HashSet<String>();
        int rejected = 0;
        try (var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", args[0],
                                "isolation.level", "read_committed",
                                "enable.auto.commit", "false"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", args[0], "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            consumer.assign(List.of(out));
            consumer.seekToEnd(List.of(out));
            consumer.position(out);
            for (var event : day(schema, args[2], args[3])) {
                waiting.add(((GenericRecord) event.get("envelope")).get("eventId").toString());
                producer.send(new ProducerRecord<>(in, wire(id, event))).get();
            }
            var writers = new HashMap<Integer, Schema>();
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!waiting.isEmpty() && System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var answer = answer(args[1], writers, record.value());
                    if (waiting.remove(answer.get("eventId").toString())) {
                        System.out.println(answer.get("eventId") + " " + answer.get("status") + " " + answer.get("reasons"));
                        rejected += answer.get("status").toString().equals("REJECTED") ? 1 : 0;
                    }
                }
            }
        }
        System.exit(rejected == 0 && waiting.isEmpty() ? 0 : 1);
    }

    /** A disbursement and a repayment of today. Amounts are whole fen, dates are legal dates in China. */
    private static List<GenericRecord> day(Schema event, String party, String pool) {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var kinds = event.getField("payload").schema().getTypes();
        var disbursed = kind(kinds, "LoanDisbursed");
        var repaid = kind(kinds, "RepaymentReceived");
        var loan = new GenericRecordBuilder(disbursed.getField("loan").schema())
                .set("bank", party)
                .set("contract", "JAVA-" + run)
                .build();
        var borrower = new GenericRecordBuilder(disbursed.getField("borrower").schema())
                .set("uscc", "91110105MA0000904E")
                .build();
        var disbursement = new GenericRecordBuilder(disbursed)
                .set("loan", loan)
                .set("pool", pool)
                .set("amountFen", 100_000_000L)
                .set("borrower", borrower)
                .build();
        var repayment = new GenericRecordBuilder(repaid)
                .set("loan", loan)
                .set("principalFen", 1_000_000L)
                .build();
        return List.of(event(event, "java-" + run + "-1", disbursement), event(event, "java-" + run + "-2", repayment));
    }

    private static GenericRecord event(Schema event, String id, GenericRecord payload) {
        var envelope = new GenericRecordBuilder(event.getField("envelope").schema())
                .set("eventId", id)
                .set("occurredOn", (int) LocalDate.now(ZoneId.of("Asia/Shanghai")).toEpochDay())
                .set("recordedAt", Instant.now().toEpochMilli())
                .build();
        return new GenericRecordBuilder(event).set("envelope", envelope).set("payload", payload).build();
    }

    private static Schema kind(List<Schema> kinds, String name) {
        return kinds.stream().filter(kind -> kind.getName().equals(name)).findFirst().orElseThrow();
    }

    private static byte[] wire(int id, GenericRecord event) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        header.writeByte(0);
        header.writeInt(id);
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static GenericRecord answer(String registry, Map<Integer, Schema> writers, byte[] wire) throws Exception {
        int id = ByteBuffer.wrap(wire, 1, 4).getInt();
        if (!writers.containsKey(id)) {
            var page = new ObjectMapper().readTree(get(registry + "/schemas/ids/" + id));
            writers.put(id, new Schema.Parser().parse(page.required("schema").textValue()));
        }
        var decoder = DecoderFactory.get().binaryDecoder(wire, 5, wire.length - 5, null);
        return new GenericDatumReader<GenericRecord>(writers.get(id)).read(null, decoder);
    }

    private static int schemaId(String address) throws Exception {
        return new ObjectMapper().readTree(get(address)).required("id").intValue();
    }

    private static String get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
import java.util.stream.Collectors;
import org.apache.avro.AvroRuntimeException;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends a day of events over Kafka and prints the answers. Needs kafka-clients and avro (with the Jackson that it brings): the wire
 * format is a zero byte, the schema's registry id in four bytes, and the Avro binary.
 *
 * <p>usage: java --enable-native-access=ALL-UNNAMED -cp 'cli/target/classes:cli/target/lib/*' KafkaDay.java BROKER REGISTRY PARTY POOL BankEvent.avsc [PREFIX]
 *
 * <p>For a cluster with security, add the settings of client.properties to both clients.
 */
public class KafkaDay {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> NAMES = List.of("BROKER", "REGISTRY", "PARTY", "POOL", "BankEvent.avsc");

    public static void main(String[] args) throws Exception {
        checkNumber(args);
        try {
            send(args);
        } catch (KafkaException failed) {
            stop(
                    args[0] + " 读写失败（" + failed.getMessage() + "）；请检查 BROKER、PARTY 和 PREFIX",
                    args[0] + " fails: " + failed.getMessage() + "; check BROKER, PARTY and PREFIX");
        }
    }

    private static void checkNumber(String[] args) {
        var usage = "KafkaDay.java " + String.join(" ", NAMES) + " [PREFIX]";
        if (args.length < NAMES.size()) {
            var missing = String.join(" ", NAMES.subList(args.length, NAMES.size()));
            stop("缺少参数 " + missing + "；用法：" + usage, "Missing: " + missing + "; usage: " + usage);
        }
        if (args.length > NAMES.size() + 1) {
            stop("参数过多；用法：" + usage, "Too many arguments; usage: " + usage);
        }
    }

    private static void send(String[] args) throws Exception {
        var prefix = args.length > 5 ? args[5] : "pledgehub";
        var in = prefix + ".in." + args[2] + ".events.v1";
        var out = new TopicPartition(prefix + ".out." + args[2] + ".feedback.v1", 0);
        var schema = eventSchema(args[4]);
        int id = schemaId(args[1] + "/subjects/" + in + "-value/versions/latest");
        var waiting = new HashSet<String>();
        int rejected = 0;
        try (var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", args[0],
                                "isolation.level", "read_committed",
                                "default.api.timeout.ms", "30000",
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
                        System.out.println(
                                (answer.get("eventId") + " " + answer.get("status") + " " + reasons(answer)).strip());
                        rejected += answer.get("status").toString().equals("REJECTED") ? 1 : 0;
                    }
                }
            }
        }
        if (!waiting.isEmpty()) {
            System.err.println("六十秒内没有回执：" + waiting + "；请确认 hub run 在运行 · No answer within sixty seconds: " + waiting
                    + "; see that hub run works");
        }
        System.exit(rejected == 0 && waiting.isEmpty() ? 0 : 1);
    }

    private static Schema eventSchema(String file) {
        try {
            var schema = new Schema.Parser().parse(Path.of(file).toFile());
            if (schema.getName().equals("BankEvent")) {
                return schema;
            }
        } catch (IOException | AvroRuntimeException unreadable) {
            // Told below.
        }
        throw stop(
                file + " 不是 BankEvent 的 Avro 模式；hub party init 会写出 schemas/BankEvent.avsc",
                file + " is not the Avro schema BankEvent; hub party init writes it as schemas/BankEvent.avsc");
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

    private static String reasons(GenericRecord answer) {
        return ((List<?>) answer.get("reasons"))
                .stream()
                        .map(reason -> (GenericRecord) reason)
                        .map(reason -> reason.get("code") + " " + reason.get("zh"))
                        .collect(Collectors.joining("; "));
    }

    private static int schemaId(String address) throws Exception {
        return new ObjectMapper().readTree(get(address)).required("id").intValue();
    }

    private static String get(String address) throws InterruptedException {
        HttpResponse<String> response;
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | IllegalArgumentException nobody) {
            throw stop(address + " 没有应答；请检查 REGISTRY", address + " does not answer; check REGISTRY");
        }
        if (response.statusCode() != 200) {
            var told = "HTTP " + response.statusCode();
            stop(
                    address + " 返回 " + told + "；请检查 REGISTRY、PARTY 和 PREFIX，或请管理员执行 hub parties apply",
                    address + " says " + told + "; check REGISTRY, PARTY and PREFIX, or ask for hub parties apply");
        }
        return response.body();
    }

    /** Says in one line what is missing and what to do, and ends with 2. */
    private static IllegalStateException stop(String zh, String en) {
        System.err.println(zh + " · " + en);
        System.exit(2);
        return new IllegalStateException(en);
    }
}

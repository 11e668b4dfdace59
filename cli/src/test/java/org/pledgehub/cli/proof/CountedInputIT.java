package org.pledgehub.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.cli.json.RecordWriter;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.cli.site.LoanScenario;
import org.pledgehub.cli.site.PlainFeed;
import org.pledgehub.cli.site.Voices;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.out.DeadlineState;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.LoanView;

/**
 * What real feeds do and what does count: events in any order across topics, late and back-dated ones, an undone
 * disbursement, an over-repayment, instants at the turn of the Chinese day, full-width digits, a schema nobody has seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountedInputIT {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final LoanScenario STRAIGHT = loan("ORDER-STRAIGHT", 11);
    private static final LoanScenario BACKWARDS = loan("ORDER-BACKWARDS", 12);
    private static final LoanScenario UNDONE = loan("UNDONE", 13);
    private static final LoanScenario UNDONE_FIRST = loan("UNDONE-FIRST", 14);
    private static final LoanScenario REDONE = loan("REDONE", 15);
    private static final LoanScenario OVERPAID = loan("OVERPAID", 16);
    private static final LoanScenario LAST_INSTANT = loan("LAST-INSTANT", 17);
    private static final LoanScenario FIRST_INSTANT = loan("FIRST-INSTANT", 18);
    private static final LoanScenario WIDE = loan("ＷＩＤＥ－００１", 19);
    private static final LoanScenario NARROW = loan("WIDE-001", 19);
    private static final LoanScenario NEW_SCHEMA = loan("NEW-SCHEMA", 20);

    private HubSite hub;
    private Voices voices;
    private Map<String, LoanView> loans = Map.of();
    private Map<String, DeadlineView> deadlines = Map.of();
    private Map<String, List<Feedback>> answers = Map.of();
    private long newSchemaOffset;

    @SuppressWarnings("NullAway.Init")
    CountedInputIT() {}

    @BeforeAll
    void sendEverything() {
        hub = HubSite.install("counted", Cast.setup());
        hub.tick(LocalDate.of(2025, 10, 1));
        hub.run();
        voices = new Voices(hub);
        voices.tellContributions("fund", Cast.POOL);
        voices.tellClaim("straight", STRAIGHT);
        voices.bank("straight-repaid", DAY, STRAIGHT.repaid(1_000_000));
        tellEndFirst();
        voices.bank("undone-first-reversed", DAY, UNDONE_FIRST.reversed("undone-first-disbursed"));
        hub.awaitQuiet();
        tellBeginningLast();
        tellUndone();
        tellPayments();
        tellInstants();
        tellWide();
        tellWithNewSchema();
        hub.awaitQuiet();
        loans = hub.topics().loans();
        deadlines = hub.topics().deadlines();
        answers = Stream.of(Cast.BANK, Cast.OPERATOR, Cast.AUTHORITY)
                .flatMap(party -> hub.topics().answers(party).stream())
                .collect(Collectors.groupingBy(Feedback::getEventId));
    }

    @AfterAll
    void close() {
        hub.close();
    }

    /** Everything but the disbursement, the last thing first. */
    private void tellEndFirst() {
        var day = LoanScenario.DISBURSED_ON;
        voices.bank("backwards-notice", LocalDate.of(2025, 9, 22), BACKWARDS.notice());
        voices.bank("backwards-defaulted", LocalDate.of(2025, 9, 10), BACKWARDS.defaulted());
        voices.bank("backwards-repaid", DAY, BACKWARDS.repaid(1_000_000));
        voices.authority("backwards-accepted", day.plusDays(14), BACKWARDS.accepted());
        voices.authority("backwards-received", day.plusDays(11), BACKWARDS.received());
        voices.operator("backwards-filed", day.plusDays(10), BACKWARDS.filed());
        voices.bank("backwards-pledged", day, BACKWARDS.pledged());
    }

    private void tellBeginningLast() {
        voices.bank("backwards-disbursed", LoanScenario.DISBURSED_ON, BACKWARDS.disbursed());
        voices.registry("backwards-registered", LoanScenario.DISBURSED_ON.minusDays(3), BACKWARDS.registered());
    }

    private void tellUndone() {
        voices.bank("undone-disbursed", DAY, UNDONE.disbursed());
        voices.bank("undone-reversed", DAY, UNDONE.reversed("undone-disbursed"));
        voices.bank("undone-first-disbursed", DAY, UNDONE_FIRST.disbursed());
        voices.bank("redone-disbursed", DAY, REDONE.disbursed());
        voices.bank("redone-reversed", DAY, REDONE.reversed("redone-disbursed"));
        voices.bank("redone-disbursed-again", DAY.plusDays(1), REDONE.disbursed());
    }

    private void tellPayments() {
        voices.bank("overpaid-disbursed", DAY, OVERPAID.disbursed());
        voices.bank("overpaid-repaid", DAY.plusDays(30), OVERPAID.repaid(LoanScenario.AMOUNT_FEN));
        // Recorded a quarter later than it happened, and more than was owed.
        var late = Envelope.newBuilder(LoanScenario.on("overpaid-back-dated", DAY.plusDays(1)))
                .setRecordedAt(Instant.parse("2025-09-30T04:00:00Z"))
                .build();
        voices.bank().send(new BankEvent(late, OVERPAID.repaid(5)));
    }

    /** 16:00 UTC is midnight in China: one millisecond lies between 31 August and 1 September. */
    private void tellInstants() {
        voices.bank().send(new BankEvent(at("last-instant", "2025-08-31T15:59:59.999Z"), LAST_INSTANT.disbursed()));
        voices.bank().send(new BankEvent(at("first-instant", "2025-08-31T16:00:00.000Z"), FIRST_INSTANT.disbursed()));
    }

    private void tellWide() {
        voices.bank("wide-disbursed", DAY, WIDE.disbursed());
        voices.bank("wide-repaid", DAY, NARROW.repaid(7));
    }

    /** The bank has upgraded first: a schema with one more field, which the hub has not seen when the record comes. */
    private void tellWithNewSchema() {
        voices.bank("new-schema-disbursed", DAY, NEW_SCHEMA.disbursed());
        var newer = withOneMoreField(BankEvent.getClassSchema());
        var id = hub.registry().register(voices.bank().topic() + "-value", newer);
        var event = new BankEvent(LoanScenario.on("new-schema-repaid", DAY), NEW_SCHEMA.repaid(9));
        newSchemaOffset =
                voices.bank().sendBytes(PlainFeed.framed(id, PlainFeed.encoded(newer, asWrittenBy(newer, event))));
    }

    @Test
    void shouldSeeTheSameLoanWhateverCameFirst() {
        assertThat(inGeneral(BACKWARDS)).isEqualTo(inGeneral(STRAIGHT)).contains("ELIGIBLE");
        assertThat(deadline(BACKWARDS).getState()).isEqualTo(DeadlineState.MET);
        assertThat(deadline(BACKWARDS).getReceivedOn())
                .isEqualTo(deadline(STRAIGHT).getReceivedOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "defaulted", "repaid", "accepted", "received", "filed", "pledged"})
    void shouldSayPendingOnceAndOneFinalAnswer(String what) {
        assertThat(answers.get("backwards-" + what))
                .extracting(answer -> answer.getStatus().name())
                .containsExactly("PENDING", "ACCEPTED");
    }

    @Test
    void shouldTakeAnUndoneDisbursementOutOfItsPool() {
        for (var undone : List.of(UNDONE, UNDONE_FIRST)) {
            assertThat(loan(undone).getExposureFen()).isZero();
            assertThat(loan(undone).getOutstandingFen()).isZero();
            assertThat(deadline(undone).getState()).isEqualTo(DeadlineState.WITHDRAWN);
        }
        assertThat(loan(REDONE).getExposureFen()).isEqualTo(20_000_000);
        assertThat(loan(REDONE).getDisbursedOn()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void shouldKeepWhatWasPaidTooMuch() {
        assertThat(loan(OVERPAID).getOutstandingFen()).isZero();
        assertThat(loan(OVERPAID).getOverpaidFen()).isEqualTo(5);
        assertThat(loan(OVERPAID).getExposureFen()).isZero();
        assertThat(answers.get("overpaid-back-dated"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.getStatus().name()).startsWith("ACCEPTED"));
    }

    @Test
    void shouldCountDaysInChina() {
        assertThat(deadline(LAST_INSTANT).getDisbursedOn()).isEqualTo("2025-08-31");
        assertThat(deadline(LAST_INSTANT).getDueOn()).isEqualTo("2025-09-30");
        assertThat(deadline(FIRST_INSTANT).getDisbursedOn()).isEqualTo("2025-09-01");
        assertThat(deadline(FIRST_INSTANT).getDueOn()).isEqualTo("2025-10-09");
    }

    @Test
    void shouldReadFullWidthAsHalfWidth() {
        assertThat(loans.get("bank-a/WIDE-001")).isNotNull();
        assertThat(loan(NARROW).getOutstandingFen()).isEqualTo(LoanScenario.AMOUNT_FEN - 7);
    }

    @Test
    void shouldParkWhatASchemaIsMissingForUntilTheRegistryHasSaid() {
        assertThat(answers.get("record-0-" + newSchemaOffset))
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.getReasons().getFirst().getCode()).isEqualTo("SCHEMA_UNKNOWN"));
        assertThat(answers.get("new-schema-repaid")).singleElement().satisfies(answer -> {
            assertThat(answer.getStatus().name()).isEqualTo("ACCEPTED");
            assertThat(answer.getSource().getOffset()).isEqualTo(newSchemaOffset);
        });
        assertThat(loan(NEW_SCHEMA).getOutstandingFen()).isEqualTo(LoanScenario.AMOUNT_FEN - 9);
    }

    /** A pool's figures are the sums over its loans, whatever happened to them on the way. */
    @Test
    void shouldSumUpLoansToTheirPool() {
        var pool = hub.topics().pools().get(Cast.POOL);
        var counted = new TreeMap<>(loans);
        counted.remove(key(UNDONE));
        counted.remove(key(UNDONE_FIRST));

        assertThat(pool).isNotNull();
        assertThat(pool.getLoans()).isEqualTo(counted.size());
        assertThat(pool.getOutstandingFen())
                .isEqualTo(counted.values().stream()
                        .mapToLong(LoanView::getOutstandingFen)
                        .sum());
    }

    private LoanView loan(LoanScenario loan) {
        return loans.get(key(loan));
    }

    private DeadlineView deadline(LoanScenario loan) {
        return deadlines.get(key(loan) + "#1");
    }

    private static String key(LoanScenario loan) {
        return loan.bank() + "/" + loan.contract();
    }

    /** What is said of a loan, without what names it. */
    private String inGeneral(LoanScenario loan) {
        return RecordWriter.write(loan(loan))
                .toString()
                .replaceAll("ORDER-[A-Z]*", "…")
                .replaceAll("#[a-z]*-", "#…-")
                .replaceAll("PATENT:[0-9]*", "PATENT:…");
    }

    private static Envelope at(String eventId, String instant) {
        return Envelope.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(Instant.parse(instant))
                .setRecordedAt(Instant.parse(instant))
                .build();
    }

    private static LoanScenario loan(String contract, int number) {
        return new LoanScenario(Cast.BANK, contract, Cast.POOL, number);
    }

    /** The role's schema with a field {@code branchNo} added to repayments. */
    private static Schema withOneMoreField(Schema schema) {
        var name = "\"name\":\"" + RepaymentReceived.class.getSimpleName() + "\"";
        var text = schema.toString();
        var fields = text.indexOf("\"fields\":[", text.indexOf(name)) + "\"fields\":[".length();
        var more = "{\"name\":\"branchNo\",\"type\":\"string\",\"default\":\"\"},";
        return new Schema.Parser().parse(text.substring(0, fields) + more + text.substring(fields));
    }

    private static GenericRecord asWrittenBy(Schema newer, BankEvent event) {
        var bytes = PlainFeed.encoded(event.getSchema(), event);
        try {
            return new GenericDatumReader<GenericRecord>(event.getSchema(), newer)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

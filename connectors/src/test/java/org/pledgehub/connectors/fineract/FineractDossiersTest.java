package org.pledgehub.connectors.fineract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.check.Published;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.streams.install.ReferenceDocuments;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * Messages of Fineract through the connector and then through intake and all rooms of the hub: what the dossiers of the loans say in the
 * end. The figures are worked out by hand beside the messages, in fen; the pool bears a fifth of what is outstanding.
 */
class FineractDossiersTest {

    private static final String BANK = "icbc";
    private static final String POOL = "pool-tech";
    private static final Instant APPENDED_AT = Instant.parse("2026-07-01T04:00:00Z");
    private static final String REPAID = "LoanTransactionMakeRepaymentPostBusinessEvent";
    private static final String ADJUSTED = "LoanAdjustTransactionBusinessEvent";

    private static final String DOSSIERS = """
            loan          stage        disbursed    repaid writtenOff outstanding overpaid exposure repayments defaults since
            icbc/ZSCQ-101 ACTIVE      100000000  35000055          0    64999945        0 12999989          2        0 -
            icbc/ZSCQ-102 ACTIVE       50000000         0          0    50000000        0 10000000          0        0 -
            icbc/ZSCQ-103 ACTIVE       50000000  15000001          0    34999999        0  7000000          1        0 -
            icbc/ZSCQ-104 IN_DEFAULT   30000000   5000000          0    25000000        0  5000000          1        1 2026-05-04
            icbc/ZSCQ-105 ACTIVE       30000000         0          0    30000000        0  6000000          0        0 -
            icbc/ZSCQ-106 ACTIVE       40000000         0   12000040    27999960        0  5599992          0        0 -
            icbc/ZSCQ-107 ACTIVE       40000000         0          0    40000000        0  8000000          0        0 -
            icbc/ZSCQ-108 WITHDRAWN           0         0          0           0        0        0          0        0 -
            icbc/ZSCQ-109 ACTIVE       20000000   6000000          0    14000000        0  2800000          1        0 -
            icbc/ZSCQ-110 ACTIVE      100000000         0          0   100000000        0 20000000          0        0 -
            icbc/ZSCQ-111 REPAID       20000000  20005025          0           0     5025        0          1        0 -
            """;

    private FineractScenario fineract;

    @BeforeEach
    void start() throws Exception {
        fineract = new FineractScenario();
    }

    @Test
    void shouldComeToTheDossiersWorkedOutByHand() throws Exception {
        var published = Published.by(afterwards(messages()));
        assertThat(table(published)).isEqualTo(DOSSIERS);
        assertThat(published.answers().values())
                .hasSize(29)
                .allSatisfy(answer -> assertThat(answer.status()).startsWith("ACCEPTED"));
        assertThat(published.deadLetters()).isEmpty();
    }

    @Test
    void shouldSayWhoOwesWhatToWhomAndUntilWhen() throws Exception {
        var published = Published.by(afterwards(messages()));
        var whole = loan(published, 101);
        assertThat(whole.getBank()).isEqualTo(BANK);
        assertThat(whole.getContract()).isEqualTo("ZSCQ-101");
        assertThat(whole.getPool()).isEqualTo(POOL);
        assertThat(whole.getPolicy()).isEqualTo("chaoyang@1");
        assertThat(whole.getBorrowerUscc()).isEqualTo("91110105MA01ABCD5X");
        assertThat(whole.getDisbursedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(whole.getMaturityOn()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(whole.getPendingReasons()).isEmpty();

        var inTranches = loan(published, 110);
        assertThat(inTranches.getDisbursedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(inTranches.getMaturityOn()).as("tranches name none").isNull();
        assertThat(loan(published, 111).getPendingReasons()).containsExactly("LOAN_OVERPAID");
    }

    @Test
    void shouldAddTheLoansUpInTheirPool() throws Exception {
        var pool = Published.by(afterwards(messages())).exposures().get(POOL);
        assertThat(pool).isNotNull();
        assertThat(pool.getOutstandingFen()).isEqualTo(386_999_904);
        assertThat(pool.getDefaults()).isEqualTo(1);
    }

    @Test
    void shouldAddNothingWhenEverythingIsToldAgain() throws Exception {
        var twice = new ArrayList<>(messages());
        twice.addAll(messages());
        var seen = afterwards(twice);
        assertThat(table(Published.by(seen))).isEqualTo(DOSSIERS);
        assertThat(answers(seen).filter(FeedbackStatus.DUPLICATE::equals)).hasSize(31);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldComeToTheSameWhateverTheOrder(long seed) throws Exception {
        var anyhow = new ArrayList<>(messages());
        Collections.shuffle(anyhow, new Random(seed));
        var published = Published.by(afterwards(anyhow));
        assertThat(table(published)).isEqualTo(DOSSIERS);
        assertThat(texts(published)).isEqualTo(texts(Published.by(afterwards(messages()))));
    }

    /** A bank's days with Fineract, eleven loans of the pool and one of none: 30 events, one of them a repeat. */
    private List<byte[]> messages() {
        var messages = new ArrayList<byte[]>();
        messages.addAll(repaidInParts());
        messages.addAll(takenBack());
        messages.addAll(chargedAndWrittenOff());
        messages.addAll(inOtherShapes());
        return messages;
    }

    /** 1 000 000.00 − 250 000.00 − 100 000.55 = 649 999.45; and 200 000.00 with 50.25 too much. */
    private List<byte[]> repaidInParts() {
        var tooMuch = booked(291, 111, "repayment", "200000");
        tooMuch.put("overpaymentPortion", FineractScenario.decimal("50.25"));
        return List.of(
                lent("a-1", 101, "1000000.00"),
                fineract.message(
                        "a-2", "LoanDisbursalTransactionBusinessEvent", booked(200, 101, "disbursement", "1000000")),
                fineract.message("a-3", REPAID, booked(201, 101, "repayment", "250000.00")),
                fineract.message("a-4", REPAID, booked(202, 101, "repayment", "100000.55")),
                lent("a-5", 111, "200000"),
                fineract.message("a-6", REPAID, tooMuch));
    }

    /** A repayment that was none; 150 000.01 in the place of 200 000.00; a disbursal that was none. */
    private List<byte[]> takenBack() {
        var none = booked(211, 102, "repayment", "200000");
        var wrong = booked(221, 103, "repayment", "200000");
        var right = booked(222, 103, "repayment", "150000.01");
        return List.of(
                lent("b-1", 102, "500000"),
                fineract.message("b-2", REPAID, none),
                fineract.message("b-3", ADJUSTED, fineract.adjustment(Map.of("transactionToAdjust", none))),
                lent("b-4", 103, "500000"),
                fineract.message("b-5", REPAID, wrong),
                fineract.message(
                        "b-6",
                        ADJUSTED,
                        fineract.adjustment(Map.of("transactionToAdjust", wrong, "newTransactionDetail", right))),
                lent("b-7", 108, "600000"),
                fineract.message("b-8", "LoanUndoDisbursalBusinessEvent", account(108, "600000")));
    }

    /** What is charged off stays owed: 300 000 − 50 000. What is written off does not: 400 000.00 − 120 000.40. */
    private List<byte[]> chargedAndWrittenOff() {
        return List.of(
                lent("c-1", 104, "300000"),
                fineract.message("c-2", REPAID, booked(231, 104, "repayment", "50000")),
                fineract.message(
                        "c-3", "LoanChargeOffPostBusinessEvent", later(booked(232, 104, "chargeoff", "250000"))),
                lent("c-4", 105, "300000"),
                fineract.message("c-5", "LoanChargeOffPostBusinessEvent", booked(241, 105, "chargeoff", "300000")),
                fineract.message("c-6", "LoanUndoChargeOffBusinessEvent", booked(241, 105, "chargeoff", "300000")),
                lent("c-7", 106, "400000"),
                fineract.message("c-8", "LoanWrittenOffPostBusinessEvent", booked(251, 106, "writeOff", "120000.40")),
                lent("c-9", 107, "400000"),
                fineract.message("c-10", "LoanWrittenOffPostBusinessEvent", booked(261, 107, "writeOff", "9.99")),
                fineract.message("c-11", "LoanUndoWrittenOffBusinessEvent", booked(261, 107, "writeOff", "9.99")));
    }

    /** In bulk, its ids going down and the repayment first; in tranches, the first one told twice; for no pool. */
    private List<byte[]> inOtherShapes() {
        var first = fineract.tranche(4, "300000", Map.of("actualDisbursementDate", "2026-03-02"));
        var second = fineract.tranche(5, "700000", Map.of("actualDisbursementDate", "2026-06-01"));
        return List.of(
                fineract.bulk(
                        "d-1",
                        fineract.item(8, REPAID, booked(271, 109, "repayment", "60000")),
                        fineract.item(7, "LoanDisbursalBusinessEvent", account(109, "200000"))),
                fineract.message("d-2", "LoanDisbursalBusinessEvent", inTranches(List.of(first))),
                fineract.message("d-3", "LoanDisbursalBusinessEvent", inTranches(List.of(first, second))),
                fineract.message("d-4", "LoanDisbursalBusinessEvent", fineract.account("HOUSE-7", Map.of())));
    }

    private byte[] lent(String key, long loan, String principal) {
        return fineract.message(key, "LoanDisbursalBusinessEvent", account(loan, principal));
    }

    private GenericRecord account(long loan, String principal) {
        return fineract.account("ZSCQ-" + loan, Map.of("id", loan, "principal", FineractScenario.decimal(principal)));
    }

    private GenericRecord inTranches(List<GenericRecord> tranches) {
        return fineract.account("ZSCQ-110", Map.of("id", 110L, "disbursementDetails", tranches));
    }

    private GenericRecord booked(long transaction, long loan, String kind, String principal) {
        var booked = fineract.transaction(transaction, kind, principal, "1234.56");
        booked.put("loanId", loan);
        booked.put("externalLoanId", "ZSCQ-" + loan);
        return booked;
    }

    private static GenericRecord later(GenericRecord booked) {
        booked.put("date", "2026-05-04");
        return booked;
    }

    /** A hub that knows bank and pool, after these messages came over the connector in this order. */
    private Observation afterwards(List<byte[]> messages) throws FineractFault {
        var steps = new ArrayList<Step>(references());
        steps.add(new Step.Tick(LocalDate.of(2026, 7, 1)));
        for (var message : messages) {
            for (var event : fineract.eventsOf(message)) {
                steps.add(new Step.Send(BANK, 0, new Step.Body.Event(event), APPENDED_AT, Set.of()));
            }
        }
        var history = new History("Fineract", new Site(2, 1, List.of(BANK)), steps);
        try (var hub = SimulatedHub.at(history.site())) {
            hub.play(history);
            return hub.observe();
        }
    }

    private static List<Step> references() {
        var bank = Party.newBuilder().setParty(BANK).setRole(Role.BANK).build();
        var pool = Pool.newBuilder()
                .setPool(POOL)
                .setPolicy("chaoyang")
                .setPoolSharePpm(200_000)
                .setFiscalSharePpm(500_000)
                .build();
        var policies = ReferenceDocuments.policies(
                        "chaoyang", Presets.text("chaoyang").orElseThrow())
                .orThrow();
        return Stream.concat(
                        Stream.of(new PartyReference(bank), new PartyReference(pool)),
                        Stream.concat(policies.stream(), ReferenceDocuments.shippedCalendars().stream()))
                .<Step>map(Step.Refer::new)
                .toList();
    }

    private static Stream<FeedbackStatus> answers(Observation seen) {
        var serdes = ContractSerdes.inMemory(seen.topics());
        return seen.of(seen.topics().feedback(BANK)).stream()
                .map(told -> serdes.fromBytes(Feedback.class, Objects.requireNonNull(told.value())))
                .map(Feedback::getStatus);
    }

    private static LoanView loan(Published published, long number) {
        return Objects.requireNonNull(published.loans().get(BANK + "/ZSCQ-" + number));
    }

    private static Map<String, String> texts(Published published) {
        return published.loans().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    private static String table(Published published) {
        var heading = DOSSIERS.lines().limit(1);
        var rows = published.loans().values().stream().map(FineractDossiersTest::row);
        return Stream.concat(heading, rows).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String row(LoanView loan) {
        return "%s %-10s %10d %9d %10d %11d %8d %8d %10d %8d %s"
                .formatted(
                        loan.getLoan(),
                        loan.getStage(),
                        loan.getDisbursedFen(),
                        loan.getRepaidFen(),
                        loan.getWrittenOffFen(),
                        loan.getOutstandingFen(),
                        loan.getOverpaidFen(),
                        loan.getExposureFen(),
                        loan.getRepayments(),
                        loan.getDefaults(),
                        Objects.requireNonNullElse(loan.getDefaultedOn(), "-"));
    }
}

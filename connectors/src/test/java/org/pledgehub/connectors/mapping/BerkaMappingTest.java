package org.pledgehub.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.domain.key.Uscc;

/** The shipped Berka mappings on synthetic rows of the same shape; the real set is not part of the project. */
class BerkaMappingTest {

    private static final Path ROWS = Path.of("src/test/resources/berka");
    private static final List<Path> FILES = List.of(ROWS.resolve("loan.asc"), ROWS.resolve("trans-loans.asc"));

    private final List<MappedEvent> events = new ArrayList<>();
    private final List<RowReject> rejects = new ArrayList<>();

    @Test
    void shouldAccountForEveryRow() throws Exception {
        var totals = map();

        assertThat(rejects).isEmpty();
        assertThat(totals)
                .containsExactly(
                        new FileTotals(
                                "berka-loans",
                                "loan.asc",
                                20,
                                20,
                                0,
                                Map.of(),
                                Map.of("disbursed", 20L, "default-at-maturity", 5L, "default-at-end-of-set", 5L),
                                0),
                        new FileTotals(
                                "berka-repayments",
                                "trans-loans.asc",
                                23,
                                19,
                                0,
                                Map.of("penalty-interest", 4L),
                                Map.of("repaid", 19L),
                                0));
    }

    @Test
    void shouldTakeBankAndTrueInstalmentFromTheStandingOrder() throws Exception {
        map();

        var disbursed = payload("berka-loans:disbursed:8004", LoanDisbursed.class);
        assertThat(disbursed.getLoan().getBank()).isEqualTo("bank-ab");
        assertThat(disbursed.getLoan().getContract()).isEqualTo("8004");
        assertThat(disbursed.getPool()).isEqualTo("district-4");
        assertThat(disbursed.getAmountFen()).isEqualTo(25_398_00L);
        assertThat(disbursed.getCurrency()).isEqualTo("CNY");
        assertThat(disbursed.getTranche()).isEqualTo("1");
        assertThat(disbursed.getMaturityOn()).as("31 August 1993 and 18 months").isEqualTo(LocalDate.of(1995, 2, 28));
        assertThat(disbursed.getPlan().getDayOfMonth()).isEqualTo(12);
        assertThat(disbursed.getPlan().getInstalmentFen()).isEqualTo(1_411_25L);
        assertThat(disbursed.getPlan().getCount()).isEqualTo(18);
        assertThat(Uscc.of(disbursed.getBorrower().getUscc()).meetsCheckDigit()).isTrue();
    }

    @Test
    void shouldReportDefaultsWithoutAmounts() throws Exception {
        map();

        var atMaturity = event("berka-loans:default-at-maturity:8003");
        assertThat(atMaturity.getEnvelope().getOccurredOn()).isEqualTo(LocalDate.of(1995, 11, 23));
        assertThat(((DefaultReported) atMaturity.getPayload()).getKind()).isEqualTo(DefaultKind.MATURITY_UNPAID);
        var atEnd = event("berka-loans:default-at-end-of-set:8004");
        assertThat(atEnd.getEnvelope().getOccurredOn()).isEqualTo(LocalDate.of(1998, 12, 31));
    }

    @Test
    void shouldBookRepaymentsOnTheLoanOfTheAccount() throws Exception {
        map();

        var repaid = payload("berka-repayments:repaid:700008", RepaymentReceived.class);
        assertThat(repaid.getLoan().getContract()).isEqualTo("8004");
        assertThat(repaid.getPrincipalFen()).isEqualTo(1_411_25L);
        assertThat(event("berka-repayments:repaid:700008").getEnvelope().getSourceRef())
                .isEqualTo("trans-loans.asc:8");
    }

    @Test
    void shouldGiveTheSameBytesEveryTime() throws Exception {
        map();
        var first = encoded();
        events.clear();

        map();

        assertThat(encoded()).isEqualTo(first);
    }

    private List<FileTotals> map() throws MappingRejected, IOException {
        var mappings = MappingReader.read(
                List.of(Path.of("mappings/berka-loans.yaml"), Path.of("mappings/berka-repayments.yaml")));
        return MappingRun.of(mappings, FILES)
                .run(
                        new RowSink() {
                            @Override
                            public void event(MappedEvent event) {
                                events.add(event);
                            }

                            @Override
                            public void reject(RowReject reject) {
                                rejects.add(reject);
                            }
                        },
                        bytes -> {});
    }

    private BankEvent event(String eventId) {
        return events.stream()
                .filter(event -> event.eventId().equals(eventId))
                .map(event -> (BankEvent) event.event())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event " + eventId));
    }

    private <T> T payload(String eventId, Class<T> type) {
        return type.cast(event(eventId).getPayload());
    }

    private List<String> encoded() throws IOException {
        var encoded = new ArrayList<String>();
        for (var event : events) {
            var bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<BankEvent>(BankEvent.getClassSchema()).write((BankEvent) event.event(), encoder);
            encoder.flush();
            encoded.add(java.util.HexFormat.of().formatHex(bytes.toByteArray()));
        }
        return encoded;
    }
}

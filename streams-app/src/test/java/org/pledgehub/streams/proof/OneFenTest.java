package org.pledgehub.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.bank;
import static org.pledgehub.streams.harness.InboundEvents.disbursed;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.loan;
import static org.pledgehub.streams.harness.InboundEvents.patent;
import static org.pledgehub.streams.harness.InboundEvents.registered;
import static org.pledgehub.streams.harness.InboundEvents.registry;
import static org.pledgehub.streams.harness.InboundEvents.repaid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.ProjectFiled;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.streams.harness.HubHarness;
import org.pledgehub.streams.harness.InboundEvents;
import org.pledgehub.streams.topology.Room;

/**
 * One input changed by one fen changes the figures that hang on it, each by what it must, and no other figure of the
 * whole hub: two loans of two banks in one pool, one of them claimed.
 */
class OneFenTest {
    private static final LoanRef CLAIMED = loan("icbc", "C1");
    private static final LoanRef OTHER = loan("cmb", "K1");
    private static final RightRef RIGHT = patent("200310100002.X");
    private static final long ANOTHER_TEXT = 1;

    /** Of the claimed loan: enough for a fen more of principal. */
    private static final long LENT_FEN = 100_000_005;

    private static final List<String> TEXTS = List.of(" figuresHash", " life.matching", " checks");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Inputs of the story, fen. */
    enum Input {
        FISCAL(1_000_000_000),
        PARTNER(1_000_000_000),
        DISBURSED(70_000_002),
        REPAID(9_999_999),
        PRINCIPAL(100_000_000),
        INTEREST(2_345_678),
        PENALTY_INTEREST(123_456);

        private final long fen;

        Input(long fen) {
            this.fen = fen;
        }
    }

    private static Map<String, String> before = Map.of();

    @BeforeAll
    static void tellTheStory() {
        before = figures(inputs());
    }

    private static Map<Input, Long> inputs() {
        var inputs = new EnumMap<Input, Long>(Input.class);
        for (var each : Input.values()) {
            inputs.put(each, each.fen);
        }
        return inputs;
    }

    static Stream<Arguments> changes() {
        // 60 000 003 x 20 % = 12 000 000.6 and 60 000 002 x 20 % = 12 000 000.4: half up, a fen less of exposure.
        var loanDown = Map.of(
                "LoanView cmb/K1 repaidFen", 1L,
                "LoanView cmb/K1 outstandingFen", -1L,
                "LoanView cmb/K1 exposureFen", -1L,
                "PoolExposure cy outstandingFen", -1L,
                "PoolExposure cy exposureFen", -1L,
                "PoolExposure cy openExposureFen", -1L,
                "PoolBreakdown cy|BANK|cmb outstandingFen", -1L,
                "PoolBreakdown cy|BANK|cmb exposureFen", -1L);
        var lossUp = Map.ofEntries(
                Map.entry("ClaimView cy|icbc/C1#n1 coveredFen", 1L),
                Map.entry("ClaimView cy|icbc/C1#n1 baseFen", 1L),
                // 102 469 135 x 20 % = 20 493 827.0: the ceiling, rounded down, lets one fen more through.
                Map.entry("ClaimView cy|icbc/C1#n1 poolAmountFen", 1L),
                Map.entry("ClaimView cy|icbc/C1#n1 reservedFen", 1L),
                Map.entry("ClaimView cy|icbc/C1#n1 payees.0.amountFen", 1L),
                // Half of an odd sum rounds up for the fiscal part; the partner's part is what remains.
                Map.entry("ClaimView cy|icbc/C1#n1 fiscalFen", 1L),
                // Whoever has seen the former figures has seen other ones.
                Map.entry("ClaimView cy|icbc/C1#n1 figuresHash", ANOTHER_TEXT),
                Map.entry("CompensationTrigger icbc/C1#n1 figuresHash", ANOTHER_TEXT),
                Map.entry("CompensationTrigger icbc/C1#n1 coveredFen", 1L),
                Map.entry("CompensationTrigger icbc/C1#n1 baseFen", 1L),
                Map.entry("CompensationTrigger icbc/C1#n1 poolAmountFen", 1L),
                Map.entry("CompensationTrigger icbc/C1#n1 payableFen", 1L),
                Map.entry("CompensationTrigger icbc/C1#n1 payees.0.amountFen", 1L),
                Map.entry("CompensationTrigger icbc/C1#n1 fiscalFen", 1L),
                Map.entry("PoolExposure cy reservedFen", 1L),
                Map.entry("PoolExposure cy availableFen", -1L),
                Map.entry("PoolBreakdown cy|BANK|icbc reservedFen", 1L),
                Map.entry("PoolBreakdown cy|IP_KIND|PATENT reservedFen", 1L));
        var principalUp = new TreeMap<>(lossUp);
        // The check that no more is claimed than was lent tells both sums.
        principalUp.put("CompensationTrigger icbc/C1#n1 checks", ANOTHER_TEXT);
        return Stream.of(
                Arguments.of(Input.REPAID, loanDown),
                Arguments.of(Input.PRINCIPAL, principalUp),
                Arguments.of(Input.INTEREST, lossUp),
                Arguments.of(Input.PENALTY_INTEREST, lossUp),
                Arguments.of(
                        Input.FISCAL,
                        Map.of(
                                "PoolExposure cy contributedFen", 1L,
                                "PoolExposure cy cashFiscalFen", 1L,
                                "PoolExposure cy life.contributedFiscalFen", 1L,
                                "PoolExposure cy life.matching", ANOTHER_TEXT)),
                // The partner account pays first, so only its money is what is available.
                Arguments.of(
                        Input.PARTNER,
                        Map.of(
                                "PoolExposure cy contributedFen", 1L,
                                "PoolExposure cy cashPartnerFen", 1L,
                                "PoolExposure cy life.contributedPartnerFen", 1L,
                                "PoolExposure cy life.matching", ANOTHER_TEXT,
                                "PoolExposure cy availableFen", 1L)),
                // 60 000 003 x 20 % = 12 000 000.6 and 60 000 004 x 20 % = 12 000 000.8: both round to 12 000 001.
                Arguments.of(
                        Input.DISBURSED,
                        Map.of(
                                "LoanView cmb/K1 disbursedFen", 1L,
                                "LoanView cmb/K1 outstandingFen", 1L,
                                "PoolExposure cy disbursedFen", 1L,
                                "PoolExposure cy outstandingFen", 1L,
                                "PoolBreakdown cy|BANK|cmb disbursedFen", 1L,
                                "PoolBreakdown cy|BANK|cmb outstandingFen", 1L)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void shouldChangeWhatHangsOnItAndNothingElse(Input input, Map<String, Long> expected) {
        var inputs = inputs();
        inputs.merge(input, 1L, Long::sum);

        assertThat(differences(before, figures(inputs))).containsExactlyInAnyOrderEntriesOf(new TreeMap<>(expected));
    }

    private static Map<String, Long> differences(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var differences = new TreeMap<String, Long>();
        for (var name : names) {
            var one = before.getOrDefault(name, "absent");
            var other = after.getOrDefault(name, "absent");
            if (one.equals(other)) {
                continue;
            }
            if (TEXTS.stream().anyMatch(name::endsWith)) {
                differences.put(name, ANOTHER_TEXT);
            } else {
                assertThat(List.of(one, other)).as(name).allMatch(text -> text.matches("-?\\d+"));
                differences.put(name, Long.parseLong(other) - Long.parseLong(one));
            }
        }
        return differences;
    }

    private static Map<String, String> figures(Map<Input, Long> inputs) {
        try (var hub = HubHarness.withRooms(EnumSet.allOf(Room.class))) {
            prepare(hub);
            tell(hub, inputs);
            hub.tick(LocalDate.of(2026, 11, 20));
            var figures = new TreeMap<String, String>();
            var topics = hub.topics();
            add(figures, hub.latest(topics.loans(), LoanView.class));
            add(figures, hub.latest(topics.deadlines(), DeadlineView.class));
            add(figures, hub.latest(topics.claims(), ClaimView.class));
            add(figures, hub.latest(topics.poolExposure(), PoolExposure.class));
            add(figures, hub.latest(topics.poolBreakdown(), PoolBreakdown.class));
            var triggers = new TreeMap<String, CompensationTrigger>();
            hub.read(topics.auditTriggers(), CompensationTrigger.class)
                    .forEach(trigger -> triggers.put(trigger.getTriggerId(), trigger));
            add(figures, triggers);
            assertThat(figures).containsKeys("LoanView cmb/K1 outstandingFen", "ClaimView cy|icbc/C1#n1 stage");
            return figures;
        }
    }

    /** Every scalar field by record and name; the proof follows from the figures and has a test of its own. */
    private static void add(Map<String, String> figures, Map<String, ? extends SpecificRecord> records) {
        records.forEach((key, record) -> add(figures, record.getSchema().getName() + " " + key + " ", tree(record)));
    }

    private static void add(Map<String, String> figures, String prefix, JsonNode record) {
        record.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                add(figures, prefix + field.getKey() + ".", field.getValue());
            } else if (field.getKey().equals("payees")) {
                int number = 0;
                for (var payee : field.getValue()) {
                    add(figures, prefix + "payees." + number++ + ".", payee);
                }
            } else if (!field.getKey().equals("proof")) {
                figures.put(prefix + field.getKey(), field.getValue().toString());
            }
        });
    }

    private static JsonNode tree(SpecificRecord record) {
        try {
            return JSON.readTree(record.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void prepare(HubHarness hub) {
        hub.applyPolicy("chaoyang", 1, Presets.text("chaoyang").orElseThrow());
        ShippedCalendars.texts()
                .forEach((file, yaml) -> hub.applyCalendar(Integer.parseInt(file.substring(0, 4)), 1, yaml));
        Map.of(
                        "icbc", Role.BANK,
                        "cmb", Role.BANK,
                        "cnipa", Role.REGISTRY,
                        "op", Role.OPERATOR,
                        "ipo", Role.AUTHORITY,
                        "cust", Role.CUSTODIAN)
                .forEach(hub::register);
        hub.register(Pool.newBuilder()
                .setPool("cy")
                .setPolicy("chaoyang")
                .setOperator("op")
                .setAuthority("ipo")
                .setCustodian("cust")
                .setEstablishedOn(LocalDate.of(2024, 1, 15))
                .setPoolSharePpm(200_000)
                .setFiscalSharePpm(500_000)
                .build());
    }

    private static void tell(HubHarness hub, Map<Input, Long> inputs) {
        contribute(hub, PoolAccount.FISCAL, inputs.getOrDefault(Input.FISCAL, 0L));
        contribute(hub, PoolAccount.PARTNER, inputs.getOrDefault(Input.PARTNER, 0L));
        hub.send("cnipa", registry(envelope("r1", "2025-03-01"), registered(RIGHT, "Y1", "icbc")));
        hub.send(
                "icbc",
                bank(
                        envelope("d1", "2025-03-04"),
                        disbursed(CLAIMED).setAmountFen(LENT_FEN).build()));
        hub.send("icbc", bank(envelope("p1", "2025-03-04"), pledged()));
        hub.send("op", new OperatorEvent(envelope("f1", "2025-03-14"), filed()));
        hub.send(
                "ipo",
                new AuthorityEvent(
                        envelope("a1", "2025-03-15"),
                        FilingReceived.newBuilder().setLoan(CLAIMED).build()));
        hub.send("icbc", bank(envelope("x1", "2025-09-10"), overdue()));
        hub.send("icbc", bank(envelope("n1", "2025-09-22"), notice(inputs)));
        hub.send(
                "cmb",
                bank(
                        envelope("d2", "2025-04-01"),
                        disbursed(OTHER)
                                .setAmountFen(inputs.getOrDefault(Input.DISBURSED, 0L))
                                .build()));
        hub.send("cmb", bank(envelope("q2", "2025-05-01"), repaid(OTHER, inputs.getOrDefault(Input.REPAID, 0L))));
    }

    private static void contribute(HubHarness hub, PoolAccount account, long fen) {
        var movement = AccountMovement.newBuilder()
                .setPool("cy")
                .setAccount(account)
                .setDirection(Direction.CREDIT)
                .setKind(MovementKind.CONTRIBUTION)
                .setAmountFen(fen)
                .build();
        hub.send("cust", new CustodianEvent(envelope("c-" + account, "2025-01-10"), movement));
    }

    private static RightsPledged pledged() {
        var pledge = Pledge.newBuilder()
                .setRight(RIGHT)
                .setPledgorUscc(InboundEvents.USCC)
                .setValuationFen(200_000_000L)
                .setRegistrationNo("Y1")
                .build();
        return RightsPledged.newBuilder()
                .setLoan(CLAIMED)
                .setPledges(List.of(pledge))
                .build();
    }

    private static ProjectFiled filed() {
        return ProjectFiled.newBuilder()
                .setLoan(CLAIMED)
                .setAssessment(BorrowerAssessment.newBuilder()
                        .setRegisteredInDistrict(true)
                        .setGoodCredit(true)
                        .setOperating(true)
                        .setRelatedToOperator(false)
                        .setPromotedByOperator(true)
                        .build())
                .build();
    }

    private static DefaultReported overdue() {
        return DefaultReported.newBuilder()
                .setLoan(CLAIMED)
                .setKind(DefaultKind.OVERDUE)
                .setOverdueSince(LocalDate.of(2025, 6, 4))
                .build();
    }

    private static CompensationNotice notice(Map<Input, Long> inputs) {
        return CompensationNotice.newBuilder()
                .setLoan(CLAIMED)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(inputs.getOrDefault(Input.PRINCIPAL, 0L))
                .setInterestFen(inputs.getOrDefault(Input.INTEREST, 0L))
                .setPenaltyInterestFen(inputs.getOrDefault(Input.PENALTY_INTEREST, 0L))
                .build();
    }
}

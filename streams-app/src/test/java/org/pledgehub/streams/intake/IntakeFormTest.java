package org.pledgehub.streams.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.pledgehub.streams.harness.InboundEvents.bank;
import static org.pledgehub.streams.harness.InboundEvents.disbursed;
import static org.pledgehub.streams.harness.InboundEvents.envelope;
import static org.pledgehub.streams.harness.InboundEvents.loan;
import static org.pledgehub.streams.harness.InboundEvents.patent;
import static org.pledgehub.streams.harness.InboundEvents.registered;
import static org.pledgehub.streams.harness.InboundEvents.registry;
import static org.pledgehub.streams.harness.InboundEvents.repaid;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.Claimant;
import org.pledgehub.contract.common.ClaimantKind;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.InstalmentPlan;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.streams.harness.HubHarness;

/** Forms that intake refuses with a code, warns about, or puts right. */
class IntakeFormTest {

    private static final String DAY = "2026-03-05";

    /** A number that its sender wrote in GBK, as a reader of UTF-8 gets it. */
    private static final String GBK = new String("朝阳借字第1号".getBytes(Charset.forName("GBK")), UTF_8);

    private HubHarness hub;

    @BeforeEach
    void start() {
        hub = HubHarness.withRooms(Set.of());
        hub.register("icbc", Role.BANK);
        hub.register("cnipa", Role.REGISTRY);
        hub.register("boc", Role.CUSTODIAN);
        hub.register(Party.newBuilder()
                .setParty("gone")
                .setRole(Role.BANK)
                .setEnabled(false)
                .build());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    static Stream<Arguments> faultyForms() {
        var loan = loan("icbc", "C1");
        return Stream.of(
                arguments("EVENT_ID_MISSING", "icbc", bank(envelope(" ", DAY), repaid(loan, 1))),
                arguments("LEGAL_DATE_MISSING", "icbc", bank(undated(), repaid(loan, 1))),
                arguments("DATE_IN_FUTURE", "icbc", bank(envelope("e", "2026-11-21"), repaid(loan, 1))),
                arguments("DATE_IN_FUTURE", "icbc", bank(envelope("e", DAY), new FeedComplete(day("2026-11-21")))),
                arguments(
                        "DATE_IN_FUTURE",
                        "icbc",
                        bank(
                                envelope("e", DAY),
                                DefaultReported.newBuilder()
                                        .setLoan(loan)
                                        .setKind(org.pledgehub.contract.common.DefaultKind.OVERDUE)
                                        .setOverdueSince(day("2026-12-01"))
                                        .build())),
                arguments("DATE_OUT_OF_RANGE", "icbc", bank(envelope("e", "1984-12-31"), repaid(loan, 1))),
                arguments(
                        "DATE_OUT_OF_RANGE",
                        "icbc",
                        bank(
                                envelope("e", DAY),
                                disbursed(loan).setMaturityOn(day("2201-01-01")).build())),
                arguments("AMOUNT_NOT_POSITIVE", "icbc", bank(envelope("e", DAY), repaid(loan, 0))),
                arguments(
                        "AMOUNT_NOT_POSITIVE",
                        "icbc",
                        bank(envelope("e", DAY), disbursed(loan).setAmountFen(0).build())),
                arguments(
                        "AMOUNT_NOT_POSITIVE",
                        "icbc",
                        bank(
                                envelope("e", DAY),
                                CompensationNotice.newBuilder().setLoan(loan).build())),
                arguments("AMOUNT_NEGATIVE", "icbc", bank(envelope("e", DAY), repaid(loan, -1))),
                arguments("AMOUNT_TOO_LARGE", "icbc", bank(envelope("e", DAY), repaid(loan, Long.MAX_VALUE))),
                arguments(
                        "AMOUNT_TOO_LARGE",
                        "icbc",
                        bank(envelope("e", DAY), repaid(loan, PayloadForm.LARGEST_FEN + 1))),
                arguments(
                        "NUMBER_OUT_OF_RANGE",
                        "icbc",
                        bank(
                                envelope("e", DAY),
                                disbursed(loan)
                                        .setPlan(InstalmentPlan.newBuilder()
                                                .setDayOfMonth(32)
                                                .build())
                                        .build())),
                arguments(
                        "TEXT_TOO_LONG",
                        "icbc",
                        bank(
                                Envelope.newBuilder(envelope("e", DAY))
                                        .setSourceRef("x".repeat(1001))
                                        .build(),
                                repaid(loan, 1))),
                arguments(
                        "TEXT_NOT_PRINTABLE",
                        "icbc",
                        bank(
                                Envelope.newBuilder(envelope("e", DAY))
                                        .setSourceRef("row 7\u0007")
                                        .build(),
                                repaid(loan, 1))),
                arguments("TEXT_NOT_UTF8", "icbc", bank(envelope("e", DAY), repaid(loan("icbc", GBK), 1))),
                arguments("TEXT_NOT_UTF8", "icbc", bank(envelope(GBK, DAY), repaid(loan, 1))),
                arguments(
                        "TEXT_NOT_UTF8",
                        "icbc",
                        bank(
                                Envelope.newBuilder(envelope("e", DAY))
                                        .setSourceRef(GBK)
                                        .build(),
                                repaid(loan, 1))),
                arguments(
                        "TEXT_NOT_UTF8", "cnipa", registry(envelope("a", DAY), registered(patent(GBK), "R1", "icbc"))),
                arguments(
                        "TOO_MANY_ITEMS",
                        "icbc",
                        bank(
                                envelope("e", DAY),
                                CompensationNotice.newBuilder()
                                        .setLoan(loan)
                                        .setPrincipalFen(1)
                                        .setClaimants(Collections.nCopies(
                                                501,
                                                Claimant.newBuilder()
                                                        .setKind(ClaimantKind.BANK)
                                                        .setCededFen(PayloadForm.LARGEST_FEN)
                                                        .build()))
                                        .build())),
                arguments(
                        "CURRENCY_NOT_SUPPORTED",
                        "icbc",
                        bank(
                                envelope("e", DAY),
                                disbursed(loan).setCurrency("USD").build())),
                arguments("KEY_INVALID", "icbc", bank(envelope("e", DAY), repaid(loan("icbc", "\u3000"), 1))),
                arguments("KEY_INVALID", "icbc", bank(envelope("e", DAY), repaid(loan("I C B C", "C1"), 1))),
                arguments(
                        "KEY_INVALID",
                        "icbc",
                        bank(
                                envelope("e", DAY),
                                disbursed(loan)
                                        .setBorrower(Borrower.newBuilder()
                                                .setUscc("123")
                                                .build())
                                        .build())),
                arguments(
                        "KEY_INVALID",
                        "icbc",
                        bank(envelope("e", DAY), disbursed(loan).setPool("池").build())),
                arguments(
                        "ENUM_UNKNOWN",
                        "cnipa",
                        registry(envelope("e", DAY), registered(new RightRef(RightKind.UNKNOWN, "1"), "R1", "icbc"))),
                arguments("ENUM_UNKNOWN", "boc", custodian(Direction.UNKNOWN, 1)),
                arguments("AMOUNT_NOT_POSITIVE", "boc", custodian(Direction.CREDIT, 0)),
                arguments("FOREIGN_BANK", "icbc", bank(envelope("e", DAY), repaid(loan("cmb", "C1"), 1))),
                arguments("SENDER_DISABLED", "gone", bank(envelope("e", DAY), repaid(loan("gone", "C1"), 1))));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("faultyForms")
    void shouldRefuseWithCodeAndChangeNothingElse(String code, String party, SpecificRecord event) {
        hub.send(party, event);

        assertThat(hub.writtenTopics()).containsExactly(hub.topics().feedback(party));
        assertThat(hub.feedback(party)).singleElement().satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(FeedbackStatus.REJECTED);
            assertThat(codes(answer)).containsOnly(code);
            assertThat(answer.getReasons()).allSatisfy(reason -> {
                assertThat(reason.getZh()).isNotBlank().doesNotContain("{");
                assertThat(reason.getEn()).isNotBlank().doesNotContain("{");
                assertThat(reason.getFixZh()).isNotBlank();
            });
        });
    }

    static Stream<Arguments> formsWithControls() {
        var loan = loan("icbc", "C1");
        String screen = "\u001b[2J\n\u009b\u202e\u2069";
        return Stream.of(
                arguments("EVENT_ID_MISSING", bank(envelope(screen, DAY), repaid(loan, 1))),
                arguments("KEY_INVALID", bank(envelope("e", DAY), repaid(loan("icbc", "C" + screen), 1))),
                arguments(
                        "CURRENCY_NOT_SUPPORTED",
                        bank(
                                envelope("e", DAY),
                                disbursed(loan).setCurrency(screen).build())),
                arguments(
                        "TEXT_TOO_LONG",
                        bank(
                                Envelope.newBuilder(envelope("e", DAY))
                                        .setSourceRef(screen + "x".repeat(1001))
                                        .build(),
                                repaid(loan, 1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsWithControls")
    void shouldSayControlCharactersByTheirCode(String code, SpecificRecord event) {
        hub.send("icbc", event);

        assertThat(hub.feedback("icbc")).singleElement().satisfies(answer -> {
            assertThat(codes(answer)).contains(code);
            assertThat(answer.getReasons()).allSatisfy(reason -> {
                assertThat(texts(reason)).noneMatch(text -> text.chars().anyMatch(Character::isISOControl));
                assertThat(reason.getDetails().get("found")).contains("U+001B");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void shouldRefuseMarksThatTurnTheDirectionOfWriting(int mark) {
        var turned = "甲公司" + Character.toString(mark) + "0001";
        var noted = Envelope.newBuilder(envelope("e", DAY)).setSourceRef(turned).build();

        hub.send(
                "icbc",
                bank(noted, disbursed(loan("icbc", "C1")).setTranche(turned).build()));

        assertThat(hub.feedback("icbc")).singleElement().satisfies(answer -> {
            assertThat(codes(answer)).containsExactly("TEXT_NOT_PRINTABLE", "KEY_INVALID");
            assertThat(answer.getReasons())
                    .allSatisfy(reason -> assertThat(reason.getDetails().get("found"))
                            .contains("U+%04X".formatted(mark))
                            .doesNotContain(Character.toString(mark)));
        });
    }

    @Test
    void shouldLetNamesOfAllScriptsStand() {
        var noted = Envelope.newBuilder(envelope("e", DAY))
                .setSourceRef("北京（海淀）科技有限公司・第 3 期 𠮷野家 क्\u200dष شرکت می\u200cخواهد")
                .build();

        hub.send("icbc", bank(noted, repaid(loan("icbc", "C1"), 1)));

        assertThat(loanFact().getEnvelope().getSourceRef()).isEqualTo(noted.getSourceRef());
    }

    @Test
    void shouldLetTabsAndLineBreaksOfATextStand() {
        var noted = Envelope.newBuilder(envelope("e", DAY))
                .setSourceRef("row 7\n\tsecond line\r\n")
                .build();

        hub.send("icbc", bank(noted, repaid(loan("icbc", "C1"), 1)));

        assertThat(loanFact().getEnvelope().getSourceRef()).isEqualTo(noted.getSourceRef());
    }

    @Test
    void shouldNameAllFaultsInOrderOfPrecedence() {
        hub.send("icbc", bank(envelope("", "2027-01-01"), repaid(loan("cmb", ""), -1)));

        assertThat(hub.feedback("icbc"))
                .singleElement()
                .extracting(IntakeFormTest::codes)
                .isEqualTo(List.of(
                        "EVENT_ID_MISSING", "DATE_IN_FUTURE", "AMOUNT_NEGATIVE", "KEY_INVALID", "FOREIGN_BANK"));
    }

    @Test
    void shouldTakeTheLegalDateInShanghaiFromAnInstant() {
        var undated = Envelope.newBuilder(undated())
                .setOccurredAt(Instant.parse("2026-03-05T16:30:00Z"))
                .build();

        hub.send("icbc", bank(undated, repaid(loan("icbc", "C1"), 1)));

        assertThat(loanFact().getEnvelope().getOccurredOn()).isEqualTo("2026-03-06");
    }

    @Test
    void shouldAcceptTheDayOfReceiptInShanghaiThoughItIsTomorrowInUtc() {
        var event = bank(envelope("e", "2026-11-20"), repaid(loan("icbc", "C1"), 1));

        hub.send("icbc", event);

        assertThat(loanFact().getEnvelope().getOccurredOn()).isEqualTo("2026-11-20");
    }

    @Test
    void shouldMakeKeysCanonicalBeforeTheHop() {
        hub.send("icbc", bank(envelope("e", DAY), repaid(loan(" icbc ", "\u3000Ｃ１２／３ "), 1)));

        var payload = (org.pledgehub.contract.in.RepaymentReceived) loanFact().getPayload();
        assertThat(payload.getLoan()).isEqualTo(loan("icbc", "C12/3"));
        assertThat(hub.latest(hub.topics().loanCommands(), LoanCommand.class)).containsOnlyKeys("icbc/C12%2F3");
    }

    @Test
    void shouldGiveOnePatentOneKeyHoweverItIsWritten() {
        hub.send("cnipa", registry(envelope("a", DAY), registered(patent("ZL 2003 1 0100002.X"), "R1", "icbc")));
        hub.send("cnipa", registry(envelope("b", DAY), registered(patent("200310100002x"), "R2", "icbc")));

        assertThat(hub.latest(hub.topics().rightCommands(), RightCommand.class)).hasSize(1);
    }

    @Test
    void shouldPassOnWarningsOfCheckDigits() {
        var event = bank(
                envelope("e", DAY),
                disbursed(loan("icbc", "C1"))
                        .setBorrower(Borrower.newBuilder()
                                .setUscc("91110105MA01A2B3C5")
                                .build())
                        .build());

        hub.send("icbc", event);

        assertThat(loanFact().getWarnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.getCode()).isEqualTo("USCC_CHECK_DIGIT"));
    }

    @Test
    void shouldPassOnAWrongPatentCheckDigit() {
        hub.send("cnipa", registry(envelope("a", DAY), registered(patent("200310100002.5"), "R1", "icbc")));

        var fact = (RightFact) hub.read(hub.topics().rightCommands(), RightCommand.class)
                .getFirst()
                .getCommand();
        assertThat(fact.getWarnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.getCode()).isEqualTo("PATENT_CHECK_DIGIT"));
    }

    @Test
    void shouldAnswerFeedCompleteAndTellTheLoanRoom() {
        hub.send("icbc", bank(envelope("f1", DAY), new FeedComplete(day(DAY))));

        assertThat(hub.lastAnswer("icbc", "f1").getStatus()).isEqualTo(FeedbackStatus.ACCEPTED);
        assertThat(hub.read(hub.topics().loanCommands(), LoanCommand.class)).hasSize(1);
    }

    @Test
    void shouldTellARepeatedStatementFromAnotherUnderItsId() {
        hub.send("icbc", bank(envelope("f1", DAY), new FeedComplete(day(DAY))));
        hub.send("icbc", bank(envelope("f1", DAY), new FeedComplete(day(DAY))));
        hub.send("icbc", bank(envelope("f1", DAY), new FeedComplete(day(DAY).plusDays(1))));

        assertThat(hub.feedback("icbc"))
                .extracting(Feedback::getStatus)
                .containsExactly(FeedbackStatus.ACCEPTED, FeedbackStatus.DUPLICATE, FeedbackStatus.REJECTED);
        assertThat(hub.read(hub.topics().loanCommands(), LoanCommand.class)).hasSize(1);
    }

    @Test
    void shouldGiveTheSameBodyTheSameHashAndAnotherBodyAnother() {
        var loan = loan("icbc", "C1");
        hub.send("icbc", bank(envelope("e", DAY), repaid(loan, 1)));
        hub.send("icbc", bank(envelope("e", DAY), repaid(loan, 1)));
        hub.send("icbc", bank(envelope("e", DAY), repaid(loan, 2)));

        var hashes = hub.read(hub.topics().loanCommands(), LoanCommand.class).stream()
                .map(command -> ((LoanFact) command.getCommand()).getOrigin().getBodyHash())
                .toList();
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1)).isNotEqualTo(hashes.get(2));
    }

    @Test
    void shouldGiveTheSameEventOfAnotherFileTheSameHash() {
        var repaid = repaid(loan("icbc", "C1"), 1);
        var monday = envelope("e", DAY);
        monday.setSourceRef("monday.csv:2");
        var tuesday = envelope("e", DAY);
        tuesday.setSourceRef("tuesday.csv:3");
        hub.send("icbc", bank(monday, repaid));
        hub.send("icbc", bank(tuesday, repaid));

        var hashes = hub.read(hub.topics().loanCommands(), LoanCommand.class).stream()
                .map(command -> ((LoanFact) command.getCommand()).getOrigin().getBodyHash())
                .toList();
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
    }

    private LoanFact loanFact() {
        return (LoanFact) hub.read(hub.topics().loanCommands(), LoanCommand.class)
                .getFirst()
                .getCommand();
    }

    private static CustodianEvent custodian(Direction direction, long amountFen) {
        return new CustodianEvent(
                envelope("e", DAY),
                AccountMovement.newBuilder()
                        .setPool("cy")
                        .setAccount(PoolAccount.PARTNER)
                        .setDirection(direction)
                        .setKind(MovementKind.CONTRIBUTION)
                        .setAmountFen(amountFen)
                        .build());
    }

    private static Envelope undated() {
        return Envelope.newBuilder()
                .setEventId("e")
                .setRecordedAt(Instant.parse("2026-03-05T04:00:00Z"))
                .build();
    }

    private static Stream<String> texts(ReasonText reason) {
        var sentences = Stream.of(reason.getZh(), reason.getEn(), reason.getFixZh(), reason.getFixEn());
        return Stream.concat(sentences, reason.getDetails().values().stream());
    }

    private static List<String> codes(Feedback answer) {
        return answer.getReasons().stream().map(ReasonText::getCode).toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

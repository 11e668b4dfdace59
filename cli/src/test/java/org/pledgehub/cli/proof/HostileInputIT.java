package org.pledgehub.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.Feedback;

/**
 * Everything a feed can get wrong, sent by a plain producer to a running hub. Each input has its answer or its dead
 * letter, and none of them changes a single aggregate.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {
    private HubSite hub;
    private HostileFeed feed;
    private String before = "";
    private String after = "";
    private List<String> afterWaiting = List.of();
    private Map<String, List<Feedback>> answers = Map.of();
    private List<DeadLetter> deadLetters = List.of();

    @SuppressWarnings("NullAway.Init")
    HostileInputIT() {}

    @BeforeAll
    void sendEverything() {
        hub = HubSite.install("hostile", Cast.setup());
        hub.tick(LocalDate.of(2025, 10, 1));
        hub.run();
        feed = new HostileFeed(hub);
        feed.sendSound();
        hub.awaitQuiet();
        before = hub.topics().aggregates();
        feed.sendWrong();
        hub.awaitQuiet();
        after = hub.topics().aggregates();
        feed.sendWaiting();
        hub.awaitQuiet();
        afterWaiting = hub.topics().aggregates().lines().toList();
        answers = hub.topics().answers(Cast.BANK).stream().collect(Collectors.groupingBy(Feedback::getEventId));
        deadLetters = hub.topics().deadLetters();
    }

    @AfterAll
    void close() {
        hub.close();
    }

    @Test
    void shouldLeaveAllAggregatesAsTheyWere() {
        assertThat(before).contains(HostileFeed.BASE.contract()).contains("\"outstandingFen\":99000000");
        assertThat(after).isEqualTo(before);
    }

    /** A waiting event shows in the view of its own loan, as waiting, and in no figure of a pool, loan or deadline. */
    @Test
    void shouldCountNothingThatWaits() {
        var own = hub.catalog().loans() + " ";
        var others = afterWaiting.stream()
                .filter(line -> !line.contains("\"stage\":\"WAITING\"") && !line.contains("\"stage\":\"PENDING\""))
                .map(line -> line.startsWith(own)
                        ? line.replaceAll("\"pendingReasons\":\\[[^]]*]", "\"pendingReasons\":[]")
                        : line)
                .toList();

        assertThat(others).containsExactlyElementsOf(before.lines().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "amount-zero, AMOUNT_NOT_POSITIVE",
        "amount-negative, AMOUNT_NEGATIVE",
        "amount-smallest, AMOUNT_NEGATIVE",
        "amount-over-limit, AMOUNT_TOO_LARGE",
        "amount-greatest, AMOUNT_TOO_LARGE",
        "currency, CURRENCY_NOT_SUPPORTED",
        "date-tomorrow, DATE_IN_FUTURE",
        "date-too-old, DATE_OUT_OF_RANGE",
        "date-too-late, DATE_OUT_OF_RANGE",
        "date-missing, LEGAL_DATE_MISSING",
        "foreign-bank, FOREIGN_BANK",
        "contract-blank, KEY_INVALID",
        "contract-gbk, TEXT_NOT_UTF8",
        "kind-unknown, ENUM_UNKNOWN",
        "correction-moves-pool, CORRECTION_CHANGES_SUBJECT",
    })
    void shouldRefuseWithACode(String eventId, String code) {
        assertThat(said(eventId)).containsExactly("REJECTED " + code);
    }

    @Test
    void shouldRefuseAnEventWithoutId() {
        assertThat(said("record-0-" + feed.place("id-blank"))).containsExactly("REJECTED EVENT_ID_MISSING");
    }

    @Test
    void shouldRefuseADisabledSender() {
        var answer = hub.topics().answers(Cast.DISABLED_BANK);

        assertThat(answer).extracting(HostileInputIT::inShort).containsExactly("REJECTED SENDER_DISABLED");
    }

    @Test
    void shouldAnswerTheSameAgainAndTheSameIdWithAnotherBody() {
        assertThat(said("base-repaid")).containsExactly("ACCEPTED", "DUPLICATE DUPLICATE", "REJECTED EVENT_ID_REUSED");
    }

    @ParameterizedTest
    @CsvSource({
        "pool-unknown, POOL_UNKNOWN",
        "policy-unknown, NO_POLICY_IN_FORCE",
        "repaid-first, LOAN_NOT_DISBURSED",
        "default-first, LOAN_NOT_DISBURSED",
        "notice-first, LOAN_NOT_DISBURSED AMOUNT_BASIS_MISSING",
        "reversal-first, CORRECTED_EVENT_UNKNOWN",
        "correction-elsewhere, CORRECTED_EVENT_UNKNOWN",
    })
    void shouldWaitByName(String eventId, String code) {
        assertThat(answers.get(eventId)).hasSize(1).allSatisfy(answer -> {
            assertThat(inShort(answer)).startsWith("PENDING " + code);
            assertThat(answer.getReviewOn()).isNotNull();
        });
    }

    @Test
    void shouldLetOtherPartiesWaitToo() {
        var topics = hub.topics();

        assertAll(
                () -> assertThat(topics.answers(Cast.OPERATOR))
                        .extracting(HostileInputIT::inShort)
                        .contains("PENDING LOAN_NOT_DISBURSED AWAITING_AUTHORITY_RECEIPT"),
                () -> assertThat(topics.answers(Cast.AUTHORITY))
                        .extracting(HostileInputIT::inShort)
                        .contains("PENDING LOAN_NOT_DISBURSED"),
                () -> assertThat(topics.answers(Cast.CUSTODIAN))
                        .extracting(HostileInputIT::inShort)
                        .contains("PENDING POOL_UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource({
        "null, NO_VALUE",
        "text, NOT_WIRE_FORMAT",
        "gbk, NOT_WIRE_FORMAT",
        "cut, BYTES_UNREADABLE",
        "left-over, BYTES_UNREADABLE",
        "noise, BYTES_UNREADABLE",
        "another-role, SCHEMA_INCOMPATIBLE",
        "unknown-schema, SCHEMA_NOT_FOUND",
        "too-large, RECORD_TOO_LARGE",
    })
    void shouldBuryWithBytesAndReason(String name, String code) {
        long offset = feed.place(name);
        var bytes = feed.buried().get(offset);

        assertThat(deadLetters)
                .filteredOn(letter -> letter.getOffset() == offset)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.getReason().getCode()).isEqualTo(code);
                    assertThat(letter.getReason().getZh()).isNotBlank();
                    assertThat(letter.getReason().getEn()).isNotBlank();
                    assertThat(letter.getTopic()).isEqualTo(feed.topic());
                    assertThat(letter.getParty()).isEqualTo(Cast.BANK);
                    assertThat(letter.getValue()).isEqualTo(bytes == null ? null : ByteBuffer.wrap(bytes));
                });
    }

    @Test
    void shouldBuryNothingElse() {
        assertThat(deadLetters).hasSameSizeAs(feed.buried().keySet());
    }

    @Test
    void shouldSayThatASchemaIsAskedForBeforeItIsFoundMissing() {
        assertThat(said("record-0-" + feed.place("unknown-schema")))
                .containsExactly("PENDING SCHEMA_UNKNOWN", "REJECTED SCHEMA_NOT_FOUND");
    }

    @Test
    void shouldGiveEachReasonInBothLanguages() {
        assertThat(answers.values().stream().flatMap(List::stream).flatMap(answer -> answer.getReasons().stream()))
                .allSatisfy(reason -> {
                    assertThat(reason.getZh()).isNotBlank();
                    assertThat(reason.getEn()).isNotBlank();
                    assertThat(reason.getFixZh()).isNotBlank();
                    assertThat(reason.getFixEn()).isNotBlank();
                });
    }

    private List<String> said(String eventId) {
        return answers.getOrDefault(eventId, List.of()).stream()
                .map(HostileInputIT::inShort)
                .toList();
    }

    private static String inShort(Feedback answer) {
        var codes = answer.getReasons().stream().map(reason -> " " + reason.getCode());
        return answer.getStatus() + codes.collect(Collectors.joining());
    }
}

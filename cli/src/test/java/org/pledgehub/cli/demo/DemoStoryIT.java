package org.pledgehub.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.cli.report.LatestRecords;
import org.pledgehub.contract.out.CompensationTrigger;

/** The demo's story on a real broker, a real registry and a hub process: once in order, and then under everything that must not matter. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class DemoStoryIT {
    private static final DemoStory STORY = DemoStory.of(1);
    private static ObjectNode facts;
    private static ObjectNode factsAfterSecondSending;
    private static List<CompensationTrigger> operatorsTriggers = List.of();

    @BeforeAll
    static void playInOrder() {
        try (var hub = StoryStage.open()) {
            StoryStage.play(hub, STORY.steps());
            facts = StoryStage.facts(hub);
            operatorsTriggers = List.copyOf(LatestRecords.of(
                    hub.topics(), hub.topics().catalog().triggersFor(StoryCast.OPERATOR), CompensationTrigger.class));
            StoryStage.play(hub, STORY.steps());
            factsAfterSecondSending = StoryStage.facts(hub);
        }
    }

    @Test
    void shouldTriggerTheWorkedFigures() {
        assertThat(facts.path("triggers")).hasSize(2);
        var trigger = facts.path("triggers").path(1);
        assertThat(trigger.path("loan").asText()).isEqualTo(StoryCast.HAITANG + "/" + NewsLoans.TRIGGERED);
        assertThat(trigger.path("coveredFen").asLong()).isEqualTo(102_469_134L);
        assertThat(trigger.path("poolAmountFen").asLong()).isEqualTo(20_493_826L);
        assertThat(trigger.path("payableFen").asLong()).isEqualTo(20_493_826L);
        assertThat(trigger.path("fiscalFen").asLong()).isEqualTo(10_246_913L);
        assertThat(trigger.path("partnerFen").asLong()).isEqualTo(10_246_913L);
        assertThat(trigger.path("proof")).isNotEmpty();
    }

    @Test
    void shouldFollowTheClaimToItsRecovery() {
        var claim = claimOf(StoryCast.HAITANG, NewsLoans.TRIGGERED);
        assertThat(StreamSupport.stream(claim.path("steps").spliterator(), false)
                        .map(step ->
                                step.path("step").asText() + step.path("voter").asText()))
                .containsExactly("REVIEWED", "PLANNED", "CONFIRMED", "APPLIED", "APPROVED王思远", "APPROVED李安");
        assertThat(claim.path("stage").asText()).isEqualTo("RECOVERING");
        assertThat(claim.path("paidFen").asLong()).isEqualTo(20_493_826L);
        assertThat(claim.path("reimbursedFen").asLong()).isEqualTo(10_246_913L);
        assertThat(claim.path("fiscalDueFen").asLong()).isZero();
        assertThat(claim.path("recoveredBankFen").asLong()).isEqualTo(23_012_346L);
        assertThat(claim.path("recoveredFiscalFen").asLong()).isEqualTo(2_876_544L);
        assertThat(claim.path("recoveredPartnerFen").asLong()).isEqualTo(2_876_543L);
        assertThat(pool(StoryCast.POOL_TECH).path("reservedFen").asLong()).isZero();
        assertThat(facts.path("feedback")
                        .path(StoryCast.AUTHORITY)
                        .path("REJECTED")
                        .asInt())
                .isZero();
    }

    @Test
    void shouldWindThePilotPoolUp() {
        var pool = pool(StoryCast.POOL_PILOT);
        assertThat(pool.path("life").path("state").asText()).isEqualTo("AUDITED");
        assertThat(pool.path("life").path("distributedFiscalFen").asLong()).isEqualTo(PilotPool.LEFT_FISCAL_FEN);
        assertThat(pool.path("life").path("distributedPartnerFen").asLong()).isEqualTo(PilotPool.LEFT_PARTNER_FEN);
        assertThat(pool.path("cashFiscalFen").asLong()).isZero();
        assertThat(pool.path("cashPartnerFen").asLong()).isZero();
    }

    @Test
    void shouldComeOutWhicheverWayItIsSummed() {
        assertThat(new StorySums(facts).differences()).isEmpty();
    }

    @Test
    void shouldTakeATriggerBackWhenTheRightLapsedRetroactively() {
        assertThat(operatorsTriggers)
                .filteredOn(trigger -> trigger.getLoan().endsWith(NewsLoans.LAPSED))
                .singleElement()
                .matches(trigger -> !trigger.getActive() && trigger.getRevision() == 2)
                .extracting(CompensationTrigger::getReasons)
                .isEqualTo(List.of("RIGHT_NOT_IN_FORCE"));
    }

    @Test
    void shouldJudgeFilingsByTheCalendar() {
        assertThat(deadline(StoryCast.HAITANG, NewsLoans.FILING_MISSED)).isEqualTo("2025-09-28 MISSED");
        assertThat(deadline(StoryCast.QINGYUN, NewsLoans.FILED_ON_THE_LAST_DAY)).isEqualTo("2025-10-09 MET");
        assertThat(deadline(StoryCast.QINGYUN, NewsLoans.FILED_LATE)).isEqualTo("2025-10-09 MET_LATE");
    }

    @Test
    void shouldSayWhyAClaimIsNotEligible() {
        assertThat(claim(StoryCast.QINGYUN, NewsLoans.NOT_ELIGIBLE))
                .isEqualTo("INELIGIBLE [\"PLEDGE_NOT_REGISTERED\"]");
        assertThat(claim(StoryCast.HAITANG, NewsLoans.LAPSED)).isEqualTo("INELIGIBLE [\"RIGHT_NOT_IN_FORCE\"]");
        assertThat(claim(StoryCast.HAITANG, NewsLoans.TRIGGERED)).isEqualTo("ELIGIBLE []");
    }

    @Test
    void shouldAnswerEveryBadEventWithItsReason() {
        var answers = facts.path("feedback").path(StoryCast.CHANGQIAO);
        assertThat(answers.path("DUPLICATE").asInt()).isEqualTo(1);
        assertThat(answers.path("PENDING").asInt()).isEqualTo(4);
        assertThat(answers.path("reasons").properties().stream()
                        .map(reason -> reason.getKey() + "=" + reason.getValue()))
                .contains(
                        "AMOUNT_NEGATIVE=1",
                        "AMOUNT_NOT_POSITIVE=1",
                        "AMOUNT_TOO_LARGE=1",
                        "CURRENCY_NOT_SUPPORTED=1",
                        "DATE_IN_FUTURE=1",
                        "DATE_OUT_OF_RANGE=1",
                        "EVENT_ID_MISSING=1",
                        "EVENT_ID_REUSED=1",
                        "FOREIGN_BANK=1",
                        "KEY_INVALID=1",
                        "LEGAL_DATE_MISSING=1",
                        "USCC_CHECK_DIGIT=1");
        assertThat(facts.path("deadLetters").toString())
                .isEqualTo("{\"BYTES_UNREADABLE\":1,\"NOT_WIRE_FORMAT\":1,\"NO_VALUE\":1,\"RECORD_TOO_LARGE\":1,"
                        + "\"SCHEMA_NOT_FOUND\":1}");
    }

    @Test
    void shouldSumLoansToTheirPools() {
        for (var pool : List.of(StoryCast.POOL_CULTURE, StoryCast.POOL_PILOT, StoryCast.POOL_TECH)) {
            for (var figure : List.of("disbursedFen", "outstandingFen", "exposureFen")) {
                assertThat(sumOfLoans(pool, figure))
                        .as(pool + " " + figure)
                        .isEqualTo(pool(pool).path(figure).asLong());
                assertThat(sumOfBanks(pool, figure))
                        .as(pool + " by bank " + figure)
                        .isEqualTo(pool(pool).path(figure).asLong());
            }
        }
    }

    @Test
    void shouldOweWhatWasLentLessWhatWasRepaid() {
        for (var pool : List.of(StoryCast.POOL_CULTURE, StoryCast.POOL_PILOT, StoryCast.POOL_TECH)) {
            assertThat(pool(pool).path("outstandingFen").asLong())
                    .as(pool)
                    .isEqualTo(StoryBooks.outstandingFen(STORY, pool));
        }
    }

    @Test
    void shouldChangeNothingWhenEverythingIsSentTwice() {
        var before = facts.deepCopy().without(List.of("feedback", "deadLetters"));
        var after = factsAfterSecondSending.deepCopy().without(List.of("feedback", "deadLetters"));
        assertThat(after).isEqualTo(before);
        var first = facts.path("feedback").path(StoryCast.HAITANG);
        var second = factsAfterSecondSending.path("feedback").path(StoryCast.HAITANG);
        assertThat(second.path("ACCEPTED")).isEqualTo(first.path("ACCEPTED"));
        assertThat(second.path("DUPLICATE")).isEqualTo(first.path("ACCEPTED"));
    }

    @Test
    void shouldTellTheSameFactsAfterKillingTheHubInMidStory() {
        try (var hub = StoryStage.open()) {
            var half = STORY.steps().size() / 2;
            try (var player = new StoryPlayer(hub.topics())) {
                player.play(STORY.steps().subList(0, half), () -> {}, told -> {});
                hub.cluster().killHub();
                player.play(STORY.steps().subList(half, STORY.steps().size()), () -> StoryStage.quiet(hub), told -> {});
            }
            StoryStage.quiet(hub);
            assertThat(hub.cluster().hubRestarts()).isPositive();
            assertThat(StoryStage.text(StoryStage.facts(hub))).isEqualTo(StoryStage.text(facts));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void shouldTellTheSameFactsInAnyOrderOfTopics(long seed) {
        try (var hub = StoryStage.open()) {
            StoryStage.play(hub, STORY.shuffledAcrossTopics(seed).steps());
            assertThat(StoryStage.text(StoryStage.facts(hub))).isEqualTo(StoryStage.text(facts));
        }
    }

    private static JsonNode pool(String pool) {
        return facts.path("pools").path(pool);
    }

    private static String deadline(String bank, String contract) {
        return StreamSupport.stream(facts.path("deadlines").spliterator(), false)
                .filter(deadline -> deadline.path("loan").asText().equals(bank + "/" + contract))
                .map(deadline -> deadline.path("dueOn").asText() + " "
                        + deadline.path("state").asText())
                .findFirst()
                .orElse("none");
    }

    private static String claim(String bank, String contract) {
        var claim =
                facts.path("loans").path(bank + "/" + contract).path("claims").path(0);
        return claim.path("verdict").asText() + " " + claim.path("reasons");
    }

    private static JsonNode claimOf(String bank, String contract) {
        return StreamSupport.stream(facts.path("claims").spliterator(), false)
                .filter(claim -> claim.path("loan").asText().equals(bank + "/" + contract))
                .findFirst()
                .orElseThrow();
    }

    private static long sumOfLoans(String pool, String figure) {
        return StreamSupport.stream(facts.path("loans").spliterator(), false)
                .filter(loan -> loan.path("pool").asText().equals(pool))
                .mapToLong(loan -> loan.path(figure).asLong())
                .sum();
    }

    private static long sumOfBanks(String pool, String figure) {
        return StreamSupport.stream(pool(pool).path("byBank").spliterator(), false)
                .mapToLong(bank -> bank.path(figure).asLong())
                .sum();
    }
}

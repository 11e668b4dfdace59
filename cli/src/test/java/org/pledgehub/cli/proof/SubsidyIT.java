package org.pledgehub.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.asyncapi.DashboardShape;
import org.pledgehub.cli.json.RecordWriter;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.cli.site.SubsidyScenario;
import org.pledgehub.cli.site.Voices;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.SubsidyView;

/**
 * The worked figures of the subsidies page, from events through the running hub: 123 456.79 yuan of interest, an invention,
 * one half of it, from the call to the publication; and an application that waits for its proof.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubsidyIT {
    private static final long INTEREST_FEN = 12_345_679;
    private static final long DUE_FEN = 6_172_839;
    private static final SubsidyScenario WHOLE = new SubsidyScenario("apply-1", "S1", "91110105MA01A2B3C4");
    private static final SubsidyScenario WAITING = new SubsidyScenario("apply-2", "S2", "91110105MA0000008P");

    private HubSite hub;

    @SuppressWarnings("NullAway.Init")
    SubsidyIT() {}

    @BeforeAll
    void sendEvents() {
        hub = HubSite.install("subsidy", SubsidyScenario.setup());
        hub.tick(LocalDate.of(2026, 5, 20));
        hub.run();
        var voices = new Voices(hub);
        // The bank's feed comes first: what it says of its own application must wait for the call.
        voices.bank("interest-1", LocalDate.of(2026, 3, 10), WHOLE.paid(INTEREST_FEN));
        voices.bank("repaid-1", LocalDate.of(2026, 3, 9), WHOLE.repaid());
        voices.bank(WHOLE.eventId(), LocalDate.of(2026, 3, 10), WHOLE.applied(INTEREST_FEN));
        voices.bank(WAITING.eventId(), LocalDate.of(2026, 3, 11), WAITING.applied(INTEREST_FEN));
        voices.otherBank("stranger", LocalDate.of(2026, 3, 12), WAITING.repaid());
        hub.awaitQuiet();
        voices.authority("call-2026", LocalDate.of(2026, 2, 20), SubsidyScenario.called());
        take(voices, "receipt-2", 10, WAITING, SubsidyStepKind.RECEIPT);
        take(voices, "receipt-1", 10, WHOLE, SubsidyStepKind.RECEIPT);
        decide(voices);
        hub.awaitQuiet();
    }

    @AfterAll
    void close() {
        hub.close();
    }

    private static void decide(Voices voices) {
        takeInApril(voices, "experts", 1, SubsidyStepKind.EXPERT_REVIEW);
        takeInApril(voices, "departments", 2, SubsidyStepKind.DEPARTMENT_OPINION);
        takeInApril(voices, "credit", 3, SubsidyStepKind.CREDIT_REPORT);
        takeInApril(voices, "listed", 13, SubsidyStepKind.LIST_PUBLISHED);
        takeInApril(voices, "meeting", 21, SubsidyStepKind.MEETING_DECISION);
        voices.authority("paid", LocalDate.of(2026, 5, 10), WHOLE.step(SubsidyStepKind.PAYMENT, DUE_FEN));
        voices.authority("published", LocalDate.of(2026, 5, 12), WHOLE.step(SubsidyStepKind.RESULT_PUBLISHED));
    }

    private static void takeInApril(Voices voices, String eventId, int day, SubsidyStepKind kind) {
        voices.authority(eventId, LocalDate.of(2026, 4, day), WHOLE.step(kind));
    }

    private static void take(Voices voices, String eventId, int day, SubsidyScenario of, SubsidyStepKind kind) {
        voices.authority(eventId, LocalDate.of(2026, 3, day), of.step(kind));
    }

    @Test
    void shouldGrantTheWorkedFigure() {
        var view = view(WHOLE);

        assertThat(view.getStage()).isEqualTo("PUBLISHED");
        assertThat(view.getPolicy()).isEqualTo("mentougou-subsidy@1");
        assertThat(view.getEntitledFen()).isEqualTo(DUE_FEN);
        assertThat(view.getApprovedFen()).isEqualTo(DUE_FEN);
        assertThat(view.getPaidFen()).isEqualTo(DUE_FEN);
        assertThat(view.getToReturnFen()).isZero();
        assertThat(view.getNoticeEndsOn()).isEqualTo("2026-04-20");
        assertThat(view.getNoticeProvisional()).isFalse();
    }

    @Test
    void shouldNameWhatAnApplicationWaitsFor() {
        var view = view(WAITING);

        assertThat(view.getStage()).isEqualTo("PENDING");
        assertThat(view.getReasons()).containsExactly("SUBSIDY_REPAYMENT_NOT_PROVEN", "SUBSIDY_COST_NOT_PROVEN");
        assertThat(view.getApprovedFen()).isZero();
    }

    @Test
    void shouldAnswerTheBankTwiceWhereTheCallCameLater() {
        assertThat(hub.topics().answers(Cast.BANK))
                .extracting(Feedback::getEventId, Feedback::getStatus)
                .containsSequence(
                        tuple("interest-1", FeedbackStatus.PENDING), tuple("repaid-1", FeedbackStatus.PENDING))
                .contains(
                        tuple(WHOLE.eventId(), FeedbackStatus.PENDING),
                        tuple(WHOLE.eventId(), FeedbackStatus.ACCEPTED),
                        tuple("interest-1", FeedbackStatus.ACCEPTED),
                        tuple("repaid-1", FeedbackStatus.ACCEPTED));
    }

    @Test
    void shouldNotTakeTheWordOfABankThatDidNotLend() {
        assertThat(hub.topics().answers(Cast.OTHER_BANK)).singleElement().satisfies(answer -> {
            assertThat(answer.getStatus()).isEqualTo(FeedbackStatus.REJECTED);
            assertThat(answer.getReasons())
                    .extracting(reason -> reason.getCode())
                    .containsExactly("SUBSIDY_SENDER_NOT_INVOLVED");
        });
    }

    @Test
    void shouldTellWhoAppliedAndWhoRunsTheProgramme() {
        assertThat(hub.topics().subsidiesFor(Cast.BANK)).containsOnlyKeys(WHOLE.key(), WAITING.key());
        assertThat(hub.topics().subsidiesFor(Cast.AUTHORITY))
                .isEqualTo(hub.topics().subsidiesFor(Cast.BANK));
    }

    @Test
    void shouldLookAsDashboardsAreTold() {
        var shape = DashboardShape.of("agg.subsidies");

        assertThat(hub.topics().subsidies().values())
                .isNotEmpty()
                .allSatisfy(view ->
                        assertThat(shape.faults(RecordWriter.write(view))).isEmpty());
    }

    @Test
    void shouldSayWhatCalcSays(@TempDir Path folder) throws IOException {
        var question = new ObjectMapper().createObjectNode().put("policy", "mentougou-subsidy");
        var subsidy = question.putObject("subsidy");
        subsidy.putArray("costs").addObject().put("cost", "INTEREST").put("paidFen", INTEREST_FEN);
        var right = subsidy.putArray("rights").addObject().put("kind", "PATENT");
        right.putArray("grades").add("INVENTION");
        var file = Files.writeString(folder.resolve("calc.json"), question.toString());

        var command = hub.command("calc", file.toString());

        assertThat(command.exitCode()).as(command::messages).isZero();
        var said = new ObjectMapper().readTree(command.results());
        assertThat(said.get("entitledFen").asLong()).isEqualTo(view(WHOLE).getEntitledFen());
        var published =
                new ObjectMapper().readTree(RecordWriter.write(view(WHOLE)).toString());
        assertThat(published.get("proof").get(0)).isEqualTo(said.get("proof").get(0));
    }

    private SubsidyView view(SubsidyScenario of) {
        var view = hub.topics().subsidies().get(of.key());
        assertThat(view).as(of.key()).isNotNull();
        return view;
    }
}

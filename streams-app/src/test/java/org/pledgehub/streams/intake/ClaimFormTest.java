package org.pledgehub.streams.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.streams.harness.InboundEvents.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.ClaimStart;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.RecoveryPart;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SharedRecovery;
import org.pledgehub.contract.hop.FormWarning;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.streams.harness.HubHarness;

/** Forms of steps on a claim. */
class ClaimFormTest {

    private static final String DAY = "2026-03-05";
    private static final String FIGURES = "0".repeat(64);
    private static final List<ReimbursementDocument> FOUR = List.of(
            ReimbursementDocument.PROJECT_DESCRIPTION,
            ReimbursementDocument.LOAN_CONTRACT,
            ReimbursementDocument.GUARANTEE_CONTRACT,
            ReimbursementDocument.COMPENSATION_PLAN);

    private HubHarness hub;

    @BeforeEach
    void start() {
        hub = HubHarness.withRooms(Set.of());
        hub.register("hezuo", Role.OPERATOR);
        hub.register("scjg", Role.AUTHORITY);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void shouldHearABorrowersApplicationFromTheOperatorOnly() {
        hub.register("icbc", Role.BANK);
        var application =
                asked(ClaimStart.BORROWER_APPLICATION).setPrincipalFen(100).build();

        assertThat(answerTo("icbc", new BankEvent(envelope("e", DAY), application)))
                .containsExactly("BORROWER_SPEAKS_THROUGH_OPERATOR");
        hub.send("hezuo", new OperatorEvent(envelope("e", DAY), application));
        assertThat(hub.feedback("hezuo")).isEmpty();
    }

    @Test
    void shouldTakeADisposalRequestBeforeItsAmountsAndNoNotice() {
        hub.register("icbc", Role.BANK);
        hub.send(
                "icbc",
                new BankEvent(
                        envelope("e1", DAY), asked(ClaimStart.DISPOSAL_REQUEST).build()));
        assertThat(hub.feedback("icbc")).isEmpty();

        var notice = asked(ClaimStart.COMPENSATION_NOTICE).build();
        assertThat(answerTo("icbc", new BankEvent(envelope("e2", DAY), notice))).containsExactly("AMOUNT_NOT_POSITIVE");
    }

    @Test
    void shouldAskForAnAmountWhereADisposalRequestSaysWhatItMeans() {
        hub.register("icbc", Role.BANK);
        var request = asked(ClaimStart.DISPOSAL_REQUEST)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .build();

        assertThat(answerTo("icbc", new BankEvent(envelope("e", DAY), request))).containsExactly("AMOUNT_NOT_POSITIVE");
    }

    private static CompensationNotice.Builder asked(ClaimStart start) {
        return CompensationNotice.newBuilder()
                .setLoan(new LoanRef("icbc", "C1"))
                .setStartedBy(start);
    }

    @Test
    void shouldAskForTheSumThatAClaimIsReducedTo() {
        assertThat(answerTo("scjg", confirmed(ConfirmationOutcome.REDUCED))).containsExactly("REDUCED_SUM_MISSING");
    }

    @Test
    void shouldAskWhyAClaimIsRejected() {
        assertThat(answerTo("scjg", confirmed(ConfirmationOutcome.REJECTED)))
                .containsExactly("REJECTION_REASON_MISSING");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReimbursementDocument.class,
            names = {"OTHER", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void shouldNameEachOfTheFourDocumentsThatIsMissingByCY16(ReimbursementDocument missing) {
        var three = new ArrayList<>(FOUR);
        three.remove(missing);

        hub.send("hezuo", applied(three));

        assertThat(warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.getCode()).isEqualTo("DOCUMENTS_INCOMPLETE");
            assertThat(warning.getDetails()).containsEntry("missing", missing.name());
        });
    }

    @Test
    void shouldPassOnAnApplicationWithAllFour() {
        hub.send("hezuo", applied(FOUR));

        assertThat(warnings()).isEmpty();
    }

    private List<FormWarning> warnings() {
        assertThat(hub.feedback("hezuo")).isEmpty();
        return hub.read(hub.topics().poolCommands(), PoolCommand.class).stream()
                .map(command -> ((PoolFact) command.getCommand()).getWarnings())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldAskForPartsThatAreTheWholeOfASharedRecovery() {
        assertThat(answerTo("hezuo", shared(part("C1", 60), part("C2", 39))))
                .containsExactly("RECOVERY_PARTS_NOT_THE_WHOLE");
    }

    @Test
    void shouldAskForThisLoansOwnPartOfASharedRecovery() {
        assertThat(answerTo("hezuo", shared(part("C1", 59), part("C2", 41)))).containsExactly("RECOVERY_PART_DIFFERS");
    }

    @Test
    void shouldPassOnASharedRecoveryThatAddsUpOrIsNotSplitYet() {
        hub.send("hezuo", shared(part("C1", 60), part("C2", 40)));
        hub.send("hezuo", shared());

        assertThat(hub.feedback("hezuo")).isEmpty();
    }

    private static OperatorEvent shared(RecoveryPart... parts) {
        var whole = new SharedRecovery("CZ-1", 100L, 0L, List.of(parts));
        return new OperatorEvent(
                envelope("e", DAY), new RecoveryReceived(new LoanRef("icbc", "C1"), 60L, 0L, 0L, "icbc/C1#n1", whole));
    }

    private static RecoveryPart part(String contract, long fen) {
        return new RecoveryPart(new LoanRef("icbc", contract), fen, 0L);
    }

    private List<String> answerTo(String party, SpecificRecord event) {
        hub.send(party, event);
        return hub.feedback(party).getFirst().getReasons().stream()
                .map(ReasonText::getCode)
                .toList();
    }

    private static AuthorityEvent confirmed(ConfirmationOutcome outcome) {
        return new AuthorityEvent(
                envelope("e", DAY), new ClaimConfirmed("cy", "icbc/C1#n1", outcome, null, null, FIGURES));
    }

    private static OperatorEvent applied(List<ReimbursementDocument> documents) {
        return new OperatorEvent(
                envelope("e", DAY), new ReimbursementApplied("cy", "icbc/C1#n1", 100L, FIGURES, documents, null));
    }
}

package org.pledgehub.connectors.fineract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.PrincipalWrittenOff;
import org.pledgehub.contract.in.RepaymentReceived;

class FineractTranslatorTest {

    private static final String TRANCHE = "fineract:default:loan:77:tranche:1";

    private FineractScenario fineract;

    @BeforeEach
    void start() throws Exception {
        fineract = new FineractScenario();
    }

    private byte[] disbursal(String key) {
        return fineract.message(key, "LoanDisbursalBusinessEvent", fineract.account("ZSCQ-1", Map.of()));
    }

    private byte[] repayment(String key, long transaction, String principal) {
        return fineract.message(
                key,
                "LoanTransactionMakeRepaymentPostBusinessEvent",
                fineract.transaction(transaction, "repayment", principal, "2.50"));
    }

    @Test
    void shouldTellADisbursal() throws Exception {
        fineract.told(disbursal("k1"));
        var told = (LoanDisbursed) fineract.payload(TRANCHE);
        assertThat(told.getAmountFen()).isEqualTo(100_000_000);
        assertThat(told.getPool()).isEqualTo("pool-tech");
        assertThat(told.getLoan().getContract()).isEqualTo("ZSCQ-1");
        assertThat(told.getBorrower().getUscc()).isEqualTo("91110105MA01ABCD5X");
        assertThat(told.getMaturityOn()).isEqualTo(LocalDate.of(2027, 3, 2));
        var envelope = fineract.events().get(TRANCHE).getEnvelope();
        assertThat(envelope.getOccurredOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(envelope.getSourceRef()).isEqualTo("fineract:k1");
    }

    @Test
    void shouldTellADisbursalOnceThoughFineractTellsItTwice() throws Exception {
        fineract.told(
                disbursal("k1"),
                fineract.message(
                        "k2",
                        "LoanDisbursalTransactionBusinessEvent",
                        fineract.transaction(5, "disbursement", "1000000", "0")));
        assertThat(fineract.events()).containsOnlyKeys(TRANCHE);
    }

    @Test
    void shouldTellEachTrancheThatHasBeenPaidOut() throws Exception {
        var first = fineract.tranche(4, "300000", Map.of("actualDisbursementDate", "2026-03-02"));
        var second = fineract.tranche(5, "700000", Map.of("actualDisbursementDate", "2026-06-01"));
        fineract.told(
                fineract.message(
                        "k1",
                        "LoanDisbursalBusinessEvent",
                        fineract.account(
                                "ZSCQ-1",
                                Map.of(
                                        "disbursementDetails",
                                        List.of(first, fineract.tranche(5, "700000", Map.of()))))),
                fineract.message(
                        "k2",
                        "LoanDisbursalBusinessEvent",
                        fineract.account("ZSCQ-1", Map.of("disbursementDetails", List.of(first, second)))));
        assertThat(fineract.events())
                .containsOnlyKeys("fineract:default:loan:77:tranche:4", "fineract:default:loan:77:tranche:5");
        assertThat(fineract.conflicts()).isEmpty();
    }

    @Test
    void shouldTellARepaymentByItsParts() throws Exception {
        fineract.told(repayment("k1", 9, "1234.56"));
        var told = (RepaymentReceived) fineract.payload("fineract:default:transaction:9");
        assertThat(told.getPrincipalFen()).isEqualTo(123_456);
        assertThat(told.getInterestFen()).isEqualTo(250);
    }

    @Test
    void shouldReverseARepaymentAndTellTheOneInItsPlace() throws Exception {
        fineract.told(
                repayment("k1", 9, "100"),
                fineract.message(
                        "k2",
                        "LoanAdjustTransactionBusinessEvent",
                        fineract.adjustment(Map.of(
                                "transactionToAdjust", fineract.transaction(9, "repayment", "100", "2.50"),
                                "newTransactionDetail", fineract.transaction(10, "repayment", "80", "2.50")))));
        var reversal = (LoanEventReversed) fineract.payload("fineract:default:transaction:9:reversed");
        assertThat(reversal.getReversedEventId()).isEqualTo("fineract:default:transaction:9");
        assertThat(((RepaymentReceived) fineract.payload("fineract:default:transaction:10")).getPrincipalFen())
                .isEqualTo(8_000);
    }

    @Test
    void shouldPassOverWhatSaysNothingAboutALoanOfAPool() throws Exception {
        fineract.told(
                fineract.message(
                        "k1",
                        "LoanTransactionMakeRepaymentPreBusinessEvent",
                        fineract.transaction(9, "repayment", "1", "0")),
                fineract.message("k2", "LoanDisbursalBusinessEvent", "Client", fineract.account("ZSCQ-1", Map.of())),
                fineract.message("k3", "LoanDisbursalBusinessEvent", fineract.account("HOUSE-1", Map.of())),
                fineract.message(
                        "k4",
                        "LoanAdjustTransactionBusinessEvent",
                        fineract.adjustment(
                                Map.of("transactionToAdjust", fineract.transaction(3, "accrual", "0", "7")))));
        assertThat(fineract.events()).isEmpty();
    }

    @Test
    void shouldTellAChargeOffAsADefaultAndAWriteOffAsAWriteOff() throws Exception {
        fineract.told(
                fineract.message(
                        "k1", "LoanChargeOffPostBusinessEvent", fineract.transaction(20, "chargeoff", "500", "0")),
                fineract.message(
                        "k2", "LoanWrittenOffPostBusinessEvent", fineract.transaction(21, "writeOff", "500", "0")),
                fineract.message(
                        "k3", "LoanUndoChargeOffBusinessEvent", fineract.transaction(20, "chargeoff", "500", "0")));
        assertThat(((DefaultReported) fineract.payload("fineract:default:transaction:20")).getKind())
                .isEqualTo(DefaultKind.OTHER);
        assertThat(((PrincipalWrittenOff) fineract.payload("fineract:default:transaction:21")).getPrincipalFen())
                .isEqualTo(50_000);
        assertThat(fineract.payload("fineract:default:transaction:20:reversed")).isInstanceOf(LoanEventReversed.class);
    }

    @Test
    void shouldReverseADisbursalThatWasUndone() throws Exception {
        fineract.told(
                disbursal("k1"),
                fineract.message("k2", "LoanUndoDisbursalBusinessEvent", fineract.account("ZSCQ-1", Map.of())));
        var reversal = fineract.events().get(TRANCHE + ":reversed");
        assertThat(((LoanEventReversed) reversal.getPayload()).getReversedEventId())
                .isEqualTo(TRANCHE);
        assertThat(reversal.getEnvelope().getOccurredOn()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void shouldOpenABulkMessage() throws Exception {
        fineract.told(fineract.bulk(
                "k9",
                fineract.item(8, "LoanDisbursalBusinessEvent", fineract.account("ZSCQ-1", Map.of())),
                fineract.item(
                        7,
                        "LoanTransactionMakeRepaymentPostBusinessEvent",
                        fineract.transaction(9, "repayment", "100", "0"))));
        assertThat(fineract.events()).containsOnlyKeys(TRANCHE, "fineract:default:transaction:9");
        assertThat(fineract.events().get(TRANCHE).getEnvelope().getSourceRef()).isEqualTo("fineract:k9#8");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldTellTheSameHoweverOftenAndInWhateverOrderMessagesCome(long seed) throws Exception {
        var messages = new ArrayList<byte[]>();
        messages.add(disbursal("k1"));
        messages.add(repayment("k2", 9, "100"));
        messages.add(repayment("k3", 10, "200"));
        messages.add(fineract.message(
                "k4",
                "LoanAdjustTransactionBusinessEvent",
                fineract.adjustment(
                        Map.of("transactionToAdjust", fineract.transaction(9, "repayment", "100", "2.50")))));
        messages.add(fineract.bulk(
                "k5",
                fineract.item(3, "LoanDisbursalBusinessEvent", fineract.account("ZSCQ-1", Map.of())),
                fineract.item(
                        2,
                        "LoanTransactionMakeRepaymentPostBusinessEvent",
                        fineract.transaction(10, "repayment", "200", "2.50"))));
        var inOrder = new HashSet<>(
                fineract.told(messages.toArray(byte[][]::new)).events().keySet());
        var again = new FineractScenario();
        messages.addAll(List.copyOf(messages));
        Collections.shuffle(messages, new Random(seed));
        again.told(messages.toArray(byte[][]::new));
        assertThat(again.events().keySet()).isEqualTo(inOrder).hasSize(4);
        assertThat(again.conflicts()).isEmpty();
    }

    @Test
    void shouldReadBothEnvelopesWithAndWithoutTheHeaderOfASingleObject() throws Exception {
        byte[] plain = disbursal("k1");
        byte[] headed = ByteBuffer.allocate(10 + plain.length)
                .put(new byte[] {(byte) 0xC3, 1, 1, 2, 3, 4, 5, 6, 7, 8})
                .put(plain)
                .array();
        fineract.told(headed);
        assertThat(fineract.events()).containsOnlyKeys(TRANCHE);
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertThatThrownBy(() -> fineract.told(fineract.message(
                        "k1", "LoanDisbursalBusinessEvent", fineract.account("ZSCQ-1", Map.of("loanProductId", 99L)))))
                .isInstanceOf(FineractFault.class)
                .hasMessageContaining("no pool for the loan product 99");
        assertThatThrownBy(() -> fineract.told(new byte[] {1, 2, 3})).isInstanceOf(FineractFault.class);
    }
}

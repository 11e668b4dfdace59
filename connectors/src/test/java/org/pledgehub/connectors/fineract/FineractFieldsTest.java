package org.pledgehub.connectors.fineract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.connectors.fineract.FineractFault.Code;

class FineractFieldsTest {

    private FineractScenario fineract;

    @BeforeEach
    void start() throws Exception {
        fineract = new FineractScenario();
    }

    @ParameterizedTest
    @CsvSource({
        "0.00000000, 0",
        "0.01000000, 1",
        "-0.01000000, -1",
        "1234.56000000, 123456",
        "999999999999.99000000, 99999999999999",
        "1000000000000000.01, 100000000000000001",
        "1E+15, 100000000000000000",
        "1.5E-1, 15",
    })
    void shouldReadAnAmountToTheFen(String yuan, long fen) throws FineractFault {
        assertThat(amount(new BigDecimal(yuan)).fen("amount")).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00500000, AMOUNT_NOT_EXACT",
        "0.00499900, AMOUNT_NOT_EXACT",
        "-0.00500000, AMOUNT_NOT_EXACT",
        "0.00000001, AMOUNT_NOT_EXACT",
        "1E-8, AMOUNT_NOT_EXACT",
        "1000000000000000.001, AMOUNT_NOT_EXACT",
        "92233720368547758.08, AMOUNT_TOO_LARGE",
        "-1E+999999999, AMOUNT_TOO_LARGE",
    })
    void shouldRefuseWhatIsNoWholeNumberOfFen(String yuan, Code code) {
        assertThatThrownBy(() -> amount(new BigDecimal(yuan)).fen("amount"))
                .isInstanceOfSatisfying(
                        FineractFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.005", "0.004999", "-1.00000001"})
    void shouldRefuseItInAMessageToo(String yuan) {
        var message = fineract.message(
                "k1",
                "LoanTransactionMakeRepaymentPostBusinessEvent",
                fineract.transaction(9, "repayment", yuan, "2.50"));
        assertThatThrownBy(() -> fineract.told(message)).isInstanceOfSatisfying(FineractFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(Code.AMOUNT_NOT_EXACT);
            assertThat(fault.why()).contains("principalPortion").doesNotContain(yuan);
        });
    }

    @Test
    void shouldTakeAnAmountThatIsNotThereAsNone() throws FineractFault {
        assertThat(amount(null).fen("amount")).isZero();
        assertThat(amount(null).fen("noSuchField")).isZero();
    }

    @Test
    void shouldRefuseAnAmountThatIsNoDecimal() {
        assertThatThrownBy(() -> amount("12.50").fen("amount"))
                .isInstanceOfSatisfying(
                        FineractFault.class, fault -> assertThat(fault.code()).isEqualTo(Code.FIELD_UNREADABLE));
    }

    private static FineractFields amount(Object value) {
        var schema =
                SchemaBuilder.record("Any").fields().optionalBytes("amount").endRecord();
        var record = new GenericData.Record(schema);
        record.put("amount", value);
        return new FineractFields(record);
    }
}

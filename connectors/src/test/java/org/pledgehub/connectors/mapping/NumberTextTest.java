package org.pledgehub.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    private static final NumberText YUAN = amount("yuan");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "96396|9639600",
                "0.5|50",
                "8033.00|803300",
                "8033.1|803310",
                "8033.120|803312",
                "1,234,567.89|123456789",
                "12,345|1234500",
                "¥1,234.56|123456",
                "￥ 1234.56|123456",
                "人民币1234.56元|123456",
                "CNY 1234.56|123456",
                "-2909.60|-290960",
                "¥-5|-500",
                "-¥5|-500",
                "+7|700",
                "１２３４．５６|123456",
                "￥１，２３４．５０|123450",
                "1000000000000000.01|100000000000000001",
                "-0.010000|-1",
                "92233720368547758.07|9223372036854775807",
            })
    void shouldReadYuanExactlyToTheFen(String written, long fen) throws RowFault {
        assertThat(YUAN.parse(written)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8033.001|AMOUNT_NOT_EXACT",
                "0.005|AMOUNT_NOT_EXACT",
                "0.004999|AMOUNT_NOT_EXACT",
                "-0.005|AMOUNT_NOT_EXACT",
                "0.00000000000000000001|AMOUNT_NOT_EXACT",
                "1e15|NUMBER_MANGLED",
                "1E+15|NUMBER_MANGLED",
                "-5E-3|NUMBER_MANGLED",
                "1.23E+08|NUMBER_MANGLED",
                "######|NUMBER_MANGLED",
                "92233720368547758.08|NUMBER_TOO_LARGE",
                "999999999999999999999|NUMBER_TOO_LARGE",
                "12,34|NUMBER_UNREADABLE",
                "1,2345.00|NUMBER_UNREADABLE",
                "1234,567|NUMBER_UNREADABLE",
                ",123|NUMBER_UNREADABLE",
                "1.2.3|NUMBER_UNREADABLE",
                ".50|NUMBER_UNREADABLE",
                "5.|NUMBER_UNREADABLE",
                "--5|NUMBER_UNREADABLE",
                "12 345|NUMBER_UNREADABLE",
                "twelve|NUMBER_UNREADABLE",
                "¥|NUMBER_UNREADABLE",
            })
    void shouldRefuseWhatIsNotExactlyAnAmount(String written, RowCode code) {
        assertThatThrownBy(() -> YUAN.parse(written))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void shouldReadTenThousandsOfYuan() throws RowFault {
        assertThat(amount("wan-yuan").parse("62,000.0001")).isEqualTo(62_000_000_100L);
    }

    @Test
    void shouldReadTheDecimalCommaOfAnotherCountry() throws RowFault {
        var german = new NumberText(NumberText.Meaning.AMOUNT, 2, ',', '.', List.of("EUR"));

        assertThat(german.parse("1.234.567,89 EUR")).isEqualTo(1_234_567_89L);
    }

    @Test
    void shouldNotTakeDecimalsForFen() {
        assertThatThrownBy(() -> amount("fen").parse("12.5"))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.code()).isEqualTo(RowCode.AMOUNT_NOT_EXACT));
    }

    private static NumberText amount(String format) {
        return ((Format.Numeric) Format.builtIn().get(format)).text();
    }
}

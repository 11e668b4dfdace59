package org.pledgehub.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd,2025-08-29,2025-08-29",
        "yyyyMMdd,20250829,2025-08-29",
        "yyyy/M/d,2025/8/9,2025-08-09",
        "yyyy/M/d,2025/12/31,2025-12-31",
        "d.M.yyyy,9.8.2025,2025-08-09",
        "yyyy年M月d日,2025年8月29日,2025-08-29",
        "yyyy年M月d日,２０２５年８月２９日,2025-08-29",
    })
    void shouldReadADayByItsPattern(String pattern, String written, LocalDate day) throws RowFault {
        assertThat(DateText.of(pattern).parse(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "1950,930705,1993-07-05",
        "1950,500101,1950-01-01",
        "1950,491231,2049-12-31",
        "1980,790101,2079-01-01",
        "1980,800101,1980-01-01",
    })
    void shouldPutTwoDigitYearsIntoTheCenturyOfThePivot(int pivot, String written, LocalDate day) throws RowFault {
        assertThat(DateText.of("yyMMdd", pivot).parse(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd,2025-02-29,DATE_IMPOSSIBLE",
        "yyyy-MM-dd,2025-13-01,DATE_IMPOSSIBLE",
        "yyyy-MM-dd,0000-00-00,DATE_IMPOSSIBLE",
        "yyyy-MM-dd,2025/02/01,DATE_UNREADABLE",
        "yyyy-MM-dd,2025-2-1,DATE_UNREADABLE",
        "yyyy-MM-dd,2025-02-01 00:00,DATE_UNREADABLE",
        "yyyyMMdd,202502,DATE_UNREADABLE",
    })
    void shouldRefuseWhatIsNoDay(String pattern, String written, RowCode code) {
        assertThatThrownBy(() -> DateText.of(pattern).parse(written))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"yyMMdd", "yyyyMM", "yyyyMMddMM", "yyyMMdd", "dd"})
    void shouldRefuseAPatternThatNamesNoDay(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> DateText.of(pattern));
    }

    @Test
    void shouldRefuseAPivotForFourDigitYears() {
        assertThatIllegalArgumentException().isThrownBy(() -> DateText.of("yyyyMMdd", 1950));
    }

    @Test
    void shouldReadTheDayNumberOfASpreadsheet() throws RowFault {
        assertThat(new Format.ExcelDay().day("45898")).isEqualTo(LocalDate.of(2025, 8, 29));
    }

    @Test
    void shouldNotReadSpreadsheetDaysOfTheLeapYearThatWasNone() {
        assertThatThrownBy(() -> new Format.ExcelDay().day("60"))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.code()).isEqualTo(RowCode.DATE_IMPOSSIBLE));
    }
}

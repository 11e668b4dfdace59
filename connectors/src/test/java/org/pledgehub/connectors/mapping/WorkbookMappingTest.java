package org.pledgehub.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pledgehub.connectors.mapping.WorkbookScenario.amount;
import static org.pledgehub.connectors.mapping.WorkbookScenario.day;
import static org.pledgehub.connectors.mapping.WorkbookScenario.error;
import static org.pledgehub.connectors.mapping.WorkbookScenario.failedFormula;
import static org.pledgehub.connectors.mapping.WorkbookScenario.formula;
import static org.pledgehub.connectors.mapping.WorkbookScenario.isoDay;
import static org.pledgehub.connectors.mapping.WorkbookScenario.moment;
import static org.pledgehub.connectors.mapping.WorkbookScenario.notComputed;
import static org.pledgehub.connectors.mapping.WorkbookScenario.number;
import static org.pledgehub.connectors.mapping.WorkbookScenario.text;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.RepaymentReceived;

class WorkbookMappingTest {

    private static final String REPAYMENTS = """
            mapping: repaid
            source: {files: ["*.xlsx", "*.csv"]}
            emit:
              - name: repaid
                event: RepaymentReceived
                route: {role: BANK, party: icbc}
                id: [$合同号, $日期]
                occurredOn: {from: $日期, format: excel-day}
                fields:
                  loan.bank: icbc
                  loan.contract: $合同号
                  principalFen: {from: $本金, format: yuan}
            """;

    @TempDir
    private Path folder;

    private WorkbookScenario sheet() {
        return new WorkbookScenario().row(text("合同号"), text("日期"), text("本金"));
    }

    private MappingScenario mapped(WorkbookScenario workbook) throws Exception {
        return new MappingScenario(folder)
                .given(REPAYMENTS)
                .file("repaid.xlsx", workbook.bytes())
                .whenMapped("repaid.xlsx");
    }

    @Test
    void shouldReadTheDayAndTheAmountOfTypedCells() throws Exception {
        var scenario = mapped(sheet().row(number("20250001"), day("45901"), amount("1024691.34")));
        assertThat(scenario.payload(RepaymentReceived.class).getPrincipalFen()).isEqualTo(102_469_134);
        assertThat(scenario.payload(RepaymentReceived.class).getLoan().getContract())
                .isEqualTo("20250001");
        assertThat(((BankEvent) scenario.onlyEvent().event()).getEnvelope().getOccurredOn())
                .isEqualTo(LocalDate.of(2025, 9, 1));
    }

    /** Serial 44439 counted from 1904 is serial 45901 counted from 1900. */
    @ParameterizedTest
    @CsvSource({"1, 44439", "true, 44439", "0, 45901", "false, 45901"})
    void shouldCountDatesFromTheDayThatTheWorkbookSays(String date1904, String serial) throws Exception {
        var scenario = mapped(sheet().date1904(date1904).row(text("A1"), day(serial), number("1")));
        assertThat(((BankEvent) scenario.onlyEvent().event()).getEnvelope().getOccurredOn())
                .isEqualTo(LocalDate.of(2025, 9, 1));
    }

    @Test
    void shouldTakeTheRowsBeforeACellThatNobodyReadsAndSayWhereItStopped() throws Exception {
        var scenario = mapped(
                sheet().row(text("A1"), day("45901"), number("1")).row(text("A2"), isoDay("2025-09-01"), number("2")));
        assertThat(scenario.payload(RepaymentReceived.class).getPrincipalFen()).isEqualTo(100);
        assertThat(scenario.rejectCodes()).containsExactly("3::ROW_UNREADABLE");
    }

    @Test
    void shouldSayThatAHeaderWithACellThatNobodyReadsIsUnreadable() {
        var scenario = new MappingScenario(folder)
                .given(REPAYMENTS)
                .file(
                        "repaid.xlsx",
                        new WorkbookScenario()
                                .row(text("合同号"), isoDay("2025-09-01"))
                                .bytes());
        assertThatThrownBy(() -> scenario.whenMapped("repaid.xlsx"))
                .isInstanceOf(MappingRejected.class)
                .hasMessageContaining("FILE_UNREADABLE");
    }

    @Test
    void shouldReadTheTypedAmountWhereTheStoredNumberIsNotExact() throws Exception {
        var scenario = mapped(sheet().row(text("A1"), number("45901"), number("0.30000000000000004")));
        assertThat(scenario.payload(RepaymentReceived.class).getPrincipalFen()).isEqualTo(30);
    }

    /** As spreadsheets store them: in seventeen digits, or with an exponent. */
    @ParameterizedTest
    @CsvSource({
        "1234.5599999999999, 123456",
        "1.2345E2, 12345",
        "2.9000000000000001E-1, 29",
        "-12.34, -1234",
        "0, 0",
        "999999999999999, 99999999999999900",
        "9876543210123.4492, 987654321012345",
        "20000000.300000001, 2000000030",
    })
    void shouldReadTheAmountThatWasTyped(String stored, long fen) throws Exception {
        var scenario = mapped(sheet().row(text("A1"), day("45901"), number(stored)));
        assertThat(scenario.payload(RepaymentReceived.class).getPrincipalFen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({
        "0.005, AMOUNT_NOT_EXACT",
        "0.0049989999999999999, AMOUNT_NOT_EXACT",
        "-0.005, AMOUNT_NOT_EXACT",
        "5E-3, AMOUNT_NOT_EXACT",
        "1E-300, AMOUNT_NOT_EXACT",
        "2.6749999999999998, AMOUNT_NOT_EXACT",
        "123456789012.0004, AMOUNT_NOT_EXACT",
        "1234567890123.455, AMOUNT_NOT_EXACT",
        "1E+15, NUMBER_MANGLED",
        "1000000000000000.5, NUMBER_MANGLED",
        "-1234567890123456, NUMBER_MANGLED",
        "1E-999999999, NUMBER_MANGLED",
        "1E+999999999, NUMBER_MANGLED",
    })
    void shouldRefuseWhatIsNoWholeNumberOfFen(String stored, String code) throws Exception {
        var typed = mapped(sheet().row(text("A1"), day("45901"), number(stored)));
        assertThat(typed.rejectCodes()).containsExactly("2:本金:" + code);
        var computed = mapped(sheet().row(text("A1"), day("45901"), formula("C9*C10", stored)));
        assertThat(computed.rejectCodes()).containsExactly("2:本金:" + code);
    }

    @Test
    void shouldReadTheStoredResultOfAFormula() throws Exception {
        var scenario = mapped(sheet().row(text("A1"), day("45901"), formula("SUM(C9:C10)", "12.5")));
        assertThat(scenario.payload(RepaymentReceived.class).getPrincipalFen()).isEqualTo(1_250);
    }

    @Test
    void shouldRejectWhatACellOnlyLooksLike() throws Exception {
        var scenario = mapped(sheet().row(text("A1"), day("45901"), notComputed("SUM(C9:C10)"))
                .row(text("A2"), day("45901"), error("#REF!"))
                .row(text("A3"), day("45901"), failedFormula("1/0", "#DIV/0!"))
                .row(number("6.2220212345678901E+18"), day("45901"), number("1"))
                .row(text("A5"), moment("45901.5"), number("1"))
                .row(text("A6"), day("45901"), text("１２，３４５．６７")));
        assertThat(scenario.rejectCodes())
                .containsExactly(
                        "2:本金:CELL_NOT_COMPUTED",
                        "3:本金:CELL_ERROR",
                        "4:本金:CELL_ERROR",
                        "5:合同号:NUMBER_MANGLED",
                        "6:日期:DATE_UNREADABLE");
        assertThat(scenario.payload(RepaymentReceived.class).getPrincipalFen()).isEqualTo(1_234_567);
    }

    @Test
    void shouldCountRowsAsTheSpreadsheetDoesAndLeaveBlankOnesOut() throws Exception {
        var scenario = mapped(sheet().row().row("", text(" "), "").row(text("A1"), day("45901"), number("1")));
        assertThat(scenario.onlyEvent().line()).isEqualTo(4);
        assertThat(scenario.totals().rows()).isEqualTo(1);
    }

    @Test
    void shouldJoinMergedHeaderRowsBelowTheTitle() throws Exception {
        var workbook = new WorkbookScenario()
                .row(text("知识产权质押贷款还款台账"))
                .row(text("贷款"), "", text("本金"))
                .row(text("合同号"), text("日期"))
                .row(text("A1"), day("45901"), number("7"));
        var scenario = new MappingScenario(folder)
                .given(REPAYMENTS
                        .replace("\"*.csv\"]", "\"*.csv\"], titleRows: 1, headerRows: 2, sheet: 台账")
                        .replace("$合同号", "\"${贷款/合同号}\"")
                        .replace("$日期", "\"${贷款/日期}\""))
                .file("repaid.xlsx", workbook.bytes())
                .whenMapped("repaid.xlsx");
        assertThat(scenario.payload(RepaymentReceived.class).getPrincipalFen()).isEqualTo(700);
    }

    @Test
    void shouldReadADelimitedFileByTheSameMapping() throws Exception {
        var scenario = new MappingScenario(folder)
                .given(REPAYMENTS)
                .file("repaid.csv", "合同号,日期,本金\nA1,45901,\"1,000.00\"\n", Charset.forName("GB18030"))
                .whenMapped("repaid.csv");
        assertThat(scenario.payload(RepaymentReceived.class).getPrincipalFen()).isEqualTo(100_000);
    }

    @Test
    void shouldSayThatAnOldWorkbookIsNotRead() {
        var scenario = new MappingScenario(folder)
                .given(REPAYMENTS)
                .file("repaid.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        assertThatThrownBy(() -> scenario.whenMapped("repaid.xlsx"))
                .isInstanceOf(MappingRejected.class)
                .hasMessageContaining("save it as .xlsx");
    }

    @Test
    void shouldSayThatASheetIsMissing() {
        var scenario = new MappingScenario(folder)
                .given(REPAYMENTS.replace("\"*.csv\"]", "\"*.csv\"], sheet: 明细"))
                .file("repaid.xlsx", sheet().bytes());
        assertThatThrownBy(() -> scenario.whenMapped("repaid.xlsx"))
                .isInstanceOf(MappingRejected.class)
                .hasMessageContaining("no sheet 明细");
    }

    @Test
    void shouldRejectARowWiderThanItsHeader() throws Exception {
        var scenario = mapped(sheet().row(text("A1"), day("45901"), number("1"), text("?")));
        assertThat(scenario.rejectCodes()).containsExactly("2::COLUMN_COUNT");
    }
}

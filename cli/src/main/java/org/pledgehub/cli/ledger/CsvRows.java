package org.pledgehub.cli.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.money.Fen;

/**
 * Rows of a CSV file in UTF-8, with or without a byte order mark. A column may be headed in Chinese, in English or in
 * both with a slash between.
 */
final class CsvRows {

    private final Path file;
    private final List<NamedCsvRecord> records;

    private CsvRows(Path file, List<NamedCsvRecord> records) {
        this.file = file;
        this.records = records;
    }

    /**
     * Reads a file.
     *
     * @throws InputFailure where it cannot be read as CSV in UTF-8
     */
    static CsvRows read(Path file) {
        try {
            var text = Files.readString(file);
            var start = text.startsWith("\uFEFF") ? 1 : 0;
            try (var csv = CsvReader.builder().ofNamedCsvRecord(text.substring(start))) {
                return new CsvRows(file, csv.stream().toList());
            }
        } catch (IOException unreadable) {
            throw new InputFailure(new Sentence(
                    "无法读取 " + file + "：请检查路径和权限；内容应为 UTF-8 编码的 CSV。",
                    file + " cannot be read: check path and permissions; CSV in UTF-8 is expected."));
        } catch (CsvParseException unreadable) {
            throw new InputFailure(new Sentence(
                    "无法读取 " + file + "（应为 UTF-8 编码的 CSV）：" + unreadable.getMessage(),
                    file + " cannot be read (CSV in UTF-8 is expected): " + unreadable.getMessage()));
        }
    }

    List<Row> rows() {
        return records.stream().map(Row::new).toList();
    }

    /** One row; mistakes are named by file, line and column. */
    final class Row {

        private final NamedCsvRecord record;

        private Row(NamedCsvRecord record) {
            this.record = record;
        }

        /** Text without spaces around; empty where the column is absent. */
        String optional(Sentence column) {
            return record.getHeader().stream()
                    .filter(header -> names(header).stream()
                            .anyMatch(name -> name.equals(column.zh()) || name.equalsIgnoreCase(column.en())))
                    .findFirst()
                    .flatMap(header -> Optional.ofNullable(record.getField(header)))
                    .map(String::strip)
                    .orElse("");
        }

        /** Text that must be there. */
        String text(Sentence column) {
            var text = optional(column);
            if (text.isEmpty()) {
                throw mistake(column, "FIELD_MISSING", new Sentence("必填", "must be told"));
            }
            return text;
        }

        LocalDate day(Sentence column) {
            try {
                return LocalDate.parse(text(column));
            } catch (DateTimeException noDay) {
                throw mistake(column, "NOT_A_DATE", new Sentence("应写作 yyyy-MM-dd", "must be written yyyy-MM-dd"));
            }
        }

        /** Yuan with at most two decimals, thousands separators allowed; zero where the cell is empty. */
        Fen money(Sentence column) {
            var text = optional(column).replace(",", "");
            try {
                return text.isEmpty() ? Fen.ZERO : Fen.ofYuan(text);
            } catch (NumberFormatException | ArithmeticException noAmount) {
                throw mistake(
                        column, "NOT_AN_AMOUNT", new Sentence("应为元，最多两位小数", "must be yuan with at most two decimals"));
            }
        }

        /** The same, where the cell must be filled in. */
        Fen moneyTold(Sentence column) {
            text(column);
            return money(column);
        }

        InputFailure mistake(Sentence column, String code, Sentence what) {
            var place = file + ":" + record.getStartingLineNumber() + ": " + code + ": ";
            return new InputFailure(
                    new Sentence(place + column.zh() + what.zh(), place + column.en() + " " + what.en()));
        }

        private static List<String> names(String header) {
            return Arrays.stream(header.split("/", -1)).map(String::strip).toList();
        }
    }
}

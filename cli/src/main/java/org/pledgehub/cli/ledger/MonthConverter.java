package org.pledgehub.cli.ledger;

import java.time.DateTimeException;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a month as yyyy-MM. */
final class MonthConverter implements ITypeConverter<YearMonth> {

    @Override
    public YearMonth convert(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw new TypeConversionException("'" + text + "' 不是月份，请写作 yyyy-MM / is no month; write it as yyyy-MM");
        }
    }
}

package org.pledgehub.cli.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as yyyy-MM-dd. */
public final class DayConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new TypeConversionException("'" + text + "' 不是日期，请写作 yyyy-MM-dd / is no day; write it as yyyy-MM-dd");
        }
    }
}

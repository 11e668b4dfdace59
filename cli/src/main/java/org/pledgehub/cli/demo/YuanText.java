package org.pledgehub.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Fen as yuan for people: {@code ¥1,024,691.34}. */
final class YuanText {
    private YuanText() {}

    /** The amount in a field of the report. */
    static String in(JsonNode node, String field) {
        return of(node.path(field).asLong());
    }

    static String of(long fen) {
        var format = new DecimalFormat("¤#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        var symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol("¥");
        format.setDecimalFormatSymbols(symbols);
        return format.format(BigDecimal.valueOf(fen, 2));
    }
}

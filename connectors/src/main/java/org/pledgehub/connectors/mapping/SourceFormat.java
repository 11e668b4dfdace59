package org.pledgehub.connectors.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a file of rows is written.
 *
 * @param charsets tried in this order, strictly, on the whole file; of no meaning for a workbook
 * @param delimiter between cells; of no meaning for a workbook
 * @param quote around cells that hold the delimiter, a line break or a doubled quote; of no meaning for a workbook
 * @param layout where the table lies in it
 */
record SourceFormat(List<Charset> charsets, char delimiter, char quote, Layout layout) {

    /** What files of Chinese banks are: UTF-8, or else GB18030, which includes GBK. */
    static final SourceFormat USUAL =
            new SourceFormat(List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")), ',', '"', Layout.USUAL);

    SourceFormat {
        charsets = List.copyOf(charsets);
    }
}

package org.pledgehub.connectors.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a delimited file is written.
 *
 * @param charsets tried in this order, strictly, on the whole file
 * @param delimiter between cells
 * @param quote around cells that hold the delimiter, a line break or a doubled quote
 * @param header names of the columns; empty where the first line of the file names them
 */
record SourceFormat(List<Charset> charsets, char delimiter, char quote, List<String> header) {

    /** What files of Chinese banks are: UTF-8, or else GB18030, which includes GBK. */
    static final SourceFormat USUAL =
            new SourceFormat(List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")), ',', '"', List.of());

    SourceFormat {
        charsets = List.copyOf(charsets);
        header = List.copyOf(header);
    }
}

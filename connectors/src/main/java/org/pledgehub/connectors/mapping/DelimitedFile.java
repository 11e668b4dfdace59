package org.pledgehub.connectors.mapping;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** One open delimited file, read row by row; at most one row is in memory. Lines without any character are no rows. */
final class DelimitedFile implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_ROW = 1 << 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long line;

    private DelimitedFile(CsvReader<CsvRecord> reader, List<String> declaredHeader) {
        this.reader = reader;
        this.records = reader.iterator();
        this.header = declaredHeader.isEmpty()
                ? next().map(record ->
                                record.getFields().stream().map(Texts::trim).toList())
                        .orElse(List.of())
                : declaredHeader;
    }

    /**
     * Opens a file whose charset is known.
     *
     * @param bytesRead is told how many more bytes have been read
     * @throws CsvParseException where the first line cannot be split
     */
    static DelimitedFile open(Path file, SourceFormat format, Charset charset, LongConsumer bytesRead)
            throws IOException {
        var counted = new CountedInputStream(Files.newInputStream(file), bytesRead);
        var in = withoutByteOrderMark(new BufferedInputStream(counted, BUFFER_BYTES));
        var reader = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(new InputStreamReader(in, charset));
        return new DelimitedFile(reader, format.header());
    }

    /** Names of the columns. */
    List<String> header() {
        return header;
    }

    /**
     * The next row.
     *
     * @throws CsvParseException where the file cannot be split any further
     */
    Optional<CsvRecord> next() {
        if (!records.hasNext()) {
            return Optional.empty();
        }
        var record = records.next();
        line = record.getStartingLineNumber();
        return Optional.of(record);
    }

    /** Line of the row read last; 0 before the first. */
    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static InputStream withoutByteOrderMark(BufferedInputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
        return in;
    }

    /** Tells a listener of every byte that passes. */
    private static final class CountedInputStream extends FilterInputStream {

        private final LongConsumer bytesRead;

        CountedInputStream(InputStream in, LongConsumer bytesRead) {
            super(in);
            this.bytesRead = bytesRead;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            bytesRead.accept(Math.max(read, 0));
            return read;
        }
    }
}

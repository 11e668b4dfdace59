package org.pledgehub.connectors.mapping;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;

/** One open delimited file, read row by row; at most one row is in memory. Lines without any character are no rows. */
final class DelimitedFile implements CellRows {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_ROW = 1 << 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    private DelimitedFile(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    /**
     * Opens a file whose charset is known.
     *
     * @param bytesRead is told how many more bytes have been read
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
                // A last field that took all later rows into itself would pass for one row.
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(new InputStreamReader(in, charset));
        return new DelimitedFile(reader);
    }

    @Override
    public Optional<Cells> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            var row = records.next();
            line = row.getStartingLineNumber();
            return Optional.of(new Fields(row));
        } catch (CsvParseException e) {
            throw new UnreadableRowException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Whether it says that it is UTF-8; read as anything else its names would come out as other characters. */
    static boolean hasByteOrderMark(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        }
    }

    private static InputStream withoutByteOrderMark(BufferedInputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
        return in;
    }

    /** The fields of one line. */
    private record Fields(CsvRecord row) implements Cells {
        @Override
        public int count() {
            return row.getFieldCount();
        }

        @Override
        public boolean fits(int width) {
            return count() == width;
        }

        @Override
        public String text(int position) {
            return row.getField(position);
        }
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

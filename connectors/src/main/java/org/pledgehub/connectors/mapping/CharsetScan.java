package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the charset of a file by reading all of it strictly: a guess from the first bytes would split a later name. */
final class CharsetScan {

    private static final int BUFFER_BYTES = 1 << 16;

    /** What came of it. */
    sealed interface Outcome {

        /** The file is of this charset. */
        record Found(Charset charset) implements Outcome {}

        /** It is of none; this line is where the charset that came furthest fails. */
        record Unreadable(long line) implements Outcome {}
    }

    private CharsetScan() {}

    static Outcome of(Path file, List<Charset> charsets) throws IOException {
        long furthest = 1;
        for (var charset : charsets) {
            long badLine = firstBadLine(file, charset);
            if (badLine == 0) {
                return new Outcome.Found(charset);
            }
            furthest = Math.max(furthest, badLine);
        }
        return new Outcome.Unreadable(furthest);
    }

    /** Line, from 1, of the first bytes that are not of the charset; 0 where all are. */
    private static long firstBadLine(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER_BYTES);
        var characters = CharBuffer.allocate(BUFFER_BYTES);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = 0; read >= 0; ) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                var result = decoder.decode(bytes, characters, read < 0);
                line += linesIn(characters.flip());
                if (result.isError()) {
                    return line;
                }
                characters.clear();
                bytes.compact();
            }
        }
        return 0;
    }

    private static long linesIn(CharBuffer characters) {
        return characters.chars().filter(character -> character == '\n').count();
    }
}

package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is, by its first bytes: names lie. */
enum FileKind {
    /** Characters between delimiters. */
    DELIMITED,
    /** A workbook of Office Open XML (.xlsx). */
    WORKBOOK,
    /** A workbook of the format before 2007 (.xls), or one with a password; neither is read. */
    CLOSED_WORKBOOK;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static FileKind of(Path file) throws IOException {
        byte[] first;
        try (var in = Files.newInputStream(file)) {
            first = in.readNBytes(ZIP.length);
        }
        if (Arrays.equals(first, ZIP)) {
            return WORKBOOK;
        }
        return Arrays.equals(first, COMPOUND) ? CLOSED_WORKBOOK : DELIMITED;
    }
}

package org.pledgehub.cli.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.streams.runtime.ConfigException;
import org.pledgehub.streams.runtime.HubSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who holds which bearer token. The file has a line for each, {@code <party> <SHA-256 of the token, 64 hex digits>}, so
 * the tokens themselves are nowhere on this machine. A party may have several, so that one can be changed for another
 * while both count. A changed file is read again at the next request.
 */
final class TokenBook {

    private static final Logger LOG = LoggerFactory.getLogger(TokenBook.class);
    private static final Pattern LINE = Pattern.compile("(?<party>[a-z0-9-]{2,32})\\s+(?<hash>[0-9a-fA-F]{64})");

    private final Path file;
    private List<Entry> entries = List.of();
    private @Nullable FileTime readAt;

    private record Entry(String party, byte[] hash) {}

    private TokenBook(Path file) {
        this.file = file;
    }

    /**
     * Reads the file.
     *
     * @throws ConfigException when it cannot be read or a line is none of ours
     */
    static TokenBook read(Path file) {
        var book = new TokenBook(file);
        try {
            book.readAgain();
        } catch (IOException e) {
            throw new ConfigException(
                    HubSetting.INGEST_TOKENS_FILE.key(), "文件无法读取：" + file, "cannot be read: " + file, e);
        }
        return book;
    }

    /**
     * The party that holds a token. Every entry is compared whatever the one before said, and each comparison takes the
     * same time whatever it finds.
     */
    Optional<PartyId> holder(String token) {
        var hash = sha256(token);
        Optional<PartyId> holder = Optional.empty();
        for (var entry : current()) {
            if (MessageDigest.isEqual(entry.hash(), hash)) {
                holder = Optional.of(PartyId.of(entry.party()));
            }
        }
        return holder;
    }

    private synchronized List<Entry> current() {
        try {
            if (!Files.getLastModifiedTime(file).equals(readAt)) {
                readAgain();
            }
        } catch (IOException | ConfigException unreadable) {
            // The last good state stays: a half-written file must lock nobody out.
            LOG.warn("file={} tokens not read again: {}", file, unreadable.getMessage());
        }
        return entries;
    }

    private synchronized void readAgain() throws IOException {
        var changedAt = Files.getLastModifiedTime(file);
        var read = new ArrayList<Entry>();
        long number = 0;
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                read.add(entry(line.strip(), number));
            }
        }
        entries = List.copyOf(read);
        readAt = changedAt;
    }

    /** The line itself is not repeated: it may be a token somebody wrote there by mistake. */
    private Entry entry(String line, long number) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new ConfigException(
                    HubSetting.INGEST_TOKENS_FILE.key(),
                    file + " 第 " + number + " 行应为“参与方 令牌的SHA-256”",
                    file + " line " + number + " must be: party, blank, SHA-256 of the token",
                    null);
        }
        return new Entry(parts.group("party"), HexFormat.of().parseHex(parts.group("hash")));
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

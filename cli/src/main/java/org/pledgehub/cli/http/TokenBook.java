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
 * while both count. A changed file is read again at the next request; a line of it that cannot be read lets nobody in and
 * keeps no other line from counting, or a slip of the pen would keep a token alive that was struck out.
 */
final class TokenBook {

    private static final Logger LOG = LoggerFactory.getLogger(TokenBook.class);
    private static final Pattern LINE = Pattern.compile("(?<party>[a-z0-9-]{2,32})\\s+(?<hash>[0-9a-fA-F]{64})");

    private final Path file;
    private List<Entry> entries = List.of();
    private @Nullable FileTime readAt;
    private String told = "";

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
            told = "";
        } catch (IOException unreadable) {
            tellOnce(unreadable.toString());
        }
        return entries;
    }

    /** Without the file nothing is known of what was struck out: the last state stays, and it is said once and loudly. */
    private void tellOnce(String what) {
        if (!what.equals(told)) {
            LOG.error("file={} tokens cannot be read, the former ones still count: {}", file, what);
        }
        told = what;
    }

    private synchronized void readAgain() throws IOException {
        var changedAt = Files.getLastModifiedTime(file);
        var read = new ArrayList<Entry>();
        var unreadable = new ArrayList<Integer>();
        var lines = Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                read.add(new Entry(parts.group("party"), HexFormat.of().parseHex(parts.group("hash"))));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                unreadable.add(i + 1);
            }
        }
        refuseToStartWith(unreadable);
        entries = List.copyOf(read);
        readAt = changedAt;
    }

    /** The lines themselves are not repeated: they may be tokens somebody wrote there by mistake. */
    private void refuseToStartWith(List<Integer> unreadable) {
        if (unreadable.isEmpty()) {
            return;
        }
        if (readAt == null) {
            throw new ConfigException(
                    HubSetting.INGEST_TOKENS_FILE.key(),
                    file + " 第 " + unreadable.getFirst() + " 行应为“参与方 令牌的SHA-256”",
                    file + " line " + unreadable.getFirst() + " must be: party, blank, SHA-256 of the token",
                    null);
        }
        LOG.error("file={} lines={} let nobody in: party, blank, SHA-256 of the token is expected", file, unreadable);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package org.pledgehub.connectors.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.pledgehub.connectors.connect.ProductVersion;
import org.pledgehub.streams.serde.ContractSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the files of one folder, one after the other; a file is put away once Kafka holds all its events. */
public final class BankFilesTask extends SourceTask {

    private static final Logger LOG = LoggerFactory.getLogger(BankFilesTask.class);
    private static final Duration UNTIL_STORED = Duration.ofMillis(50);

    private final AtomicLong stored = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Set<Path> unreadable = new HashSet<>();
    private long handedOver;
    private @Nullable Work work;
    private @Nullable OpenFile open;

    /** What a started task works with. */
    private record Work(FileSettings settings, ContractSerdes serdes, WatchedFolder folder, SentPositions positions) {}

    @Override
    public void start(Map<String, String> given) {
        var settings = FileSettings.of(given);
        var folder = new WatchedFolder(settings.folder(), settings.mappings());
        try {
            folder.prepare();
        } catch (IOException e) {
            throw new ConnectException("The folders processed and rejected cannot be made in " + settings.folder(), e);
        }
        work = new Work(settings, settings.hub().serdes(), folder, new SentPositions(context.offsetStorageReader()));
    }

    @Override
    public @Nullable List<SourceRecord> poll() throws InterruptedException {
        var started = work;
        if (started == null) {
            return null;
        }
        try {
            var file = openFile(started);
            if (file == null) {
                pause(started.settings().scanInterval());
                return null;
            }
            var records = records(started, file);
            if (!records.isEmpty()) {
                return records;
            }
            if (stored.get() == handedOver) {
                putAway(started, file);
            } else {
                pause(UNTIL_STORED);
            }
            return null;
        } catch (IOException e) {
            throw new ConnectException("The folder " + started.settings().folder() + " cannot be read", e);
        }
    }

    private void pause(Duration duration) throws InterruptedException {
        var unused = stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The file being sent, or else the first that is ready. */
    private @Nullable OpenFile openFile(Work started) throws IOException {
        if (open == null) {
            for (var ready : started.folder().look()) {
                open = opened(started, ready).orElse(null);
                if (open != null) {
                    break;
                }
            }
        }
        return open;
    }

    /** A file that cannot be read stays where it is, is told once, and keeps no other file from being sent. */
    private Optional<OpenFile> opened(Work started, Path file) {
        try {
            var opened = OpenFile.open(file, started.settings(), started.serdes(), started.positions()::of);
            unreadable.remove(file);
            return Optional.of(opened);
        } catch (IOException e) {
            if (unreadable.add(file)) {
                LOG.error("file={} cannot be read and is left where it is", file.getFileName(), e);
            }
            return Optional.empty();
        }
    }

    private List<SourceRecord> records(Work started, OpenFile file) throws IOException {
        var records = new ArrayList<SourceRecord>();
        for (var outgoing : file.read(started.settings().batch())) {
            records.add(record(started, outgoing));
            started.positions().remember(outgoing.reading(), outgoing.position());
        }
        handedOver += records.size();
        return records;
    }

    private static SourceRecord record(Work started, OpenFile.Outgoing outgoing) {
        var event = outgoing.event();
        return new SourceRecord(
                outgoing.reading().partition(),
                outgoing.position().offset(),
                started.settings().hub().catalog().events(event.party()),
                Schema.BYTES_SCHEMA,
                event.eventId().getBytes(StandardCharsets.UTF_8),
                Schema.BYTES_SCHEMA,
                outgoing.wire());
    }

    private void putAway(Work started, OpenFile file) throws IOException {
        open = null;
        if (file.isUnchanged()) {
            file.putAway(started.folder());
            file.totals().forEach(totals -> LOG.info("file={} whole={} totals={}", file, file.isWhole(), totals));
        } else {
            file.giveUp();
            LOG.warn("file={} was changed while it was being read; it is read anew", file);
        }
    }

    /** Kafka holds the record (with exactly-once support: its transaction has been committed). */
    @Override
    public void commitRecord(SourceRecord sourceRecord, @Nullable RecordMetadata metadata) {
        stored.incrementAndGet();
    }

    /** The worker calls it on the thread that polls, after the last poll. */
    @Override
    public void stop() {
        stopping.countDown();
        var file = open;
        open = null;
        if (file != null) {
            try {
                file.giveUp();
            } catch (IOException e) {
                LOG.warn("file={} could not be closed", file, e);
            }
        }
    }

    @Override
    public String version() {
        return ProductVersion.text();
    }
}

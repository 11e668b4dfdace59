package org.pledgehub.connectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgehub.connectors.mapping.FileTotals;
import org.pledgehub.connectors.mapping.MappedEvent;
import org.pledgehub.connectors.mapping.MappedRows;
import org.pledgehub.connectors.mapping.MappingRejected;
import org.pledgehub.connectors.mapping.MappingRun;
import org.pledgehub.connectors.mapping.RejectReport;
import org.pledgehub.connectors.mapping.RowReject;
import org.pledgehub.connectors.mapping.RowResult;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * A file that is being sent. All its rows are mapped each time it is opened, from the first, so that the report on rejected rows is whole
 * after a crash too; events that Connect has stored as sent are left out.
 */
final class OpenFile implements Closeable {

    /**
     * An event that is to be sent, and how far the file is sent with it.
     *
     * @param wire its bytes
     * @param reading the file under the mapping that made it
     */
    record Outgoing(MappedEvent event, byte[] wire, Reading reading, RowPosition position) {}

    private final Path path;
    private final FileHash hash;
    private final Map<Path, FileStamp> stamps;
    private final Map<String, Reading> readings;
    private final FileSettings settings;
    private final ContractSerdes serdes;
    private final Function<Reading, RowPosition> stored;
    private final Path reportDraft;
    private final RejectReport report;
    private final List<FileTotals> totals = new ArrayList<>();
    private final MappingRun run;
    private boolean isWhole = true;
    private int next;
    private @Nullable MappedRows rows;
    private RowPosition sent = RowPosition.START;

    private OpenFile(Path path, FileSettings settings, ContractSerdes serdes, Function<Reading, RowPosition> stored)
            throws IOException {
        this.path = path;
        this.settings = settings;
        this.serdes = serdes;
        this.stored = stored;
        this.stamps = stamps();
        this.hash = FileHash.of(path);
        this.readings = readings();
        this.reportDraft = settings.folder().resolve("." + WatchedFolder.marked(path, hash) + ".part");
        this.report = RejectReport.create(reportDraft);
        this.run = checked();
    }

    /**
     * Opens a file.
     *
     * @param stored tells how far a reading of a file has been sent
     */
    static OpenFile open(Path path, FileSettings settings, ContractSerdes serdes, Function<Reading, RowPosition> stored)
            throws IOException {
        return new OpenFile(path, settings, serdes, stored);
    }

    /** The stamps of the file and of the lookup files that its rows are read with. */
    private Map<Path, FileStamp> stamps() throws IOException {
        var found = new HashMap<Path, FileStamp>();
        for (var file : settings.read(path)) {
            FileStamp.of(file).ifPresent(stamp -> found.put(file, stamp));
        }
        return found;
    }

    private Map<String, Reading> readings() throws IOException {
        var found = new HashMap<String, Reading>();
        for (var mapping : settings.takers(path)) {
            found.put(mapping.id(), Reading.of(path, hash, mapping, settings.parties()));
        }
        return found;
    }

    /** The file under its mappings; no rows (and a report) where it does not fit them. */
    private MappingRun checked() {
        try {
            return MappingRun.of(settings.mappings(), List.of(path));
        } catch (MappingRejected rejected) {
            isWhole = false;
            rejected.faults().forEach(fault -> report.write(String.valueOf(path.getFileName()), fault));
            return MappingRun.none();
        }
    }

    /** The next events, of whole rows; none at the end of the file. */
    List<Outgoing> read(int atLeast) throws IOException {
        var batch = new ArrayList<Outgoing>();
        while (batch.size() < atLeast) {
            var open = openRows();
            if (open == null) {
                break;
            }
            var result = open.next();
            if (result.isPresent()) {
                take(result.get(), reading(open), batch);
            } else {
                finishRows(open);
            }
        }
        return batch;
    }

    private @Nullable MappedRows openRows() throws IOException {
        if (rows == null && next < run.size()) {
            rows = run.open(next);
            next++;
            sent = stored.apply(reading(rows));
        }
        return rows;
    }

    private Reading reading(MappedRows opened) {
        return Objects.requireNonNull(readings.get(opened.mapping()));
    }

    private void finishRows(MappedRows open) throws IOException {
        isWhole &= open.isComplete();
        totals.add(open.totals());
        open.close();
        rows = null;
    }

    private void take(RowResult result, Reading reading, List<Outgoing> batch) {
        result.rejects().forEach(report::write);
        var foreign = result.events().stream()
                .filter(event -> !settings.parties().contains(event.party()))
                .findFirst();
        if (foreign.isPresent()) {
            report.write(RowReject.foreignParty(foreign.get(), settings.parties()));
            return;
        }
        var outgoing = new ArrayList<Outgoing>();
        for (var event : result.events()) {
            var wire = serdes.toBytes(event.event());
            if (wire.length > TopicCatalog.RECORD_LIMIT_BYTES) {
                report.write(RowReject.tooLarge(event, wire.length, TopicCatalog.RECORD_LIMIT_BYTES));
                return;
            }
            outgoing.add(new Outgoing(event, wire, reading, new RowPosition(result.line(), outgoing.size())));
        }
        outgoing.removeIf(event -> !sent.isBefore(event.position()));
        batch.addAll(outgoing);
    }

    /** What became of its rows, once for each mapping. */
    List<FileTotals> totals() {
        return List.copyOf(totals);
    }

    /** Whether it and its lookup files are still as they were when it was opened. */
    boolean isUnchanged() throws IOException {
        return stamps.containsKey(path) && stamps().equals(stamps);
    }

    /** Whether it fits its mapping and could be read to its end. */
    boolean isWhole() {
        return isWhole;
    }

    /** Moves the file and its report to where they belong; only when every event is stored in Kafka. */
    void putAway(WatchedFolder folder) throws IOException {
        close();
        if (report.isEmpty()) {
            Files.deleteIfExists(reportDraft);
        } else {
            var name = WatchedFolder.marked(path, hash) + ".rejects.csv";
            Files.move(reportDraft, folder.rejected().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        folder.move(path, isWhole ? folder.processed() : folder.rejected(), hash);
    }

    /** Gives the file up as it stands; it is opened anew at a later look. */
    void giveUp() throws IOException {
        close();
        Files.deleteIfExists(reportDraft);
    }

    @Override
    public void close() throws IOException {
        try {
            report.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (rows != null) {
            rows.close();
        }
    }

    @Override
    public String toString() {
        return path.getFileName() + " " + hash.mark();
    }
}

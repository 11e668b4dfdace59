package org.pledgehub.cli.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.connectors.mapping.RowReject;

/** Shows the first rejects to the user and writes all of them to a file where one was asked for. */
final class RejectLog implements AutoCloseable {

    private static final int SHOWN = 20;

    private final List<RejectFile> files;
    private final PrintWriter messages;
    private final Language language;
    private long rejects;

    private RejectLog(List<RejectFile> files, PrintWriter messages, Language language) {
        this.files = List.copyOf(files);
        this.messages = messages;
        this.language = language;
    }

    /** A log that only shows. */
    static RejectLog shown(PrintWriter messages, Language language) {
        return new RejectLog(List.of(), messages, language);
    }

    /** A log that also writes every reject to a CSV file. */
    static RejectLog kept(Path path, PrintWriter messages, Language language) {
        return new RejectLog(List.of(RejectFile.create(path)), messages, language);
    }

    void add(RowReject reject) {
        rejects++;
        files.forEach(file -> file.write(reject));
        if (rejects <= SHOWN) {
            var sentence = new Sentence(reject.wording().zh(), reject.wording().en());
            messages.println(
                    reject.file() + ":" + reject.line() + (reject.column().isEmpty() ? "" : ":" + reject.column()) + " "
                            + reject.code() + " " + sentence.in(language));
        } else if (rejects == SHOWN + 1) {
            messages.println(new Sentence(
                            "……其余退回不再逐条显示；用 --rejects 写入文件。",
                            "… more are not shown; --rejects writes them all to a file.")
                    .in(language));
        }
    }

    @Override
    public void close() {
        files.forEach(RejectFile::close);
    }
}

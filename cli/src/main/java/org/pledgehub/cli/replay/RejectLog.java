package org.pledgehub.cli.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.connectors.mapping.RowReject;

/** Shows the first rejects to the user and writes all of them to a file where one was asked for. */
final class RejectLog implements AutoCloseable {

    private static final int SHOWN = 20;

    private final Optional<RejectFile> file;
    private final PrintWriter messages;
    private final Language language;
    private long rejects;

    private RejectLog(Optional<RejectFile> file, PrintWriter messages, Language language) {
        this.file = file;
        this.messages = messages;
        this.language = language;
    }

    /** A log that only shows. */
    static RejectLog shown(PrintWriter messages, Language language) {
        return new RejectLog(Optional.empty(), messages, language);
    }

    /** A log that also writes every reject to a CSV file. */
    static RejectLog kept(Path path, PrintWriter messages, Language language) {
        return new RejectLog(Optional.of(RejectFile.create(path)), messages, language);
    }

    void add(RowReject reject) {
        rejects++;
        file.ifPresent(it -> it.write(reject));
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
        file.ifPresent(RejectFile::close);
    }
}

package org.pledgehub.cli.party;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.pledgehub.cli.table.CsvPage;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;

/** The folder that a party is given. One that holds something already is left alone. */
final class PartyFolder {

    private final Path folder;

    /** A folder that does not exist yet, or is empty. */
    PartyFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes everything.
     *
     * @throws InputFailure when the folder holds something
     * @throws EnvironmentFailure when it cannot be written
     */
    void write(PartyPages pages, SampleDay sample, HttpToken token) {
        try {
            refuseWhatIsThere();
            text("README.md", pages.readme());
            secret("client.properties", pages.clientProperties());
            text("setup.yaml", pages.setup(sample.pool()));
            text("acls.txt", pages.accessRequest());
            text("topics.csv", pages.topics());
            text("asyncapi.yaml", pages.asyncApi());
            text("sample/day.json", sample.json());
            text("sample/event.json", sample.firstEvent());
            for (var file : sample.files().entrySet()) {
                text("sample/" + file.getKey(), file.getValue());
            }
            for (var schema : pages.schemas().entrySet()) {
                text("schemas/" + schema.getKey(), schema.getValue());
            }
            CsvPage.write(folder.resolve("reasons.csv"), PartyPages.reasons());
            secret("http/token", token.text() + "\n");
            secret("http/authorization", "Authorization: Bearer " + token.text() + "\n");
            text("http/tokens-line.txt", pages.party() + " " + token.hash() + "\n");
        } catch (IOException unwritable) {
            throw new EnvironmentFailure(new Sentence("无法写入 " + folder, folder + " cannot be written"), unwritable);
        }
    }

    private void refuseWhatIsThere() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new InputFailure(new Sentence(
                        folder + " 中已有文件；请换一个目录（--out）。",
                        folder + " holds something already; choose another with --out."));
            }
        }
    }

    private void text(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    /** A file that only its owner reads, from its first moment on. */
    private void secret(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(requireNonNull(file.getParent()));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
        }
        Files.writeString(file, text);
    }
}

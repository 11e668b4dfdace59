package org.pledgehub.cli.simulate;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.StoryFile;
import org.pledgehub.simulation.run.Finding;

/**
 * Stories in a folder.
 *
 * @param folder folder
 */
record StoryShelf(Path folder) {

    /** By what a finding is run again. */
    static String name(long seed, Finding finding) {
        return "seed=" + seed + " run=" + finding.run();
    }

    /** The story in a file. */
    static History read(Path file) {
        try {
            return StoryFile.load(file);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new InputFailure(new Sentence(file + " 不是可读取的故事：", file + " is no story that can be read: ")
                    .with(String.valueOf(e.getMessage())));
        }
    }

    /** Writes the story of a finding and says where. */
    Path keep(long seed, Finding finding) {
        var file = folder.resolve("story-" + seed + "-" + finding.run() + ".json");
        try {
            StoryFile.keep(finding.story(), file);
            return file;
        } catch (UncheckedIOException e) {
            throw new EnvironmentFailure(new Sentence("无法写入故事：", "The story cannot be written: ").with(file), e);
        }
    }
}

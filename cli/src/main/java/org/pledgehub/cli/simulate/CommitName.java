package org.pledgehub.cli.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Of which commit a report tells. */
final class CommitName {

    private static final String UNKNOWN = "unknown";
    private static final long PATIENCE_SECONDS = 5;

    private CommitName() {}

    /** What the user says, otherwise what git says of the checkout the program was started from. */
    static String of(Optional<String> said) {
        return said.or(() -> git("rev-parse", "HEAD")
                        .map(commit -> git("status", "--porcelain", "--untracked-files=no")
                                .map(changes -> commit + " with changes")
                                .orElse(commit)))
                .orElse(UNKNOWN);
    }

    private static Optional<String> git(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", System.getProperty("pledgehub.home", ".")));
        command.addAll(List.of(arguments));
        try {
            var git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean answered = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
            return answered && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

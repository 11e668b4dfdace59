package org.pledgehub.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.kept.KeptFile;

/** What the image would start starts from what the image copies, without Docker. */
class DockerfileIT {

    private static final Pattern ENTRY = Pattern.compile("(?m)^ENTRYPOINT (\\[(?:.*\\\\\\n)*.*])$");

    @Test
    void shouldStartFromWhatIsCopied(@TempDir Path elsewhere) throws IOException, InterruptedException {
        var target = Path.of("target").toAbsolutePath().toString();
        var entry = ENTRY.matcher(KeptFile.read("deploy/Dockerfile"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var line = new ArrayList<String>();
        for (var word : new ObjectMapper().readTree(entry.replace("\\\n", "\n"))) {
            line.add(word.textValue().replace("/opt/pledgehub", target));
        }
        line.set(
                0,
                Path.of(System.getProperty("java.home"), "bin", line.getFirst()).toString());
        line.add("--version");

        var process = new ProcessBuilder(line)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).matches("(?s).*\\d+\\.\\d+.*");
    }
}

package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/cli.md} says what the commands are, and its examples are true. */
final class CommandLinePageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/cli.md");
    private static final String PROMPT = "$ ./hub ";

    /** One example of the page. */
    record Example(List<String> arguments, String output) {
        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldPrintWhatThePageShows(Example example) {
        var results = new StringWriter();

        int code = Hub.run(
                new PrintWriter(results),
                new PrintWriter(new StringWriter()),
                example.arguments().toArray(String[]::new));

        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(results.toString()).isEqualToNormalizingNewlines(example.output());
    }

    @Test
    void shouldNameEveryCommandAndOption() {
        var page = page();
        var missing = new ArrayList<String>();

        leaves(new CommandLine(new Hub())).forEach(command -> {
            var name = command.getCommandSpec().qualifiedName();
            if (!page.contains("### " + name + "\n")) {
                missing.add(name);
            }
            command.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .filter(option -> !page.contains("`" + option))
                    .forEach(option -> missing.add(name + " " + option));
        });

        assertThat(missing).isEmpty();
    }

    static Stream<Example> examples() {
        var examples = new ArrayList<Example>();
        var output = new StringBuilder();
        var arguments = new ArrayList<String>();
        boolean inside = false;
        for (var line : page().lines().toList()) {
            boolean ends = line.startsWith(PROMPT) || line.equals("```");
            if (inside && ends && !arguments.isEmpty()) {
                examples.add(new Example(List.copyOf(arguments), output.toString()));
                arguments.clear();
                output.setLength(0);
            }
            if (inside && line.startsWith(PROMPT)) {
                Stream.of(line.substring(PROMPT.length()).split(" "))
                        .map(CommandLinePageTest::fromHere)
                        .forEach(arguments::add);
            } else if (inside && !ends) {
                output.append(line).append('\n');
            }
            inside = line.equals("```console") || inside && !line.equals("```");
        }
        return examples.stream();
    }

    /** The page stands at the root of the project, the tests run in a module. */
    private static String fromHere(String argument) {
        return Files.exists(ROOT.resolve(argument)) && argument.contains("/")
                ? ROOT.resolve(argument).toString()
                : argument;
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        var below = command.getSubcommands();
        return below.isEmpty() ? Stream.of(command) : below.values().stream().flatMap(CommandLinePageTest::leaves);
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

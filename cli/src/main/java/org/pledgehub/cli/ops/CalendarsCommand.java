package org.pledgehub.cli.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pledgehub.cli.MissingCommand;
import org.pledgehub.cli.rules.RuleFiles;
import org.pledgehub.streams.install.ReferenceDocuments;
import org.pledgehub.streams.install.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub calendars}: working calendars of years. */
@Command(
        name = "calendars",
        mixinStandardHelpOptions = true,
        description = "Makes working calendars known to the hub.",
        subcommands = CalendarsCommand.Apply.class)
public final class CalendarsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw MissingCommand.of(spec);
    }

    /** {@code hub calendars apply}: provisional deadlines that the year decides are issued anew. */
    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "Applies the calendar of one year; a running hub issues provisional deadlines anew.")
    public static final class Apply implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private HubOptions options;

        @Parameters(paramLabel = "FILE", description = "Calendar file.")
        private Path file;

        @Override
        public Integer call() throws Exception {
            var calendar = Applying.loaded(ReferenceDocuments.calendar(file.toString(), RuleFiles.text(file)));
            return Applying.apply(options, Setup.ofCalendars(List.of(calendar)), spec);
        }
    }
}

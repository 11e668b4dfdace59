package org.pledgehub.cli;

import java.util.List;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import picocli.CommandLine.Model.CommandSpec;

/** A group of commands was called without naming one of them. */
public final class MissingCommand {

    private static final Sentence WHICH = new Sentence("缺少命令：%s。", "A command is missing: %s.");

    private MissingCommand() {}

    /** Names the commands that the group has. */
    public static UsageFailure of(CommandSpec group) {
        var commands = List.copyOf(group.subcommands().keySet());
        return new UsageFailure(group, WHICH.formatted(Sentence.oneOf(commands)));
    }
}

package org.pledgehub.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A group of commands was called without naming one of them. */
public final class MissingCommand extends ParameterException {

    private static final long serialVersionUID = 1L;

    /** Names the commands that the group has. */
    public MissingCommand(CommandSpec group) {
        super(
                group.commandLine(),
                "A command is missing: "
                        + alternatives(List.copyOf(group.subcommands().keySet())));
    }

    private static String alternatives(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst() + "."
                : String.join(", ", names.subList(0, last)) + " or " + names.get(last) + ".";
    }
}

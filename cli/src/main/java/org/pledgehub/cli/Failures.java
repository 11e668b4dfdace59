package org.pledgehub.cli;

import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in the user's language and chooses the exit code; only our own faults show a stack trace. */
final class Failures implements IExecutionExceptionHandler {
    private static final Sentence OWN_FAULT =
            new Sentence("PledgeHub 自身出错，请把以下内容报告给我们。", "A fault in PledgeHub itself. Please report what follows.");

    private final Hub hub;

    Failures(Hub hub) {
        this.hub = hub;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var messages = command.getErr();
        Language language = hub.language();
        return switch (failure) {
            case EnvironmentFailure environment -> {
                messages.println(environment.sentence().in(language));
                yield ExitCode.ENVIRONMENT;
            }
            case InputFailure input -> {
                messages.println(input.sentence().in(language));
                yield ExitCode.INPUT_INVALID;
            }
            default -> {
                messages.println(OWN_FAULT.in(language));
                failure.printStackTrace(messages);
                yield ExitCode.OWN_FAULT;
            }
        };
    }
}

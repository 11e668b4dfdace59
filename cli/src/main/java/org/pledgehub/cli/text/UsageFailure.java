package org.pledgehub.cli.text;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command line asks for does not go together. The command ends with exit code 2 and the sentence. */
public final class UsageFailure extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** A mistake in the use of one command; the sentence says what to write instead. */
    public UsageFailure(CommandSpec command, Sentence sentence) {
        super(command.commandLine(), sentence.en());
        this.sentence = sentence;
    }

    /** What is wrong, and what to write instead. */
    public Sentence sentence() {
        return sentence;
    }
}

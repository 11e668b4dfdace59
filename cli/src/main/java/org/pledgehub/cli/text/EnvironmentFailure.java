package org.pledgehub.cli.text;

/**
 * The machine lacks what the command needs: a free port, a broker, a registry, a built product. The command ends with
 * exit code 3 and the sentence, never with a stack trace.
 */
public final class EnvironmentFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** A failure with no technical cause worth keeping. */
    public EnvironmentFailure(Sentence sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** A failure that keeps its technical cause for the log. */
    public EnvironmentFailure(Sentence sentence, Throwable cause) {
        super(sentence.en(), cause);
        this.sentence = sentence;
    }

    /** What happened and what to do next. */
    public Sentence sentence() {
        return sentence;
    }
}

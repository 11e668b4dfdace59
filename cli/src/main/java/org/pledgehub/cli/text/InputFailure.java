package org.pledgehub.cli.text;

/** An input of the user is invalid. The command ends with exit code 4 and the sentence, never with a stack trace. */
public final class InputFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** An invalid input; the sentence says where and what to do. */
    public InputFailure(Sentence sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** What is wrong, where, and what to do next. */
    public Sentence sentence() {
        return sentence;
    }
}

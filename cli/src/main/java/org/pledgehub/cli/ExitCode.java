package org.pledgehub.cli;

/** How {@code hub} ends. Scripts branch on these numbers, so a number never changes its meaning. */
public final class ExitCode {
    /** What was asked for is done. */
    public static final int OK = 0;
    /** Done, with findings: something was refused, differs, or is not finished in time. */
    public static final int FINDINGS = 1;
    /** The command line cannot be understood. */
    public static final int USAGE = 2;
    /** The machine lacks something: JDK, Maven, a free port, a broker or registry that answers. The launcher uses it too. */
    public static final int ENVIRONMENT = 3;
    /** An input is invalid; the message says file, line and column where there are any. */
    public static final int INPUT_INVALID = 4;
    /** A fault in our own code; the message asks for a report. */
    public static final int OWN_FAULT = 70;

    private ExitCode() {}
}

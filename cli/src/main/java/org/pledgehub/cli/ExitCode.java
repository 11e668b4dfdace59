package org.pledgehub.cli;

/** How {@code hub} ends. Scripts branch on these numbers, so a number never changes its meaning. */
public final class ExitCode {
    /** What was asked for is done. */
    public static final int OK = 0;
    /** The work was done and the answer is no: a check failed, an input was refused. */
    public static final int REFUSED = 1;
    /** The command line cannot be understood. */
    public static final int USAGE = 2;
    /** Something that must be installed first is missing: JDK, Maven, a free port. Used by the launcher too. */
    public static final int PREREQUISITE_MISSING = 3;
    /** A service the command needs (broker, registry, a running hub) does not answer. */
    public static final int UNREACHABLE = 4;
    /** A fault in our own code; the message asks for a report. */
    public static final int OWN_FAULT = 70;

    private ExitCode() {}
}

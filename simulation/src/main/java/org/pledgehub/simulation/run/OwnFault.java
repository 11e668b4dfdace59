package org.pledgehub.simulation.run;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.pledgehub.simulation.check.Difference;

/** An exception out of our own code, told as a difference. */
final class OwnFault {

    private static final String HOUSE = "org.pledgehub.";
    private static final int FRAMES = 8;

    private OwnFault() {}

    /** Subject and field tell where it came from, so that the same fault is known again; the rest tells more of it. */
    static Difference difference(Throwable fault) {
        var cause = deepest(fault);
        return new Difference(
                "fault " + cause.getClass().getSimpleName(),
                Arrays.stream(cause.getStackTrace())
                        .filter(OwnFault::isOurs)
                        .map(OwnFault::place)
                        .findFirst()
                        .orElse(""),
                "no exception",
                cause.getMessage() + " at "
                        + Arrays.stream(cause.getStackTrace())
                                .filter(OwnFault::isOurs)
                                .limit(FRAMES)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining(" < ")));
    }

    private static Throwable deepest(Throwable fault) {
        var deepest = fault;
        for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return deepest;
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith(HOUSE);
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName().substring(HOUSE.length()) + "." + frame.getMethodName();
    }
}

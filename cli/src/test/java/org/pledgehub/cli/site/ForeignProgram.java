package org.pledgehub.cli.site;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A program that is not ours and that a test runs. Where it is missing the test is skipped and says what to install; in the whole check
 * ({@code CI}, which {@code .ci/run} sets) it fails, because a test that nobody runs proves nothing.
 */
public final class ForeignProgram {
    private ForeignProgram() {}

    /** Goes on where the program is there. */
    public static void require(BooleanSupplier isThere, String whatToInstall) {
        require(isThere, whatToInstall, System.getenv());
    }

    static void require(BooleanSupplier isThere, String whatToInstall, Map<String, String> environment) {
        if (isThere.getAsBoolean()) {
            return;
        }
        if (isWholeCheck(environment.getOrDefault("CI", ""))) {
            fail("missing in the whole check: " + whatToInstall + "; with CI=false this test is left out");
        }
        abort("left out, because something is missing: " + whatToInstall);
    }

    private static boolean isWholeCheck(String ci) {
        return !ci.isBlank() && !ci.equalsIgnoreCase("false");
    }
}

package org.pledgehub.simulation.world;

import java.util.Locale;
import java.util.function.BiConsumer;

/** Parameters that a policy may leave out: most policies do, each of them is drawn for some. */
record FinerRules(Choices choices, BiConsumer<String, String> parameter) {

    private static final int RARE = 8;
    private static final int OFTEN = 25;

    /** What the pool bears. */
    void coverage(String base, int sharePpm) {
        boolean perLoan = choices.chance(RARE);
        if (perLoan && base.equals("PROJECT_LOSS")) {
            write("shareSource", "value: PER_LOAN");
            write("poolShareFloor", "value: " + percent(sharePpm / choices.between(1, 4)));
        } else {
            maybe("shareSource", choices.oneOf("value: POLICY", "value: POLICY", "value: PER_LOAN"));
        }
        maybe(OFTEN, "ceded", choices.oneOf("value: EXPECTED", "value: RECEIVED", "value: RECEIVED"));
        maybe("interestLimit", "days: " + choices.oneOf(0, 30, 90, 120));
        maybe("bankruptcy", choices.oneOf("value: INTEREST_STOPS", "value: INTEREST_STOPS", "value: NONE"));
        maybe("balanceCap", choices.oneOf("value: NONE", "value: POOL_BALANCE"));
        maybe("leverage", "times: " + choices.oneOf("10:1", "15:1", "3:2"));
    }

    /** Who pays, and when. */
    void payment() {
        maybe("fundingTest", choices.oneOf("value: REPORTED", "value: ENFORCED"));
        maybe("payout", choices.oneOf("first: 75%, second: 25%", "first: 50%, second: 50%", "first: 100%, second: 0%"));
    }

    private void maybe(String name, String value) {
        maybe(RARE, name, value);
    }

    private void maybe(int percent, String name, String value) {
        if (choices.chance(percent)) {
            write(name, value);
        }
    }

    private void write(String name, String value) {
        parameter.accept(name, value);
    }

    private static String percent(int ppm) {
        return String.format(Locale.ROOT, "%d.%04d%%", ppm / 10_000, ppm % 10_000);
    }
}

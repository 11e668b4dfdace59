package org.pledgehub.simulation.world;

import java.util.Locale;
import java.util.function.BiConsumer;

/** Parameters that a policy may leave out: most policies do, each of them is drawn for some. */
record FinerRules(Choices choices, BiConsumer<String, String> parameter) {

    private static final int RARE = 8;
    private static final int OFTEN = 25;
    private static final String[] BALANCES = {"POOL_BALANCE", "POOL_BALANCE", "POOL_CASH", "POOL_CASH_ON_NOTICE"};

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
        balanceCap();
        maybe("leverage", "times: " + choices.oneOf("10:1", "15:1", "3:2"));
        sharedWithOthers(choices.fork("other collateral and other levels"));
    }

    private void sharedWithOthers(Choices chosen) {
        if (chosen.chance(OFTEN)) {
            write(
                    "mixedPledge",
                    chosen.oneOf("value: IP_PART", "value: IP_PART", "value: IP_PART", "value: WHOLE_LOSS"));
        }
        if (chosen.chance(OFTEN)) {
            write("allLevelsCeiling", "value: " + chosen.oneOf("80%", "80%", "33.3333%", "100%", "12.5001%"));
        }
    }

    private void balanceCap() {
        boolean without = choices.oneOf(true, false);
        var capped = choices.fork("balance");
        boolean rare = choices.chance(RARE);
        if (capped.chance(RARE) || rare) {
            write("balanceCap", without ? "value: NONE" : "value: " + capped.oneOf(BALANCES));
        }
    }

    /** Who pays, and when; gives back the part that is paid at the first stage, ppm. */
    int payment() {
        maybe("fundingTest", choices.oneOf("value: REPORTED", "value: ENFORCED"));
        int percent = choices.oneOf(75, 50, 100);
        boolean rare = choices.chance(RARE);
        boolean staged = choices.fork("stages").chance(OFTEN) || rare;
        if (staged) {
            write("payout", "first: " + percent + "%, second: " + (100 - percent) + "%");
        }
        return staged ? percent * 10_000 : Rulebook.Limits.WHOLE;
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

package org.pledgehub.simulation.world;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Clocks of the pool, its claims, its loans and their registrations.
 *
 * @param parameter writes down a clock by its name
 */
record ClockRules(BiConsumer<String, String> parameter) {

    private static final List<String> CLOCKS = List.of(
            "RECOVERY_STEP",
            "EVALUATION",
            "LIQUIDATION",
            "PLEDGE_END",
            "RIGHT_END",
            "ANNUAL_FEE_GRACE",
            "JOINT_CONFERENCE");
    private static final List<String> PERIODS = List.of("RECONCILIATION", "ANNUAL_SUMMARY", "OPERATOR_CONDITIONS");
    private static final List<String> REGISTRIES = List.of("REGISTRATION_WINDOW", "REGISTRATION_ONLINE");
    private static final List<String> STEPS = List.of("CLAIM_REVIEW", "PLAN", "CONFIRMATION", "REIMBURSEMENT");

    void draw(Choices chosen, Choices registries) {
        for (var clock : CLOCKS) {
            if (chosen.chance(50)) {
                write(clock, chosen.between(1, 12), "MONTHS", kindOf(clock));
            }
        }
        write("FILING_REVIEW", 10, "WORKING_DAYS", "ACT");
        for (var clock : PERIODS) {
            if (chosen.chance(40)) {
                write(clock, chosen.between(2, 12), "MONTHS", "ACT");
            }
        }
        for (var clock : STEPS) {
            if (chosen.chance(45)) {
                var unit = chosen.oneOf("WORKING_DAYS", "WORKING_DAYS", "DAYS");
                write(clock, chosen.between(1, 30), unit, "ACT");
            }
        }
        for (var clock : REGISTRIES) {
            if (registries.chance(50)) {
                write(clock, registries.between(1, 5), "WORKING_DAYS", "ACT");
            }
        }
    }

    private static String kindOf(String clock) {
        return switch (clock) {
            case "PLEDGE_END", "RIGHT_END", "EVALUATION" -> "BEFORE";
            case "ANNUAL_FEE_GRACE" -> "TERM";
            default -> "ACT";
        };
    }

    private void write(String clock, int length, String unit, String kind) {
        parameter.accept(clock, "{length: " + length + ", unit: " + unit + ", kind: " + kind + "}");
    }
}

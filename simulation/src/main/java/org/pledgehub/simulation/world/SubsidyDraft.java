package org.pledgehub.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Invents the policy of a subsidy: every parameter drawn, in the written form of the policy format. */
final class SubsidyDraft {

    private static final List<String> KINDS = List.of("PATENT", "TRADEMARK", "COPYRIGHT");
    private static final List<String> COSTS = List.of("INTEREST", "INSURANCE", "VALUATION", "GUARANTEE");
    private static final List<String> SHARES =
            List.of("50%", "60%", "100%", "33.3333%", "12.5%", "0.0001%", "99.9999%", "70%");
    private static final List<String> STEPS =
            List.of("EXPERT_REVIEW", "DEPARTMENT_OPINION", "CREDIT_REPORT", "LIST_PUBLISHED");

    private final Choices choices;
    private final StringBuilder yaml = new StringBuilder();
    private int rule;

    private SubsidyDraft(Choices choices) {
        this.choices = choices;
    }

    /** A policy of that id. */
    static SubsidyRules invent(Choices choices, String id) {
        var draft = new SubsidyDraft(choices);
        draft.line(0, "policy: " + id);
        draft.line(0, "kind: SUBSIDY");
        draft.line(0, "title: {zh: 试行补贴办法, en: Trial subsidy}");
        draft.line(0, "versions:");
        boolean two = choices.chance(20);
        if (two) {
            draft.version(2, "{from: 2025-09-01, to: open}");
        }
        draft.version(1, two ? "{from: open, to: " + choices.oneOf("2025-08-31", "open") + "}" : draft.period());
        return new SubsidyRules(id, two ? List.of(1, 2) : List.of(1), draft.yaml.toString());
    }

    private String period() {
        return switch (choices.below(10)) {
            case 0 -> "{from: 2024-06-01, to: open}";
            case 1 -> "{from: open, to: 2025-12-31}";
            default -> "{from: open, to: open}";
        };
    }

    private void version(int number, String period) {
        line(1, "- version: " + number);
        line(2, "status: " + (choices.chance(85) ? "IN_FORCE" : choices.oneOf("EXPIRED", "DRAFT")));
        line(2, "source: 试行补贴办法");
        line(2, "effective: " + period);
        ruled(2, "ruleVersionAnchor", "DISBURSEMENT");
        ruled(2, "acceptedKinds", "[" + String.join(", ", some(KINDS, "PATENT")) + "]");
        ruled(2, "unlistedKind", choices.oneOf("REFUSE", "PENDING"));
        boolean key = rates();
        limits();
        boolean publishes = eligibilityAndGranting(key);
        clocks(publishes);
    }

    private boolean rates() {
        line(2, "rates:");
        for (var cost : some(COSTS, "INTEREST")) {
            rate(cost, "");
        }
        boolean key = choices.chance(50);
        if (key) {
            rate("INTEREST", ", grades: [INVENTION, PCT], industry: KEY");
        }
        if (choices.chance(40)) {
            rate("INTEREST", ", grades: [WELL_KNOWN_TRADEMARK], industry: ANY");
        }
        return key;
    }

    private void rate(String cost, String more) {
        line(
                3,
                "- {cost: " + cost + ", ceiling: " + choices.pick(SHARES) + more + ", when: {zh: 按期, en: on time}, "
                        + text() + "}");
    }

    private void limits() {
        boolean year = choices.chance(65);
        boolean times = choices.chance(45);
        if (year || times) {
            line(2, "limits:");
        }
        if (year) {
            line(
                    3,
                    "- {perYearFen: " + choices.oneOf(30_000_000L, 5_000_001L, 99_999L, 12_345_678L) + ", " + text()
                            + "}");
        }
        if (times) {
            line(3, "- {times: " + choices.oneOf(1, 2, 3) + ", " + text() + "}");
        }
    }

    private boolean eligibilityAndGranting(boolean key) {
        line(2, "eligibility:");
        ruled(3, "company", choices.oneOf("[]", "[REGISTERED_IN_DISTRICT]", "[REGISTERED_IN_DISTRICT, PAYING_TAX]"));
        maybe("late", choices.oneOf("NOT_ACCEPTED", "NOT_ACCEPTED", "PENDING"));
        maybe(
                "onSchedule",
                "{graceDays: " + choices.oneOf(0, 0, 3, 30) + ", extension: "
                        + choices.oneOf("ON_SCHEDULE", "PENDING", "NOT_ON_SCHEDULE") + "}");
        maybe("mixedPledge", choices.oneOf("ANY", "ALL"));
        if (key || choices.chance(30)) {
            ruled(3, "keyIndustries", "[人工智能, 文旅]");
        }
        maybe("unlistedIndustry", choices.oneOf("PENDING", "REFUSE"));
        maybe("flagged", choices.oneOf("OPINION", "OPINION", "IGNORED"));
        line(2, "granting:");
        var steps = some(STEPS, choices.chance(60) ? "LIST_PUBLISHED" : "EXPERT_REVIEW");
        ruled(3, "procedure", "[" + String.join(", ", steps) + "]");
        maybe("year", choices.oneOf("CALL", "CALL", "DECISION", "PAYMENT"));
        maybe("timesUnit", choices.oneOf("PROJECT", "YEAR", "PAYMENT"));
        maybe("budget", choices.oneOf("NO_BUDGET", "PRO_RATA", "PRO_RATA", "FIRST_COME", "FIRST_COME"));
        maybe("clawback", choices.oneOf("COMPANY", "APPLICATION"));
        maybe("banFrom", choices.oneOf("FINDING", "LAST_PAYMENT"));
        return steps.contains("LIST_PUBLISHED");
    }

    private void maybe(String name, String value) {
        if (choices.chance(80)) {
            ruled(3, name, value);
        }
    }

    private void clocks(boolean publishes) {
        line(2, "clocks:");
        ruled(
                3,
                "SUBSIDY_WINDOW",
                "{length: " + choices.oneOf(30, 20, 60) + ", unit: " + choices.oneOf("DAYS", "WORKING_DAYS")
                        + ", kind: ACT}");
        if (publishes) {
            ruled(
                    3,
                    "PUBLIC_NOTICE",
                    "{length: " + choices.oneOf(5, 7, 10) + ", unit: "
                            + choices.oneOf("WORKING_DAYS", "WORKING_DAYS", "DAYS") + ", kind: ACT}");
        }
        if (choices.chance(75)) {
            ruled(
                    3,
                    "BAN",
                    "{length: " + choices.oneOf("3, unit: YEARS", "2, unit: MONTHS", "45, unit: DAYS")
                            + ", kind: TERM}");
        }
        if (choices.chance(50)) {
            ruled(3, "VALIDITY", "{length: " + choices.oneOf(1, 3) + ", unit: YEARS, kind: TERM}");
        }
    }

    private List<String> some(List<String> from, String always) {
        var some = new ArrayList<String>();
        from.stream().filter(one -> one.equals(always) || choices.chance(55)).forEach(some::add);
        return some;
    }

    private void ruled(int depth, String name, String value) {
        line(depth, name + ": {value: " + value + ", " + text() + "}");
    }

    private String text() {
        rule++;
        return String.format(Locale.ROOT, "rule: SI-%02d, article: 第%d条, phrase: 试行条文", rule % 100, rule);
    }

    private void line(int depth, String text) {
        yaml.append("  ".repeat(depth)).append(text).append('\n');
    }
}

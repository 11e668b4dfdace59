package org.pledgehub.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Invents a policy: every parameter drawn, in the written form of the policy format. */
final class PolicyDraft {

    private static final List<String> KINDS =
            List.of("PATENT", "TRADEMARK", "COPYRIGHT", "GEOGRAPHICAL_INDICATION", "OTHER");
    private static final List<String> ITEMS =
            List.of("PRINCIPAL", "INTEREST", "PENALTY_INTEREST", "OVERDUE_INTEREST", "OVERDUE_PENALTY");
    private static final List<String> DAYS = List.of("DISBURSEMENT", "DEFAULT", "CLAIM");
    private static final List<String> CHECKS = List.of(
            "REGISTERED_IN_DISTRICT", "GOOD_CREDIT", "OPERATING", "NOT_RELATED_TO_OPERATOR", "PROMOTED_BY_OPERATOR");
    private static final List<String> DOCUMENTS =
            List.of("TRIPARTITE_AGREEMENT", "CONTRACTS", "PLEDGE_REGISTRATION_PROOF", "OTHER");
    private static final List<Integer> SHARES =
            List.of(200_000, 250_000, 125_000, 500_000, 375_000, 333_333, 1, 999_999, 625_000, 1_000_000, 70_001);

    private final Choices choices;
    private final StringBuilder yaml = new StringBuilder();
    private final List<Long> caps = new ArrayList<>();
    private int rule;
    private int sharePpm;
    private int filingDays;
    private int daysPastDue;
    private int termMonths;
    private int firstStagePpm;

    private PolicyDraft(Choices choices) {
        this.choices = choices;
    }

    /** A policy of that id. */
    static Rulebook invent(Choices choices, String id) {
        var draft = new PolicyDraft(choices);
        draft.line(0, "policy: " + id);
        draft.line(0, "kind: POOL");
        draft.line(0, "title: {zh: 试行办法, en: Trial measure}");
        draft.line(0, "versions:");
        var versions = new ArrayList<Integer>();
        boolean two = choices.chance(40);
        if (two) {
            draft.version(2, draft.choices.oneOf("IN_FORCE", "IN_FORCE", "IN_FORCE", "DRAFT"), draft.laterPeriod());
            versions.add(2);
            draft.caps.clear();
        }
        draft.version(1, choices.chance(15) ? "EXPIRED" : "IN_FORCE", two ? draft.earlierPeriod() : draft.period());
        versions.add(0, 1);
        return new Rulebook(id, versions, draft.yaml.toString(), draft.limits());
    }

    private Rulebook.Limits limits() {
        return new Rulebook.Limits(sharePpm, filingDays, daysPastDue, termMonths, caps, firstStagePpm);
    }

    private String period() {
        return choices.chance(80)
                ? "{from: open, to: open}"
                : "{from: 2025-03-01, to: " + choices.oneOf("open", "2026-06-30", "2025-12-31") + "}";
    }

    /** Ends before, at or after the beginning of the later one: a gap, none, or an overlap. */
    private String earlierPeriod() {
        return "{from: open, to: " + choices.oneOf("2025-10-31", "2025-09-30", "2025-11-15", "open") + "}";
    }

    private String laterPeriod() {
        return "{from: 2025-11-01, to: " + choices.oneOf("open", "open", "2026-09-30") + "}";
    }

    private void version(int number, String status, String period) {
        line(1, "- version: " + number);
        line(2, "status: " + status);
        line(2, "source: 试行办法");
        line(2, "effective: " + period);
        ruled(2, "ruleVersionAnchor", choices.chance(10) ? choices.oneOf("DEFAULT", "CLAIM") : "DISBURSEMENT");
        var finer = choices.fork("finer rules of version " + number);
        coverage(finer);
        payment(finer);
        filing();
        eligibility(finer);
        term();
        registration();
        line(2, "clocks:");
        new ClockRules((name, value) -> ruled(3, name, value))
                .draw(choices.fork("clocks of version " + number), choices.fork("clocks of registries"));
    }

    private void coverage(Choices finer) {
        int ceiling = choices.pick(SHARES);
        sharePpm = choices.chance(60) ? ceiling : Math.max(1, ceiling / choices.between(2, 5));
        line(2, "coverage:");
        ruled(3, "items", choices.chance(40) ? list(ITEMS) : list(some(ITEMS, "PRINCIPAL")));
        ruled(3, "poolShareCeiling", percent(ceiling));
        ruled(3, "poolShare", percent(sharePpm));
        int luck = choices.below(20);
        boolean ofInstitutions = luck == 1 || finer.chance(12);
        String base = luck == 0 ? "PORTFOLIO_LOSS" : ofInstitutions ? "INSTITUTION_PRINCIPAL" : "PROJECT_LOSS";
        ruled(3, "shareBase", base);
        ruled(3, "decidingFigure", choices.oneOf("NOTIFIED", "COMPUTED"));
        ceilings();
        ruled(3, "runOff", choices.oneOf("COVERED", "ENDS_WITH_TERM"));
        new FinerRules(finer, (name, value) -> line(3, name + ": {" + value + ", " + text() + "}"))
                .coverage(base, Math.min(sharePpm, ceiling));
        if (base.equals("INSTITUTION_PRINCIPAL") && finer.chance(80)) {
            institutions(finer, ceiling);
        } else if (!base.equals("INSTITUTION_PRINCIPAL")) {
            otherParts(finer.fork("other parts"), Math.min(sharePpm, ceiling));
        }
    }

    private void institutions(Choices finer, int ceiling) {
        line(3, "institutions:");
        line(4, "- {kind: BANK, share: " + percent(ceiling) + ", ceded: IGNORED, " + text() + "}");
        for (var kind : some(finer, List.of("GUARANTOR", "INSURER"))) {
            var share = percent(Math.max(1, ceiling / finer.between(1, 3)));
            var ceded = finer.oneOf("", ", ceded: IGNORED", ", ceded: DEDUCTED");
            line(4, "- {kind: " + kind + ", share: " + share + ceded + ", " + text() + "}");
        }
        if (finer.chance(50)) {
            line(4, "- {kind: IP_INSTITUTION, share: " + percent(ceiling) + ", " + text() + "}");
        }
    }

    /** Who bears what the pool does not: of some policies it is told, with the bank or without it. */
    private void otherParts(Choices chosen, int share) {
        if (!chosen.chance(15)) {
            return;
        }
        int rest = 1_000_000 - share;
        var kinds = chosen.oneOf(
                List.of("BANK", "INSURER", "IP_INSTITUTION"), List.of("BANK", "GUARANTOR"), List.of("GUARANTOR"));
        line(3, "otherParts:");
        for (int at = 0; at < kinds.size(); at++) {
            int part = at == kinds.size() - 1 ? rest : rest / 3;
            rest -= part;
            line(4, "- {kind: " + kinds.get(at) + ", share: " + percent(part) + ", " + text() + "}");
        }
    }

    private void ceilings() {
        var scopes =
                choices.chance(50) ? List.<String>of() : some(List.of("PROJECT", "BORROWER", "BANK", "PORTFOLIO"), "");
        if (scopes.isEmpty()) {
            return;
        }
        line(3, "caps:");
        for (var scope : scopes) {
            long fen = choices.oneOf(1L, 99_999L, 1_000_000L, 12_345_678L, 50_000_001L, 200_000_000L);
            caps.add(fen);
            line(4, "- {scope: " + scope + ", ceilingFen: " + fen + ", " + text() + "}");
        }
    }

    private void payment(Choices finer) {
        line(2, "payment:");
        var ratio = choices.oneOf("1:1", "1:1", "1:2", "3:1");
        ruled(3, "funding", choices.fork("funding").chance(20) ? "FISCAL_ONLY" : ratio);
        ruled(3, "fiscalShare", choices.oneOf("50%", "50%", "0%", "100%", "33.3333%", "54%"));
        ruled(3, "firstPayer", choices.oneOf("PARTNER", "PARTNER", "FISCAL", "BOTH"));
        String shortage = choices.oneOf("PARTIAL_AND_QUEUE", "WHOLE_OR_QUEUE", "PARTIAL_AND_CLOSE");
        ruled(3, "shortage", finer.chance(10) ? "REJECT" : shortage);
        ruled(3, "recoveryWaterfall", choices.oneOf("PARI_PASSU", "POOL_FIRST", "BANK_FIRST"));
        firstStagePpm =
                new FinerRules(finer, (name, value) -> line(3, name + ": {" + value + ", " + text() + "}")).payment();
        decisions();
    }

    /** Who has to agree; of some policies neither is said. */
    private void decisions() {
        var chosen = choices.fork("decisions");
        if (chosen.chance(60)) {
            ruled(3, "confirmation", chosen.oneOf("REQUIRED", "NONE"));
        }
        if (chosen.chance(60)) {
            line(2, "decision:");
            ruled(3, "quorum", chosen.oneOf("1", "2", "2", "3"));
            if (chosen.chance(40)) {
                ruled(3, "incompleteApplication", chosen.oneOf("REFUSE", "REFUSE", "WARN"));
            }
        }
    }

    private void filing() {
        int luck = choices.below(10);
        filingDays = 30;
        if (luck == 0) {
            line(2, "filingNotRequired: {" + text() + "}");
        }
        if (luck <= 1) {
            return;
        }
        line(2, "filing:");
        ruled(3, "clock", clock());
        ruled(3, "anchor", choices.oneOf("EACH_TRANCHE", "EACH_TRANCHE", "FIRST_TRANCHE"));
        ruled(3, "restDays", choices.oneOf("STATE_CALENDAR", "STATE_CALENDAR", "STATE_CALENDAR", "WEEKENDS", "NONE"));
        ruled(3, "cutOff", cutOff(choices.oneOf("\"24:00\"", "24:00")));
        ruled(3, "warningDays", choices.oneOf("7", "0", "1", "15", "60"));
        ruled(3, "lateEffect", choices.oneOf("WARN", "HOLD", "EXCLUDE"));
        ruled(3, "completeness", choices.oneOf("DATE_COUNTS", "DATE_COUNTS", "COMPLETE_ONLY"));
        ruled(3, "silenceDays", choices.oneOf("10", "0", "1", "30"));
        ruled(3, "documents", list(some(DOCUMENTS, "CONTRACTS")));
    }

    /** Two policies in five end the last day at the close of business. */
    private String cutOff(String endOfDay) {
        return choices.fork("close of business").oneOf(endOfDay, endOfDay, endOfDay, "\"17:00\"", "\"08:00\"");
    }

    private String clock() {
        String unit = choices.oneOf("DAYS", "DAYS", "DAYS", "WORKING_DAYS", "WORKING_DAYS", "MONTHS", "YEARS");
        int length = switch (unit) {
            case "MONTHS" -> choices.between(1, 3);
            case "YEARS" -> choices.below(2);
            default -> choices.oneOf(30, 30, 15, 10, 1, 0, 60);
        };
        filingDays = switch (unit) {
            case "MONTHS" -> 30 * length;
            case "YEARS" -> 365 * length;
            case "WORKING_DAYS" -> length * 7 / 5;
            default -> length;
        };
        String kind = choices.oneOf("ACT", "ACT", "ACT", "ACT", "TERM", "BEFORE");
        String roll = choices.chance(20) ? ", roll: " + choices.oneOf("FORWARD", "NONE", "BACKWARD") : "";
        return "{length: " + length + ", unit: " + unit + ", kind: " + kind + roll + "}";
    }

    private void eligibility(Choices finer) {
        daysPastDue = choices.oneOf(90, 90, 60, 30, 0, 1, 180);
        line(2, "eligibility:");
        ruled(3, "acceptedKinds", list(choices.chance(50) ? KINDS.subList(0, 3) : some(KINDS, choices.pick(KINDS))));
        ruled(3, "unlistedKind", choices.oneOf("PENDING", "REFUSE"));
        ruled(3, "mainPledgeShareMin", choices.oneOf("50%", "0%", "33.3333%", "100%"));
        ruled(3, "daysPastDueMin", Integer.toString(daysPastDue));
        ruled(3, "pledgeInForceOn", list(some(DAYS, choices.pick(DAYS))));
        var checks = choices.chance(30) ? List.<String>of() : some(CHECKS, "");
        boolean asksForSize = choices.fork("size of the borrower").chance(25);
        if (asksForSize || !checks.isEmpty()) {
            line(3, "borrowerChecks:");
            checks.forEach(check -> line(4, "- {value: " + check + ", " + text() + "}"));
        }
        if (asksForSize) {
            line(4, "- {value: MICRO_SMALL_MEDIUM, " + text() + "}");
        }
        ruled(3, "borrowerCheckedOn", choices.pick(DAYS));
        ruled(3, "pledgor", choices.oneOf("BORROWER", "BORROWER", "ANYONE"));
        if (finer.chance(25)) {
            ruled(3, "cure", finer.oneOf("UNTIL_PAID", "BEFORE_NOTICE"));
        }
        var tranches = finer.fork("claims of tranches");
        if (tranches.chance(60)) {
            ruled(3, "trancheClaims", tranches.oneOf("ALLOWED", "ALLOWED", "PENDING"));
        }
    }

    /** From when a registration's clock runs; mostly nothing is said of it. */
    private void registration() {
        var chosen = choices.fork("registration");
        if (chosen.chance(30)) {
            ruled(2, "registrationStart", chosen.oneOf("ACCEPTANCE", "APPLICATION"));
        }
    }

    private void term() {
        boolean years = choices.chance(70);
        int length = years ? choices.between(1, 4) : choices.between(3, 18);
        termMonths = choices.chance(50) ? 0 : years ? 12 * length : length;
        if (termMonths == 0) {
            line(2, "term: {unlimited: YES, " + text() + "}");
        } else {
            ruled(2, "term", "{length: " + length + ", unit: " + (years ? "YEARS" : "MONTHS") + "}");
        }
    }

    /** One or more, the given one among them; perhaps none where none is given. */
    private List<String> some(List<String> from, String always) {
        return from.stream()
                .filter(word -> word.equals(always) || choices.chance(45))
                .toList();
    }

    private static List<String> some(Choices finer, List<String> from) {
        return from.stream().filter(word -> finer.chance(80)).toList();
    }

    private void ruled(int depth, String name, String value) {
        line(depth, name + ": {value: " + value + ", " + text() + "}");
    }

    private String text() {
        rule++;
        return String.format(Locale.ROOT, "rule: RP-%02d, article: 第%d条, phrase: 试行条文", rule % 100, rule);
    }

    private void line(int depth, String text) {
        yaml.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static String list(List<String> words) {
        return "[" + String.join(", ", words) + "]";
    }

    private static String percent(int ppm) {
        return String.format(Locale.ROOT, "%d.%04d%%", ppm / 10_000, ppm % 10_000);
    }
}

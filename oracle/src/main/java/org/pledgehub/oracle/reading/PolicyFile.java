package org.pledgehub.oracle.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the file of a policy with all its versions. */
final class PolicyFile {

    /** Our own control, where a policy does not say how many decide. */
    private static final int USUAL_QUORUM = 2;

    /** Where a policy does not say whether one tranche may be claimed, a person decides. */
    private static final Rule<String> NO_WORD_ON_TRANCHES = new Rule<>("PENDING", "PH-31", "未规定", "");

    /** Where a policy does not speak of other collateral, the whole loss counts. */
    private static final Rule<String> NO_WORD_ON_OTHER_COLLATERAL = new Rule<>("WHOLE_LOSS", "PH-54", "未规定", "");

    private PolicyFile() {}

    static List<PolicyText> read(Page file) {
        return file.text("kind").equals("POOL")
                ? file.pages("versions").stream()
                        .map(version -> version(file.text("policy"), version))
                        .toList()
                : List.of();
    }

    private static PolicyText version(String policy, Page version) {
        var status = version.text("status");
        var effective = version.page("effective");
        return new PolicyText(
                policy,
                version.number("version"),
                status.equals("IN_FORCE") || status.equals("EXPIRED"),
                effective.day("from"),
                effective.day("to"),
                version.word("ruleVersionAnchor"),
                coverage(version.page("coverage")),
                payment(version),
                filing(version),
                eligibility(version.page("eligibility")),
                term(version),
                clocks(version),
                wordOr(version, "registrationStart", "ACCEPTANCE"));
    }

    private static PolicyText.Coverage coverage(Page page) {
        return new PolicyText.Coverage(
                page.words("items"),
                page.share("poolShareCeiling"),
                page.share("poolShare"),
                page.word("shareBase"),
                page.word("decidingFigure"),
                page.pages("caps").stream()
                        .map(cap -> cap.rule(
                                one -> new PolicyText.Cap(one.text("scope"), Long.parseLong(one.text("ceilingFen")))))
                        .toList(),
                page.word("runOff"),
                wordOr(page, "shareSource", "POLICY"),
                page.has("poolShareFloor") ? page.share("poolShareFloor").value() : 0,
                page.pages("institutions").stream().map(PolicyFile::institution).toList(),
                wordOr(page, "ceded", "EXPECTED"),
                page.has("interestLimit")
                        ? Optional.of(page.page("interestLimit").number("days"))
                        : Optional.empty(),
                wordOr(page, "bankruptcy", "NONE"),
                wordOr(page, "balanceCap", "NONE"),
                page.has("leverage") ? Optional.of(page.page("leverage").text("times")) : Optional.empty(),
                page.has("mixedPledge") ? page.word("mixedPledge") : NO_WORD_ON_OTHER_COLLATERAL,
                page.has("allLevelsCeiling")
                        ? Optional.of(page.share("allLevelsCeiling").value())
                        : Optional.empty());
    }

    private static PolicyText.Institution institution(Page row) {
        return new PolicyText.Institution(
                row.text("kind"), row.ppm("share"), row.has("ceded") ? row.text("ceded") : "DEDUCTED");
    }

    /** A choice that the file may leave out. */
    private static String wordOr(Page page, String field, String absent) {
        return page.has(field) ? page.word(field).value() : absent;
    }

    private static PolicyText.Payment payment(Page version) {
        var page = version.page("payment");
        return new PolicyText.Payment(
                page.share("fiscalShare"),
                page.word("firstPayer"),
                page.word("shortage"),
                page.word("recoveryWaterfall"),
                wordOr(page, "confirmation", "NONE"),
                version.has("decision")
                        ? version.page("decision").count("quorum").value()
                        : USUAL_QUORUM,
                wordOr(page, "funding", "1:1"),
                wordOr(page, "fundingTest", "REPORTED"),
                page.has("payout") ? Optional.of(page.page("payout").ppm("first")) : Optional.empty(),
                page.has("fiscalProducts") ? page.words("fiscalProducts").value() : List.of(),
                version.has("decision") ? wordOr(version.page("decision"), "incompleteApplication", "WARN") : "WARN");
    }

    private static PolicyText.Filing filing(Page version) {
        if (version.has("filingNotRequired")) {
            var stated = version.page("filingNotRequired");
            return new PolicyText.FilingNotRequired(stated.text("rule"), stated.text("article"));
        }
        return version.has("filing") ? filingRequired(version.page("filing")) : new PolicyText.FilingUnstated();
    }

    private static PolicyText.Filing filingRequired(Page page) {
        return new PolicyText.FilingRequired(
                page.clock("clock"),
                page.word("anchor"),
                page.word("restDays"),
                page.word("cutOff"),
                page.count("warningDays"),
                page.count("silenceDays"),
                page.word("lateEffect"),
                page.word("completeness"),
                page.words("documents"));
    }

    private static PolicyText.Eligibility eligibility(Page page) {
        return new PolicyText.Eligibility(
                page.words("acceptedKinds"),
                page.word("unlistedKind"),
                page.share("mainPledgeShareMin"),
                page.count("daysPastDueMin"),
                page.words("pledgeInForceOn"),
                page.pages("borrowerChecks").stream()
                        .map(check -> check.rule(one -> one.text("value")))
                        .toList(),
                page.word("borrowerCheckedOn"),
                page.word("pledgor"),
                wordOr(page, "cure", "UNTIL_PAID"),
                page.has("trancheClaims") ? page.word("trancheClaims") : NO_WORD_ON_TRANCHES);
    }

    private static Map<String, Rule<Clock>> clocks(Page version) {
        var clocks = new TreeMap<String, Rule<Clock>>();
        if (version.has("clocks")) {
            var page = version.page("clocks");
            page.fields().keySet().forEach(name -> clocks.put(name.toString(), page.clock(name.toString())));
        }
        return Map.copyOf(clocks);
    }

    private static Rule<Optional<Clock>> term(Page version) {
        return version.rule(
                "term",
                term -> term.has("unlimited")
                        ? Optional.empty()
                        : Optional.of(term.page("value").period()));
    }
}

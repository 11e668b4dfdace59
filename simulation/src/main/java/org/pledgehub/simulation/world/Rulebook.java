package org.pledgehub.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.policies.Presets;

/**
 * A policy as applied to the hub, and what a storyteller has to know of it to come close to its limits. There is a fixed
 * number of them, so that each text is read once only.
 *
 * @param policy id
 * @param versions numbers of its versions
 * @param text YAML with all versions
 * @param limits limits of its first version
 */
record Rulebook(String policy, List<Integer> versions, String text, Limits limits) {

    private static final int INVENTED = 200;
    private static final List<String> SHIPPED = List.of(
            "chaoyang",
            "chaoyang",
            "chaoyang",
            "chaoyang",
            "haidian",
            "haidian",
            "shunyi",
            "shunyi",
            "mentougou",
            "beijing",
            "yunfu");
    private static final ConcurrentMap<String, Rulebook> KNOWN = new ConcurrentHashMap<>();

    /** Keeps its own copy. */
    Rulebook {
        versions = List.copyOf(versions);
    }

    /**
     * Limits to come close to.
     *
     * @param sharePpm pool share
     * @param filingDays days until a filing is due, about
     * @param daysPastDueMin how old a default must be
     * @param termMonths life of a pool, 0 where it does not end
     * @param capsFen ceilings in fen
     * @param firstStagePpm part of what is due that is paid first; the whole where there is one stage only
     */
    record Limits(
            int sharePpm, int filingDays, int daysPastDueMin, int termMonths, List<Long> capsFen, int firstStagePpm) {

        /** Everything in one stage. */
        static final int WHOLE = 1_000_000;

        /** Keeps its own copy. */
        Limits {
            capsFen = List.copyOf(capsFen);
        }
    }

    /** One of the shipped policies or of the invented ones. */
    static Rulebook any(Choices choices) {
        return choices.chance(45) ? shipped(choices.pick(SHIPPED)) : invented(choices.below(INVENTED));
    }

    /** All that can be met, for a test that reads them. */
    static List<Rulebook> all() {
        var all = new ArrayList<Rulebook>();
        SHIPPED.stream().distinct().forEach(policy -> all.add(shipped(policy)));
        for (int i = 0; i < INVENTED; i++) {
            all.add(invented(i));
        }
        all.add(countingReceipts());
        all.add(claimingTranches());
        return all;
    }

    /** References that make all versions known. */
    List<SpecificRecord> references() {
        return versions.stream()
                .<SpecificRecord>map(version -> new PolicyVersion(policy, version, text, ""))
                .toList();
    }

    /** One of the shipped policies. */
    static Rulebook shipped(String policy) {
        return KNOWN.computeIfAbsent(policy, Rulebook::read);
    }

    /** The rules of Chaoyang but for one: of what was passed on, only what has been received comes off the loss. */
    static Rulebook countingReceipts() {
        return KNOWN.computeIfAbsent("receipts", id -> chaoyangBut(id, "    coverage:\n", """
                      ceded: {value: RECEIVED, rule: CY-09, article: 第十条, phrase: 资金池承担风险比例不得超过20%}
                """));
    }

    /** The rules of Chaoyang but for one: each tranche of a loan has a claim of its own. */
    static Rulebook claimingTranches() {
        return KNOWN.computeIfAbsent("tranches", id -> chaoyangBut(id, "    eligibility:\n", """
                      trancheClaims: {value: ALLOWED, rule: CY-09, article: 第十条, phrase: 资金池承担风险比例不得超过20%}
                """));
    }

    private static Rulebook chaoyangBut(String policy, String section, String parameter) {
        var from = shipped("chaoyang");
        var text = replacedOnce(from.text(), "policy: " + from.policy(), "policy: " + policy);
        return new Rulebook(policy, from.versions(), replacedOnce(text, section, section + parameter), from.limits());
    }

    private static String replacedOnce(String text, String part, String by) {
        int at = text.indexOf(part);
        if (at < 0 || text.indexOf(part, at + 1) >= 0) {
            throw new IllegalStateException("The text has not once: " + part);
        }
        return text.substring(0, at) + by + text.substring(at + part.length());
    }

    private static Rulebook invented(int number) {
        return KNOWN.computeIfAbsent("r" + number, id -> PolicyDraft.invent(Choices.of(20_260_101L, number), id));
    }

    private static Rulebook read(String policy) {
        String text = Presets.text(policy).orElseThrow();
        var versions = Presets.versions(policy).orElseThrow().stream()
                .map(version -> version.ref().version())
                .sorted()
                .toList();
        int share = switch (policy) {
            case "haidian" -> 1_000_000;
            case "beijing" -> 500_000;
            default -> 200_000;
        };
        int term = policy.equals("chaoyang") ? 48 : 0;
        return new Rulebook(policy, versions, text, new Limits(share, 30, 90, term, List.of(), Limits.WHOLE));
    }
}

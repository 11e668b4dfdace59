package org.pledgehub.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.policies.Presets;

/**
 * The policy of a subsidy as applied to the hub. There is a fixed number of them, so that each text is read once only.
 *
 * @param policy id
 * @param versions numbers of its versions
 * @param text YAML with all versions
 */
record SubsidyRules(String policy, List<Integer> versions, String text) {

    private static final int INVENTED = 120;
    private static final List<String> SHIPPED =
            List.of("mentougou-subsidy", "mentougou-subsidy", "mentougou-subsidy", "shunyi-subsidy", "beijing-subsidy");
    private static final ConcurrentMap<String, SubsidyRules> KNOWN = new ConcurrentHashMap<>();

    /** Keeps its own copy. */
    SubsidyRules {
        versions = List.copyOf(versions);
    }

    /** One of the shipped policies or of the invented ones. */
    static SubsidyRules any(Choices choices) {
        return choices.chance(45) ? shipped(choices.pick(SHIPPED)) : invented(choices.below(INVENTED));
    }

    /** All that can be met, for a test that reads them. */
    static List<SubsidyRules> all() {
        var all = new ArrayList<SubsidyRules>();
        SHIPPED.stream().distinct().forEach(policy -> all.add(shipped(policy)));
        for (int i = 0; i < INVENTED; i++) {
            all.add(invented(i));
        }
        return all;
    }

    /** References that make all versions known. */
    List<SpecificRecord> references() {
        return versions.stream()
                .<SpecificRecord>map(version -> new PolicyVersion(policy, version, text, ""))
                .toList();
    }

    private static SubsidyRules shipped(String policy) {
        return KNOWN.computeIfAbsent(policy, SubsidyRules::read);
    }

    private static SubsidyRules invented(int number) {
        return KNOWN.computeIfAbsent("s" + number, id -> SubsidyDraft.invent(Choices.of(20_261_121L, number), id));
    }

    private static SubsidyRules read(String policy) {
        var versions = Presets.versions(policy).orElseThrow().stream()
                .map(version -> version.ref().version())
                .sorted()
                .toList();
        return new SubsidyRules(policy, versions, Presets.text(policy).orElseThrow());
    }
}

package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;

/**
 * Who there is, and which rules each pool has.
 *
 * @param roles roles of all parties that have a topic
 * @param outsiders parties that the registry does not know or does not let send
 * @param pools pools
 * @param rules rules of each pool
 */
record Cast(SortedMap<String, Role> roles, Outsiders outsiders, List<Pool> pools, Map<String, Rulebook> rules) {

    private static final List<String> BANKS = List.of("icbc", "cmb", "abc");
    /** The guarantor that speaks, where there is one. */
    static final String GUARANTOR = "guar";

    /** A guarantor that has no topic. */
    static final String STRANGER = "bz2";

    private static final String REGISTRY = "cnipa";
    private static final String DISABLED = "shut";
    private static final String UNREGISTERED = "ghost";

    /**
     * Banks that are not let in.
     *
     * @param disabled registered, may not send
     * @param unregistered have a topic and no entry
     */
    record Outsiders(SortedSet<String> disabled, SortedSet<String> unregistered) {

        /** All of them. */
        List<String> all() {
            var all = new ArrayList<>(disabled);
            all.addAll(unregistered);
            return all;
        }
    }

    /** A cast of so many pools from that day on. */
    static Cast of(Choices choices, LocalDate first) {
        var roles = new TreeMap<String, Role>();
        BANKS.subList(0, choices.between(2, BANKS.size())).forEach(bank -> roles.put(bank, Role.BANK));
        roles.put(REGISTRY, Role.REGISTRY);
        if (choices.chance(50)) {
            roles.put(GUARANTOR, Role.GUARANTOR);
        }
        var disabled = new TreeSet<String>();
        var unregistered = new TreeSet<String>();
        if (choices.chance(8)) {
            disabled.add(DISABLED);
        }
        if (choices.chance(4)) {
            unregistered.add(UNREGISTERED);
        }
        var outsiders = new Outsiders(disabled, unregistered);
        outsiders.all().forEach(party -> roles.put(party, Role.BANK));
        var pools = new ArrayList<Pool>();
        var rules = new HashMap<String, Rulebook>();
        int many = choices.oneOf(1, 1, 1, 2, 2, 3);
        for (int number = 1; number <= many; number++) {
            var rulebook = Rulebook.any(choices);
            var pool = pool(choices, number, rulebook, first);
            pools.add(pool);
            rules.put(pool.getPool(), rulebook);
            roles.put(operatorOf(pool), Role.OPERATOR);
            roles.put(authorityOf(pool), Role.AUTHORITY);
            roles.put(custodianOf(pool), Role.CUSTODIAN);
        }
        return new Cast(roles, outsiders, List.copyOf(pools), rules);
    }

    /** Who acts as the pool's operator, named or not. */
    static String operatorOf(Pool pool) {
        return orFirst(pool.getOperator(), "op1");
    }

    /** Who acts as the pool's authority, named or not. */
    static String authorityOf(Pool pool) {
        return orFirst(pool.getAuthority(), "au1");
    }

    /** Who acts as the pool's custodian, named or not. */
    static String custodianOf(Pool pool) {
        return orFirst(pool.getCustodian(), "cu1");
    }

    /** Parties in a role, sorted; no outsiders. */
    List<String> in(Role role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .filter(party -> !outsiders.all().contains(party))
                .toList();
    }

    String registry() {
        return REGISTRY;
    }

    Rulebook.Limits limitsOf(Pool pool) {
        var rulebook = rules.get(pool.getPool());
        if (rulebook == null) {
            throw new IllegalStateException("No rules for " + pool.getPool());
        }
        return rulebook.limits();
    }

    /** Entries of the party registry, and the policies. */
    List<SpecificRecord> references() {
        var references = new ArrayList<SpecificRecord>();
        roles.forEach((party, role) -> {
            if (!outsiders.unregistered().contains(party)) {
                boolean enabled = !outsiders.disabled().contains(party);
                references.add(new PartyReference(new Party(party, role, null, null, enabled)));
            }
        });
        pools.forEach(pool -> references.add(new PartyReference(pool)));
        var written = new HashSet<String>();
        pools.forEach(pool -> {
            var rulebook = rules.get(pool.getPool());
            if (rulebook != null && written.add(rulebook.policy())) {
                references.addAll(rulebook.references());
            }
        });
        return references;
    }

    private static Pool pool(Choices choices, int number, Rulebook rulebook, LocalDate first) {
        var fiscal = choices.fork("day of the fiscal contribution of pool " + number);
        var partner = choices.fork("day of the partner contribution of pool " + number);
        return Pool.newBuilder()
                .setPool("p" + number)
                .setPolicy(choices.chance(2) ? "unwritten" : rulebook.policy())
                .setOperator(party(choices, "op", choices.chance(60) ? number : 1))
                .setAuthority(party(choices, "au", choices.chance(60) ? number : 1))
                .setCustodian(party(choices, "cu", choices.chance(50) ? number : 1))
                .setDistrict(choices.chance(60) ? "朝阳区" : null)
                .setEstablishedOn(established(choices, first, rulebook.limits().termMonths()))
                .setAgreedFiscalFen(agreed(choices.fork("agreed fiscal size of pool " + number)))
                .setAgreedPartnerFen(agreed(choices.fork("agreed partner size of pool " + number)))
                .setAgreedFiscalBy(agreedBy(fiscal, first))
                .setAgreedPartnerBy(agreedBy(partner, first))
                .setPoolSharePpm(choices.chance(35) ? choices.oneOf(200_000, 125_000, 70_000, 500_000, 333_333) : null)
                .setFiscalSharePpm(choices.chance(35) ? choices.oneOf(500_000, 333_333, 0, 1_000_000, 1) : null)
                .build();
    }

    private static @Nullable Long agreed(Choices choices) {
        return choices.chance(40) ? choices.oneOf(100_000L, 2_000_000_000L, 0L) : null;
    }

    private static @Nullable LocalDate agreedBy(Choices choices, LocalDate first) {
        return choices.chance(60) ? first.plusDays(choices.between(-60, 240)) : null;
    }

    private static @Nullable String party(Choices choices, String prefix, int number) {
        return choices.chance(4) ? null : prefix + number;
    }

    private static @Nullable LocalDate established(Choices choices, LocalDate first, int termMonths) {
        return switch (choices.below(20)) {
            case 0 -> null;
            case 1, 2 -> first.plusDays(choices.between(20, 90));
            case 3, 4 -> first.minusDays(choices.between(300, 1_400));
            case 5 -> LocalDate.of(2024, 2, 29);
            case 6, 7 -> first.plusDays(choices.between(60, 300)).minusMonths(termMonths);
            default -> first.minusDays(choices.between(0, 30));
        };
    }

    private static String orFirst(@Nullable String named, String first) {
        return named == null ? first : named;
    }
}

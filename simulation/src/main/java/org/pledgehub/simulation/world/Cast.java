package org.pledgehub.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;

/**
 * Who there is.
 *
 * @param roles all parties
 * @param banks lending banks
 * @param guarantors guarantors, perhaps none
 * @param registry registry
 * @param pools pools, each with its operator, authority and custodian
 */
record Cast(
        SortedMap<String, Role> roles, List<String> banks, List<String> guarantors, String registry, List<Pool> pools) {

    private static final List<String> BANKS = List.of("icbc", "cmb", "abc");
    private static final String GUARANTOR = "guar";
    private static final String REGISTRY = "cnipa";

    /** A cast for these pools. */
    static Cast of(Choices choices, List<Pool> pools) {
        var roles = new TreeMap<String, Role>();
        var banks = BANKS.subList(0, choices.between(2, BANKS.size()));
        banks.forEach(bank -> roles.put(bank, Role.BANK));
        List<String> guarantors = choices.chance(50) ? List.of(GUARANTOR) : List.of();
        guarantors.forEach(guarantor -> roles.put(guarantor, Role.GUARANTOR));
        roles.put(REGISTRY, Role.REGISTRY);
        for (Pool pool : pools) {
            roles.put(pool.getOperator(), Role.OPERATOR);
            roles.put(pool.getAuthority(), Role.AUTHORITY);
            roles.put(pool.getCustodian(), Role.CUSTODIAN);
        }
        return new Cast(roles, banks, guarantors, REGISTRY, pools);
    }

    /** Entries of the party registry. */
    List<SpecificRecord> references() {
        var references = new ArrayList<SpecificRecord>();
        roles.forEach((party, role) -> references.add(new PartyReference(
                Party.newBuilder().setParty(party).setRole(role).build())));
        pools.forEach(pool -> references.add(new PartyReference(pool)));
        return references;
    }
}

package org.pledgehub.simulation.world;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.AuthorityEvent;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.CustodianEvent;
import org.pledgehub.contract.in.GuarantorEvent;
import org.pledgehub.contract.in.OperatorEvent;
import org.pledgehub.contract.in.RegistryEvent;

/**
 * Who speaks in which role.
 *
 * @param roles roles by party
 */
record Voices(Map<String, Role> roles) {

    /** Whether a bank speaks of another bank's loan. */
    boolean isOfForeignBank(String party, SpecificRecord payload) {
        var loan = payload.getSchema().getField("loan");
        return roles.get(party) == Role.BANK
                && loan != null
                && payload.get(loan.pos()) instanceof LoanRef ref
                && !ref.getBank().equals(party);
    }

    /** Payload and envelope as a record of the party's role. */
    SpecificRecord inRole(String party, Envelope envelope, SpecificRecord payload) {
        return switch (roles.getOrDefault(party, Role.UNKNOWN)) {
            case BANK -> new BankEvent(envelope, payload);
            case GUARANTOR -> new GuarantorEvent(envelope, payload);
            case REGISTRY -> new RegistryEvent(envelope, payload);
            case OPERATOR -> new OperatorEvent(envelope, payload);
            case AUTHORITY -> new AuthorityEvent(envelope, payload);
            case CUSTODIAN -> new CustodianEvent(envelope, payload);
            case UNKNOWN -> throw new IllegalStateException("Nobody knows " + party);
        };
    }
}

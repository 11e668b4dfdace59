package org.pledgehub.streams.serde;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Lets Avro instantiate the generated classes of the contract. Avro refuses every class outside its defaults until somebody vouches for
 * it; this is the one place where the hub does.
 */
final class ContractTrust {

    private static final String CONTRACT_PACKAGE = "org.pledgehub.contract.";

    static {
        var earlier = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(earlier, type -> type.getName().startsWith(CONTRACT_PACKAGE)));
    }

    private ContractTrust() {}

    /** Registers the trust, once; repeated calls do nothing. */
    static void register() {
        // The class initializer has done it.
    }
}

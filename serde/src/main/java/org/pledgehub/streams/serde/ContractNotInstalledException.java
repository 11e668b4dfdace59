package org.pledgehub.streams.serde;

import java.io.Serial;

/** The registry does not hold the schemas of this version: {@code hub install} has not run, or an older version has. */
public final class ContractNotInstalledException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With the first subject that misses its schema. */
    public ContractNotInstalledException(String subject) {
        super("the registry's subject " + subject + " does not hold the schema of this version; run hub install");
    }
}

package org.pledgehub.connectors.mapping;

import java.util.Map;

/** A value of a row cannot be used. Carries no stack trace: bad rows are ordinary, and there may be many. */
final class RowFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final RowCode code;
    private final transient Map<String, String> details;

    RowFault(RowCode code, Map<String, String> details) {
        super(code.name(), null, false, false);
        this.code = code;
        this.details = details;
    }

    static RowFault found(RowCode code, String found) {
        return new RowFault(code, Map.of("found", found));
    }

    RowCode code() {
        return code;
    }

    Wording wording() {
        return code.wording().with(details);
    }

    /** The English sentence, for a constant that is wrong in the mapping itself. */
    String sentence() {
        return wording().en();
    }
}

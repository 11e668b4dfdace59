package org.pledgehub.streams.loan;

import org.pledgehub.contract.state.LoanState;
import org.pledgehub.streams.state.EarlierSchemas;
import org.pledgehub.streams.state.StateCodec;

/** Stored bytes of a dossier; golden files hold them fixed. */
final class LoanCodec {

    private static final StateCodec<LoanState> FORMAT =
            StateCodec.of(LoanState.class, EarlierSchemas.of("loan-state-1", "loan-state-2"));

    private LoanCodec() {}

    /** Bytes of a dossier. */
    static byte[] toBytes(LoanState state) {
        return FORMAT.toBytes(state);
    }

    /** The dossier of stored bytes. */
    static LoanState fromBytes(byte[] bytes) {
        return FORMAT.fromBytes(bytes);
    }
}

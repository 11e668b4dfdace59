package org.pledgehub.streams.right;

import org.pledgehub.contract.state.RightState;
import org.pledgehub.streams.state.EarlierSchemas;
import org.pledgehub.streams.state.StateCodec;

/** Stored bytes of a right; golden files hold them fixed. */
final class RightCodec {

    /** Reads the form of the first day too, in which no claim is noted. */
    static final StateCodec<RightState> FORMAT = StateCodec.of(RightState.class, EarlierSchemas.of("right-state-1"));

    private RightCodec() {}
}

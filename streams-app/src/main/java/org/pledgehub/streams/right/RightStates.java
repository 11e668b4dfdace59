package org.pledgehub.streams.right;

import java.util.ArrayList;
import java.util.List;
import org.pledgehub.contract.hop.ClaimOnRight;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.state.RightState;

/** Next forms of a stored right. */
final class RightStates {

    private RightStates() {}

    /** A right of which nothing is stored. */
    static RightState unknown(String right) {
        return RightState.newBuilder()
                .setRight(right)
                .setFacts(List.of())
                .setWaiting(List.of())
                .setWatchers(List.of())
                .setVersion(0)
                .setClaims(List.of())
                .build();
    }

    /** With one more report. */
    static RightState with(RightState state, RightFact fact) {
        var facts = new ArrayList<>(state.getFacts());
        facts.add(fact);
        return RightState.newBuilder(state).setFacts(facts).build();
    }

    /** With these reports waiting for their final answer. */
    static RightState waiting(RightState state, List<String> waiting) {
        return RightState.newBuilder(state).setWaiting(waiting).build();
    }

    /** With these loans watching. */
    static RightState watchedBy(RightState state, List<String> loans) {
        return RightState.newBuilder(state).setWatchers(loans).build();
    }

    /** With these claims living on its loans. */
    static RightState claimedBy(RightState state, List<ClaimOnRight> claims) {
        return RightState.newBuilder(state).setClaims(claims).build();
    }

    /** After its content changed. */
    static RightState nextVersion(RightState state) {
        return RightState.newBuilder(state).setVersion(state.getVersion() + 1).build();
    }
}

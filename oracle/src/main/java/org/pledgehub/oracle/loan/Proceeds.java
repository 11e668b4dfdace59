package org.pledgehub.oracle.loan;

import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.Said;

/** What came back on a loan. Of a recovery on several loans nothing counts before it is said how it is split. */
public final class Proceeds {

    private Proceeds() {}

    /** The recoveries that count, in legal order. */
    public static Stream<Said<RecoveryReceived>> of(LoanStory story) {
        return story.standing(RecoveryReceived.class).stream().filter(said -> isSplit(said.payload()));
    }

    static boolean isSplit(RecoveryReceived said) {
        return said.getShared() == null || !said.getShared().getParts().isEmpty();
    }

    /** The claim that it names. */
    public static Optional<String> claim(RecoveryReceived said) {
        return Optional.ofNullable(said.getClaimId()).flatMap(claim -> Keys.label(claim, 512));
    }
}

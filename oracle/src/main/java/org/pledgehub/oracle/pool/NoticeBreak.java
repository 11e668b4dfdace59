package org.pledgehub.oracle.pool;

import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.oracle.claim.Amount;
import org.pledgehub.oracle.claim.Terms;

/** Holds the sum that a notice asks for against the one that its own loss comes to. */
final class NoticeBreak {

    private NoticeBreak() {}

    /** By how much they differ, fen, as long as a trigger stands and nothing is paid; nothing where they do not. */
    static Optional<Long> of(Case one) {
        Long asked = one.standing().getNotice().getRequestedFen();
        if (!one.active() || one.paidFen() > 0 || asked == null) {
            return Optional.empty();
        }
        long sum = asked;
        return one.terms()
                .map(terms -> alone(one.standing(), terms))
                .filter(own -> own.held().isEmpty() || own.held().equals(List.of("NOTHING_DUE")))
                .map(own -> Math.abs(own.poolFen() - sum))
                .filter(fen -> fen != 0);
    }

    /** What would be due if nobody had asked for a sum, and if there were no other claim. */
    private static Amount alone(ClaimAssessed claim, Terms terms) {
        var notice = CompensationNotice.newBuilder(claim.getNotice())
                .setRequestedFen(null)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .build();
        var unasked = ClaimAssessed.newBuilder(claim).setNotice(notice).build();
        return Amount.of(unasked, terms, Since.roomOfOne(terms));
    }
}

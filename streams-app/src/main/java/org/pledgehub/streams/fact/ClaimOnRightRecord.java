package org.pledgehub.streams.fact;

import org.pledgehub.contract.hop.ClaimOnRight;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;

/** Reads and writes what loans and rights tell each other of claims. */
public final class ClaimOnRightRecord {

    private ClaimOnRightRecord() {}

    /** The claim of a record that one of our rooms has written. */
    public static org.pledgehub.domain.right.ClaimOnRight read(ClaimOnRight claim) {
        return new org.pledgehub.domain.right.ClaimOnRight(
                LoanKey.of(claim.getLoan()),
                PoolId.of(claim.getPool()),
                claim.getNoticedOn(),
                claim.getRecordedAt(),
                new EventKey(PartyId.of(claim.getParty()), EventId.of(claim.getEventId())));
    }

    /** The record of a claim. */
    public static ClaimOnRight write(org.pledgehub.domain.right.ClaimOnRight claim) {
        return ClaimOnRight.newBuilder()
                .setLoan(claim.loan().canonical())
                .setPool(claim.pool().canonical())
                .setNoticedOn(claim.noticedOn())
                .setRecordedAt(claim.recordedAt())
                .setParty(claim.notice().party().canonical())
                .setEventId(claim.notice().eventId().canonical())
                .build();
    }
}

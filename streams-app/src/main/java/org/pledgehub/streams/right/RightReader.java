package org.pledgehub.streams.right;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.hop.RightClaimed;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.in.BibliographyChanged;
import org.pledgehub.contract.in.PledgeCancelled;
import org.pledgehub.contract.in.PledgeChanged;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.RightEventReversed;
import org.pledgehub.contract.in.RightStatusChanged;
import org.pledgehub.contract.state.RightState;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.right.LapseCause;
import org.pledgehub.domain.right.LegalStatus;
import org.pledgehub.domain.right.RegistrationPath;
import org.pledgehub.domain.right.Right;
import org.pledgehub.domain.right.RightCommand;
import org.pledgehub.domain.right.RightEvent;
import org.pledgehub.streams.fact.ClaimOnRightRecord;
import org.pledgehub.streams.fact.HeaderReader;

/** Reads the records of the right room as the right's own words. */
final class RightReader {

    private RightReader() {}

    /** A stored right. */
    static Right right(RightState state) {
        return Right.of(
                state.getFacts().stream().map(RightReader::fact).toList(),
                state.getWatchers().stream().map(LoanKey::of).toList(),
                state.getClaims().stream().map(ClaimOnRightRecord::read).toList());
    }

    /** A registry's report. */
    static Fact<RightEvent> fact(RightFact fact) {
        var header = fact.getPayload() instanceof RightEventReversed reversal
                ? HeaderReader.readReversal(fact.getOrigin(), fact.getEnvelope(), reversal.getReversedEventId())
                : HeaderReader.read(fact.getOrigin(), fact.getEnvelope());
        return new Fact<>(header, event(fact.getPayload()));
    }

    /** What a loan tells of its claims. */
    static RightCommand.NoteClaim claim(RightClaimed told) {
        return new RightCommand.NoteClaim(
                LoanKey.of(told.getLoan()),
                Told.from(Optional.ofNullable(told.getClaim()).map(ClaimOnRightRecord::read)));
    }

    /** Canonical id of a right that intake has read before. */
    static RightId id(RightRef right) {
        return new RightId(RightKind.valueOf(right.getKind().name()), right.getNumber());
    }

    private static RightEvent event(Object payload) {
        return switch (payload) {
            case PledgeRegistered registered ->
                new RightEvent.PledgeRegistered(
                        registered.getRegistrationNo(),
                        Uscc.of(registered.getPledgorUscc()),
                        PartyId.of(registered.getPledgee()),
                        told(registered.getEndsOn()),
                        new RegistrationPath(
                                Told.from(Optional.ofNullable(registered.getChannel())
                                        .map(channel -> RegistrationPath.Channel.valueOf(channel.name()))),
                                told(registered.getAppliedOn()),
                                told(registered.getAcceptedOn())));
            case PledgeChanged changed ->
                new RightEvent.PledgeChanged(
                        changed.getRegistrationNo(),
                        Told.from(Optional.ofNullable(changed.getPledgee()).map(PartyId::of)),
                        told(changed.getEndsOn()));
            case PledgeCancelled cancelled -> new RightEvent.PledgeCancelled(cancelled.getRegistrationNo());
            case RightStatusChanged changed ->
                new RightEvent.StatusChanged(
                        LegalStatus.valueOf(changed.getStatus().name()),
                        Told.from(Optional.ofNullable(changed.getCause())
                                .map(cause -> LapseCause.valueOf(cause.name()))));
            case BibliographyChanged changed ->
                new RightEvent.OwnersChanged(
                        changed.getOwnerUsccs().stream().map(Uscc::of).toList());
            case RightEventReversed reversed -> new RightEvent.Reversal();
            default -> throw new IllegalStateException("The right room was sent a " + payload.getClass());
        };
    }

    private static Told<LocalDate> told(@Nullable LocalDate day) {
        return Told.from(Optional.ofNullable(day));
    }
}

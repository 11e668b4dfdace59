package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.loan.LearntRight;
import org.pledgehub.domain.right.LapseCause;
import org.pledgehub.domain.right.LegalStatus;
import org.pledgehub.domain.right.PledgeSpan;
import org.pledgehub.domain.right.RegistrationPath;
import org.pledgehub.domain.right.RightHistory;
import org.pledgehub.domain.right.StatusSpan;
import org.pledgehub.streams.fact.ClaimOnRightRecord;

/** Reads what the right room tells of a right. */
final class RightSnapshotReader {

    private RightSnapshotReader() {}

    /** What a loan learns of a right. */
    static LearntRight read(RightSnapshot snapshot) {
        return new LearntRight(
                RightId.of(snapshot.getRight()),
                snapshot.getVersion(),
                history(snapshot),
                snapshot.getClaims().stream().map(ClaimOnRightRecord::read).toList());
    }

    private static RightHistory history(RightSnapshot snapshot) {
        return new RightHistory(
                snapshot.getPledges().stream().map(RightSnapshotReader::span).toList(),
                snapshot.getStatuses().stream()
                        .map(span -> new StatusSpan(
                                span.getFrom(),
                                LegalStatus.valueOf(span.getStatus().name()),
                                Told.from(Optional.ofNullable(span.getCause())
                                        .map(cause -> LapseCause.valueOf(cause.name())))))
                        .toList(),
                snapshot.getOwnerUsccs().stream().map(Uscc::of).toList());
    }

    private static PledgeSpan span(org.pledgehub.contract.hop.PledgeSpan span) {
        return new PledgeSpan(
                span.getRegistrationNo(),
                Uscc.of(span.getPledgorUscc()),
                PartyId.of(span.getPledgee()),
                span.getRegisteredOn(),
                told(span.getEndedOn()),
                new RegistrationPath(
                        Told.from(Optional.ofNullable(span.getChannel())
                                .map(channel -> RegistrationPath.Channel.valueOf(channel.name()))),
                        told(span.getAppliedOn()),
                        told(span.getAcceptedOn())));
    }

    private static Told<LocalDate> told(@Nullable LocalDate day) {
        return Told.from(Optional.ofNullable(day));
    }
}

package org.pledgehub.streams.right;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgehub.contract.common.LapseCause;
import org.pledgehub.contract.common.RegistrationChannel;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.hop.ClaimOnRight;
import org.pledgehub.contract.hop.PledgeSpan;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.hop.StatusSpan;
import org.pledgehub.contract.state.RightState;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.right.Right;
import org.pledgehub.domain.right.RightHistory;
import org.pledgehub.streams.fact.ClaimOnRightRecord;
import org.pledgehub.streams.fact.HeaderReader;

/** Writes a right as the records that go out and that are stored. */
final class RightWriter {

    private RightWriter() {}

    /** What each of these loans is told: all that is known of the right, and the claims on its other loans. */
    static Map<String, RightSnapshot> snapshots(Right right, RightState state, List<String> loans) {
        var snapshot = snapshot(right, state);
        var told = new LinkedHashMap<String, RightSnapshot>();
        for (var loan : loans) {
            var others = state.getClaims().stream()
                    .filter(claim -> !claim.getLoan().equals(loan))
                    .toList();
            told.put(loan, others.isEmpty() ? snapshot : with(snapshot, others));
        }
        return told;
    }

    private static RightSnapshot with(RightSnapshot snapshot, List<ClaimOnRight> others) {
        return RightSnapshot.newBuilder(snapshot).setClaims(others).build();
    }

    private static RightSnapshot snapshot(Right right, RightState state) {
        RightHistory history = right.history();
        return RightSnapshot.newBuilder()
                .setRight(state.getRight())
                .setVersion(state.getVersion())
                .setPledges(history.pledges().stream().map(RightWriter::span).toList())
                .setStatuses(history.statuses().stream().map(RightWriter::span).toList())
                .setOwnerUsccs(history.owners().stream().map(Uscc::canonical).toList())
                .setInputs(inputs(right, state.getFacts()))
                .build();
    }

    /** Canonical keys of the watching loans. */
    static List<String> watchers(Right right) {
        return right.watchers().stream().map(LoanKey::canonical).toList();
    }

    /** First claims that live on its loans. */
    static List<ClaimOnRight> claims(Right right) {
        return right.claims().stream().map(ClaimOnRightRecord::write).toList();
    }

    private static PledgeSpan span(org.pledgehub.domain.right.PledgeSpan span) {
        return PledgeSpan.newBuilder()
                .setRegistrationNo(span.registrationNo())
                .setPledgorUscc(span.pledgor().canonical())
                .setPledgee(span.pledgee().canonical())
                .setRegisteredOn(span.from())
                .setEndedOn(span.endedOn().asOptional().orElse(null))
                .setChannel(span.path()
                        .channel()
                        .map(channel -> RegistrationChannel.valueOf(channel.name()))
                        .asOptional()
                        .orElse(null))
                .setAppliedOn(span.path().appliedOn().asOptional().orElse(null))
                .setAcceptedOn(span.path().acceptedOn().asOptional().orElse(null))
                .build();
    }

    private static StatusSpan span(org.pledgehub.domain.right.StatusSpan span) {
        return new StatusSpan(
                span.from(),
                RightStatus.valueOf(span.status().name()),
                span.cause()
                        .map(cause -> LapseCause.valueOf(cause.name()))
                        .asOptional()
                        .orElse(null));
    }

    private static List<SourceRecord> inputs(Right right, List<RightFact> facts) {
        Map<EventKey, RightFact> byKey = facts.stream()
                .collect(Collectors.toMap(
                        fact -> HeaderReader.key(fact.getOrigin(), fact.getEnvelope()), Function.identity()));
        return right.inputs().stream()
                .map(byKey::get)
                .map(fact -> HeaderReader.source(fact.getOrigin(), fact.getEnvelope()))
                .toList();
    }
}

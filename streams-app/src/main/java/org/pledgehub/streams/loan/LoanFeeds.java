package org.pledgehub.streams.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.hop.FeedThrough;
import org.pledgehub.contract.state.FeedState;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.loan.LoanMoment;
import org.pledgehub.streams.state.StateCodec;

/**
 * How far each party's feed is complete, by party. A feed counts once each partition of the party's topic has said so;
 * then the earliest of their days counts.
 */
final class LoanFeeds implements LoanMoment.FeedProgress {

    private final KeyValueStore<String, byte[]> feeds;
    private final StateCodec<FeedState> codec = StateCodec.of(FeedState.class);

    LoanFeeds(KeyValueStore<String, byte[]> feeds) {
        this.feeds = feeds;
    }

    /** Takes up what a feed says; an earlier day than one already said changes nothing. */
    void note(FeedThrough feed) {
        var origin = feed.getOrigin();
        var state = load(origin.getParty());
        var through = new TreeMap<>(state.getThrough());
        through.merge(
                Integer.toString(origin.getPartition()),
                feed.getThrough(),
                (held, said) -> said.isAfter(held) ? said : held);
        int partitions = Math.max(state.getPartitions(), feed.getSourcePartitions());
        feeds.put(origin.getParty(), codec.toBytes(new FeedState(origin.getParty(), through, partitions)));
    }

    @Override
    public Told<LocalDate> completeThrough(PartyId party) {
        var state = load(party.canonical());
        List<LocalDate> days = List.copyOf(state.getThrough().values());
        return days.size() < state.getPartitions()
                ? Told.unknown()
                : Told.from(days.stream().min(LocalDate::compareTo));
    }

    private FeedState load(String party) {
        return Optional.ofNullable(feeds.get(party))
                .map(codec::fromBytes)
                .orElseGet(() -> new FeedState(party, new TreeMap<>(), 1));
    }
}

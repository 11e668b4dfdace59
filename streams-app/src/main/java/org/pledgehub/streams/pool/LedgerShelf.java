package org.pledgehub.streams.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.state.LedgerItemState;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.LedgerHead;
import org.pledgehub.domain.ledger.LedgerItem;
import org.pledgehub.domain.ledger.OpenOrders;
import org.pledgehub.domain.ledger.PoolLedger;
import org.pledgehub.domain.ledger.PoolLedger.Booked;
import org.pledgehub.domain.ledger.Posting;
import org.pledgehub.domain.pool.PoolClaim;
import org.pledgehub.domain.pool.PoolRules;
import org.pledgehub.domain.reconciliation.BookCheck;
import org.pledgehub.domain.reconciliation.PoolBreaks;
import org.pledgehub.streams.ledger.LedgerRecords;
import org.pledgehub.streams.state.StateCodec;

/**
 * Where the books of the pools end: of each item the last thing booked, under {@code pool|KIND|item}. A pool's part is
 * also held in memory; what is held is only ever what was stored.
 */
final class LedgerShelf {

    private final KeyValueStore<String, byte[]> store;
    private final OverdueShelf overdue;
    private final StateCodec<LedgerItemState> codec = StateCodec.of(LedgerItemState.class);
    private final Map<String, PoolLedger> held = new HashMap<>();

    LedgerShelf(KeyValueStore<String, byte[]> store) {
        this.store = store;
        this.overdue = new OverdueShelf(store);
    }

    /** Books what a change of a pool calls for, and says what is new: entries, instructions, breaks. */
    List<PoolOutput> follow(PoolPublication.Change change, PoolRules rules, Optional<LocalDate> asOf) {
        var after = change.after().pool();
        var ledger = held.computeIfAbsent(change.after().id(), this::load);
        var step = new PoolLedger.Step(change.before().pool(), after, PoolLedger.day(asOf, after));
        var growth = ledger.follow(step);
        growth.entries().forEach(this::store);
        held.put(ledger.pool(), growth.ledger());
        var outputs = new ArrayList<PoolOutput>();
        growth.entries().forEach(entry -> outputs.add(new PoolOutput.Booked(LedgerRecords.write(entry, asOf))));
        outputs.addAll(BookWriter.instructions(step, growth, rules));
        if (step.movesMoney()) {
            var before = PoolBreaks.of(change.before().pool(), ledger, rules);
            var now = PoolBreaks.of(after, growth.ledger(), rules);
            outputs.addAll(BookWriter.breaks(ledger.pool(), now.since(before), asOf));
        }
        if (change.before().pool().steps() != after.steps() || !growth.entries().isEmpty()) {
            var before = BookCheck.of(change.before().pool().steps(), ledger);
            var now = BookCheck.of(after.steps(), growth.ledger());
            outputs.addAll(BookWriter.breaks(ledger.pool(), now.since(before), asOf));
        }
        var was = PoolBreaks.overdue(new OpenOrders(change.before().pool(), ledger, rules), asOf);
        var is = PoolBreaks.overdue(new OpenOrders(after, growth.ledger(), rules), asOf);
        outputs.addAll(BookWriter.breaks(ledger.pool(), overdue.publish(ledger.pool(), is, was), asOf));
        outputs.addAll(BookWriter.breaks(ledger.pool(), ofClaims(change, rules), asOf));
        if (!change.before().latest().equals(change.after().latest())) {
            var split = SplitReader.differences(change.after()).since(SplitReader.differences(change.before()));
            outputs.addAll(BookWriter.breaks(ledger.pool(), split, asOf));
        }
        return outputs;
    }

    /** Only claims that have changed are computed once more. */
    private static PoolBreaks.Change ofClaims(PoolPublication.Change change, PoolRules rules) {
        var before = change.before().pool();
        var after = change.after().pool();
        var changed = after.claims().values().stream()
                .filter(claim -> !claim.equals(before.claims().get(claim.id()))
                        || !after.paidOn(claim.id()).equals(before.paidOn(claim.id())))
                .map(PoolClaim::id)
                .toList();
        return PoolBreaks.ofClaims(after, changed, rules).since(PoolBreaks.ofClaims(before, changed, rules));
    }

    /** What became overdue with a new day. */
    List<PoolOutput> onDay(KeptPool kept, PoolRules rules, NewDay day) {
        var orders = new OpenOrders(kept.pool(), held.computeIfAbsent(kept.id(), this::load), rules);
        var is = PoolBreaks.overdue(orders, Optional.of(day.now()));
        var change = overdue.publish(kept.id(), is, PoolBreaks.overdue(orders, day.before()));
        return BookWriter.breaks(kept.id(), change, Optional.of(day.now()));
    }

    /**
     * A day begins.
     *
     * @param before the last day that had begun, if any had
     * @param now the day
     */
    record NewDay(Optional<LocalDate> before, LocalDate now) {}

    private PoolLedger load(String pool) {
        var items = new TreeMap<LedgerItem, Booked>();
        var head = LedgerHead.EMPTY;
        var prefix = PoolTallies.part(pool) + "|";
        try (var entries = store.range(prefix, PoolTallies.part(pool) + "}")) {
            while (entries.hasNext()) {
                var entry = entries.next();
                var state = codec.fromBytes(entry.value);
                items.put(item(entry.key.substring(prefix.length())), booked(state));
                head = later(head, new LedgerHead(state.getSequence(), state.getHash()));
            }
        }
        return new PoolLedger(pool, head, items);
    }

    private static LedgerHead later(LedgerHead one, LedgerHead other) {
        return Comparator.comparingLong(LedgerHead::sequence).compare(one, other) >= 0 ? one : other;
    }

    /** The last of several entries on an item is stored last and stays. */
    private void store(LedgerEntry entry) {
        var booking = entry.booking();
        var state = LedgerItemState.newBuilder()
                .setSequence(entry.sequence())
                .setHash(entry.hash())
                .setRevision(booking.revision());
        switch (booking.act()) {
            case POSTED -> standing(state, booking.posting());
            case TAKEN_BACK, USED -> {}
        }
        store.put(key(entry.pool(), booking.item()), codec.toBytes(state.build()));
    }

    private static void standing(LedgerItemState.Builder state, Posting posting) {
        state.setBookedOn(posting.bookedOn())
                .setReason(LedgerRecords.nullable(posting.cause().reason()))
                .setClaimId(LedgerRecords.nullable(posting.cause().claim()))
                .setLines(LedgerRecords.lines(posting.lines()));
    }

    private static Booked booked(LedgerItemState state) {
        var day = state.getBookedOn();
        return new Booked(
                state.getRevision(),
                day == null
                        ? List.of()
                        : List.of(new Posting(
                                day,
                                LedgerRecords.readLines(state.getLines()),
                                new Posting.Cause(
                                        LedgerRecords.text(state.getReason()),
                                        LedgerRecords.text(state.getClaimId())))));
    }

    private static String key(String pool, LedgerItem item) {
        return PoolTallies.part(pool) + "|" + item.kind().name() + "|" + item.of();
    }

    private static LedgerItem item(String kindAndName) {
        int bar = kindAndName.indexOf('|');
        return new LedgerItem(LedgerItem.Kind.valueOf(kindAndName.substring(0, bar)), kindAndName.substring(bar + 1));
    }
}

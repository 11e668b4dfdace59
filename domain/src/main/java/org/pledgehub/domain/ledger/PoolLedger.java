package org.pledgehub.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.ledger.LedgerEntry.Booking;
import org.pledgehub.domain.ledger.LedgerItem.Kind;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolClaim;

/**
 * What a pool must remember of its book in order to go on with it: where it ends, and what stands in it item by item.
 *
 * @param pool pool id
 * @param head where the book ends
 * @param items every item that was ever booked
 */
public record PoolLedger(String pool, LedgerHead head, SortedMap<LedgerItem, Booked> items) {

    /** Keeps a view. */
    public PoolLedger {
        items = Collections.unmodifiableSortedMap(items);
    }

    /**
     * What was booked of an item.
     *
     * @param revision number of entries on it so far
     * @param posting what stands: one, or none where it was taken back or used up
     */
    public record Booked(int revision, List<Posting> posting) {

        /** Keeps its own copy. */
        public Booked {
            posting = List.copyOf(posting);
        }

        static final Booked NEVER = new Booked(0, List.of());

        Optional<Posting> open() {
            return posting.stream().findFirst();
        }
    }

    /**
     * A step of the pool.
     *
     * @param before the pool before a command
     * @param after and after it
     * @param today day on which the hub acts: the legal date of reservations
     */
    public record Step(Pool before, Pool after, LocalDate today) {

        /** True where movements, balances told or the figures of a paid claim changed. */
        public boolean movesMoney() {
            return !before.funds().equals(after.funds())
                    || after.funds().paid().keySet().stream().anyMatch(this::hasOtherFigures);
        }

        private boolean hasOtherFigures(ClaimId claim) {
            return !figures(before, claim).equals(figures(after, claim));
        }

        private static PoolClaim.Amounts figures(Pool pool, ClaimId claim) {
            var known = pool.claims().get(claim);
            return known == null ? PoolClaim.Amounts.NONE : known.amounts();
        }
    }

    /**
     * The book after a step, and what was added to it.
     *
     * @param ledger the book's end
     * @param entries new entries, in order
     */
    public record Growth(PoolLedger ledger, List<LedgerEntry> entries) {

        /** Keeps its own copy. */
        public Growth {
            entries = List.copyOf(entries);
        }
    }

    /** The book of a pool of which nothing was booked yet. */
    public static PoolLedger empty(String pool) {
        return new PoolLedger(pool, LedgerHead.EMPTY, new TreeMap<>());
    }

    /**
     * The day to book reservations on: the last day that has come, and where none has the latest legal date of the
     * pool's movements.
     */
    public static LocalDate day(Optional<LocalDate> lastTick, Pool pool) {
        return lastTick.or(() -> pool.funds().movements().stream()
                        .map(fact -> fact.header().occurredOn())
                        .max(Comparator.naturalOrder()))
                .orElse(LocalDate.EPOCH);
    }

    /** Books whatever now reads otherwise than it stands in the book. */
    public Growth follow(Step step) {
        var growing = new Growing(step);
        if (items.isEmpty() || step.movesMoney()) {
            growing.bookMovements(PostingRules.of(step.after()));
        }
        growing.bookClaims();
        return growing.result();
    }

    /** One step's work. */
    private final class Growing {

        private final Step step;
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final SortedMap<LedgerItem, Booked> changed = new TreeMap<>();
        private LedgerHead end = head;

        Growing(Step step) {
            this.step = step;
        }

        /** First what is gone, then in legal order what is new or reads otherwise. */
        void bookMovements(Map<LedgerItem, Posting> due) {
            items.forEach((item, booked) -> {
                if (item.kind().isOfMovements() && !due.containsKey(item)) {
                    booked.open().ifPresent(old -> close(item, EntryAct.TAKEN_BACK, old.bookedOn()));
                }
            });
            due.forEach((item, now) -> {
                var old = booked(item).open();
                if (!old.equals(Optional.of(now))) {
                    old.ifPresent(before -> close(item, EntryAct.TAKEN_BACK, before.bookedOn()));
                    post(item, now);
                }
            });
        }

        /** What stands open on each claim today. An order is used up or taken back whole, once; what is left is a new one. */
        void bookClaims() {
            for (var claim : step.after().claims().values()) {
                var posting = new ClaimPostings(step.after(), claim, step.today());
                follow(Kind.REFUND_DUE, claim.id(), posting.refundDue(), EntryAct.TAKEN_BACK);
                follow(Kind.WRITE_OFF, claim.id(), posting.writeOff(), EntryAct.TAKEN_BACK);
                follow(Kind.REIMBURSEMENT, claim.id(), posting.reimbursement(), endOfReimbursement(claim.id()));
                follow(Kind.RESERVATION, claim.id(), posting.reservation(), endOfReservation(claim.id()));
            }
        }

        private void follow(Kind kind, ClaimId claim, Optional<Posting> now, EntryAct end) {
            var item = new LedgerItem(kind, claim.canonical());
            var open = booked(item).open();
            boolean same = open.map(Posting::lines).equals(now.map(Posting::lines));
            if (!same || end == EntryAct.USED) {
                open.ifPresent(old -> close(item, end, step.today()));
                now.ifPresent(posting -> post(item, posting));
            }
        }

        private EntryAct endOfReservation(ClaimId claim) {
            return step.after().paidOn(claim).exceeds(step.before().paidOn(claim))
                    ? EntryAct.USED
                    : EntryAct.TAKEN_BACK;
        }

        private EntryAct endOfReimbursement(ClaimId claim) {
            return reimbursed(step.after(), claim).exceeds(reimbursed(step.before(), claim))
                    ? EntryAct.USED
                    : EntryAct.TAKEN_BACK;
        }

        private static Fen reimbursed(Pool pool, ClaimId claim) {
            return pool.funds().movedFor(claim).reimbursed();
        }

        Growth result() {
            if (entries.isEmpty()) {
                return new Growth(PoolLedger.this, entries);
            }
            var all = new TreeMap<>(items);
            all.putAll(changed);
            return new Growth(new PoolLedger(pool, end, all), entries);
        }

        private Booked booked(LedgerItem item) {
            var now = changed.get(item);
            return now != null ? now : items.getOrDefault(item, Booked.NEVER);
        }

        private void post(LedgerItem item, Posting posting) {
            int before = booked(item).revision();
            var replaces = before == 0 ? "" : LedgerEntry.id(pool, item, before - 1);
            add(new Booking(item, before + 1, EntryAct.POSTED, replaces, posting));
            changed.put(item, new Booked(before + 1, List.of(posting)));
        }

        private void close(LedgerItem item, EntryAct act, LocalDate on) {
            var booked = booked(item);
            var old = booked.open().orElseThrow();
            var undone = new Posting(on, old.mirrored(), old.cause());
            add(new Booking(item, booked.revision() + 1, act, LedgerEntry.id(pool, item, booked.revision()), undone));
            changed.put(item, new Booked(booked.revision() + 1, List.of()));
        }

        private void add(Booking booking) {
            var entry = LedgerEntry.next(pool, end, booking);
            entries.add(entry);
            end = LedgerHead.at(entry);
        }
    }
}

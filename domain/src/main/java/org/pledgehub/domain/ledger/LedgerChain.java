package org.pledgehub.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.ledger.LedgerFault.Kind;

/**
 * Checks the entries of one pool one after another: the numbers, the hashes, the sums, and that every entry is ended at
 * most once, by one that names it. It needs nothing but the entries.
 */
public final class LedgerChain {

    private final Map<LedgerItem, LedgerEntry> latest = new HashMap<>();
    private LedgerHead head = LedgerHead.EMPTY;

    /** Everything that is wrong with these entries, in their order. */
    public static List<LedgerFault> faults(Collection<LedgerEntry> entries) {
        var chain = new LedgerChain();
        return entries.stream().flatMap(entry -> chain.accept(entry).stream()).toList();
    }

    /** What is wrong with the next entry. */
    public List<LedgerFault> accept(LedgerEntry entry) {
        var found = new ArrayList<Kind>();
        if (entry.sequence() != head.sequence() + 1) {
            found.add(Kind.NOT_THE_NEXT);
        }
        if (!entry.previousHash().equals(head.hash())) {
            found.add(Kind.CHAIN_BROKEN);
        }
        if (!entry.isGenuine()) {
            found.add(Kind.TAMPERED);
        }
        if (!Posting.isBalanced(entry.booking().posting().lines())) {
            found.add(Kind.UNBALANCED);
        }
        faultOfOrder(entry, Optional.ofNullable(latest.put(entry.booking().item(), entry)))
                .ifPresent(found::add);
        head = LedgerHead.at(entry);
        return found.stream()
                .map(kind -> new LedgerFault(entry.sequence(), kind))
                .toList();
    }

    /** The last entry seen. */
    public LedgerHead head() {
        return head;
    }

    private static Optional<Kind> faultOfOrder(LedgerEntry entry, Optional<LedgerEntry> before) {
        var booking = entry.booking();
        int known = before.map(last -> last.booking().revision()).orElse(0);
        boolean stands = before.filter(LedgerChain::posts).isPresent();
        if (booking.revision() != known + 1 || posts(entry) == stands) {
            return Optional.of(Kind.WRONG_REVISION);
        }
        if (posts(entry)) {
            var replaced = known == 0 ? "" : LedgerEntry.id(entry.pool(), booking.item(), known - 1);
            return booking.names().equals(replaced) ? Optional.empty() : Optional.of(Kind.NAMES_ANOTHER);
        }
        var ended = before.orElseThrow();
        if (!booking.names().equals(ended.id())) {
            return Optional.of(Kind.NAMES_ANOTHER);
        }
        var expected = ended.booking().posting().mirrored();
        return booking.posting().lines().equals(expected) ? Optional.empty() : Optional.of(Kind.NOT_MIRRORED);
    }

    private static boolean posts(LedgerEntry entry) {
        return entry.booking().act() == EntryAct.POSTED;
    }
}

package org.pledgehub.streams.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.SplitRecovery;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.PoolBreaks;
import org.pledgehub.domain.reconciliation.RecoverySplits;

/** Reads what the loans of a pool say of recoveries that they share. */
final class SplitReader {

    private SplitReader() {}

    /** What differs, as far as loans with claims on the pool tell. */
    static PoolBreaks differences(KeptPool kept) {
        return RecoverySplits.differences(words(kept.latest().values()));
    }

    /** All claims of a loan tell the same; the last assessment of any of them counts. */
    private static List<RecoverySplits.Word> words(Collection<ClaimAssessed> claims) {
        var last = new TreeMap<String, ClaimAssessed>();
        for (var claim : claims) {
            last.merge(claim.getLoan(), claim, (one, other) -> one.getSequence() >= other.getSequence() ? one : other);
        }
        var words = new ArrayList<RecoverySplits.Word>();
        last.forEach((loan, claim) -> claim.getSplitRecoveries().forEach(recovery -> words.add(word(loan, recovery))));
        return words;
    }

    private static RecoverySplits.Word word(String loan, SplitRecovery recovery) {
        Map<String, RecoverySplits.Part> parts = new HashMap<>();
        for (var part : recovery.getShared().getParts()) {
            parts.merge(
                    key(part.getLoan()),
                    new RecoverySplits.Part(Fen.amount(part.getGrossFen()), Fen.amount(part.getCostFen())),
                    RecoverySplits.Part::plus);
        }
        return new RecoverySplits.Word(loan, recovery.getShared().getReference(), recovery.getOn(), parts);
    }

    private static String key(LoanRef loan) {
        return LoanKey.parse(loan.getBank(), loan.getContract())
                .asOptional()
                .map(LoanKey::canonical)
                .orElseThrow(() -> new IllegalStateException("Intake lets no malformed loan pass"));
    }
}

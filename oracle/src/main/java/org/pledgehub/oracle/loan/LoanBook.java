package org.pledgehub.oracle.loan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.contract.Reason;
import org.pledgehub.contract.ReasonCatalogue;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.PrincipalWrittenOff;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.deadline.FilingClock;
import org.pledgehub.oracle.reading.Keys;
import org.pledgehub.oracle.reading.LoanStory;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Reading;
import org.pledgehub.oracle.reading.Said;

/** Makes a dossier of each loan: sorted facts, folded once. */
public final class LoanBook {
    private static final List<String> PRECEDENCE =
            ReasonCatalogue.shipped().all().stream().map(Reason::code).toList();
    private static final Comparator<String> BY_PRECEDENCE = Comparator.comparingInt(PRECEDENCE::indexOf);

    private final Reading reading;

    private LoanBook(Reading reading) {
        this.reading = reading;
    }

    /** Dossiers of all loans that anything was told of, by loan key. */
    public static SortedMap<String, LoanDossier> of(Reading reading) {
        var book = new LoanBook(reading);
        var dossiers = new TreeMap<String, LoanDossier>();
        reading.loans().forEach((loan, story) -> dossiers.put(loan, book.dossier(story)));
        return dossiers;
    }

    private LoanDossier dossier(LoanStory story) {
        var reasons = new TreeSet<String>(BY_PRECEDENCE);
        reasons.addAll(new Waits(reading, story).ofAll());
        var tranches = tranches(story, reasons);
        var takenBack = story.story().takenBack(LoanDisbursed.class).stream()
                .map(LoanBook::tranche)
                .toList();
        var first = (tranches.isEmpty() ? takenBack : tranches).stream().findFirst();
        var poolId = first.map(LoanBook::pool);
        var pool = poolId.flatMap(id -> Optional.ofNullable(reading.pools().get(id)));
        var defaults = Spells.of(story);
        var policy = pool.flatMap(
                known -> first.flatMap(tranche -> reading.policies().ofLoan(known.getPolicy(), tranche.on())));
        var money = money(story, tranches, share(pool, policy));
        if (money.overpaidFen() > 0 && !tranches.isEmpty()) {
            reasons.add("LOAN_OVERPAID");
        }
        var stage = tranches.isEmpty() ? stageOfNone(takenBack) : stage(policy, money, defaults);
        var standing = new LoanDossier.Standing(stage, reasons, poolId, pool, policy);
        var clock = new FilingClock(reading, story, standing);
        return new LoanDossier(
                story,
                standing,
                first,
                tranches,
                money,
                defaults,
                last(story.standing(RightsPledged.class)),
                clock.deadlines(tranches, takenBack));
    }

    /** Disbursements that stand, without those that name another pool than the first. */
    private static List<Tranche> tranches(LoanStory story, Set<String> reasons) {
        var tranches = new ArrayList<Tranche>();
        for (var said : story.standing(LoanDisbursed.class)) {
            var tranche = tranche(said);
            if (tranches.isEmpty() || pool(tranches.get(0)).equals(pool(tranche))) {
                tranches.add(tranche);
            } else {
                reasons.add("TRANCHE_POOL_DIFFERS");
            }
        }
        return tranches;
    }

    private static long share(Optional<Pool> pool, Optional<PolicyText> policy) {
        if (policy.isEmpty()) {
            return 0;
        }
        var coverage = policy.get().coverage();
        var negotiated = pool.map(Pool::getPoolSharePpm);
        return negotiated
                .map(ppm -> Math.min(ppm, coverage.poolShareCeiling().value()))
                .orElse(coverage.poolShare().value());
    }

    private static LoanDossier.Money money(LoanStory story, List<Tranche> tranches, long share) {
        return new LoanDossier.Money(
                tranches.stream()
                        .mapToLong(tranche -> tranche.said().payload().getAmountFen())
                        .sum(),
                story.standing(RepaymentReceived.class).stream()
                        .mapToLong(said -> said.payload().getPrincipalFen())
                        .sum(),
                story.standing(PrincipalWrittenOff.class).stream()
                        .mapToLong(said -> said.payload().getPrincipalFen())
                        .sum(),
                Proceeds.of(story)
                        .mapToLong(said -> said.payload().getPrincipalFen())
                        .sum(),
                share);
    }

    private static String stageOfNone(List<Tranche> takenBack) {
        return takenBack.isEmpty() ? "WAITING" : "WITHDRAWN";
    }

    private static String stage(Optional<PolicyText> policy, LoanDossier.Money money, List<Default> defaults) {
        if (policy.isEmpty()) {
            return "PENDING";
        }
        if (defaults.stream().anyMatch(one -> one.curedOn().isEmpty())) {
            return "IN_DEFAULT";
        }
        return money.outstandingFen() == 0 ? "REPAID" : "ACTIVE";
    }

    private static <T> Optional<Said<T>> last(List<Said<T>> said) {
        return said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
    }

    private static Tranche tranche(Said<LoanDisbursed> said) {
        return new Tranche(Keys.label(said.payload().getTranche()), said);
    }

    private static String pool(Tranche tranche) {
        return Keys.pool(tranche.said().payload().getPool()).orElseThrow();
    }
}

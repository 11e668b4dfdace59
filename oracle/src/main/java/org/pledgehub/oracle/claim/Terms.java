package org.pledgehub.oracle.claim;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.PolicyText.Cap;
import org.pledgehub.oracle.reading.Rule;

/**
 * What a policy version and the pool's own agreement say about amounts.
 *
 * @param items items of a notice that count
 * @param sharePpm the pool's part of the base
 * @param ceilingPpm never more than this part of it
 * @param shareBase what the share is taken of
 * @param caps further ceilings
 * @param fiscalPpm fiscal part of what is paid
 * @param firstPayer accounts whose money has to be there
 * @param shortage what happens when it is not
 * @param course which steps a claim has to go through
 */
public record Terms(
        Set<String> items,
        long sharePpm,
        long ceilingPpm,
        String shareBase,
        List<Cap> caps,
        long fiscalPpm,
        Set<PoolAccount> firstPayer,
        Shortage shortage,
        Course course) {

    /**
     * Steps of a claim.
     *
     * @param confirms whether the authority confirms before anything is paid
     * @param quorum how many people decide on the fiscal part; 0: nobody has to
     * @param waterfall who gets recovered money first
     */
    public record Course(boolean confirms, int quorum, String waterfall) {}

    /** What happens when there is not enough. */
    public enum Shortage {
        /** What there is is promised, the rest follows when money comes. */
        PARTIAL_AND_QUEUE,
        /** What there is is promised, and nothing more. */
        PARTIAL_AND_CLOSE,
        /** All or, for the time being, nothing. */
        WHOLE_OR_QUEUE
    }

    /** Keeps its own copies. */
    public Terms {
        items = Set.copyOf(items);
        caps = List.copyOf(caps);
        firstPayer = Set.copyOf(firstPayer);
    }

    /** The version's terms with the shares the pool has negotiated; its share never exceeds the version's ceiling. */
    public static Terms of(PolicyText text, Pool pool) {
        long ceiling = text.coverage().poolShareCeiling().value();
        long share = Objects.requireNonNullElse(
                pool.getPoolSharePpm(), text.coverage().poolShare().value());
        long fiscal = Objects.requireNonNullElse(
                pool.getFiscalSharePpm(), text.payment().fiscalShare().value());
        return new Terms(
                Set.copyOf(text.coverage().items().value()),
                Math.min(share, ceiling),
                ceiling,
                text.coverage().shareBase().value(),
                text.coverage().caps().stream().map(Rule::value).toList(),
                fiscal,
                payers(text.payment().firstPayer().value()),
                Shortage.valueOf(text.payment().shortage().value()),
                new Course(
                        text.payment().confirmation().equals("REQUIRED"),
                        text.payment().quorum(),
                        text.payment().recoveryWaterfall().value()));
    }

    /** Accounts that a policy's first payer stands for. */
    public static Set<PoolAccount> payers(String firstPayer) {
        return firstPayer.equals("BOTH")
                ? Set.of(PoolAccount.FISCAL, PoolAccount.PARTNER)
                : Set.of(PoolAccount.valueOf(firstPayer));
    }
}

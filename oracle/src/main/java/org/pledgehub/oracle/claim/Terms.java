package org.pledgehub.oracle.claim;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.PolicyText.Cap;
import org.pledgehub.oracle.reading.PolicyText.Institution;
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
 * @param finer what only some policies say
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
        Course course,
        Finer finer) {

    /**
     * Steps of a claim.
     *
     * @param confirms whether the authority confirms before anything is paid
     * @param quorum how many people decide on the fiscal part; 0: nobody has to
     * @param wantsAll whether an application without all its documents is refused
     * @param waterfall who gets recovered money first
     */
    public record Course(boolean confirms, int quorum, boolean wantsAll, String waterfall) {}

    /**
     * What only some policies say.
     *
     * @param perLoan whether the share is the loan's own
     * @param floorPpm least share of a loan's own
     * @param institutions shares by kind of institution
     * @param receivedOnly whether only received cessions come off
     * @param interestDays most days of interest
     * @param bankruptcyStops whether a bankruptcy stops interest
     * @param balanceCap with which balance liability ends; {@code NONE}: with none
     * @param funding whether contributions have to stand as agreed first
     * @param firstStagePpm part that is paid first
     * @param fiscalProducts products of which the fiscal side bears its part; empty: of all
     * @param rightsOnly whether only the rights' part of a mixed pledge counts
     * @param allLevelsPpm most that all levels bear together
     */
    public record Finer(
            boolean perLoan,
            long floorPpm,
            List<Institution> institutions,
            boolean receivedOnly,
            Optional<Integer> interestDays,
            boolean bankruptcyStops,
            String balanceCap,
            Funding funding,
            Optional<Integer> firstStagePpm,
            List<String> fiscalProducts,
            boolean rightsOnly,
            Optional<Integer> allLevelsPpm) {

        /** Of a policy that says nothing of all this. */
        public static final Finer SILENT = new Finer(
                false,
                0,
                List.of(),
                false,
                Optional.empty(),
                false,
                "NONE",
                Funding.REPORTED,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty());

        static Finer of(PolicyText text) {
            return new Finer(
                    text.coverage().shareSource().equals("PER_LOAN"),
                    text.coverage().poolShareFloor(),
                    text.coverage().institutions(),
                    text.coverage().ceded().equals("RECEIVED"),
                    text.coverage().interestDays(),
                    text.coverage().bankruptcy().equals("INTEREST_STOPS"),
                    text.coverage().balanceCap(),
                    text.payment().fundingTest().equals("ENFORCED")
                            ? Funding.read(text.payment().funding())
                            : Funding.REPORTED,
                    text.payment().firstStage(),
                    text.payment().fiscalProducts(),
                    text.coverage().mixedPledge().value().equals("IP_PART"),
                    text.coverage().allLevelsCeiling());
        }

        Finer funded() {
            return new Finer(
                    perLoan,
                    floorPpm,
                    institutions,
                    receivedOnly,
                    interestDays,
                    bankruptcyStops,
                    balanceCap,
                    Funding.REPORTED,
                    firstStagePpm,
                    fiscalProducts,
                    rightsOnly,
                    allLevelsPpm);
        }

        boolean limitsDays() {
            return interestDays.isPresent() || bankruptcyStops;
        }
    }

    /**
     * Whether claims wait for contributions as agreed.
     *
     * @param first whether they do
     * @param fiscal so much on the fiscal account
     * @param partner to so much on the other
     */
    public record Funding(boolean first, long fiscal, long partner) {

        static final Funding REPORTED = new Funding(false, 1, 1);

        /** As in a policy: fiscal, colon, partner. Where there is no partner nothing is waited for. */
        static Funding read(String ratio) {
            if (ratio.equals("FISCAL_ONLY")) {
                return REPORTED;
            }
            int colon = ratio.indexOf(':');
            return new Funding(
                    true,
                    Long.parseLong(ratio.substring(0, colon).strip()),
                    Long.parseLong(ratio.substring(colon + 1).strip()));
        }

        boolean isMetBy(Map<PoolAccount, Long> contributed) {
            var left = BigInteger.valueOf(contributed.getOrDefault(PoolAccount.FISCAL, 0L))
                    .multiply(BigInteger.valueOf(partner));
            var right = BigInteger.valueOf(contributed.getOrDefault(PoolAccount.PARTNER, 0L))
                    .multiply(BigInteger.valueOf(fiscal));
            return left.equals(right);
        }
    }

    /** The same where contributions stand as agreed, or are not asked for any more. */
    public Terms funded() {
        return new Terms(
                items, sharePpm, ceilingPpm, shareBase, caps, fiscalPpm, firstPayer, shortage, course, finer.funded());
    }

    /** The same where contributions to the accounts stand as agreed; else claims wait for them. */
    public Terms withContributions(Map<PoolAccount, Long> contributed) {
        return finer.funding().isMetBy(contributed) ? funded() : this;
    }

    /** What happens when there is not enough. */
    public enum Shortage {
        /** What there is is promised, the rest follows when money comes. */
        PARTIAL_AND_QUEUE,
        /** What there is is promised, and nothing more. */
        PARTIAL_AND_CLOSE,
        /** All or, for the time being, nothing. */
        WHOLE_OR_QUEUE,
        /** All when its turn comes, or never anything. */
        REJECT
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
                        text.payment().incompleteApplication().equals("REFUSE"),
                        text.payment().recoveryWaterfall().value()),
                Finer.of(text));
    }

    /** The same for a loan of a product: where it is not one of those named, nothing of it is fiscal. */
    public Terms of(Optional<String> product) {
        var named = finer.fiscalProducts();
        if (named.isEmpty() || product.filter(named::contains).isPresent()) {
            return this;
        }
        return new Terms(items, sharePpm, ceilingPpm, shareBase, caps, 0, firstPayer, shortage, course, finer);
    }

    /** Accounts that a policy's first payer stands for. */
    public static Set<PoolAccount> payers(String firstPayer) {
        return firstPayer.equals("BOTH")
                ? Set.of(PoolAccount.FISCAL, PoolAccount.PARTNER)
                : Set.of(PoolAccount.valueOf(firstPayer));
    }
}

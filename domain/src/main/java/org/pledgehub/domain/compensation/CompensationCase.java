package org.pledgehub.domain.compensation;

import java.util.Map;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * Everything that the amount of a compensation hangs on.
 *
 * @param terms policy version and negotiated shares
 * @param notice figures of the notice
 * @param ceded part of the loss passed on by re-guarantee or reinsurance, all claimants together
 * @param recovered net recovered before the notice
 * @param used what other claims have already taken of each ceiling; absent: nothing
 * @param available money that the pool has for this claim
 * @param authorised what the authority lets be paid
 * @param circumstances figures that only some policies ask for
 */
public record CompensationCase(
        PoolTerms terms,
        NoticeFigures notice,
        Fen ceded,
        Fen recovered,
        Map<CapScope, Fen> used,
        AvailableMoney available,
        Authorised authorised,
        Circumstances circumstances) {

    /** Keeps its own copy. */
    public CompensationCase {
        used = Map.copyOf(used);
    }

    /** A case that the authority has not limited and of which nothing further is told. */
    public CompensationCase(
            PoolTerms terms,
            NoticeFigures notice,
            Fen ceded,
            Fen recovered,
            Map<CapScope, Fen> used,
            AvailableMoney available) {
        this(terms, notice, ceded, recovered, used, available, Authorised.asDue(), Circumstances.untold());
    }

    /** What other claims have taken of a ceiling. */
    Fen used(CapScope scope) {
        return used.getOrDefault(scope, Fen.ZERO);
    }

    /** The same case after others have taken of the ceilings. */
    public CompensationCase withUsed(Map<CapScope, Fen> taken) {
        return new CompensationCase(terms, notice, ceded, recovered, taken, available, authorised, circumstances);
    }

    /** The same case with other money. */
    public CompensationCase withAvailable(AvailableMoney money) {
        return new CompensationCase(terms, notice, ceded, recovered, used, money, authorised, circumstances);
    }

    /** The same case under the authority's limit. */
    public CompensationCase withAuthorised(Authorised limit) {
        return new CompensationCase(terms, notice, ceded, recovered, used, available, limit, circumstances);
    }

    /** The same case with more told. */
    public CompensationCase with(Circumstances told) {
        return new CompensationCase(terms, notice, ceded, recovered, used, available, authorised, told);
    }
}

package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.domain.compensation.Circumstances;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.CapScope;

/**
 * What earlier claims in the queue have taken of each ceiling. What the last stage of a payout may still bring counts with
 * the first: else a later claim would take the room for it.
 */
final class TakenRoom {

    private final Map<List<String>, Fen> taken = new HashMap<>();
    private Fen loss = Fen.ZERO;
    private Fen borne = Fen.ZERO;

    /** Taken by all claims of a pool that have their places and are served by terms that are known. */
    static TakenRoom in(Pool pool, PoolRules rules) {
        var room = new TakenRoom();
        pool.claims().values().stream()
                .filter(claim ->
                        claim.order() > 0 && claim.assessment().terms(rules).isPresent())
                .forEach(claim -> room.add(claim, claim.amounts()));
        return room;
    }

    /** Of the ceiling that all claims are under together. */
    Fen ofPortfolio() {
        return borne;
    }

    /** Of each ceiling that a claim is under. */
    Map<CapScope, Fen> by(PoolClaim claim) {
        var used = new EnumMap<CapScope, Fen>(CapScope.class);
        for (var scope : CapScope.values()) {
            used.put(scope, taken.getOrDefault(key(scope, claim), Fen.ZERO));
        }
        return used;
    }

    /** Losses of these claims, and what the pool bears of them. */
    Circumstances.Portfolio portfolio() {
        return new Circumstances.Portfolio(loss, borne);
    }

    /** One more claim with these figures. */
    void add(PoolClaim claim, PoolClaim.Amounts figures) {
        loss = loss.plus(figures.base());
        borne = borne.plus(figures.promised());
        for (var scope : CapScope.values()) {
            taken.merge(key(scope, claim), figures.promised(), Fen::plus);
        }
    }

    private static List<String> key(CapScope scope, PoolClaim claim) {
        var parties = claim.assessment().parties();
        var whose = new ArrayList<String>(List.of(scope.name()));
        switch (scope) {
            case PROJECT -> whose.add(parties.loan());
            case BORROWER -> whose.add(parties.borrower());
            case BANK -> whose.add(parties.bank());
            case PORTFOLIO -> whose.add("");
        }
        return List.copyOf(whose);
    }
}

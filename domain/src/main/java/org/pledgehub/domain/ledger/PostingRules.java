package org.pledgehub.domain.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.ledger.LedgerItem.Kind;
import org.pledgehub.domain.ledger.Posting.Cause;
import org.pledgehub.domain.ledger.Posting.Transfer;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.pool.AccountEvent;
import org.pledgehub.domain.pool.AccountEvent.Movement;
import org.pledgehub.domain.pool.AccountEvent.Purpose;
import org.pledgehub.domain.pool.MovementKind;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.domain.pool.PoolClaim;

/** How the movements of a pool and what follows from them are to stand in its book: a function of the pool alone. */
final class PostingRules {

    private static final Transfer OWED_BY_FISCAL =
            new Transfer(LedgerAccount.DUE_FROM_FISCAL, LedgerAccount.DUE_TO_PARTNER);
    private static final Transfer TO_RECOVER =
            new Transfer(LedgerAccount.RECOVERY_CLAIM, LedgerAccount.RECOVERY_CLAIM_CONTRA);

    private final Pool pool;
    private final Map<ClaimId, Money> moneyOf = new HashMap<>();
    private final Map<LedgerItem, Posting> postings = new LinkedHashMap<>();

    private PostingRules(Pool pool) {
        this.pool = pool;
    }

    /** By item, in legal order of the movements. */
    static Map<LedgerItem, Posting> of(Pool pool) {
        var book = new PostingRules(pool);
        pool.funds().movements().forEach(book::enter);
        return book.postings;
    }

    private void enter(EffectiveFact<AccountEvent> fact) {
        if (fact.body() instanceof Movement movement) {
            put(Kind.MOVEMENT, fact, counterpart(movement), signed(movement));
            if (movement.purpose() instanceof Purpose.ForClaim(var claim)) {
                var before = moneyOf.getOrDefault(claim, Money.NONE);
                var after = before.after(movement);
                moneyOf.put(claim, after);
                put(Kind.FISCAL_SHARE, fact, OWED_BY_FISCAL, owed(claim, after).minus(owed(claim, before)));
                put(Kind.RECOVERY_CLAIM, fact, TO_RECOVER, after.toRecover().minus(before.toRecover()));
            }
        }
    }

    private void put(Kind kind, EffectiveFact<AccountEvent> fact, Transfer accounts, Fen amount) {
        if (!amount.isZero() && fact.body() instanceof Movement movement) {
            var claim = movement.purpose() instanceof Purpose.ForClaim(var id) ? id.canonical() : "";
            postings.put(
                    new LedgerItem(kind, fact.identity().toString()),
                    Posting.transfer(
                            fact.header().occurredOn(),
                            new Cause(movement.kind().name(), claim),
                            accounts,
                            amount));
        }
    }

    private static Fen signed(Movement movement) {
        return switch (movement.direction()) {
            case CREDIT -> movement.amount();
            case DEBIT -> movement.amount().negated();
        };
    }

    /** Cash is debited with what comes in; this is the account that is credited with it. */
    private static Transfer counterpart(Movement movement) {
        var fiscal = movement.account() == PoolAccount.FISCAL;
        var other = switch (movement.kind()) {
            case CONTRIBUTION -> fiscal ? LedgerAccount.FISCAL_CAPITAL : LedgerAccount.PARTNER_CAPITAL;
            case INTEREST -> LedgerAccount.ACCOUNT_INTEREST;
            case CHARGE -> LedgerAccount.BANK_CHARGES;
            case COMPENSATION -> LedgerAccount.COMPENSATION_PAID;
            case REIMBURSEMENT -> fiscal ? LedgerAccount.DUE_TO_PARTNER : LedgerAccount.DUE_FROM_FISCAL;
            case RECOVERY -> LedgerAccount.RECOVERED;
            case REFUND -> LedgerAccount.REFUNDS_DUE;
            case RECOVERY_COST -> LedgerAccount.RECOVERY_COST;
            case LIQUIDATION -> LedgerAccount.LIQUIDATION_DISTRIBUTION;
            case OTHER -> LedgerAccount.SUSPENSE;
        };
        return new Transfer(fiscal ? LedgerAccount.FISCAL_CASH : LedgerAccount.PARTNER_CASH, other);
    }

    /**
     * What the fiscal account owes the partner account: its share of what was paid, of no more than was payable, less
     * what it has paid itself. The share of several payments is cumulative, so that the parts add up.
     */
    private Fen owed(ClaimId claim, Money money) {
        var known = pool.claims().get(claim);
        var amounts = known == null ? PoolClaim.Amounts.NONE : known.amounts();
        if (!amounts.payable().isPositive()) {
            return Fen.ZERO;
        }
        var paid = money.paid().atLeastZero().min(amounts.payable());
        return Ratio.of(amounts.fiscal(), amounts.payable())
                .ofHalfUp(paid)
                .minus(money.fiscalPaid())
                .atLeastZero();
    }

    /**
     * Money of a claim so far.
     *
     * @param paid compensation less what came back, both accounts
     * @param fiscalPaid of that, from the fiscal account
     * @param recovered recoveries less what was passed on and what they cost
     */
    private record Money(Fen paid, Fen fiscalPaid, Fen recovered) {

        static final Money NONE = new Money(Fen.ZERO, Fen.ZERO, Fen.ZERO);

        Money after(Movement movement) {
            var in = signed(movement);
            if (movement.compensates()) {
                var fiscal = movement.account() == PoolAccount.FISCAL ? fiscalPaid.minus(in) : fiscalPaid;
                return new Money(paid.minus(in), fiscal, recovered);
            }
            boolean recovers =
                    movement.kind() == MovementKind.RECOVERY || movement.kind() == MovementKind.RECOVERY_COST;
            return recovers ? new Money(paid, fiscalPaid, recovered.plus(in)) : this;
        }

        Fen toRecover() {
            return paid.minus(recovered).atLeastZero();
        }
    }
}

package org.pledgehub.oracle.pool;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.oracle.claim.Exact;

/**
 * What the ledger of a pool comes to in the end, by account, fen, above zero for a debit balance: sums over the
 * movements that count and over the claims, whatever happened on the way.
 */
final class Balances {

    private static final Money NOTHING = new Money(0, 0, 0, 0);

    private final String pool;
    private final SortedMap<String, Long> signed = new TreeMap<>();
    private final Map<String, Money> byClaim = new TreeMap<>();

    private Balances(String pool) {
        this.pool = pool;
    }

    /** Accounts that come to nothing are left out; keys are {@code pool account}. */
    static SortedMap<String, Long> of(String pool, List<AccountMovement> movements, Collection<ClaimView> claims) {
        var balances = new Balances(pool);
        movements.forEach(balances::move);
        claims.forEach(balances::reserve);
        claims.forEach(balances::owe);
        claims.forEach(balances::askBack);
        balances.byClaim.values().forEach(balances::recover);
        balances.signed.values().removeIf(fen -> fen == 0);
        return balances.signed;
    }

    /** What the fiscal account owes the other one for each claim, whatever it has reimbursed. */
    static SortedMap<String, Long> owed(List<AccountMovement> movements, Collection<ClaimView> claims) {
        var balances = new Balances("");
        movements.forEach(balances::move);
        SortedMap<String, Long> owed = new TreeMap<>();
        claims.forEach(claim -> owed.put(claim.getClaimId(), balances.owedOn(claim)));
        return owed;
    }

    /** What a claim has cost, from both accounts, from the fiscal one, and what was recovered and refunded of it. */
    private record Money(long paid, long fiscalPaid, long recovered, long refunded) {

        Money plus(Money other) {
            return new Money(
                    paid + other.paid,
                    fiscalPaid + other.fiscalPaid,
                    recovered + other.recovered,
                    refunded + other.refunded);
        }
    }

    private void move(AccountMovement movement) {
        boolean fiscal = movement.getAccount() == PoolAccount.FISCAL;
        long in = movement.getDirection() == Direction.CREDIT ? movement.getAmountFen() : -movement.getAmountFen();
        transfer(fiscal ? "FISCAL_CASH" : "PARTNER_CASH", other(movement.getKind(), fiscal), in);
        var claim = movement.getClaimId();
        if (claim != null && !claim.isBlank()) {
            Money moved = switch (movement.getKind()) {
                case COMPENSATION -> new Money(-in, fiscal ? -in : 0, 0, 0);
                case REFUND -> new Money(-in, fiscal ? -in : 0, 0, in);
                case RECOVERY, RECOVERY_COST -> new Money(0, 0, in, 0);
                case CONTRIBUTION, INTEREST, CHARGE, REIMBURSEMENT, LIQUIDATION, OTHER, UNKNOWN -> NOTHING;
            };
            byClaim.merge(claim.strip(), moved, Money::plus);
        }
    }

    private static String other(MovementKind kind, boolean fiscal) {
        return switch (kind) {
            case CONTRIBUTION -> fiscal ? "FISCAL_CAPITAL" : "PARTNER_CAPITAL";
            case INTEREST -> "ACCOUNT_INTEREST";
            case CHARGE -> "BANK_CHARGES";
            case COMPENSATION -> "COMPENSATION_PAID";
            case REIMBURSEMENT -> fiscal ? "DUE_TO_PARTNER" : "DUE_FROM_FISCAL";
            case RECOVERY -> "RECOVERED";
            case REFUND -> "REFUNDS_DUE";
            case RECOVERY_COST -> "RECOVERY_COST";
            case LIQUIDATION -> "LIQUIDATION_DISTRIBUTION";
            case OTHER -> "SUSPENSE";
            case UNKNOWN -> throw new IllegalArgumentException("No kind that anybody can send");
        };
    }

    private void reserve(ClaimView claim) {
        transfer("RESERVED_CONTRA", "RESERVED", claim.getReservedFen());
    }

    private void owe(ClaimView claim) {
        transfer("DUE_FROM_FISCAL", "DUE_TO_PARTNER", owedOn(claim));
    }

    /** The fiscal share of what was paid, of no more than was payable, less what the fiscal account has paid itself. */
    private long owedOn(ClaimView claim) {
        Money money = byClaim.getOrDefault(claim.getClaimId(), NOTHING);
        long payable = claim.getFiscalFen() + claim.getPartnerFen();
        if (payable <= 0) {
            return 0;
        }
        long paid = Math.min(Math.max(0, money.paid()), payable);
        long share = Exact.quotient(claim.getFiscalFen(), payable).times(paid).halfUp();
        return Math.max(0, share - money.fiscalPaid());
    }

    /** What is to come back and has come back is no compensation; what is to come is still due. */
    private void askBack(ClaimView claim) {
        Money money = byClaim.getOrDefault(claim.getClaimId(), NOTHING);
        transfer("REFUNDS_DUE", "COMPENSATION_PAID", claim.getRefundDueFen() + money.refunded());
        transfer("WRITE_OFF", "COMPENSATION_PAID", claim.getWrittenOffFen());
        var next = claim.getNextStep();
        if (next != null && next.getStep().equals("REIMBURSE")) {
            transfer("REIMBURSEMENT_ORDERED_CONTRA", "REIMBURSEMENT_ORDERED", claim.getFiscalDueFen());
        }
    }

    private void recover(Money money) {
        transfer("RECOVERY_CLAIM", "RECOVERY_CLAIM_CONTRA", Math.max(0, money.paid() - money.recovered()));
    }

    private void transfer(String debited, String credited, long fen) {
        signed.merge(pool + " " + debited, fen, Math::addExact);
        signed.merge(pool + " " + credited, -fen, Math::addExact);
    }
}

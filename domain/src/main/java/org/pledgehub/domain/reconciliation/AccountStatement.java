package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.PoolAccount;

/**
 * The custodian bank's statement of one account 对账单.
 *
 * @param account account
 * @param from first day
 * @param opening balance before the first day
 * @param to last day
 * @param closing balance after the last day
 * @param lines movements
 */
public record AccountStatement(
        PoolAccount account, LocalDate from, Fen opening, LocalDate to, Fen closing, List<MoneyLine> lines) {

    /** Keeps its own copy. */
    public AccountStatement {
        lines = List.copyOf(lines);
    }

    /** True where opening and movements come to the closing balance. */
    public boolean addsUp() {
        return opening.plus(Fen.sum(lines.stream().map(MoneyLine::amount).toList()))
                .equals(closing);
    }

    /** True for a day of the statement. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

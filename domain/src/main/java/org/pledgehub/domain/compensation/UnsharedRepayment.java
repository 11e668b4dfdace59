package org.pledgehub.domain.compensation;

import java.time.LocalDate;
import org.pledgehub.domain.money.Fen;

/**
 * What the borrower repaid after a notice and nobody has told as recovered 企业还款: money that, once the pool has paid, is
 * the pool's too (Chaoyang art. 17).
 *
 * @param amount fen, above zero
 * @param since day of the first such repayment
 */
public record UnsharedRepayment(Fen amount, LocalDate since) {}

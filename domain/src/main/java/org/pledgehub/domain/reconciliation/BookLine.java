package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import org.pledgehub.domain.money.Fen;

/**
 * One line of a book that somebody keeps.
 *
 * @param reference number of the entry, the same in both books
 * @param account name of the account
 * @param date date
 * @param amount fen, above zero for a debit
 */
public record BookLine(String reference, String account, LocalDate date, Fen amount) {}

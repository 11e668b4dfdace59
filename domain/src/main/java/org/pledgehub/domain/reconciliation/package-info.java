/**
 * Two reconciliations 对账: the ledger against the custodian bank's statement, and the book of the operator against that
 * of the authority (Chaoyang art. 18). What does not match is named; nothing is put right here.
 */
@NullMarked
package org.pledgehub.domain.reconciliation;

import org.jspecify.annotations.NullMarked;

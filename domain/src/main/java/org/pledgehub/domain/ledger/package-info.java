/**
 * The double-entry book of one pool. What is to stand in it follows from the pool alone; the book grows by whatever
 * differs from what it holds, and never changes an entry.
 */
@NullMarked
package org.pledgehub.domain.ledger;

import org.jspecify.annotations.NullMarked;

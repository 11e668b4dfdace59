/**
 * The pool: exposure as a sum over loans, cash on two accounts, reservations, claims in the order of the pool's book.
 * What a command leads to is decided by {@code decide}; only {@code evolve} makes a new state.
 */
@NullMarked
package org.pledgehub.domain.pool;

import org.jspecify.annotations.NullMarked;

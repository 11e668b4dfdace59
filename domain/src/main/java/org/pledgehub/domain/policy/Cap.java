package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Fen;

/**
 * A ceiling on what a pool pays.
 *
 * @param scope of what
 * @param ceiling at most so much, all payments of the scope together
 */
public record Cap(CapScope scope, Fen ceiling) {}

/** Exact money: fen, shares in parts per million, ratios of two amounts, and splits whose parts always add up. */
@NullMarked
package org.pledgehub.domain.money;

import org.jspecify.annotations.NullMarked;

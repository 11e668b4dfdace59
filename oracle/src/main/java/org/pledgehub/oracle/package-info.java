/**
 * A second opinion on every figure, written from the rules and not from the code it checks: it takes what was told as a
 * set, sorts it and folds it once. It may use the contract and nothing else of the house.
 */
@NullMarked
package org.pledgehub.oracle;

import org.jspecify.annotations.NullMarked;

/** Whether the pool may bear a loss: every check with the rule it rests on (domain rules of claims, Chaoyang art. 2 to 16). */
@NullMarked
package org.pledgehub.domain.eligibility;

import org.jspecify.annotations.NullMarked;

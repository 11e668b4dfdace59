/** The contract: what travels on which topic, and the codes an answer may carry. */
@NullMarked
package org.pledgehub.contract;

import org.jspecify.annotations.NullMarked;

/** Proofs over the whole hub under test drivers. */
@NullMarked
package org.pledgehub.streams.proof;

import org.jspecify.annotations.NullMarked;

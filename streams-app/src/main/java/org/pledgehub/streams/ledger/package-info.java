/** Ledger entries as records and back, for the pool room, which writes them, and for whoever reads the audit topic. */
@NullMarked
package org.pledgehub.streams.ledger;

import org.jspecify.annotations.NullMarked;

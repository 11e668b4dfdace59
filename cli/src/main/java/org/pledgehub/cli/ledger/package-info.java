/** The books of the pools from the command line: verify, show, monthly statements, reconciliation. */
@NullMarked
package org.pledgehub.cli.ledger;

import org.jspecify.annotations.NullMarked;

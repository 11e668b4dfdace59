/** {@code hub simulate}: seeded histories through the real rooms, against the oracle. */
@NullMarked
package org.pledgehub.cli.simulate;

import org.jspecify.annotations.NullMarked;

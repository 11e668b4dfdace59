/** {@code hub party}: what a party needs to take part, as a folder. */
@NullMarked
package org.pledgehub.cli.party;

import org.jspecify.annotations.NullMarked;

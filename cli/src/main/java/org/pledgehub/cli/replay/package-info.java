/** {@code hub replay}: files become events, the hub answers them, a report says what it knows then. */
@NullMarked
package org.pledgehub.cli.replay;

import org.jspecify.annotations.NullMarked;

/** The hub: carries data between the rooms and decides nothing. */
@NullMarked
package org.pledgehub.streams;

import org.jspecify.annotations.NullMarked;

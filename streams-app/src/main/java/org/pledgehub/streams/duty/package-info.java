/** Duties as they are published, by the rooms that keep them. */
@NullMarked
package org.pledgehub.streams.duty;

import org.jspecify.annotations.NullMarked;

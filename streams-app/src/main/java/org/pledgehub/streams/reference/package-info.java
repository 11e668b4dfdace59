/** References and ticks as data: in-memory global stores and the views that processors read. */
@NullMarked
package org.pledgehub.streams.reference;

import org.jspecify.annotations.NullMarked;

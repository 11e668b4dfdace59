/** From the records of the hops to the facts of the domain: what all rooms read alike. */
@NullMarked
package org.pledgehub.streams.fact;

import org.jspecify.annotations.NullMarked;

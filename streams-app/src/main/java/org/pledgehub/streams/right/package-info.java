/** RIGHT room, keyed by right: registrations and legal status in legal time, told to the loans that watch. */
@NullMarked
package org.pledgehub.streams.right;

import org.jspecify.annotations.NullMarked;

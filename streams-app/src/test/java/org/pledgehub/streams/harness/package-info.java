/** The whole hub under test drivers: one driver for intake, one for each room and partition. */
@NullMarked
package org.pledgehub.streams.harness;

import org.jspecify.annotations.NullMarked;
